"""Rows that could not be used, each with the reasons why, and where their cells are found again."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.sheet import Sheet

# Reasons that are kept of one row. A row of a broken file may have one for each of its cells.
MOST_REASONS = 20


@dataclass(frozen=True)
class SetAside:
    """One row that was not used: where it stood, why, and its cells by the names of its sheet.

    `cells` fetches them when they are written, so that a file of which no row can be used is not in
    memory twice.
    """

    file: str
    sheet: str
    row: int
    reasons: tuple[Reason, ...]
    names: Sequence[str]
    cells: Callable[[], dict[str, str]]


class BadRows:
    """Index of a row in its sheet -> why it cannot be used."""

    def __init__(self) -> None:
        self._reasons: dict[int, list[Reason]] = defaultdict(list)

    def note(self, index: int, reason: Reason) -> None:
        reasons = self._reasons[index]
        if len(reasons) < MOST_REASONS and reason not in reasons:
            reasons.append(reason)

    @property
    def indexes(self) -> list[int]:
        return sorted(self._reasons)

    def set_aside(self, sheet: Sheet) -> list[SetAside]:
        return [row_of(sheet, index, tuple(self._reasons[index])) for index in self.indexes]


def row_of(sheet: Sheet, index: int, reasons: tuple[Reason, ...]) -> SetAside:
    """A row of a sheet as one that is set aside."""
    row = int(sheet.frame["row"][index])
    cells = partial(_cells, sheet, index)
    return SetAside(sheet.file, sheet.name, row, reasons, sheet.unique_names, cells)


def ragged_row(sheet: Sheet, row: int, cells: Sequence[str]) -> SetAside:
    """A row with more cells than there are names; those that are over stand under "…"."""
    width = len(sheet.names)
    named = {**dict(zip(sheet.names, cells, strict=False)), "…": " | ".join(cells[width:])}
    reason = Reason("ragged", str(len(cells)), str(width))
    return SetAside(sheet.file, sheet.name, row, (reason,), tuple(named), lambda: named)


def _cells(sheet: Sheet, index: int) -> dict[str, str]:
    *cells, _ = sheet.frame.row(index)
    return dict(zip(sheet.unique_names, cells, strict=True))
