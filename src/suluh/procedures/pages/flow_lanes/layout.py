"""Where the steps of a flow, its lanes and its hand-overs stand, on a picture that fits a phone.

Lanes are thin tracks at the left; each step has a dot on its lane and a box beside it. Lengths in px.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from suluh.render.picture.lettering import Lettering, letter
from suluh.render.picture.rails import Drawn, Rails, Tie
from suluh.render.picture.shapes import WIDTH_PX, Box, Card, Cell, Point, place

LANE_PX = 15  # from lane to lane
DOT_PX = 8  # radius: a letter stands in it
GAP_PX = 14  # between boxes
STUB_PX = 12  # from the last lane to the boxes


@dataclass(frozen=True)
class Item:
    """A step to be placed: its card, its lane (from 0), whether it stands beside the one before."""

    card: Card
    lane: int
    is_beside: bool = False
    gives_to: tuple[int, ...] = ()


@dataclass(frozen=True)
class Group:
    """A stage with its steps."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Dot:
    """A step on its lane; `stub` joins it to its box."""

    lane: int
    at: Point
    stub: tuple[Point, Point]


@dataclass(frozen=True)
class Lanes:
    """A laid-out flow. `spine` are the lines from step to step, dashed where the step is one beside."""

    width_px: int
    height_px: int
    tracks: tuple[tuple[Point, Point], ...]
    parts: tuple[Lettering | Cell, ...]
    dots: tuple[Dot, ...]
    spine: tuple[tuple[bool, tuple[Point, ...]], ...]
    ties: tuple[Drawn, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(part for part in self.parts if isinstance(part, Cell))


def lay_out(groups: Sequence[Group], lanes: int) -> Lanes:
    """Place the steps below each other, the lanes at their left, the hand-overs at their right."""
    items = [item for group in groups for item in group.items]
    rails = Rails([Tie(n, to) for n, item in enumerate(items) for to in item.gives_to])
    left = lanes * LANE_PX + STUB_PX
    width = WIDTH_PX - left - rails.room_px("right")
    parts: list[Lettering | Cell] = []
    cells: list[Cell] = []
    y = 4
    for group in groups:
        title = letter(group.title, "head", left, y, WIDTH_PX - left)
        parts.append(title)
        y = title.bottom_px + 8
        for item in group.items:
            cell = stretch(place(item.card, left, y, width), rails.height_px(len(cells)))
            cells.append(cell)
            parts.append(cell)
            y = cell.box.bottom_px + GAP_PX
    dots = [_dot(item.lane, cell.box) for item, cell in zip(items, cells, strict=True)]
    tracks = tuple(((_x(lane), 2), (_x(lane), y - GAP_PX)) for lane in range(lanes))
    spine = tuple(
        (items[n].is_beside, _way(dots[n - 1], dots[n], cells[n - 1].box)) for n in range(1, len(items))
    )
    drawn = tuple(rails.draw([cell.box for cell in cells]))
    return Lanes(WIDTH_PX, y - GAP_PX + 2, tracks, tuple(parts), tuple(dots), spine, drawn)


def stretch(cell: Cell, height_px: int) -> Cell:
    """A cell at least so high."""
    box = cell.box
    return replace(cell, box=Box(box.x_px, box.y_px, box.width_px, max(box.height_px, height_px)))


def _x(lane: int) -> int:
    return lane * LANE_PX + DOT_PX + 1


def _dot(lane: int, box: Box) -> Dot:
    at = _x(lane), box.middle_px
    return Dot(lane, at, ((at[0] + DOT_PX, at[1]), (box.x_px, at[1])))


def _way(before: Dot, after: Dot, box: Box) -> tuple[Point, ...]:
    """Down the lane, across below the box, down the other lane."""
    (x0, y0), (x1, y1) = before.at, after.at
    if x0 == x1:
        return (x0, y0 + DOT_PX), (x1, y1 - DOT_PX)
    across = box.bottom_px + GAP_PX // 2
    return (x0, y0 + DOT_PX), (x0, across), (x1, across), (x1, y1 - DOT_PX)
