"""Where the answers at the exits of a decision stand, and how much room they have."""

from collections.abc import Sequence

from suluh.procedures.pages.sop_matrix.geometry import Label, Side
from suluh.procedures.pages.sop_matrix.grid import Grid
from suluh.procedures.pages.sop_matrix.plan import SIDES, Way
from suluh.render.picture.lettering import width_px

MARKER_PX = (28, 20)
ANSWER_PX = 14  # below a symbol, for the answer at its exit
FAR_PX = 100_000  # beyond every lane


def longest_answer(grid: Grid, side: Side) -> int:
    """How far the longest answer at a side reaches out of the outermost column."""
    outermost = 0 if side == "left" else grid.columns - 1
    return max(
        (
            _start(grid, way) + width_px(text, "note") + 4 - grid.column_px // 2
            for way in grid.plan.ways
            if way.exit == side and way.edge.answer and grid.plan.column(way.edge.source) == outermost
            for text in (way.edge.answer.id, way.edge.answer.en)
        ),
        default=0,
    )


def label(grid: Grid, middles: Sequence[int], way: Way, margins: tuple[int, int]) -> Label | None:
    """The answer of an exit on a page whose rows have these middles; `margins` are those left and right."""
    if way.edge.answer is None:
        return None
    centre = margins[0] + grid.centre_px(way.edge.source)
    edges = centre, sum(margins) + grid.width_px - centre
    middle = middles[way.edge.source]
    if way.exit == "bottom":
        return _below(grid, way, centre, edges, middle)
    is_end = way.exit == "left"
    offset = grid.offset_px(way)
    out = _start(grid, way)
    room = min(edges[not is_end], _sight(grid, way.edge.source, -1 if is_end else 1) - 4) - out - 2
    y = middle + offset - (7 if offset <= 0 else 4)
    return Label(way.edge.answer, centre + (-out if is_end else out), y, room, is_end)


def _below(grid: Grid, way: Way, centre: int, edges: tuple[int, int], middle: int) -> Label:
    """The answer of an exit at the bottom: on the side where no arrow goes down."""
    assert way.edge.answer
    row = way.edge.source
    left, right = (
        any(w.goes_down and not w.is_straight for w in grid.plan.side_exits(row, side)) for side in SIDES
    )
    is_end = right and not left
    room = min(edges[not is_end], grid.column_px - 6) - 6
    if left and right:
        room = grid.half_px(row) - 2
    y = middle + grid.height_px(row) // 2 + ANSWER_PX - 2
    return Label(way.edge.answer, centre + (-5 if is_end else 5), y, room, is_end)


def _start(grid: Grid, way: Way) -> int:
    """How far from the middle of its column the answer at a side exit starts."""
    if grid.offset_px(way) > 0:
        return grid.half_px(way.edge.source) + 2
    return abs(grid.port_px(way) - grid.centre_px(way.edge.source)) - 8


def _sight(grid: Grid, row: int, step: int) -> int:
    """How far it is from the middle of a row's column to the next marker or passing arrow."""
    passed = {
        grid.plan.column(way.edge.target)
        for way in grid.plan.ways
        if not way.lane and way.edge.source < row < way.edge.target
    }
    own = grid.plan.column(row)
    for away in range(1, grid.columns):
        column = own + step * away
        if column in grid.leaf.nodes[row].columns:
            return away * grid.column_px - MARKER_PX[0] // 2
        if column in passed:
            return away * grid.column_px - 2
    return FAR_PX
