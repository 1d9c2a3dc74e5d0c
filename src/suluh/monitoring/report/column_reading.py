"""What all cells of one column together come to: a value each, or one reason to refuse the column.

A cell alone may have several readings (02/11/2026, 1.500). So no cell is read before all were looked at,
and no two cells of a column are read by different rules. Decision 0043 gives the rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

# The value of a cell that has no reading at all.
BAD = "\x00"


@dataclass(frozen=True)
class Refusal:
    """Why a whole column is refused: a name in `reasons.REASONS`, a cell, and the readings."""

    name: str
    cell: str
    readings: str


@dataclass(frozen=True)
class Reading:
    """`values` has every distinct cell that was handed in; all filled ones are `BAD` if it is refused."""

    values: Mapping[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None


def refused(cells: Mapping[str, object], name: str, cell: str, readings: str) -> Reading:
    """The reading of a column in which nothing may be read."""
    return Reading(dict.fromkeys(cells, BAD), Refusal(name, cell, readings))
