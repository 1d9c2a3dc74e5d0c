"""The headings of a Markdown text, found in its source."""

import re

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$")


def headings(markdown: str) -> tuple[tuple[int, str], ...]:
    """(level, text) of each `#` heading outside code fences, in order."""
    return tuple((level, text) for _, level, text in heading_lines(markdown))


def heading_lines(markdown: str) -> tuple[tuple[int, int, str], ...]:
    """(index of its line, level, text) of each `#` heading outside code fences, in order."""
    found: list[tuple[int, int, str]] = []
    fence = ""
    for number, line in enumerate(markdown.split("\n")):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark.group(1).startswith(fence):
                fence = ""
            continue
        if mark:
            fence = mark.group(1)
            continue
        match = _HEADING.match(line)
        if match:
            found.append((number, len(match.group(1)), match.group(2)))
    return tuple(found)
