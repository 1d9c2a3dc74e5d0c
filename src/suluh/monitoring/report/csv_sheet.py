"""A CSV file as a sheet, read line by line."""

import csv
import re
from collections.abc import Callable, Iterator
from functools import partial
from io import TextIOWrapper
from pathlib import Path

import polars as pl

from suluh.monitoring.report.encoding import find_encoding
from suluh.monitoring.report.limits import (
    CELL_CHARACTERS,
    COLUMNS,
    FILE_BYTES,
    ROW_CHARACTERS,
    ROWS,
    Meter,
    check,
)
from suluh.monitoring.report.sheet import Sheet, heading, make_frame

SEPARATORS = (",", ";", "\t", "|")
CHUNK_ROWS = 20_000
# A chunk of a very wide sheet has fewer rows.
CHUNK_CELLS = 2_000_000
BLOCK_BYTES = 1 << 20


def read_csv(path: Path, place: str, meter: Meter, progress: Callable[[str], None]) -> Sheet:
    """The sheet of a file in any common encoding, with commas, semicolons, tabs or bars."""
    check(FILE_BYTES, path.stat().st_size, place)
    with path.open("rb") as stream:
        encoding = find_encoding(iter(partial(stream.read, BLOCK_BYTES), b""))
    csv.field_size_limit(ROW_CHARACTERS.most)  # of the whole process; ours are counted below
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        lines = _Lines(text, place)
        reader = csv.reader(lines, delimiter=_separator(lines))
        names = [heading(name) for name in next(reader, [])]
        check(COLUMNS, len(names), place)
        sheet = Sheet(
            place, heading(path.stem), names, pl.DataFrame(), encoding=encoding.removesuffix("-sig")
        )
        sheet.frame = pl.concat(_frames(reader, lines, sheet, meter, progress))
    return sheet


class _Lines(Iterator[str]):
    """The lines of a text, none of them, and no row of them, longer than a row may be."""

    def __init__(self, text: TextIOWrapper, place: str) -> None:
        self.place = place
        self._text = text
        self._of_row = 0
        self._first = self._read()
        self._started = False

    def __next__(self) -> str:
        line = self._read() if self._started else self._first
        self._started = True
        if not line:
            raise StopIteration
        self._of_row += len(line)
        check(ROW_CHARACTERS, self._of_row, self.place)
        return line

    @property
    def first(self) -> str:
        return self._first

    def row_is_over(self) -> None:
        self._of_row = 0

    def _read(self) -> str:
        return self._text.readline(ROW_CHARACTERS.most + 1)


def _separator(lines: _Lines) -> str:
    """The mark that parts most names."""
    bare = re.sub(r'"[^"]*"', "", lines.first)
    return max(SEPARATORS, key=bare.count)


def _frames(
    reader: "Iterator[list[str]]", lines: _Lines, sheet: Sheet, meter: Meter, progress: Callable[[str], None]
) -> Iterator[pl.DataFrame]:
    """The rows, some thousands at a time; those with too many cells go to `sheet.ragged`."""
    width = len(sheet.names)
    chunk_rows = max(1, min(CHUNK_ROWS, CHUNK_CELLS // max(width, 1)))
    rows: list[list[str]] = []
    numbers: list[int] = []
    lines.row_is_over()
    for number, cells in enumerate(reader, 2):
        lines.row_is_over()
        if not any(cells):
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
