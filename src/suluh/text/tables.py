"""The rows of a Markdown table: one way to split them, for who draws and for who checks."""

import re

# `[[page:x|label]]` has a bar of its own; it stands in no other form than that of `read/references.py`.
_REFERENCE = re.compile(r"\[\[[a-z]+:[A-Za-z0-9#-]+\|[^\[\]|\n]{1,120}\]\]")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_END = re.compile(r"(?<!\\)(?:\\\\)*\|$")
_BAR = re.compile(r"\\.|(\|)")
_RULE = re.compile(r":?-+:?$")


def cells(row: str) -> list[str]:
    """The cells of a row without the bars at its ends. Bars in code and in references part nothing."""
    row = row.strip(" ")
    hidden = _CODE.sub(_hide, row) if "`" in row else row
    if "[[" in hidden:
        hidden = _REFERENCE.sub(_hide, hidden)
    start = 1 if row.startswith("|") else 0
    end = len(row)
    if len(row) > start and _END.search(row):
        end -= 1
    found = []
    for match in _BAR.finditer(hidden, start, end):
        if match[1]:
            found.append(row[start : match.start()].strip(" "))
            start = match.end()
    return [*found, row[start:end].strip(" ")]


def is_rule(row: str) -> bool:
    """Whether a row is the one below the head: `|---|:-:|`."""
    return "-" in row and "|" in row and all(_RULE.match(cell) for cell in cells(row))


def starts(lines: list[str], at: int) -> bool:
    """Whether a table begins with a line: a head, and a rule of as many cells below it."""
    if at + 1 >= len(lines) or "|" not in lines[at] or not is_rule(lines[at + 1]):
        return False
    return len(cells(lines[at])) == len(cells(lines[at + 1]))


def _hide(match: re.Match[str]) -> str:
    return "\0" * len(match.group())
