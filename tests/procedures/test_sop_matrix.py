"""The geometry of the matrix: nothing collides, nothing is left out."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.geometry import Arrow, Matrix, Sheet
from suluh.procedures.pages.sop_matrix.layout import lay_out
from suluh.render.picture.shapes import Box, Point
from tests.procedures.small_procedures import TANGLE, VERIFICATION, row, sop_of, sops
from tests.render.pictures import overlap

QUIET = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
Segment = tuple[Point, Point]


def boxes(sheet: Sheet) -> list[Box]:
    return [symbol.box for symbol in sheet.symbols]


def crosses(segment: Segment, box: Box) -> bool:
    """Whether an upright or level segment runs through the inside of a box."""
    (x0, y0), (x1, y1) = segment
    return (
        min(x0, x1) < box.right_px
        and max(x0, x1) > box.x_px
        and min(y0, y1) < box.bottom_px
        and max(y0, y1) > box.y_px
    )


def run_together(one: Segment, other: Segment) -> bool:
    """Whether two segments lie on one line and share more than a point."""
    for axis in (0, 1):
        if one[0][axis] == one[1][axis] == other[0][axis] == other[1][axis]:
            a, b = sorted(p[1 - axis] for p in one)
            c, d = sorted(p[1 - axis] for p in other)
            return max(a, c) < min(b, d)
    return False


def check_sheet(matrix: Matrix, sheet: Sheet) -> None:
    for one, other in combinations(boxes(sheet), 2):
        assert not overlap(one, other)
    whole = Box(0, 0, matrix.width_px, sheet.height_px)
    for symbol in sheet.symbols:
        left = matrix.left_px + symbol.column * matrix.column_px
        at = sheet.rows[symbol.row]
        assert Box(left, at.top_px, matrix.column_px, at.height_px).holds(symbol.box)
        assert whole.holds(symbol.box)
    mains = {symbol.key: symbol for symbol in sheet.symbols if not symbol.is_marker}
    for arrow in sheet.arrows:
        assert all(0 <= x <= matrix.width_px and 0 <= y <= sheet.height_px for x, y in arrow.points)
        source, target = mains[arrow.source], mains[arrow.target]
        for number, segment in enumerate(arrow.segments):
            (x0, y0), (x1, y1) = segment
            assert (x0 == x1) != (y0 == y1)
            for symbol in sheet.symbols:
                if number == 0 and symbol is source:
                    continue  # the tip of a diamond lies inside its box
                assert not crosses(segment, symbol.box), (arrow, symbol)
        x, y = arrow.points[-1]
        ends = {
            (target.centre_px, target.box.y_px),
            (target.box.x_px, target.box.middle_px),
            (target.box.right_px, target.box.middle_px),
        }
        assert (x, y) in ends
        x, y = arrow.points[0]
        assert source.box.x_px <= x <= source.box.right_px
        assert source.box.y_px <= y <= source.box.bottom_px
    for first, second in combinations(sheet.arrows, 2):
        if first.target != second.target:
            assert not any(run_together(a, b) for a in first.segments for b in second.segments), (
                first,
                second,
            )


def answer_on(arrow: Arrow) -> str | None:
    return arrow.label.answer.id if arrow.label else None


def drawn(sheet: Sheet) -> Counter[tuple[str, str, str | None]]:
    return Counter((a.source, a.target, answer_on(a)) for a in sheet.arrows)


def meant(sop: Sop) -> Counter[tuple[str, str, str | None]]:
    return Counter(
        (a.id, to, answer.id if answer else None) for a in sop.activities for to, answer in sop.successors(a)
    )


@QUIET
@given(sops())
def test_no_box_overlaps_no_arrow_leaves_the_grid_or_crosses_a_box(sop: Sop) -> None:
    matrix = lay_out(sop)
    (sheet,) = matrix.sheets
    check_sheet(matrix, sheet)
    assert drawn(sheet) == meant(sop)


@QUIET
@given(sops(), st.integers(1, 6), st.sampled_from([80, 96, 141]), st.sampled_from([1, 72, 133]))
def test_pages_hold_the_same_and_join_every_arrow_by_one_pair_of_connectors(
    sop: Sop, rows: int, column_px: int, row_px: int
) -> None:
    matrix = lay_out(sop, column_px=column_px, row_px=row_px, rows_per_page=rows)
    into: dict[str, Arrow] = {}
    out: dict[str, Arrow] = {}
    whole: Counter[tuple[str, str, str | None]] = Counter()
    for sheet in matrix.sheets:
        check_sheet(matrix, sheet)
        assert sum(not r.is_connector for r in sheet.rows) <= rows
        tags = {s.key for s in sheet.symbols if s.shape == "connector"}
        for arrow in sheet.arrows:
            if arrow.target in tags:
                into[arrow.target] = arrow
            elif arrow.source in tags:
                out[arrow.source] = arrow
            else:
                whole[(arrow.source, arrow.target, answer_on(arrow))] += 1
    assert set(into) == set(out)
    for tag, arrow in into.items():
        whole[(arrow.source, out[tag].target, answer_on(arrow))] += 1
    assert whole == meant(sop)


@QUIET
@given(sops())
def test_layout_is_the_same_each_time(sop: Sop) -> None:
    assert lay_out(sop) == lay_out(sop.model_copy(deep=True))


def test_the_largest_matrix_is_laid_out() -> None:
    names = [f"p{n}" for n in range(12)]
    rows = [row("k0", "p0", "terminator")]
    for n in range(1, 39):
        exits = [("Ya", f"k{n + 1}"), ("Tidak", f"k{n * 7 % 39}"), ("Lewat", f"k{min(39, n + 9)}")]
        rows.append(row(f"k{n}", f"p{n * 5 % 12} p{n * 7 % 12}", "decision", exits=exits))
    rows.append(row("k39", "p3", "terminator"))
    sop = sop_of(names, [{**r, "actors": list(dict.fromkeys(r["actors"]))} for r in rows])
    matrix = lay_out(sop)
    check_sheet(matrix, matrix.sheets[0])
    assert drawn(matrix.sheets[0]) == meant(sop)
    assert len(matrix.sheets[0].rows) == 40


@pytest.mark.parametrize("sop", [VERIFICATION, TANGLE], ids=["verification", "tangle"])
def test_examples_are_laid_out(sop: Sop) -> None:
    matrix = lay_out(sop)
    check_sheet(matrix, matrix.sheets[0])


def test_flow_down_one_column_is_a_straight_line() -> None:
    matrix = lay_out(sop_of(["a"], [row("x", "a", "terminator"), row("y", "a"), row("z", "a", "terminator")]))
    assert [len(arrow.points) for arrow in matrix.sheets[0].arrows] == [2, 2]
    assert (matrix.left_px, matrix.right_px) == (0, 0)


def test_loop_back_runs_on_a_lane_of_its_own_beside_the_columns() -> None:
    sop = sop_of(
        ["a", "b"],
        [
            row("x", "a", "terminator"),
            row("y", "b"),
            row("z", "a", "decision", exits=[("Ya", "akhir"), ("Tidak", "x")]),
            row("akhir", "b", "terminator"),
        ],
    )
    matrix = lay_out(sop)
    back = next(a for a in matrix.sheets[0].arrows if (a.source, a.target) == ("z", "x"))
    assert min(x for x, _ in back.points) < matrix.left_px
    assert len(back.points) == 4


def test_actor_outside_the_grid_is_our_own_mistake() -> None:
    sop = sop_of(["a"], [row("x", "a", "terminator"), row("y", "lain")])
    with pytest.raises(ValueError, match="outside the grid"):
        lay_out(sop)


def test_arrow_to_nowhere_is_our_own_mistake() -> None:
    sop = sop_of(["a"], [row("x", "a", "terminator", next="hilang"), row("y", "a")])
    with pytest.raises(ValueError, match="hilang"):
        lay_out(sop)
