"""A Markdown text as passages (paragraphs, list items, headings) and their sentences."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_ALONE = re.compile(r"^(?:#{1,6}\s|///|\s*\|)")  # headings, block marks and table rows stand alone
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_END = re.compile(r"[.!?][\"”’*_)\]]*\s+(?=[\"“‘*_(\[]*[A-Z0-9])")


def passages(markdown: str) -> Iterator[tuple[int, str]]:
    """(index of its first line, text) of each paragraph, list item, heading and table row; no code."""
    fence = ""
    start = 0
    lines: list[str] = []
    for number, line in enumerate(markdown.split("\n")):
        mark = _FENCE.match(line)
        closes = bool(fence and mark and mark.group(1).startswith(fence))
        if fence or mark or not line.strip() or _ALONE.match(line) or _ITEM.match(line):
            if lines:
                yield start, "\n".join(lines)
            lines = []
        if fence or mark:
            fence = "" if closes else fence or (mark.group(1) if mark else "")
        elif _ALONE.match(line):
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
