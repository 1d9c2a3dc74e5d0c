"""A sheet of responses: names of columns, and rows of text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from suluh.monitoring.report.remarks import Remark
from suluh.text.printable import printable

MOST_HEADING = 1_000


@dataclass
class Sheet:
    """One sheet. `frame` has text columns "0", "1", … and "row", the row's number as a spreadsheet shows it.

    `ragged` are rows with more cells than names: (row, cells). `formulas` are the numbers of rows with
    a formula, or with the error of one. `merged` are rows that cells merged over several of them cover: row ->
    address. `encoding` is the one that was found in a CSV. `remarks` is what the report says about the sheet.
    `one_of_many` is true where the file holds other sheets too.
    """

    file: str
    name: str
    names: list[str]
    frame: pl.DataFrame
    ragged: list[tuple[int, list[str]]] = field(default_factory=list)
    formulas: frozenset[int] = frozenset()
    encoding: str = "utf-8"
    remarks: list[Remark] = field(default_factory=list)
    merged: Mapping[int, str] = field(default_factory=dict)
    one_of_many: bool = False

    @cached_property
    def unique_names(self) -> list[str]:
        """The names of the columns, told apart where several are the same or empty."""
        found: dict[str, None] = {}
        for name in self.names:
            key = name or "…"
            while key in found:
                key += "′"
            found[key] = None
        return list(found)

    @property
    def place(self) -> str:
        """What a row is found by, beside its number."""
        return f"{self.file} ({self.name})" if self.encoding == "xlsx" or self.one_of_many else self.file


def make_frame(rows: Sequence[Sequence[str]], numbers: Sequence[int], width: int) -> pl.DataFrame:
    """Rows of `width` cells as the frame of a sheet."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    series = [pl.Series(str(i), columns[i], dtype=pl.String) for i in range(width)]
    return pl.DataFrame([*series, pl.Series("row", numbers, dtype=pl.Int64)])


def heading(cell: object) -> str:
    """The name of a column as it is kept: on one line, of moderate length, nothing in it that a terminal obeys."""
    return printable(str(cell or "").strip().strip("\ufeff"))[:MOST_HEADING]
