"""What a laid-out matrix is made of; lengths in px, all of them whole, y from the top of its sheet."""

from dataclasses import dataclass
from typing import Literal

from suluh.model.base import Words
from suluh.render.picture.shapes import Box, Point

# The five symbols of PermenPAN-RB 35/2012 are these four and the arrow.
Symbols = Literal["terminator", "process", "decision", "connector"]
Side = Literal["left", "right"]


@dataclass(frozen=True)
class Symbol:
    """A drawn symbol. `key` is its activity; for a connector the letter that both its ends carry.

    An activity of several actors has one symbol and, at each other actor, a smaller marker.
    """

    key: str
    shape: Symbols
    row: int
    column: int
    box: Box
    is_marker: bool = False

    @property
    def centre_px(self) -> int:
        return self.box.x_px + self.box.width_px // 2


@dataclass(frozen=True)
class Label:
    """The answer at an exit. `x_px` is its start, or its end where `is_end`; `y_px` its baseline."""

    answer: Words
    x_px: int
    y_px: int
    room_px: int
    is_end: bool = False


@dataclass(frozen=True)
class Arrow:
    """A line from symbol to symbol; each point lies straight beside or below the one before."""

    source: str
    target: str
    points: tuple[Point, ...]
    label: Label | None = None

    @property
    def segments(self) -> tuple[tuple[Point, Point], ...]:
        return tuple(zip(self.points, self.points[1:], strict=False))


@dataclass(frozen=True)
class Row:
    """A row of a sheet: an activity, or a connector to another page."""

    key: str
    top_px: int
    height_px: int
    is_connector: bool = False

    @property
    def bottom_px(self) -> int:
        return self.top_px + self.height_px


@dataclass(frozen=True)
class Sheet:
    """The rows of one page with all that is drawn on them."""

    width_px: int
    height_px: int
    rows: tuple[Row, ...]
    symbols: tuple[Symbol, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Matrix:
    """A laid-out procedure. Beside its columns lie the lanes of arrows that leave the flow.

    Unless it was laid out with `rows_per_page` it has one sheet. All sheets have the same columns.
    """

    columns: int
    column_px: int
    left_px: int
    right_px: int
    sheets: tuple[Sheet, ...]

    @property
    def width_px(self) -> int:
        return self.left_px + self.columns * self.column_px + self.right_px
