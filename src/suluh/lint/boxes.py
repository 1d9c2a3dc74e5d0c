"""MRK003: a box of another generator that would lose its name, its title or its text."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.page_text import PageText
from suluh.read.blocks import ForeignBox, foreign_boxes, house_name
from suluh.text.code import prose_lines
from suluh.text.line_starts import BOX, CLOSE, FENCE

CHOICES = "danger, warning, note"
# Where Material for MkDocs lets a box float; here it stands in the text.
_FLOATS = {"inline", "end", "left", "right"}
_BEGINS = re.compile(r"(?:!!!|\?\?\?\+?) *[\w\"]")


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    body = text.body
    for box in foreign_boxes(body):
        place = text.place(box.line)
        if house_name(box.name) is None:
            yield _unknown(box, place)
        if box.form in ("!!!", "???"):
            lost = " ".join(word for word in box.words.split() if word not in _FLOATS)
            if lost:
                yield _title(box, lost, place)
            if not _has_text(text.lines, box.line):
                yield _empty(box, place)
    if "!!!" in body or "???" in body:
        for number, line in prose_lines(body):
            plain = line.lstrip(" >")
            if _BEGINS.match(plain) and not BOX.match(plain):
                yield _malformed(text.place(number))
    if ":::" in body:
        yield from _fences(text)


def _has_text(lines: list[str], at: int) -> bool:
    """Whether the next line with text is indented below the head of a box."""
    indent = len(lines[at]) - len(lines[at].lstrip(" >"))
    below = next((line for line in lines[at + 1 :] if line.strip(" >")), "")
    return len(below) - len(below.lstrip(" >")) >= indent + 2


def _fences(text: PageText) -> Iterator[Finding]:
    """`:::` that closes nothing, or that nothing closes."""
    opened: list[tuple[int, int]] = []
    for number, line in prose_lines(text.body):
        plain = line.lstrip(" >")
        if match := FENCE.match(plain):
            opened.append((number, len(match["fence"])))
        elif match := CLOSE.match(plain):
            length = len(match["fence"])
            while opened and opened[-1][1] < length:
                yield _unclosed(text.place(opened.pop()[0]))
            if opened and opened[-1][1] == length:
                opened.pop()
            else:
                yield _closes_nothing(text.place(number))
        elif plain.startswith(":::"):
            yield _malformed(text.place(number))
    for number, _ in opened:
        yield _unclosed(text.place(number))


_Place = tuple[str, int]


def _unknown(box: ForeignBox, place: _Place) -> Finding:
    return warning(
        "MRK003",
        place,
        (f'kotak "{box.name}" tidak dikenal dan tampil sebagai "note"', f"pilih: {CHOICES}"),
        (f'the box "{box.name}" is not known and is drawn as "note"', f"choose: {CHOICES}"),
    )


def _title(box: ForeignBox, lost: str, place: _Place) -> Finding:
    return error(
        "MRK003",
        place,
        (f'judul kotak "{lost}" tidak tampil', f'tulis `{box.form} {box.name} "{lost}"`'),
        (f'the title "{lost}" of the box is not shown', f'write `{box.form} {box.name} "{lost}"`'),
    )


def _empty(box: ForeignBox, place: _Place) -> Finding:
    house = house_name(box.name) or "note"
    return error(
        "MRK003",
        place,
        (
            f"kotak `{box.form} {box.name}` kosong: isinya tidak menjorok",
            f"beri empat spasi di depan isinya, atau tulis `/// {house}` … `///`",
        ),
        (
            f"the box `{box.form} {box.name}` is empty: its text is not indented",
            f"put four blanks before its text, or write `/// {house}` … `///`",
        ),
    )


def _malformed(place: _Place) -> Finding:
    return error(
        "MRK003",
        place,
        ("kepala kotak ini tidak dapat dibaca", "tulis `/// warning | Judul` … `///`"),
        ("the head of this box cannot be read", "write `/// warning | Title` … `///`"),
    )


def _unclosed(place: _Place) -> Finding:
    return error(
        "MRK003",
        place,
        (
            "kotak `:::` ini tidak ditutup",
            "tulis baris `:::` sesudah isinya, dengan titik dua sebanyak kepalanya",
        ),
        (
            "this box `:::` is not closed",
            "write a line `:::` after its text, with as many colons as its head",
        ),
    )


def _closes_nothing(place: _Place) -> Finding:
    return error(
        "MRK003",
        place,
        ("`:::` ini tidak menutup kotak apa pun", "hapus baris ini, atau samakan jumlah titik duanya"),
        ("this `:::` closes no box", "delete this line, or give both the same number of colons"),
    )
