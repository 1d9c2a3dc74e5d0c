"""Which way each arrow of a matrix takes, and how arrows lie beside each other."""

import pytest

from suluh.procedures.pages.sop_matrix.grid import Grid
from suluh.procedures.pages.sop_matrix.pages import Edge, Leaf, Node
from suluh.procedures.pages.sop_matrix.plan import Plan, Way
from suluh.procedures.pages.sop_matrix.tracks import Rail, Run, joined, spread, stack


def plan(columns: str, *edges: tuple[int, int]) -> Plan:
    """A page with a symbol a row; `columns` has the columns of each row, the one with the symbol first."""
    nodes = [Node(str(n), "process", tuple(int(c) for c in row)) for n, row in enumerate(columns.split())]
    most = max(c for node in nodes for c in node.columns)
    return Plan(Leaf(nodes, [Edge(*edge) for edge in edges]), most + 1)


def said(way: Way) -> str:
    lane = f" lane {way.lane}{' straight' if way.is_straight else ''}" if way.lane else ""
    return f"{way.edge.source}>{way.edge.target} {way.exit}-{way.entry}{lane}"


# Name -> the columns of the rows, the arrows, and the way of each.
WAYS: dict[str, tuple[str, list[tuple[int, int]], list[str]]] = {
    "straight on": ("0 0", [(0, 1)], ["0>1 bottom-top"]),
    "straight on to another column": ("0 2", [(0, 1)], ["0>1 bottom-top"]),
    "straight on before a jump, however they are listed": ("0 1 1", [(0, 2), (0, 1)], ["0>1 bottom-top", "0>2 left-left lane left straight"]),
    "over a free row to the right": ("0 1 2", [(0, 1), (0, 2)], ["0>1 bottom-top", "0>2 right-top"]),
    "over a free row to the left": ("2 1 0", [(0, 1), (0, 2)], ["0>1 bottom-top", "0>2 left-top"]),
    "a jump alone leaves below, if nothing stands there": ("0 1 2", [(0, 2)], ["0>2 bottom-top"]),
    "a jump alone beside the next row": ("0 0 2", [(0, 2)], ["0>2 right-top"]),
    "a jump in one column over a free row": ("0 1 0", [(0, 2)], ["0>2 bottom-top"]),
    "a jump in one column over one that is not free": ("0 0 0", [(0, 2)], ["0>2 left-left lane left straight"]),
    "a jump over a marker": ("0 12 2", [(0, 2)], ["0>2 left-left lane left straight"]),
    "two arrows to the next row": ("0 0", [(0, 1), (0, 1)], ["0>1 bottom-top", "0>1 right-top"]),
    "three arrows to the next row": ("0 0", [(0, 1), (0, 1), (0, 1)], ["0>1 bottom-top", "0>1 right-top", "0>1 left-top"]),
    "a loop onto itself": ("0 0", [(0, 0)], ["0>0 right-top"]),
    "two loops onto itself": ("0 0", [(0, 0), (0, 0)], ["0>0 right-top", "0>0 left-top"]),
    "back on the left": ("0 1", [(1, 0)], ["1>0 left-left lane left straight"]),
    "back on the right": ("2 2", [(1, 0)], ["1>0 right-right lane right straight"]),
    "back past a marker, round the other side": ("1 10", [(1, 0)], ["1>0 right-right lane right straight"]),
    "a lane beside a marker is not reached at the height of the exit": ("1 120", [(1, 0)], ["1>0 left-left lane left"]),
    "a target behind a marker is reached from above": ("210 2 2", [(2, 0), (1, 0)], ["1>0 right-right lane right straight", "2>0 right-right lane right straight"]),
    "into a side from which another arrow leaves": ("0 0", [(1, 0), (0, 0), (0, 0)], ["0>0 right-top", "0>0 left-top", "1>0 left-top lane left straight"]),
}  # fmt: skip


@pytest.mark.parametrize("name", WAYS)
def test_an_arrow_takes_the_way_that_is_free(name: str) -> None:
    columns, edges, ways = WAYS[name]
    assert [said(way) for way in plan(columns, *edges).ways] == ways


PORTS: dict[str, tuple[str, list[tuple[int, int]], list[tuple[str, int, int]]]] = {
    "down: the nearest on top, and the one below turns first": (
        "0 0 1 2 3", [(0, 4), (0, 2), (0, 3)],
        [("0>4 right-top", 2, 0), ("0>2 right-top", 0, 2), ("0>3 right-top", 1, 1)],
    ),
    "up before down, each with turns of its own": (
        "0 0 1 2", [(0, 2), (0, 3), (0, 0), (0, 0), (0, 0), (0, 0)],
        [("0>2 right-top", 1, 1), ("0>3 right-top", 2, 0), ("0>0 left-top", 0, 0), ("0>0 left-top", 1, 1),
         ("0>0 right-top", 0, 0), ("0>0 left-top", 2, 2)],
    ),
    "what runs straight to its lane turns nowhere": (
        "0 1 0 0 1", [(2, 1), (2, 0), (2, 2), (2, 4), (2, 3)],
        [("2>3 bottom-top", 0, 0), ("2>1 left-left lane left straight", 0, 0),
         ("2>0 right-right lane right straight", 0, 0), ("2>2 right-top", 1, 0), ("2>4 right-top", 2, 0)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PORTS)
def test_exits_of_one_side_are_ordered_from_top_to_bottom(name: str) -> None:
    columns, edges, ports = PORTS[name]
    assert [(said(way), way.port, way.turn) for way in plan(columns, *edges).ways] == ports


def test_only_what_stands_at_a_side_hides_it() -> None:
    found = plan("102 12 10 1")
    clear = [(found.is_clear(n, "left"), found.is_clear(n, "right")) for n in range(4)]
    assert clear == [(False, False), (True, False), (False, True), (True, True)]


RUNS: dict[str, tuple[list[tuple[int, int, int]], list[int]]] = {
    "apart": ([(0, 10, 1), (17, 30, 2)], [0, 0]),
    "too near": ([(0, 10, 1), (16, 30, 2)], [0, 1]),
    "too near, the other way round": ([(16, 40, 1), (0, 10, 2)], [1, 0]),
    "on the way to one symbol": ([(0, 10, 1), (5, 30, 1)], [0, 0]),
    "the short one first": ([(0, 100, 1), (40, 50, 2)], [1, 0]),
    "three above each other": ([(0, 30, 1), (0, 20, 2), (0, 10, 3)], [2, 1, 0]),
    "equally long: the left one first": ([(5, 25, 1), (0, 20, 2)], [1, 0]),
    "at one place: the upper target first": ([(0, 20, 2), (0, 20, 1)], [1, 0]),
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_level_pieces_of_a_band_lie_on_the_first_track_that_is_free(name: str) -> None:
    pieces, tracks = RUNS[name]
    runs = [Run(*piece) for piece in pieces]
    stack(runs)
    assert [run.track for run in runs] == tracks


@pytest.mark.parametrize(
    ("pieces", "lanes"),
    [
        ([(0, 10), (17, 30)], [0, 0]),
        ([(0, 10), (16, 30)], [0, 1]),
        ([(16, 40), (0, 10)], [1, 0]),
        ([(0, 100), (40, 50)], [1, 0]),
        ([(0, 30), (0, 20), (0, 10)], [2, 1, 0]),
        ([(5, 25), (0, 20)], [1, 0]),
    ],
)
def test_rails_of_a_side_lie_on_the_nearest_lane_that_is_free(
    pieces: list[tuple[int, int]], lanes: list[int]
) -> None:
    rails = [Rail(*piece) for piece in pieces]
    spread(rails)
    assert [rail.lane for rail in rails] == lanes


@pytest.mark.parametrize(
    ("points", "kept"),
    [
        ([], []),
        ([(1, 1)], [(1, 1)]),
        ([(1, 1), (1, 1)], [(1, 1)]),
        ([(0, 0), (0, 5), (0, 9)], [(0, 0), (0, 9)]),
        ([(0, 0), (5, 0), (9, 0)], [(0, 0), (9, 0)]),
        ([(0, 0), (5, 0), (5, 9)], [(0, 0), (5, 0), (5, 9)]),
        ([(0, 0), (0, 5), (5, 5), (9, 5), (9, 5), (9, 9)], [(0, 0), (0, 5), (9, 5), (9, 9)]),
        ([(0, 0), (0, 2), (0, 4), (0, 6), (3, 6)], [(0, 0), (0, 6), (3, 6)]),
    ],
)
def test_points_on_a_straight_line_are_left_out(
    points: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    assert joined(points) == kept


def test_symbols_stand_in_the_middle_of_their_column_and_grow_with_their_exits() -> None:
    nodes = [Node("0", "process", (0,)), Node("1", "decision", (1,)), Node("2", "process", (2,))]
    nodes += [Node("3", "process", (2,)), Node("A", "connector", (2,))]
    ways = [(1, 2), (1, 3), (1, 4), (1, 1), (1, 1), (1, 0), (1, 0), (0, 1), (4, 4), (4, 0)]
    leaf = Leaf(nodes, [Edge(*way) for way in ways])
    grid = Grid(leaf, Plan(leaf, 3), 3, 100)
    assert grid.width_px == 300
    assert [grid.centre_px(n) for n in range(5)] == [50, 150, 250, 250, 250]
    assert [grid.half_px(n) for n in range(5)] == [30, 30, 30, 30, 13]
    exits = {side: [len(grid.plan.side_exits(n, side)) for n in range(5)] for side in ("left", "right")}
    assert exits == {"left": [0, 3, 0, 0, 1], "right": [0, 3, 0, 0, 1]}
    assert [grid.height_px(n) for n in range(5)] == [40, 56, 40, 40, 26]


@pytest.mark.parametrize(
    ("shape", "ports"),
    [
        # (how far below the middle it leaves, where it leaves, where it turns) of exits to the right, then left.
        ("process", [(-14, 180, 183), (0, 180, 189), (14, 180, 185), (-7, 120, 117), (7, 120, 113)]),
        ("decision", [(-14, 165, 183), (0, 180, 189), (14, 165, 185), (-7, 128, 117), (7, 128, 113)]),
    ],
)
def test_arrows_leave_a_side_one_below_the_other_and_turn_beside_each_other(
    shape: str, ports: list[tuple[int, int, int]]
) -> None:
    nodes = [Node("0", "decision" if shape == "decision" else "process", (1,)), Node("1", "process", (1,))]
    leaf = Leaf(nodes, [])
    grid = Grid(leaf, Plan(leaf, 3), 3, 100)
    ups, down = Edge(0, 0), Edge(0, 1)
    grid.plan.ways = [
        Way(ups, "right", port=0, turn=0),
        Way(down, "right", port=1, turn=1),
        Way(down, "right", port=2, turn=0),
        Way(ups, "left", port=0, turn=0),
        Way(ups, "left", port=1, turn=1),
    ]
    assert [(grid.offset_px(way), grid.port_px(way), grid.turn_px(way)) for way in grid.plan.ways] == ports
    assert grid.turn_px(Way(down, "right", turn=9)) == 150 + 30 + 18  # never beyond the gutter
