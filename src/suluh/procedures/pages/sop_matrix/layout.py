"""Where the symbols and arrows of a matrix stand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.answers import ANSWER_PX, FAR_PX, MARKER_PX, label, longest_answer
from suluh.procedures.pages.sop_matrix.geometry import Arrow, Matrix, Row, Sheet, Side, Symbol
from suluh.procedures.pages.sop_matrix.grid import COLUMN_PX, Grid
from suluh.procedures.pages.sop_matrix.pages import Leaf, break_pages
from suluh.procedures.pages.sop_matrix.plan import SIDES, Plan, Way
from suluh.procedures.pages.sop_matrix.tracks import TRACK_PX, Rail, Run, joined, spread, stack
from suluh.render.picture.shapes import Box, Point

ROW_PX = 72
PAD_PX = 8  # above the first arrow of a band
HEAD_PX = 8  # length of the head of an arrow
MARGIN_PX = 16  # beside the columns, as soon as there is a lane: room for a short answer
MOST_PX = 64  # beyond that an answer is shortened


def lay_out(
    sop: Sop,
    *,
    column_px: int = COLUMN_PX,
    row_px: int | Sequence[int] = ROW_PX,
    rows_per_page: int | Sequence[int] | None = None,
) -> Matrix:
    """Place each activity of an SOP on a grid of its actors.

    Returns a `Matrix` of len(sop.activities) rows by len(sop.actors) columns; row 0 is the first
    activity, column 0 the first actor. `row_px` is the least height of a row, or of each row.
    With `rows_per_page` it has a sheet for so many activities (or for each of so many), and connectors
    where arrows cross.

    Raises `ValueError` if an activity names an actor outside the grid or leads nowhere: `read`
    keeps such an SOP out of the `Site`, so here it is our own mistake.

    Source: PermenPAN-RB 35/2012, annex: five flowchart symbols, vertical flow.
    """
    columns = len(sop.actors)
    heights = [row_px] * len(sop.activities) if isinstance(row_px, int) else list(row_px)
    least = dict(zip((a.id for a in sop.activities), heights, strict=True))
    drafts = [_Draft(leaf, columns, column_px, least) for leaf in break_pages(sop, rows_per_page)]
    left, right = (max(draft.margin(side) for draft in drafts) for side in SIDES)
    return Matrix(columns, column_px, left, right, tuple(draft.sheet(left, right) for draft in drafts))


@dataclass
class _Draft:
    """A page whose lengths are being found, x counted from the left edge of the first column."""

    leaf: Leaf
    columns: int
    column_px: int
    least: dict[str, int]
    runs: dict[tuple[int, str], Run] = field(default_factory=dict)
    bands: dict[int, list[Run]] = field(default_factory=lambda: defaultdict(list))
    rows: list[Row] = field(default_factory=list)
    middles: list[int] = field(default_factory=list)
    rails: dict[tuple[Side, int], Rail] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.plan = Plan(self.leaf, self.columns)
        self.grid = Grid(self.leaf, self.plan, self.columns, self.column_px)
        for number, way in enumerate(self.plan.ways):
            self._run(number, way)
        for runs in self.bands.values():
            stack(runs)
        self._place_rows()
        self._place_rails()

    # Bands: the room above each row, with one track an arrow.

    def _exit_band(self, way: Way) -> int:
        return way.edge.source + 1 if way.goes_down else way.edge.source

    def _run(self, number: int, way: Way) -> None:
        start = self.grid.centre_px(way.edge.source) if way.exit == "bottom" else self.grid.turn_px(way)
        end = self.grid.centre_px(way.edge.target)
        if way.lane:
            far = -FAR_PX if way.lane == "left" else FAR_PX
            if not way.is_straight:
                self._add_run(number, "exit", self._exit_band(way), start, far, way)
            if way.entry == "top":
                self._add_run(number, "entry", way.edge.target, far, end, way)
        elif start != end:
            self._add_run(number, "exit", self._exit_band(way), start, end, way)

    def _add_run(self, number: int, name: str, band: int, a_px: int, b_px: int, way: Way) -> None:
        run = Run(min(a_px, b_px), max(a_px, b_px), way.edge.target)
        self.runs[(number, name)] = run
        self.bands[band].append(run)

    # Down: rows, tracks, lanes.

    def _place_rows(self) -> None:
        top = 0
        for row, node in enumerate(self.leaf.nodes):
            tracks = max((run.track + 1 for run in self.bands.get(row, ())), default=0)
            band = PAD_PX + (tracks * TRACK_PX + HEAD_PX if tracks else HEAD_PX if row else 0)
            answered = any(w.edge.answer for w in self.plan.side_exits(row, "bottom"))
            foot = ANSWER_PX if answered else PAD_PX // 2
            height = max(self.least.get(node.key, 0), band + self.grid.height_px(row) + foot)
            self.rows.append(Row(node.key, top, height, node.shape == "connector"))
            self.middles.append(top + band + (height - band - foot) // 2)
            top += height

    def _track_y(self, number: int, name: str, band: int) -> int:
        return self.rows[band].top_px + PAD_PX + self.runs[(number, name)].track * TRACK_PX

    def _lane_ends(self, number: int, way: Way) -> tuple[int, int]:
        """The y where an arrow enters its lane and where it leaves it."""
        row, target = way.edge.source, way.edge.target
        start = (
            self.middles[row] + self.grid.offset_px(way)
            if way.is_straight
            else self._track_y(number, "exit", self._exit_band(way))
        )
        end = self._track_y(number, "entry", target) if way.entry == "top" else self.middles[target]
        return start, end

    def _place_rails(self) -> None:
        for number, way in enumerate(self.plan.ways):
            if way.lane:
                ends = self._lane_ends(number, way)
                rail = self.rails.setdefault((way.lane, way.edge.target), Rail(min(ends), max(ends)))
                rail.start_px, rail.end_px = min(rail.start_px, *ends), max(rail.end_px, *ends)
        for side in SIDES:
            spread([rail for (s, _), rail in sorted(self.rails.items()) if s == side])

    def margin(self, side: Side) -> int:
        """The width that the lanes of a side need, and the answers of exits that lead into them."""
        lanes = max((rail.lane + 1 for (s, _), rail in self.rails.items() if s == side), default=0)
        if not lanes:
            return 0
        return max(MARGIN_PX, (lanes + 1) * TRACK_PX, min(longest_answer(self.grid, side), MOST_PX))

    def _lane_x(self, way: Way) -> int:
        assert way.lane
        out = (self.rails[(way.lane, way.edge.target)].lane + 1) * TRACK_PX
        return -out if way.lane == "left" else self.grid.width_px + out

    # The result.

    def sheet(self, left_px: int, right_px: int) -> Sheet:
        """The page with its margins; all pages of a matrix share theirs."""
        width = left_px + self.grid.width_px + right_px
        symbols = [s for row in range(len(self.rows)) for s in self._symbols(row, left_px)]
        arrows = tuple(
            Arrow(
                self.leaf.nodes[way.edge.source].key,
                self.leaf.nodes[way.edge.target].key,
                tuple((x + left_px, y) for x, y in joined(self._points(number, way))),
                label(self.grid, self.middles, way, (left_px, right_px)),
            )
            for number, way in enumerate(self.plan.ways)
        )
        return Sheet(width, self.rows[-1].bottom_px, tuple(self.rows), tuple(symbols), arrows)

    def _symbols(self, row: int, left_px: int) -> list[Symbol]:
        node = self.leaf.nodes[row]
        found = []
        for number, column in enumerate(node.columns):
            is_marker = number > 0
            width, height = MARKER_PX if is_marker else (2 * self.grid.half_px(row), self.grid.height_px(row))
            x = left_px + column * self.column_px + self.column_px // 2 - width // 2
            box = Box(x, self.middles[row] - height // 2, width, height)
            found.append(Symbol(node.key, node.shape, row, column, box, is_marker))
        return found

    def _points(self, number: int, way: Way) -> list[Point]:
        row, target = way.edge.source, way.edge.target
        if way.exit == "bottom":
            points = [(self.grid.centre_px(row), self.middles[row] + -(-self.grid.height_px(row) // 2))]
        else:
            points = [(self.grid.port_px(way), self.middles[row] + self.grid.offset_px(way))]
        if way.lane and way.is_straight:
            points.append((self._lane_x(way), points[-1][1]))
        elif (number, "exit") in self.runs:
            y = self._track_y(number, "exit", self._exit_band(way))
            if way.exit != "bottom":
                points.append((self.grid.turn_px(way), points[-1][1]))
            end = self._lane_x(way) if way.lane else self.grid.centre_px(target)
            points += [(points[-1][0], y), (end, y)]
        if way.lane:
            y = self._lane_ends(number, way)[1]
            points.append((points[-1][0], y))
            if way.entry != "top":
                side = self.grid.half_px(target) * (1 if way.entry == "right" else -1)
                return [*points, (self.grid.centre_px(target) + side, y)]
            points.append((self.grid.centre_px(target), y))
        return [
            *points,
            (self.grid.centre_px(target), self.middles[target] - self.grid.height_px(target) // 2),
        ]
