"""Which way each arrow of a page takes, before anything has a length.

Only symbols are obstacles, and a row has one symbol that arrows leave from or lead to. So two ways
are always free: the band above a row, and the lanes beside the columns. Two arrows may share a
piece of their way only if they lead to the same symbol.
"""

from dataclasses import dataclass
from typing import Literal

from suluh.procedures.pages.sop_matrix.geometry import Side
from suluh.procedures.pages.sop_matrix.pages import Edge, Leaf

Exit = Literal["bottom", "left", "right"]
Entry = Literal["top", "left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass
class Way:
    """The way of an arrow.

    Without a `lane` it runs in the band below its source (for a loop onto itself: above it) to the
    column of its target. `is_straight`: it reaches its lane at the height of its exit.
    `port` counts the exits of the same side from top to bottom, `turn` those that turn in the
    gutter beside the symbol in the same direction, the nearest first.
    """

    edge: Edge
    exit: Exit
    entry: Entry = "top"
    lane: Side | None = None
    is_straight: bool = False
    port: int = 0
    turn: int = 0

    @property
    def goes_down(self) -> bool:
        return self.edge.target > self.edge.source


class Plan:
    """The ways of all arrows of a page, and what stands where."""

    def __init__(self, leaf: Leaf, columns: int) -> None:
        self.nodes = leaf.nodes
        self.last = columns - 1
        self.ways: list[Way] = []
        for source in range(len(leaf.nodes)):
            own = [edge for edge in leaf.edges if edge.source == source]
            # The flow straight on has the first claim on the exit below.
            for edge in sorted(own, key=lambda e: e.target != source + 1):
                self.ways.append(self._choose(edge))
        for way in self.ways:
            way.entry = self._entry(way)
        for row in range(len(self.nodes)):
            for side in SIDES:
                self._order_ports(row, side)

    def column(self, row: int) -> int:
        return self.nodes[row].columns[0]

    def side_exits(self, row: int, side: str) -> list[Way]:
        """The arrows that leave a symbol at one side."""
        return [way for way in self.ways if way.edge.source == row and way.exit == side]

    def uses_bottom(self, row: int) -> bool:
        return bool(self.side_exits(row, "bottom"))

    def is_clear(self, row: int, side: Side) -> bool:
        """Whether nothing stands between the symbol of a row and the edge of the columns."""
        own = self.column(row)
        return all(c >= own if side == "left" else c <= own for c in self.nodes[row].columns)

    def _is_free(self, column: int, first: int, last: int) -> bool:
        return not any(column in node.columns for node in self.nodes[first:last])

    def _choose(self, edge: Edge) -> Way:
        source, target = edge.source, edge.target
        here, there = self.column(source), self.column(target)
        bottom = not self.uses_bottom(source)
        if target == source + 1 and bottom:
            return Way(edge, "bottom")
        if target > source and self._is_free(there, source + 1, target):
            if bottom and self.column(source + 1) != here:
                return Way(edge, "bottom")
            if here != there:
                return Way(edge, "right" if there > here else "left")
            if target == source + 1:
                return Way(edge, self._emptier(source))
        if target == source:
            return Way(edge, self._emptier(source))
        side = min(SIDES, key=lambda side: self._cost(edge, side))
        return Way(edge, side, lane=side, is_straight=self.is_clear(source, side))

    def _emptier(self, row: int) -> Side:
        return min(reversed(SIDES), key=lambda side: len(self.side_exits(row, side)))

    def _cost(self, edge: Edge, side: Side) -> int:
        """How much a lane at this side disturbs: turns and columns to cross."""
        own = self.column(edge.source), self.column(edge.target)
        across = sum(own) if side == "left" else 2 * self.last - sum(own)
        turns = (not self.is_clear(edge.source, side)) + (not self.is_clear(edge.target, side))
        return across + 3 * turns + 3 * len(self.side_exits(edge.source, side))

    def _entry(self, way: Way) -> Entry:
        target = way.edge.target
        if way.lane and self.is_clear(target, way.lane) and not self.side_exits(target, way.lane):
            return way.lane
        return "top"

    def _order_ports(self, row: int, side: str) -> None:
        """Arrows that go up leave above those that go down, so that few cross."""
        ways = sorted(self.side_exits(row, side), key=lambda w: (w.goes_down, w.edge.target))
        for port, way in enumerate(ways):
            way.port = port
        turning = [way for way in ways if not way.is_straight]
        for turn, way in enumerate(way for way in turning if not way.goes_down):
            way.turn = turn
        for turn, way in enumerate(way for way in reversed(turning) if way.goes_down):
            way.turn = turn
