"""Where the moments of a timeline stand: one below the other beside a vertical line."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.render.picture.lettering import Lettering, letter
from suluh.render.picture.shapes import WIDTH_PX, Arrow, Box, Card, Cell, place

AXIS_PX = 8
DOT_PX = 5  # radius
INDENT_PX = 26
GAP_PX = 8
APART_PX = 12


@dataclass(frozen=True)
class Row:
    """A moment as it is drawn: its date in words, whether it is known, what began then."""

    heading: str
    is_known: bool
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Dot:
    """The mark of a moment on the line; hollow where the date is not known."""

    x_px: int
    y_px: int
    is_known: bool

    @property
    def box(self) -> Box:
        return Box(self.x_px - DOT_PX, self.y_px - DOT_PX, 2 * DOT_PX, 2 * DOT_PX)


@dataclass(frozen=True)
class Timeline:
    """A laid-out timeline. `parts` are its dates and boxes from top to bottom."""

    width_px: int
    height_px: int
    line: Arrow
    dots: tuple[Dot, ...]
    parts: tuple[Lettering | Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(p for p in self.parts if isinstance(p, Cell))


def lay_out(rows: Sequence[Row]) -> Timeline:
    """Place rows from top to bottom, in the order given."""
    parts: list[Lettering | Cell] = []
    dots: list[Dot] = []
    y = 0
    for row in rows:
        heading = letter(row.heading, "head", INDENT_PX, y, WIDTH_PX - INDENT_PX)
        parts.append(heading)
        dots.append(Dot(AXIS_PX, heading.y_px - 4, row.is_known))
        y = heading.bottom_px + 4
        for card in row.cards:
            cell = place(card, INDENT_PX, y, WIDTH_PX - INDENT_PX)
            parts.append(cell)
            y = cell.box.bottom_px + GAP_PX
        y += APART_PX - GAP_PX
    height = y - APART_PX
    line = Arrow("rail", ((AXIS_PX, height), (AXIS_PX, dots[0].y_px)))
    return Timeline(WIDTH_PX, height, line, tuple(dots), tuple(parts))
