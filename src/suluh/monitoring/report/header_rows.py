"""In which row of a sheet the names of its columns stand.

People write a title above them, or give them two rows with merged cells over groups. Which row it is can be
told only by who knows the names: `known` says how many of some cells are names that it knows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from suluh.monitoring.report.limits import COLUMNS
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.sheet import heading

Known = Callable[[Sequence[str]], int]
# So many rows at the top are looked at.
HEAD_ROWS = 30


def nothing_known(_: Sequence[str]) -> int:
    return 0


@dataclass(frozen=True)
class Head:
    """The names of a sheet. `index` is their row from 0, `score` how many are known, `first` where they begin."""

    index: int
    names: tuple[str, ...]
    score: int
    first: int


def find_head(rows: Sequence[Sequence[str]], known: Known) -> Head:
    """The row, or the two rows, with most names that are known; the first filled row if none is."""
    first = next((at for at, row in enumerate(rows) if any(row)), 0)
    best = Head(first, tuple(heading(cell) for cell in rows[first]) if rows else (), 0, first)
    for head in _heads(rows[:HEAD_ROWS]):
        score = known(head.names)
        if score > best.score:
            best = Head(head.index, head.names, score, head.first)
    return best


def _heads(rows: Sequence[Sequence[str]]) -> Iterator[Head]:
    """Each row alone, then with the one above it."""
    for index, row in enumerate(rows):
        if len(row) > COLUMNS.most:
            continue
        names = tuple(heading(cell) for cell in row)
        if any(names):
            yield Head(index, names, 0, index)
        if index and any(names) and any(rows[index - 1]):
            yield Head(index, _under(rows[index - 1], names), 0, index - 1)


def _under(groups: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Names with the groups above them. A group holds until the next one; where no name is, it is the name."""
    found: list[str] = []
    group = ""
    for at, name in enumerate(names):
        own = heading(groups[at]) if at < len(groups) else ""
        group = own or group
        found.append(f"{group}/{name}" if group and name else name or own)
    return tuple(found)


def above(place: str, head: Head, rows: Sequence[Sequence[str]]) -> Iterator[Remark]:
    """What to say of the filled rows above the names."""
    filled = [at for at in range(head.first) if any(cell.strip() for cell in rows[at])]
    if filled:
        said = " ".join(cell for cell in rows[filled[0]] if cell.strip())
        numbers = str(filled[0] + 1) if len(filled) == 1 else f"{filled[0] + 1}–{filled[-1] + 1}"
        yield Remark("above", (place, numbers, said))
