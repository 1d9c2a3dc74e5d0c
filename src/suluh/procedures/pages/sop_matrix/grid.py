"""The columns of a page: how wide its symbols are, and where arrows leave them and turn."""

from dataclasses import dataclass

from suluh.procedures.pages.sop_matrix.pages import Leaf
from suluh.procedures.pages.sop_matrix.plan import SIDES, Plan, Way

COLUMN_PX = 96
GUTTER_PX = 20  # free at both sides of a symbol
SYMBOL_PX = 40  # height
PENTAGON_PX = (26, 26)
PORT_PX = 14  # between two exits of one side: room for the answer of the lower one


@dataclass(frozen=True)
class Grid:
    """The grid of a page; x counts from the left edge of the first column."""

    leaf: Leaf
    plan: Plan
    columns: int
    column_px: int

    @property
    def width_px(self) -> int:
        return self.columns * self.column_px

    def centre_px(self, row: int) -> int:
        return self.plan.column(row) * self.column_px + self.column_px // 2

    def half_px(self, row: int) -> int:
        is_connector = self.leaf.nodes[row].shape == "connector"
        return PENTAGON_PX[0] // 2 if is_connector else self.column_px // 2 - GUTTER_PX

    def height_px(self, row: int) -> int:
        if self.leaf.nodes[row].shape == "connector":
            return PENTAGON_PX[1]
        most = max(len(self.plan.side_exits(row, side)) for side in SIDES)
        return max(SYMBOL_PX, PORT_PX * (most + 1))

    def offset_px(self, way: Way) -> int:
        """How far below the middle of its symbol an arrow leaves at a side."""
        count = len(self.plan.side_exits(way.edge.source, way.exit))
        return way.port * PORT_PX - (count - 1) * PORT_PX // 2

    def port_px(self, way: Way) -> int:
        row = way.edge.source
        reach = self.half_px(row)
        if self.leaf.nodes[row].shape == "decision":
            half = self.height_px(row) // 2
            reach = reach * (half - abs(self.offset_px(way))) // half
        return self.centre_px(row) + (reach if way.exit == "right" else -reach)

    def turn_px(self, way: Way) -> int:
        """Where an arrow turns beside its symbol; those that go up and down never share a line."""
        out = self.half_px(way.edge.source) + min((5 if way.goes_down else 3) + 4 * way.turn, GUTTER_PX - 2)
        return self.centre_px(way.edge.source) + (out if way.exit == "right" else -out)
