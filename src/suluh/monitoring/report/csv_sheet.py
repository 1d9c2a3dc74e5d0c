"""A CSV file as a sheet, read line by line."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from itertools import islice
from typing import IO

import polars as pl

from suluh.monitoring.report.encoding import find_encoding
from suluh.monitoring.report.header_rows import HEAD_ROWS, Head, Known, above, find_head
from suluh.monitoring.report.limits import (
    CELL_CHARACTERS,
    COLUMNS,
    ROW_CHARACTERS,
    ROWS,
    Meter,
    check,
)
from suluh.monitoring.report.sheet import Sheet, heading, make_frame
from suluh.monitoring.report.workbook_parts import refuse

SEPARATORS = (",", ";", "\t", "|")
CHUNK_ROWS = 20_000
# A chunk of a very wide sheet has fewer rows.
CHUNK_CELLS = 2_000_000
BLOCK_BYTES = 1 << 20
# So much is looked at to find the separator and the names.
_HEAD_LINES, _HEAD_CHARACTERS = 120, 400_000
# Excel's way to say which separator a file has; its own marks may fill up the line.
_SEP = re.compile(r'^\ufeff?"?sep=(?P<mark>[^"\r\n])"?[,;\t|]*\r?\n?$', re.I)
_PAGE = re.compile(r"^\ufeff?\s*<(?:!doctype\s+html|html)\b", re.I)


def read_csv(
    opened: Callable[[], IO[bytes]],
    name: str,
    place: str,
    meter: Meter,
    progress: Callable[[str], None],
    known: Known,
) -> Sheet:
    """The sheet of a file in any common encoding, with commas, semicolons, tabs or bars.

    Raises `ExportError` if it holds too much, or if it cannot be told where a row ends.
    """
    with opened() as stream:
        encoding = find_encoding(iter(partial(stream.read, BLOCK_BYTES), b""))
    csv.field_size_limit(ROW_CHARACTERS.most)  # of the whole process; ours are counted below
    with opened() as stream, TextIOWrapper(stream, encoding=encoding, errors="replace", newline="") as text:
        lines = _Lines(text, place)
        mark, head, top = _layout(lines, place, known)
        check(COLUMNS, len(head.names), place)
        sheet = Sheet(
            place, heading(name), list(head.names), pl.DataFrame(), encoding=encoding.removesuffix("-sig")
        )
        sheet.remarks += above(place, head, top)
        reader = csv.reader(lines, delimiter=mark, strict=True)
        try:
            sheet.frame = pl.concat(_frames(reader, head, lines, sheet, meter, progress))
        except csv.Error:
            raise _unclosed(place, lines.records) from None
    return sheet


class _Lines(Iterator[str]):
    """The lines of a text, none of them, and no row of them, longer than a row may be.

    `records` is the number of the row that is being read.
    """

    def __init__(self, text: TextIOWrapper, place: str) -> None:
        self.place = place
        self.records = 1
        self._text = text
        self._of_row = 0
        self._waiting: deque[str] = deque()

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._read()
        if not line:
            raise StopIteration
        self._of_row += len(line)
        check(ROW_CHARACTERS, self._of_row, self.place)
        return line

    def top(self) -> Sequence[str]:
        """The first lines, which stay to be read."""
        characters = 0
        while len(self._waiting) < _HEAD_LINES and characters < _HEAD_CHARACTERS:
            line = self._read()
            if not line:
                break
            characters += len(line)
            self._waiting.append(line)
        return self._waiting

    def drop(self) -> None:
        """Pass over the first line."""
        self._waiting.popleft()

    def row_is_over(self) -> None:
        self._of_row = 0
        self.records += 1

    def _read(self) -> str:
        return self._text.readline(ROW_CHARACTERS.most + 1)


def _layout(lines: _Lines, place: str, known: Known) -> tuple[str, Head, list[list[str]]]:
    """(separator, names, first rows). That line of Excel's which names the separator is no row."""
    top = lines.top()
    if top and _PAGE.match(top[0]):
        raise refuse(
            place,
            "isinya halaman web, bukan CSV (mungkin halaman masuk): masuk ke Kobo/ODK, lalu ekspor lagi",
            "it holds a web page, no CSV (perhaps the page to log in): log in to Kobo/ODK and export again",
        )
    said = _SEP.match(top[0]) if top else None
    if said:
        lines.drop()
    found: list[tuple[tuple[int, ...], str, Head, list[list[str]]]] = []
    for mark in (said["mark"],) if said else SEPARATORS:
        rows = _rows(list(top), mark)
        head = find_head(rows, known)
        weight, width = head.known.weight, len(head.names)
        over = sum(any(row[width:]) for row in rows[head.index + 1 :])
        found.append(((weight, -head.index, -over if weight else 0, width), mark, head, rows))
    _, mark, head, rows = max(found, key=lambda one: one[0])
    return mark, head, rows


def _rows(lines: Sequence[str], mark: str) -> list[list[str]]:
    """The first rows, as far as they can be told apart with a separator."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(csv.reader(lines, delimiter=mark), HEAD_ROWS))
    return rows


def _unclosed(place: str, row: int) -> Exception:
    return refuse(
        f"{place}:{row}",
        "tanda petik dibuka tetapi tidak ditutup, atau ada teks sesudah petik penutup, sehingga batas baris tidak "
        "diketahui: perbaiki petiknya, atau ekspor lagi dari Kobo/ODK",
        "a quotation mark is opened and not closed, or text follows a closing one, so nobody can tell where rows "
        "end: mend the quotation mark, or export again from Kobo/ODK",
    )


def _frames(
    reader: "Iterator[list[str]]",
    head: Head,
    lines: _Lines,
    sheet: Sheet,
    meter: Meter,
    progress: Callable[[str], None],
) -> Iterator[pl.DataFrame]:
    """The rows, some thousands at a time; those with too many cells go to `sheet.ragged`."""
    width = len(sheet.names)
    chunk_rows = max(1, min(CHUNK_ROWS, CHUNK_CELLS // max(width, 1)))
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in enumerate(reader, 1):
        lines.row_is_over()
        if number <= head.index + 1 or not any(cells):
            continue
        _measure(cells, number, sheet, meter)
        if len(cells) > width and any(cells[width:]):
            sheet.ragged.append((number, cells))
            continue
        rows.append(cells[:width] + [""] * (width - len(cells)))
        numbers.append(number)
        if len(rows) == chunk_rows:
            yield make_frame(rows, numbers, width)
            progress(f"rows {number - 1}")
            rows, numbers = [], []
    yield make_frame(rows, numbers, width)


def _measure(cells: list[str], number: int, sheet: Sheet, meter: Meter) -> None:
    check(ROWS, number, sheet.file)
    check(COLUMNS, len(cells), f"{sheet.file}:{number}")
    lengths = [len(cell) for cell in cells]
    if max(lengths) > CELL_CHARACTERS.most:
        check(CELL_CHARACTERS, max(lengths), f"{sheet.file}:{number}")
    meter.add(sheet.file, cells=max(len(cells), len(sheet.names)), characters=sum(lengths))
