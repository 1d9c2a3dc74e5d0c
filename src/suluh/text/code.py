"""Where code stands in a Markdown text: there nothing is a reference, a heading or a block.

The same forms are drawn as code, so that what is drawn is what is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A fence may stand in a list, in a box, or behind the marks of a quote.
_OPEN = re.compile(r"(?P<lead> *+(?:> ?+)*+)(?P<blanks> *+)(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$")
_QUOTE = re.compile(r" {0,3}> ?")
# What may have indented lines below it: items, boxes, footnotes, definitions.
_HOLDS = re.compile(r" *(?:[-*+•◦▪●‣·] |\d{1,9}[.)] |!!!|\?\?\?|===|\[\^[^\]]+\]:|: )")
# As Markdown takes a code span: a run of backticks that is not escaped, up to a run of the same length.
SPAN = re.compile(r"(?<![\\`])(`{1,20})(?!`)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Fence:
    """A closed fence: the indexes of its first and last line, what stands before it, and what it holds.

    `lead` is kept on the line that stands for it: blanks, or the marks of a quote. `info` follows the
    opening fence: a language, a title.
    """

    first: int
    last: int
    lead: str
    info: str
    code: str


def fences(text: str) -> Iterator[Fence]:
    """All closed fences of a text, in order."""
    if "```" not in text and "~~~" not in text:
        return
    lines = text.split("\n")
    at = 0
    endless: set[str] = set()  # fences that nothing closes from here on
    while at < len(lines):
        opened = _opening(lines, at)
        if opened is not None and opened["fence"] not in endless:
            fence = _fence(lines, at, opened)
            if fence is not None:
                yield fence
                at = fence.last
            elif ">" not in opened["lead"]:
                endless.add(opened["fence"])
        at += 1


def unclosed_fence(text: str) -> int | None:
    """The index of the first line that opens a fence which nothing closes."""
    if "```" not in text and "~~~" not in text:
        return None
    lines, closed = text.split("\n"), code_lines(text)
    return next((n for n in range(len(lines)) if n not in closed and _opening(lines, n)), None)


def _opening(lines: list[str], at: int) -> re.Match[str] | None:
    """The fence that a line opens."""
    line = lines[at]
    if "```" not in line and "~~~" not in line:
        return None
    match = _OPEN.match(line)
    if match is None or (match["fence"][0] == "`" and "`" in match["info"]):
        return None
    indent = len(match["lead"] + match["blanks"])
    return match if ">" in match["lead"] or indent < 4 or _held(lines, at, indent) else None


def _held(lines: list[str], at: int, indent: int) -> bool:
    """Whether an indented line stands below something that holds it; else it is indented code itself."""
    for line in reversed(lines[:at]):
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            return bool(_HOLDS.match(line))
    return False


def _fence(lines: list[str], at: int, opened: re.Match[str]) -> Fence | None:
    mark, quotes, blanks = opened["fence"], opened["lead"].count(">"), len(opened["blanks"])
    lead = opened["lead"] + opened["blanks"]
    if not quotes:
        blanks = len(lead)
    close = re.compile(rf" *{mark[0]}{{{len(mark)},}} *$")
    code: list[str] = []
    for number in range(at + 1, len(lines)):
        line = lines[number]
        for _ in range(quotes):
            if not _QUOTE.match(line):
                return None
            line = _QUOTE.sub("", line, count=1)
        if close.match(line):
            return Fence(at, number, lead, opened["info"].strip(), "\n".join([*code, ""]))
        code.append(line[min(blanks, len(line) - len(line.lstrip(" "))) :])
    return None


def code_lines(text: str) -> frozenset[int]:
    """The indexes of the lines inside closed fences, the fences included."""
    return frozenset(line for fence in fences(text) for line in range(fence.first, fence.last + 1))


def without_spans(line: str) -> str:
    """A line without its code spans."""
    return SPAN.sub("", line) if "`" in line else line


_RUN = re.compile("`+")


def spans_are_sure(line: str) -> bool:
    """Whether each run of backticks on a line has its other end there, so that every reader sees the same code."""
    opened = ""
    for run in _RUN.findall(line):
        if not opened and len(run) > 20:
            return False
        if not opened:
            opened = run
        elif run == opened:
            opened = ""
    return not opened and "\\`" not in line


# A code span may go over the lines of its paragraph.
_SPAN_OF_LINES = re.compile(r"(?<![\\`])(`{1,20})(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_SIGN = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """A text with blanks where code stands; everything else keeps its line and column."""
    if "`" not in text and "~~~" not in text:
        return text
    code = code_lines(text)
    if code:
        lines = text.split("\n")
        text = "\n".join(" " * len(line) if n in code else line for n, line in enumerate(lines))
    return _SPAN_OF_LINES.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return _SIGN.sub(" ", match.group())


@lru_cache(maxsize=8)  # several rules ask for the text that they have in hand
def prose_lines(text: str) -> tuple[tuple[int, str], ...]:
    """(index, line) of all lines outside code, with blanks where code spans stand; indented code is none."""
    lines = text.split("\n")
    fenced = code_lines(text)
    found = []
    after_blank, code = True, False
    for number, line in enumerate(without_code(text).split("\n")):
        written = lines[number]
        if not written.strip():
            after_blank = True
            continue
        indent = len(written) - len(written.lstrip(" "))
        if indent < 4:
            code = False
        elif after_blank and not code:
            code = not _held(lines, number, indent)
        after_blank = False
        if number not in fenced and not code:
            found.append((number, line))
    return tuple(found)
