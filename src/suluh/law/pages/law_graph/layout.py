"""Where the boxes and arrows of a graph of relations stand: one column, itself in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.render.picture.lettering import Lettering, letter
from suluh.render.picture.shapes import WIDTH_PX, Arrow, Card, Cell, place

RAIL_PX = 12  # x of the line that joins the boxes with the middle
INDENT_PX = 34
GAP_PX = 8
BRANCH_PX = 6  # more, between two relations
APART_PX = 22  # around the box in the middle, room for an arrow head


@dataclass(frozen=True)
class Branch:
    """The neighbours of one relation, as they are drawn."""

    relation: str
    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Graph:
    """A laid-out graph. `parts` are its headings and boxes from top to bottom."""

    width_px: int
    height_px: int
    middle: Cell
    parts: tuple[Lettering | Cell, ...]
    arrows: tuple[Arrow, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(p for p in self.parts if isinstance(p, Cell))


def lay_out(middle: Card, above: Sequence[Branch], below: Sequence[Branch]) -> Graph:
    """Place what a regulation acts on above it, and what acts on it below; the nearest come first.

    All arrows point up: from what acts to what it acts on.
    """
    parts: list[Lettering | Cell] = []
    arrows: list[Arrow] = []
    y = 0
    tops: list[int] = []
    for branch in reversed(above):
        y = _hang(branch, y, parts, arrows, tops, outward=True)
    y += APART_PX - GAP_PX if above else 0
    centre = place(middle, 0, y, WIDTH_PX)
    parts.append(centre)
    if tops:
        arrows.insert(0, Arrow("rail", ((RAIL_PX, centre.box.y_px), (RAIL_PX, tops[0]))))
    y = centre.box.bottom_px
    if below:
        y += APART_PX
        feet: list[int] = []
        at = len(arrows)
        for branch in below:
            y = _hang(branch, y, parts, arrows, feet, outward=False)
        y -= GAP_PX
        rail = ((RAIL_PX, feet[-1]), (RAIL_PX, centre.box.bottom_px))
        arrows.insert(at, Arrow("rail", rail, has_head=True))
    return Graph(WIDTH_PX, y, centre, tuple(parts), tuple(arrows))


def _hang(
    branch: Branch,
    y: int,
    parts: list[Lettering | Cell],
    arrows: list[Arrow],
    joints: list[int],
    *,
    outward: bool,
) -> int:
    """Hang one branch on the rail from `y` on; the y below it."""
    room = WIDTH_PX - INDENT_PX
    if parts and isinstance(parts[-1], Cell) and parts[-1].box.x_px:
        y += BRANCH_PX
    heading = letter(branch.heading, "head", INDENT_PX, y, room)
    parts.append(heading)
    y = heading.bottom_px + 4
    for card in branch.cards:
        cell = place(card, INDENT_PX, y, room)
        parts.append(cell)
        joint = cell.box.middle_px
        joints.append(joint)
        arrows.append(Arrow(branch.relation, ((RAIL_PX, joint), (INDENT_PX, joint)), has_head=outward))
        y = cell.box.bottom_px + GAP_PX
    return y
