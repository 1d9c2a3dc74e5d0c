"""Which numbers a redacted report hides, so that none of them can be worked out from the rest.

A number from 1 to 4 is hidden, and so is whatever would give it away. Afterwards a reader who knows
every printed number, that hidden numbers are whole and that they are not zero (save in lines that are
hidden whole), still finds at least `INTERVAL` + 1 possible values for each hidden number.

**Margins.** Small categories of a variable are hidden; others join them, the smallest first, until what
is hidden can be shared out differently enough. A hidden category is a hidden line in every table of the
variable, zeros included. The lines that are hidden in a table can always be filled to suit any margins,
so tables that share a margin say nothing more about it together than each alone.

**Tables.** With hidden lines taken together as one, a table is a flow from rows to columns; `cell_range.py`
gives the exact range of each hidden cell. Where it is too narrow, the cheapest rectangle of cells is
hidden as well (Repsilber's hypercube method). If there is none, the whole table is withheld: then the
range of a cell is at least the smallest of its margins and of what they leave, none of which is small.

See docs/decisions/0021-small-cells.md.
"""

from collections.abc import Iterator, Mapping

from suluh.monitoring.report.cell_range import Cell, HiddenCells
from suluh.monitoring.report.counts import Counts, Margin, Pair, Published, Table

SMALL = 5
# The least width of the feasibility interval, as statistical offices call it: the highest possible value
# of a hidden number less the lowest.
INTERVAL = 5
# Of numbers that add up large answers, a reader may come no nearer than this share.
SHARE_PERCENT = 15
REST = "\x00rest"


def suppress(counts: Counts) -> Published:
    """What of `counts` a redacted report may print."""
    behind = counts.behind.get(("",), SMALL)
    if counts.total < SMALL or behind < SMALL:
        empty = {name: dict.fromkeys(margin) for name, margin in counts.margins.items()}
        return Published(None, empty, {}, tuple(counts.tables))
    hidden = {name: hidden_categories(counts, name) for name in counts.margins}
    margins = {
        name: {category: None if category in hidden[name] else n for category, n in margin.items()}
        for name, margin in counts.margins.items()
    }
    tables: dict[Pair, Table[int | None]] = {}
    withheld: list[Pair] = []
    for pair, table in counts.tables.items():
        found = _table(counts, pair, table, hidden[pair[0]], hidden[pair[1]])
        if found is None:
            withheld.append(pair)
        else:
            tables[pair] = found
    return Published(counts.total, margins, tables, tuple(withheld))


def hidden_categories(counts: Counts, name: str) -> frozenset[str]:
    """The categories of a variable that are hidden."""
    margin = counts.margins[name]
    hidden = {c for c, n in margin.items() if n and _is_small(n, counts.behind.get((name, c)))}
    if not hidden:
        return frozenset()
    shown = sorted((n, c) for c, n in margin.items() if n and c not in hidden)
    while shown and (len(hidden) < 2 or not _is_wide_enough(margin, hidden)):
        hidden.add(shown.pop(0)[1])
    return frozenset(hidden)


def _is_small(n: int, behind: int | None) -> bool:
    return 0 < n < SMALL or (behind is not None and 0 < behind < SMALL)


def _need(n: int) -> int:
    """How many values above the lowest possible one a hidden number must leave open."""
    return max(INTERVAL, -(-n * SHARE_PERCENT // 100)) if n >= 20 * SMALL else INTERVAL


def _is_wide_enough(margin: Margin, hidden: set[str]) -> bool:
    """Whether hidden categories of at least 1 each can share their sum out differently enough."""
    return sum(margin[c] for c in hidden) - len(hidden) >= max(_need(margin[c]) for c in hidden)


def _table(
    counts: Counts, pair: Pair, table: Table[int], rows: frozenset[str], columns: frozenset[str]
) -> Table[int | None] | None:
    """A table with its hidden cells, or None if it must be withheld."""
    row_of = {r: REST if r in rows else r for r in table.rows}
    column_of = {c: REST if c in columns else c for c in table.columns}
    merged: dict[Cell, int] = {}
    for (row, column), n in table.cells.items():
        at = row_of[row], column_of[column]
        merged[at] = merged.get(at, 0) + n
    small = [
        cell for cell, n in merged.items() if REST in cell or _is_small(n, counts.behind.get((*pair, *cell)))
    ]
    hidden_cells = HiddenCells({c: merged[c] for c in small}, {c: _floor(c) for c in small})
    if not _protect(merged, hidden_cells):
        return None
    return Table(
        table.rows,
        table.columns,
        {
            (r, c): None if (row_of[r], column_of[c]) in hidden_cells.values else n
            for (r, c), n in table.cells.items()
        },
    )


def _floor(cell: Cell) -> int:
    return 0 if REST in cell else 1


def _protect(merged: Mapping[Cell, int], hidden_cells: HiddenCells) -> bool:
    """Hide more cells until the interval of every hidden one is wide enough; False if that cannot be done."""
    todo = sorted(hidden_cells.values, key=lambda cell: (merged[cell], cell))
    while todo:
        cell = todo.pop(0)
        if _range(hidden_cells, cell) >= _need(merged[cell]):
            continue
        best = min(_rectangles(merged, hidden_cells, cell), default=None)
        if best is None:
            return False
        fresh = [c for c in best[1] if c not in hidden_cells.values]
        hidden_cells.add((c, merged[c], _floor(c)) for c in fresh)
        todo += fresh
    return True


def _range(hidden_cells: HiddenCells, cell: Cell) -> int:
    """How many values above its lowest possible one a hidden cell can have.

    A line that stands for several hidden ones can always leave one of them empty.
    """
    need = _need(hidden_cells.values[cell])
    if REST in cell:
        return hidden_cells.values[cell] + hidden_cells.rise(cell, need)
    rise = hidden_cells.rise(cell, need)
    return rise + hidden_cells.fall(cell, need - rise) if rise < need else rise


def _rectangles(
    merged: Mapping[Cell, int], hidden_cells: HiddenCells, cell: Cell
) -> Iterator[tuple[tuple[int, int], tuple[Cell, Cell, Cell]]]:
    """((cost, cells hidden anew), the other three corners) of each rectangle that protects `cell`."""
    row, column = cell
    rows = sorted({r for r, _ in merged} - {row})
    columns = sorted({c for _, c in merged} - {column})
    for other_row in rows:
        beside = (other_row, column)
        if merged[beside] == 0 and REST not in beside:
            continue
        for other_column in columns:
            corners = (beside, (row, other_column), (other_row, other_column))
            if any(merged[c] == 0 and REST not in c for c in corners):
                continue
            rise = min(merged[c] - _floor(c) for c in corners[:2])
            fall = min(merged[c] - _floor(c) for c in (cell, corners[2]))
            width = merged[cell] + rise if REST in cell else rise + fall
            if width >= _need(merged[cell]):
                fresh = [c for c in corners if c not in hidden_cells.values]
                yield (sum(merged[c] for c in fresh), len(fresh)), corners
