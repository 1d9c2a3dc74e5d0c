"""A Markdown text as passages (paragraphs, list items, headings) and their sentences."""

import re
from collections.abc import Iterator

from suluh.text.code import code_lines
from suluh.text.line_starts import BULLETS

# Headings, marks of blocks and boxes, and table rows stand alone.
_ALONE = re.compile(r"^(?:#{1,6}\s|///|\s*\||[\s>]*(?:!!!|\?\?\?\+? ?\w|:::|\[![\w-]+\]))")
_ITEM = re.compile(rf"^\s*(?:[-*+{BULLETS}]|\d+[.)])\s")
_END = re.compile(r"[.!?][\"”’*_)\]]*\s+(?=[\"“‘*_(\[]*[A-Z0-9])")


def passages(markdown: str) -> Iterator[tuple[int, str]]:
    """(index of its first line, text) of each paragraph, list item, heading and table row; no code."""
    code = code_lines(markdown)
    start = 0
    lines: list[str] = []
    for number, line in enumerate(markdown.split("\n")):
        fenced = number in code
        if not fenced and line[:1].isalpha():  # most lines: they go on with what is above them
            start = start if lines else number
            lines.append(line)
            continue
        if fenced or not line.strip() or _ALONE.match(line) or _ITEM.match(line):
            if lines:
                yield start, "\n".join(lines)
            lines = []
        if fenced:
            continue
        if _ALONE.match(line):
            yield number, line
        elif line.strip():
            start = start if lines else number
            lines.append(line)
    if lines:
        yield start, "\n".join(lines)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence of a passage."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
