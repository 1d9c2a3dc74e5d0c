"""A sheet of responses: names of columns, and rows of text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from suluh.text.printable import printable

MOST_HEADING = 1_000


@dataclass
class Sheet:
    """One sheet. Row 1 holds the names; `frame` has text columns "0", "1", … and "row", the row's number.

    `ragged` are rows with more cells than names: (row, cells). `formulas` are the numbers of rows with
    a formula, or with the error of one. `encoding` is the one that was found in a CSV.
    """

    file: str
    name: str
    names: list[str]
    frame: pl.DataFrame
    ragged: list[tuple[int, list[str]]] = field(default_factory=list)
    formulas: frozenset[int] = frozenset()
    encoding: str = "utf-8"

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
        return f"{self.file} ({self.name})" if self.encoding == "xlsx" else self.file


def make_frame(rows: Sequence[Sequence[str]], numbers: Sequence[int], width: int) -> pl.DataFrame:
    """Rows of `width` cells as the frame of a sheet."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    series = [pl.Series(str(i), columns[i], dtype=pl.String) for i in range(width)]
    return pl.DataFrame([*series, pl.Series("row", numbers, dtype=pl.Int64)])


def heading(cell: object) -> str:
    """The name of a column as it is kept: on one line, of moderate length, nothing in it that a terminal obeys."""
    return printable(str(cell or "").strip())[:MOST_HEADING]
