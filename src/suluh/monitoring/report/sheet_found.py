"""What was found of one sheet of a workbook: its cuts, its merged cells, its formulas, what it hides."""

from typing import NamedTuple


class Cut(NamedTuple):
    """Where a piece of a sheet begins: the byte of its part, its first row, and the last row before it."""

    at: int
    row: int
    after: int


class Merge(NamedTuple):
    """Cells that are merged into one: its first and last row, whether it spans columns, and its address."""

    first: int
    last: int
    wide: bool
    address: str


class SheetFound(NamedTuple):
    """What was found of a sheet: its part, the prefix of its tags, its columns, cuts, and rows with a formula.

    The first cut is at the first row. `hidden` are rows and `hidden_columns` letters that nobody sees.
    """

    part: str
    prefix: str
    columns: int
    cuts: tuple[Cut, ...]
    formulas: frozenset[int]
    hidden: frozenset[int] = frozenset()
    hidden_columns: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
