"""Marks that git leaves where two versions of a file could not be joined.

Counted are marks of seven signs and more at the start of a line, whole (`<<<<<<<`, `|||||||`,
`=======`, `>>>>>>>`) or what is left of them, inside code fences too: a conflict can lie anywhere. An
example of one is shown with a blank before each mark. `=======` also underlines a heading in Markdown,
so by itself it counts only where nothing can be underlined.
"""

import re
from collections.abc import Iterable

# A cheap look before the lines are read: whatever is a conflict has one of these.
_ANY = ("<<<<<<<", ">>>>>>>", "|||||||", "=======")
_OPENS = re.compile(r"<{7,}(?:[ \t].*)?$")
_BASE = re.compile(r"\|{7,}(?:[ \t]+[^|\s][^|]*)?$")
_DIVIDES = re.compile(r"={7,}(?:[ \t].*)?$")
_CLOSES = re.compile(r">{7,}(?:[ \t].*)?$")


def conflict_lines(text: str, *, markdown_from: int = 0) -> list[int]:
    """The indexes of all lines that are marks of a conflict.

    From the line `markdown_from` on the text is Markdown, where `=======` can underline a heading.
    """
    if not any(mark in text for mark in _ANY):
        return []
    lines = text.split("\n")
    opened = [n for n, line in enumerate(lines) if _OPENS.match(line)]
    closed = [n for n, line in enumerate(lines) if _CLOSES.match(line)]
    first = opened[0] if opened else len(lines)
    last = closed[-1] if closed else -1
    found = {*opened, *closed}
    for number, line in enumerate(lines):
        partner = first < number or number < last
        if _DIVIDES.match(line):
            heading = number >= markdown_from and number > 0 and bool(lines[number - 1].strip())
            if partner or not heading:
                found.add(number)
        elif _BASE.match(line) and (partner or line.strip("| \t")):
            found.add(number)
    return sorted(found)


def one_side(text: str, marks: Iterable[int]) -> str:
    """The text as the upper side of each conflict has it, with an empty line for each that goes.

    So the other faults of a file are found in the same run, on their own lines. What is left of a
    conflict without its end takes nothing with it but its marks.
    """
    lines = text.split("\n")
    ends = False  # whether the conflict that is looked at, from below, has its closing mark
    below: dict[int, bool] = {}
    for number in sorted(marks, reverse=True):
        below[number] = ends
        ends = lines[number].startswith(">") or (ends and not lines[number].startswith("<"))
    dropping = False
    for number, line in enumerate(lines):
        if number in below:
            dropping = line[0] in "|=" and below[number]
            lines[number] = ""
        elif dropping:
            lines[number] = ""
    return "\n".join(lines)
