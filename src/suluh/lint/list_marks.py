"""MRK002: lines that are meant as a list and are drawn as one paragraph."""

import re
from collections.abc import Callable, Iterator

from suluh.findings import Finding, error
from suluh.lint.page_text import PageText
from suluh.text.code import prose_lines
from suluh.text.line_starts import BULLETS

_Next = Callable[[str, str], bool]


def _numbers(mine: str, other: str) -> bool:
    return int(other) == int(mine) + 1


def _letters(mine: str, other: str) -> bool:
    return ord(other) == ord(mine) + 1


def _same(mine: str, other: str) -> bool:
    return mine == other


# What begins lines that belong together, and what tells that the next one goes on.
_MARKS: tuple[tuple[re.Pattern[str], _Next, str], ...] = (
    (re.compile(r"\\?\((\d{1,3})\) \S"), _numbers, "1. …"),
    (re.compile(r"(\d{1,3})[.)](?=[^\W\d_])"), _numbers, "1. …"),
    (re.compile(r"(\d{1,3})[.)] +\S"), _numbers, "1. …"),
    (re.compile(r"\(?([a-hA-H])[.)] *\S"), _letters, "- …"),
    (re.compile(r"([-*+])(?=[^\W_])(?!.*\*)"), _same, "- …"),
    (re.compile(rf"([–—−✓✔✅→➢►»▶{BULLETS}])(?: *(?=\S))"), _same, "- …"),
)
_IN_LINE = re.compile(rf"[{BULLETS}] *[^\W_][^{BULLETS}]*\s[{BULLETS}] *[^\W_]")


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    for number, written in lists_in_text(text.body):
        yield _finding(text.place(number), written)


def lists_in_text(body: str) -> Iterator[tuple[int, str]]:
    """(index of its first line, how to begin a line) of each list that is drawn as text."""
    lines = dict(prose_lines(body))
    taken = -1
    for number, line in lines.items():
        if _IN_LINE.search(line):
            yield number, "- …"
        if number <= taken or number + 1 not in lines:
            continue
        text, below = line.strip(), lines[number + 1].strip()
        if text[:1].isalpha() and text[1:2] not in (".", ")"):
            continue  # most lines
        for pattern, follows, written in _MARKS:
            mark, after = pattern.match(text), pattern.match(below)
            if mark and after and follows(mark[1], after[1]) and not _drawn(lines, number, text, below):
                yield number, written
                taken = _end(lines, number, pattern)
                break


def _drawn(lines: dict[int, str], number: int, text: str, below: str) -> bool:
    """Whether such lines are a list already: they are written with marks of Markdown, and may begin one."""
    marks = re.compile(rf"(?:[-*+{BULLETS}]|(\d{{1,9}})[.)]) +\S")
    first = marks.match(text)
    if not first or not marks.match(below):
        return False
    above = lines.get(number - 1, "").strip()
    return not above or first[1] in (None, "1") or bool(marks.match(above)) or not _paragraph(above)


def _paragraph(line: str) -> bool:
    return not re.match(r"#{1,6}\s|/{3,}|:{3,}|!!!|\?\?\?|\|", line)


def _end(lines: dict[int, str], number: int, pattern: re.Pattern[str]) -> int:
    while number + 1 in lines and pattern.match(lines[number + 1].strip()):
        number += 1
    return number


def _finding(place: tuple[str, int], written: str) -> Finding:
    return error(
        "MRK002",
        place,
        (
            "baris-baris ini tampil sebagai satu paragraf, bukan daftar",
            f"mulai tiap baris dengan `{written}`, dengan satu spasi",
        ),
        (
            "these lines are drawn as one paragraph, not as a list",
            f"begin each line with `{written}`, with a blank in it",
        ),
    )
