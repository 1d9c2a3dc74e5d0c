"""Lists of Markdown, read as CommonMark reads them: their items, and the lines that belong to each.

Source: CommonMark 0.31.2, sections 5.2 (list items) and 5.3 (lists).
"""

import re
from dataclasses import dataclass, field

from suluh.text.line_starts import ALONE, BOX, BULLETS, CLOSE, FENCE, INDENT, ITEM, QUOTE, RULE, indent_of


@dataclass
class Item:
    """One item: its mark, how far its text is indented, and the lines in it, without that indent."""

    mark: str
    lines: list[str]


@dataclass
class List:
    """Items that belong together. `odd`: the library would draw them otherwise as they stand."""

    items: list[Item] = field(default_factory=list)
    odd: bool = False


def read_list(lines: list[str], start: int, kind: str) -> tuple[List, int]:
    """(the list of a kind whose first item is the line `start`, the line behind it)."""
    found = List()
    base = indent_of(lines[start])
    at = start
    while at < len(lines):
        item = ITEM.match(lines[at])
        if item is None or RULE.match(item.group()) or kind_of(item["mark"]) != kind:
            break
        if indent_of(item.group()) >= base + INDENT:
            break
        found.odd |= item["mark"][-1] == ")" or item["mark"] in BULLETS or bool(item["indent"])
        found.odd |= "\xa0" in item["gap"]
        at = _read_item(lines, at + 1, item, found)
    return found, at


def _read_item(lines: list[str], start: int, head: re.Match[str], found: List) -> int:
    """Put one item with the lines below it that are its own into a list; where they end."""
    base = len(head["indent"])
    gap = len(head["gap"]) if len(head["gap"]) <= INDENT else 1
    offset = base + len(head["mark"]) + gap
    own = [head["text"]]
    blank, wide = False, 0  # `wide`: how far its lines are indented, once one tells
    at = start
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            own.append("")
            blank = True
            at += 1
            continue
        indent = indent_of(line)
        inner = ITEM.match(line) is not None and not RULE.match(line)
        # Two blanks below `1.` are less than CommonMark asks for; everybody means a level by it.
        if indent >= offset or (inner and indent >= base + 2):
            if inner or blank or line.lstrip()[0] == "\x02":
                found.odd |= (indent - base) % INDENT != 0
                wide = wide or _width(indent, offset, base)
            own.append(line[min(indent, wide or offset) :])
        elif blank or inner or not _is_text(line):
            break
        else:
            own.append(line)
        blank = False
        at += 1
    found.items.append(Item(head["mark"], own))
    return at


def _is_text(line: str) -> bool:
    """Whether a line goes on with the paragraph above it."""
    marks = (ALONE, RULE, QUOTE, BOX, FENCE, CLOSE)
    return not any(mark.match(line) for mark in marks)


def _width(indent: int, offset: int, base: int) -> int:
    """How far the lines of an item are indented, by the first of them: text, or code further in."""
    if indent - offset < INDENT:
        return indent
    return base + INDENT if indent >= base + 2 * INDENT else offset


def kind_of(mark: str) -> str:
    """What tells lists apart that stand below each other."""
    return f"ol{mark[-1]}" if mark[0].isdigit() else "ul"


def interrupts(item: re.Match[str]) -> bool:
    """Whether an item may begin directly below a line of text: any bullet, and the number 1."""
    return not item["mark"][0].isdigit() or int(item["mark"][:-1]) == 1
