"""The headings of a Markdown text, found in its source."""

import re
from collections.abc import Collection
from functools import lru_cache

from suluh.text.code import code_lines, prose_lines

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$")
# Before a heading in a quote, a box or an item.
_INSIDE = re.compile(r"^(?: |> ?|[-*+] |\d{1,9}[.)] )++(?=#{1,6}[ \t])")
_ANY_INSIDE = re.compile(_INSIDE.pattern, re.MULTILINE)
_UNDERLINE = re.compile(r"^[=-]+[ ]*$")
_UNDERLINES = ("=", "-")


def headings(markdown: str) -> tuple[tuple[int, str], ...]:
    """(level, text) of each heading outside code, in order."""
    return tuple((level, text) for _, level, text in heading_lines(markdown))


# Rules, links and drawings ask for the same text again and again.
@lru_cache(maxsize=8192)
def heading_lines(markdown: str) -> tuple[tuple[int, int, str], ...]:
    """(index of its line, level, text) of each heading outside code, in order.

    A heading begins with `#`, also in a quote, a box or an item, or is the first line of a paragraph
    with `=` or `-` below it.
    """
    found: list[tuple[int, int, str]] = []
    code = code_lines(markdown) if "```" in markdown or "~~~" in markdown else frozenset()
    lines = markdown.split("\n")
    inside = {n for n, _ in prose_lines(markdown)} if _ANY_INSIDE.search(markdown) else ()
    for number in _worth(lines, inside):
        written = lines[number]
        if number in code:
            continue
        line = _INSIDE.sub("", written) if number in inside else written
        match = _HEADING.match(line) if line[:1] == "#" else None
        if match:
            found.append((number, len(match.group(1)), match.group(2)))
            continue
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if below[:1] not in _UNDERLINES:
            continue
        first = number == 0 or not lines[number - 1].strip()
        if first and line.strip() and _UNDERLINE.match(below):
            found.append((number, 1 if below[0] == "=" else 2, line.strip()))
    return tuple(found)


def _worth(lines: list[str], inside: Collection[int]) -> list[int]:
    """The lines that may be a heading: with `#` in front, with a line below them, or inside something."""
    starts = [line[:1] for line in lines]
    below = [*starts[1:], ""]
    return [
        number
        for number, (start, under) in enumerate(zip(starts, below, strict=True))
        if start == "#" or under in _UNDERLINES or number in inside
    ]
