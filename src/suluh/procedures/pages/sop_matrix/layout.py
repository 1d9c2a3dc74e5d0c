"""Where the symbols and arrows of a matrix stand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.geometry import Arrow, Label, Matrix, Row, Sheet, Side, Symbol
from suluh.procedures.pages.sop_matrix.pages import Leaf, break_pages
from suluh.procedures.pages.sop_matrix.plan import SIDES, Plan, Way
from suluh.procedures.pages.sop_matrix.tracks import TRACK_PX, Rail, Run, joined, spread, stack
from suluh.render.picture.lettering import width_px
from suluh.render.picture.shapes import Box, Point

COLUMN_PX = 96
ROW_PX = 72
GUTTER_PX = 20  # free at both sides of a symbol
SYMBOL_PX = 40  # height
MARKER_PX = (28, 20)
PENTAGON_PX = (26, 26)
PORT_PX = 14  # between two exits of one side: room for the answer of the lower one
PAD_PX = 8  # above the first arrow of a band
HEAD_PX = 8  # length of the head of an arrow
ANSWER_PX = 14  # below a symbol, for the answer at its exit
MARGIN_PX = 16  # beside the columns, as soon as there is a lane: room for a short answer
MOST_PX = 64  # beyond that an answer is shortened
FAR_PX = 100_000  # beyond every lane


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
        for number, way in enumerate(self.plan.ways):
            self._run(number, way)
        for runs in self.bands.values():
            stack(runs)
        self._place_rows()
        self._place_rails()

    # Across: columns, ports, gutters.

    def _centre(self, row: int) -> int:
        return self.plan.column(row) * self.column_px + self.column_px // 2

    def _half(self, row: int) -> int:
        is_connector = self.leaf.nodes[row].shape == "connector"
        return PENTAGON_PX[0] // 2 if is_connector else self.column_px // 2 - GUTTER_PX

    def _height(self, row: int) -> int:
        if self.leaf.nodes[row].shape == "connector":
            return PENTAGON_PX[1]
        most = max(len(self.plan.side_exits(row, side)) for side in SIDES)
        return max(SYMBOL_PX, PORT_PX * (most + 1))

    def _offset(self, way: Way) -> int:
        """How far below the middle of its symbol an arrow leaves at a side."""
        count = len(self.plan.side_exits(way.edge.source, way.exit))
        return way.port * PORT_PX - (count - 1) * PORT_PX // 2

    def _port_x(self, way: Way) -> int:
        row = way.edge.source
        reach = self._half(row)
        if self.leaf.nodes[row].shape == "decision":
            half = self._height(row) // 2
            reach = reach * (half - abs(self._offset(way))) // half
        return self._centre(row) + (reach if way.exit == "right" else -reach)

    def _gutter_x(self, way: Way) -> int:
        """Where an arrow turns beside its symbol; those that go up and down never share a line."""
        out = self._half(way.edge.source) + min((5 if way.goes_down else 3) + 4 * way.turn, GUTTER_PX - 2)
        return self._centre(way.edge.source) + (out if way.exit == "right" else -out)

    # Bands: the room above each row, with one track an arrow.

    def _exit_band(self, way: Way) -> int:
        return way.edge.source + 1 if way.goes_down else way.edge.source

    def _run(self, number: int, way: Way) -> None:
        start = self._centre(way.edge.source) if way.exit == "bottom" else self._gutter_x(way)
        end = self._centre(way.edge.target)
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
            height = max(self.least.get(node.key, 0), band + self._height(row) + foot)
            self.rows.append(Row(node.key, top, height, node.shape == "connector"))
            self.middles.append(top + band + (height - band - foot) // 2)
            top += height

    def _track_y(self, number: int, name: str, band: int) -> int:
        return self.rows[band].top_px + PAD_PX + self.runs[(number, name)].track * TRACK_PX

    def _lane_ends(self, number: int, way: Way) -> tuple[int, int]:
        """The y where an arrow enters its lane and where it leaves it."""
        row, target = way.edge.source, way.edge.target
        start = (
            self.middles[row] + self._offset(way)
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
        outermost = 0 if side == "left" else self.columns - 1
        longest = max(
            (
                self._label_start(way) + width_px(text, "note") + 4 - self.column_px // 2
                for way in self.plan.ways
                if way.exit == side and way.edge.answer and self.plan.column(way.edge.source) == outermost
                for text in (way.edge.answer.id, way.edge.answer.en)
            ),
            default=0,
        )
        return max(MARGIN_PX, (lanes + 1) * TRACK_PX, min(longest, MOST_PX))

    def _lane_x(self, way: Way) -> int:
        assert way.lane
        out = (self.rails[(way.lane, way.edge.target)].lane + 1) * TRACK_PX
        return -out if way.lane == "left" else self.columns * self.column_px + out

    # The result.

    def sheet(self, left_px: int, right_px: int) -> Sheet:
        """The page with its margins; all pages of a matrix share theirs."""
        width = left_px + self.columns * self.column_px + right_px
        symbols = [s for row in range(len(self.rows)) for s in self._symbols(row, left_px)]
        arrows = tuple(
            Arrow(
                self.leaf.nodes[way.edge.source].key,
                self.leaf.nodes[way.edge.target].key,
                tuple((x + left_px, y) for x, y in joined(self._points(number, way))),
                self._label(way, left_px, right_px),
            )
            for number, way in enumerate(self.plan.ways)
        )
        return Sheet(width, self.rows[-1].bottom_px, tuple(self.rows), tuple(symbols), arrows)

    def _symbols(self, row: int, left_px: int) -> list[Symbol]:
        node = self.leaf.nodes[row]
        found = []
        for number, column in enumerate(node.columns):
            is_marker = number > 0
            width, height = MARKER_PX if is_marker else (2 * self._half(row), self._height(row))
            x = left_px + column * self.column_px + self.column_px // 2 - width // 2
            box = Box(x, self.middles[row] - height // 2, width, height)
            found.append(Symbol(node.key, node.shape, row, column, box, is_marker))
        return found

    def _points(self, number: int, way: Way) -> list[Point]:
        row, target = way.edge.source, way.edge.target
        if way.exit == "bottom":
            points = [(self._centre(row), self.middles[row] + -(-self._height(row) // 2))]
        else:
            points = [(self._port_x(way), self.middles[row] + self._offset(way))]
        if way.lane and way.is_straight:
            points.append((self._lane_x(way), points[-1][1]))
        elif (number, "exit") in self.runs:
            y = self._track_y(number, "exit", self._exit_band(way))
            if way.exit != "bottom":
                points.append((self._gutter_x(way), points[-1][1]))
            end = self._lane_x(way) if way.lane else self._centre(target)
            points += [(points[-1][0], y), (end, y)]
        if way.lane:
            y = self._lane_ends(number, way)[1]
            points.append((points[-1][0], y))
            if way.entry != "top":
                side = self._half(target) * (1 if way.entry == "right" else -1)
                return [*points, (self._centre(target) + side, y)]
            points.append((self._centre(target), y))
        return [*points, (self._centre(target), self.middles[target] - self._height(target) // 2)]

    def _sight(self, row: int, step: int) -> int:
        """How far it is from the middle of a row's column to the next marker or passing arrow."""
        passed = {
            self.plan.column(way.edge.target)
            for way in self.plan.ways
            if not way.lane and way.edge.source < row < way.edge.target
        }
        own = self.plan.column(row)
        for away in range(1, self.columns):
            column = own + step * away
            if column in self.leaf.nodes[row].columns:
                return away * self.column_px - MARKER_PX[0] // 2
            if column in passed:
                return away * self.column_px - 2
        return FAR_PX

    def _label_start(self, way: Way) -> int:
        """How far from the middle of its column the answer at a side exit starts."""
        if self._offset(way) > 0:
            return self._half(way.edge.source) + 2
        return abs(self._port_x(way) - self._centre(way.edge.source)) - 8

    def _label(self, way: Way, left_px: int, right_px: int) -> Label | None:
        if way.edge.answer is None:
            return None
        row = way.edge.source
        centre = left_px + self._centre(row)
        edges = centre, left_px + self.columns * self.column_px + right_px - centre
        down = [
            any(w.goes_down and not w.is_straight for w in self.plan.side_exits(row, s))
            for s in ("left", "right")
        ]
        if way.exit == "bottom":
            is_end = down[1] and not down[0]
            room = min(edges[not is_end], self.column_px - 6) - 6
            if all(down):
                room = self._half(row) - 2
            y = self.middles[row] + self._height(row) // 2 + ANSWER_PX - 2
            return Label(way.edge.answer, centre + (-5 if is_end else 5), y, room, is_end)
        is_end = way.exit == "left"
        offset = self._offset(way)
        out = self._label_start(way)
        room = min(edges[not is_end], self._sight(row, -1 if is_end else 1) - 4) - out - 2
        y = self.middles[row] + offset - (7 if offset <= 0 else 4)
        return Label(way.edge.answer, centre + (-out if is_end else out), y, room, is_end)
