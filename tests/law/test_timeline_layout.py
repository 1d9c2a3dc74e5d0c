"""Where each part of a timeline stands, to the pixel."""

from suluh.law.pages.timeline.layout import (
    APART_PX,
    AXIS_PX,
    DOT_PX,
    GAP_PX,
    INDENT_PX,
    Dot,
    Row,
    lay_out,
)
from suluh.render.picture.lettering import Lettering
from suluh.render.picture.shapes import LEAST_PX, WIDTH_PX, Box, Card

ROWS = (
    Row("2004", True, (Card("a", "PP 1"), Card("b", "PP 2"))),
    Row("2025", False, (Card("c", "PP 3"),)),
)
# A head is 12 px high with 4 px below its line, and 4 px more before its first box.
HEAD_PX = 12 + 4 + 4


def test_rows_stand_below_each_other() -> None:
    found = lay_out(ROWS)
    tops = [HEAD_PX, HEAD_PX + LEAST_PX + GAP_PX]
    second = tops[1] + LEAST_PX + APART_PX
    assert [cell.box for cell in found.cells] == [
        Box(INDENT_PX, top, WIDTH_PX - INDENT_PX, LEAST_PX) for top in (*tops, second + HEAD_PX)
    ]
    heads = [part for part in found.parts if isinstance(part, Lettering)]
    assert [(head.x_px, head.y_px, head.lines, head.style) for head in heads] == [
        (INDENT_PX, 12, ("2004",), "head"),
        (INDENT_PX, second + 12, ("2025",), "head"),
    ]
    assert [type(part).__name__ for part in found.parts] == ["Lettering", "Cell", "Cell", "Lettering", "Cell"]
    assert found.width_px == WIDTH_PX
    assert found.height_px == second + HEAD_PX + LEAST_PX


def test_the_line_goes_from_the_foot_to_the_first_dot() -> None:
    found = lay_out(ROWS)
    first, second = found.dots
    assert (first, second) == (
        Dot(AXIS_PX, 8, True),
        Dot(AXIS_PX, first.y_px + 2 * LEAST_PX + HEAD_PX + 20, False),
    )
    assert found.line.points == ((AXIS_PX, found.height_px), (AXIS_PX, first.y_px))
    assert (found.line.tone, found.line.has_head) == ("rail", False)


def test_a_dot_lies_around_its_place_and_left_of_the_boxes() -> None:
    assert Dot(8, 50, True).box == Box(8 - DOT_PX, 50 - DOT_PX, 2 * DOT_PX, 2 * DOT_PX)
    page = Box(0, 0, WIDTH_PX, lay_out(ROWS).height_px)
    for dot in lay_out(ROWS).dots:
        assert page.holds(dot.box)
        assert dot.box.right_px < INDENT_PX
        assert dot.box.x_px + dot.box.width_px // 2 == AXIS_PX
        assert dot.box.middle_px == dot.y_px


def test_sizes_for_a_phone_of_320_px() -> None:
    assert (WIDTH_PX, AXIS_PX, DOT_PX, INDENT_PX, GAP_PX, APART_PX) == (288, 8, 5, 26, 8, 12)
