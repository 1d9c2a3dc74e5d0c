"""A reader who tries to work hidden numbers out of what is printed.

Two attacks, written without the code that hides. `bounds` narrows every hidden number by every sum that
it is part of, over all tables at once, until nothing moves. `values` looks for a way to fill in all hidden
numbers for each value that one of them might have: whole numbers, all sums at once, nothing left out.
"""

from dataclasses import dataclass, field

from suluh.monitoring.report.counts import Published

Key = tuple[str, ...]


@dataclass
class Puzzle:
    """The hidden numbers and the sums they are in; `least` is what a reader knows each to be at least."""

    unknown: list[Key] = field(default_factory=list)
    sums: list[tuple[int, list[Key], list[Key]]] = field(default_factory=list)  # known + plus = minus
    least: dict[Key, int] = field(default_factory=dict)
    most: int = 0


def puzzle(published: Published, zeros_shown: bool = True) -> Puzzle:
    """All sums of a report, over margins and tables alike."""
    found = Puzzle(most=published.total or 0)

    def note(key: Key, value: int | None, least: int) -> tuple[int, list[Key]]:
        if value is not None:
            return value, []
        if key not in found.least:
            found.unknown.append(key)
        found.least[key] = max(least, found.least.get(key, 0))
        return 0, [key]

    lowest = 1 if zeros_shown else 0
    for name, margin in published.margins.items():
        parts = [note((name, c), n, lowest) for c, n in margin.items()]
        if published.total is not None:
            whole = sum(n for n, _ in parts) - published.total
            found.sums.append((whole, [k for _, keys in parts for k in keys], []))
    for (rows, columns), table in published.tables.items():
        lines = [[(r, c) for c in table.columns] for r in table.rows] + [
            [(r, c) for r in table.rows] for c in table.columns
        ]
        names = [(rows, r) for r in table.rows] + [(columns, c) for c in table.columns]
        for line, (variable, category) in zip(lines, names, strict=True):
            total = published.margins[variable][category]
            known = 0
            unknown: list[Key] = []
            minus: list[Key] = []
            for r, c in line:
                whole_line = published.margins[rows][r] is None or published.margins[columns][c] is None
                n, keys = note((rows, columns, r, c), table.cells[r, c], 0 if whole_line else lowest)
                known += n
                unknown += keys
            if total is None:
                minus = [(variable, category)]
            else:
                known -= total
            found.sums.append((known, unknown, minus))
    return found


def bounds(puzzle: Puzzle) -> dict[Key, tuple[int, int]]:
    """(lowest, highest) of each hidden number, as far as sums alone narrow it."""
    low = {key: puzzle.least[key] for key in puzzle.unknown}
    high = dict.fromkeys(puzzle.unknown, puzzle.most)
    if not _narrow(puzzle, low, high):
        raise AssertionError("the report contradicts itself")
    return {key: (low[key], high[key]) for key in puzzle.unknown}


def _narrow(puzzle: Puzzle, low: dict[Key, int], high: dict[Key, int]) -> bool:
    """Narrow the ranges until nothing moves; False if some number has no value left."""
    moved = True
    while moved:
        moved = False
        for known, plus, minus in puzzle.sums:
            # known + Σ plus - Σ minus = 0
            least = known + sum(low[k] for k in plus) - sum(high[k] for k in minus)
            most = known + sum(high[k] for k in plus) - sum(low[k] for k in minus)
            if least > 0 or most < 0:
                return False
            for key in plus:
                top, bottom = low[key] - least, high[key] - most
                if top < high[key] or bottom > low[key]:
                    high[key], low[key] = min(top, high[key]), max(bottom, low[key])
                    moved = True
            for key in minus:
                top, bottom = low[key] + most, high[key] + least
                if top < high[key] or bottom > low[key]:
                    high[key], low[key] = min(top, high[key]), max(bottom, low[key])
                    moved = True
            if any(low[k] > high[k] for k in (*plus, *minus)):
                return False
    return True


def values(puzzle: Puzzle, key: Key, enough: int) -> set[int]:
    """The values that a hidden number has in some way to fill in all of them; stops at `enough` values."""
    low, high = bounds(puzzle)[key]
    found: set[int] = set()
    for value in range(low, high + 1):
        if _fills(
            puzzle,
            dict(puzzle.least) | {key: value},
            dict.fromkeys(puzzle.unknown, puzzle.most) | {key: value},
        ):
            found.add(value)
            if len(found) == enough:
                break
    return found


def _fills(puzzle: Puzzle, low: dict[Key, int], high: dict[Key, int]) -> bool:
    """Whether there is any way to fill in all numbers within their ranges."""
    if not _narrow(puzzle, low, high):
        return False
    open_ = [key for key in puzzle.unknown if low[key] < high[key]]
    if not open_:
        return True
    key = min(open_, key=lambda k: high[k] - low[k])
    return any(
        _fills(puzzle, low | {key: value}, high | {key: value}) for value in range(low[key], high[key] + 1)
    )
