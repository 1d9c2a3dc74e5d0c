"""How far a hidden cell of a table can move while every row and column still adds up.

A table whose margins are known is a flow from rows to columns; what is hidden may flow elsewhere. Both
ends of what a reader can derive for a cell are found by augmenting paths, exactly and in whole numbers
(Ford and Fulkerson 1956), so no solver is needed.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

Cell = tuple[str, str]


class HiddenCells:
    """The hidden cells of one table: their true values, and below which none can lie.

    `floor` is what a reader knows each hidden cell to be at least.
    """

    def __init__(self, values: Mapping[Cell, int], floor: Mapping[Cell, int]) -> None:
        self.values = dict(values)
        self.floor = dict(floor)
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._columns: dict[str, list[str]] = defaultdict(list)
        for row, column in self.values:
            self._rows[row].append(column)
            self._columns[column].append(row)

    def add(self, cells: Iterable[tuple[Cell, int, int]]) -> None:
        """Hide more cells: (cell, true value, floor)."""
        for (row, column), value, floor in cells:
            if (row, column) not in self.values:
                self.values[row, column], self.floor[row, column] = value, floor
                self._rows[row].append(column)
                self._columns[column].append(row)

    def rise(self, cell: Cell, enough: int) -> int:
        """By how much a cell can be above its true value, counted up to `enough`."""
        return self._push(cell, enough, up=True)

    def fall(self, cell: Cell, enough: int) -> int:
        """By how much a cell can be below its true value, counted up to `enough`."""
        return self._push(cell, min(enough, self.values[cell] - self.floor[cell]), up=False)

    def _push(self, cell: Cell, enough: int, up: bool) -> int:
        moved: dict[Cell, int] = {}
        found = 0
        while found < enough:
            path = self._path(cell, moved, up)
            if path is None:
                break
            # A path takes from and gives to cells by turns; what it takes bounds what can move.
            takes = [c for c, takes in path if takes]
            step = min([enough - found, *(self.values[c] + moved.get(c, 0) - self.floor[c] for c in takes)])
            for c, take in path:
                moved[c] = moved.get(c, 0) + (-step if take else step)
            found += step
        return found

    def _path(self, cell: Cell, moved: Mapping[Cell, int], up: bool) -> list[tuple[Cell, bool]] | None:
        """The cells that make way for `cell`, with whether each gives something up; None if none do.

        If `cell` rises, its column has too much: some cell of that column falls, then one of that row
        rises, and so on until a cell of the row of `cell` falls. If it falls, the other way round.
        """
        start, goal = ("column", cell[1]), ("row", cell[0])
        came: dict[tuple[str, str], tuple[tuple[str, str], Cell, bool] | None] = {start: None}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            if here == goal:
                break
            kind, name = here
            # From a column one goes over a falling cell if `up`, over a rising one if not.
            takes = (kind == "column") == up
            for other in self._columns[name] if kind == "column" else self._rows[name]:
                step = (other, name) if kind == "column" else (name, other)
                there = ("row", other) if kind == "column" else ("column", other)
                if step == cell or there in came:
                    continue
                if takes and self.values[step] + moved.get(step, 0) <= self.floor[step]:
                    continue
                came[there] = (here, step, takes)
                queue.append(there)
        if goal not in came:
            return None
        path: list[tuple[Cell, bool]] = []
        at = goal
        while (before := came[at]) is not None:
            at, step, takes = before
            path.append((step, takes))
        return path
