"""Counts that are published together: a total, margins of variables, tables of two variables.

Everything that a report prints is a cell of one such system or follows from printed cells alone
(percentages, bars), so what `report/suppression.py` proves for the system holds for the report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Margin = Mapping[str, int]  # category -> count
Pair = tuple[str, str]  # (variable of the rows, variable of the columns), or (row, column)
N = TypeVar("N", int, int | None)


@dataclass(frozen=True)
class Table(Generic[N]):
    """All cells of two variables; a cell that is None is hidden. `cells` is by (row, column)."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[Pair, N]


@dataclass(frozen=True)
class Counts:
    """True counts. Every margin adds up to `total`, every table to the margins of its variables.

    `behind` has, for a cell that counts more than responses (people in all branches, say), how many
    responses stand behind it: (variable, category) or (variable, variable, row, column).
    """

    total: int
    margins: Mapping[str, Margin]
    tables: Mapping[Pair, Table[int]] = field(default_factory=dict)
    behind: Mapping[tuple[str, ...], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, margin in self.margins.items():
            if sum(margin.values()) != self.total:
                raise ValueError(f"the margin {name} does not add up to the total")
        for (rows, columns), table in self.tables.items():
            for row in table.rows:
                if sum(table.cells[row, c] for c in table.columns) != self.margins[rows][row]:
                    raise ValueError(f"{rows} × {columns}: the row {row} does not add up")
            for column in table.columns:
                if sum(table.cells[r, column] for r in table.rows) != self.margins[columns][column]:
                    raise ValueError(f"{rows} × {columns}: the column {column} does not add up")


@dataclass(frozen=True)
class Published:
    """What may be printed of `Counts`: None where a number is hidden; `withheld` names whole tables."""

    total: int | None
    margins: Mapping[str, Mapping[str, int | None]]
    tables: Mapping[Pair, Table[int | None]]
    withheld: tuple[Pair, ...] = ()


def everything(counts: Counts) -> Published:
    """All numbers, for the internal version."""
    return Published(
        counts.total,
        counts.margins,
        {pair: Table(t.rows, t.columns, dict(t.cells)) for pair, t in counts.tables.items()},
    )
