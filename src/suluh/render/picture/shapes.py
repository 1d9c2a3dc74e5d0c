"""Geometry that the pictures share; lengths in px, all of them whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from suluh.render.picture.lettering import Lettering, Style, letter

WIDTH_PX = 288  # what a screen of 320 px leaves beside the margins
PAD_PX = 10
LEAST_PX = 44  # a box is a link, so a finger must find it
HEAD_PX = 8

Point = tuple[int, int]


@dataclass(frozen=True)
class Box:
    """A rectangle; x and y are its upper left corner."""

    x_px: int
    y_px: int
    width_px: int
    height_px: int

    @property
    def right_px(self) -> int:
        return self.x_px + self.width_px

    @property
    def bottom_px(self) -> int:
        return self.y_px + self.height_px

    @property
    def middle_px(self) -> int:
        return self.y_px + self.height_px // 2

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x_px <= other.x_px
            and self.y_px <= other.y_px
            and other.right_px <= self.right_px
            and other.bottom_px <= self.bottom_px
        )


@dataclass(frozen=True)
class Card:
    """What a box says: a name and notes below it. `key` finds its link, `tone` its colour."""

    key: str
    name: str
    notes: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True)
class Cell:
    """A card that has its place."""

    key: str
    tone: str
    box: Box
    text: tuple[Lettering, ...]


@dataclass(frozen=True)
class Arrow:
    """A line through points, each straight right or up of the one before; `tone` is its colour."""

    tone: str
    points: tuple[Point, ...]
    has_head: bool = False

    @property
    def head(self) -> tuple[Point, Point, Point]:
        """The corners of its head: the tip first."""
        (_, y0), (x1, y1) = self.points[-2:]
        half = HEAD_PX // 2
        if y0 == y1:
            back = x1 - HEAD_PX
            return (x1, y1), (back, y1 - half), (back, y1 + half)
        back = y1 + HEAD_PX
        return (x1, y1), (x1 - half, back), (x1 + half, back)


def place(card: Card, x_px: int, y_px: int, width_px: int) -> Cell:
    """A card at a place, as high as its text needs."""
    room = width_px - 2 * PAD_PX
    texts: Iterable[tuple[Style, str]] = (("name", card.name), *(("note", note) for note in card.notes))
    text: list[Lettering] = []
    top = y_px + 7
    for style, words in texts:
        text.append(letter(words, style, x_px + PAD_PX, top, room))
        top = text[-1].bottom_px + 1
    height = max(LEAST_PX, top + 5 - y_px)
    spare = (height - (top + 5 - y_px)) // 2
    moved = tuple(Lettering(t.x_px, t.y_px + spare, t.lines, t.style) for t in text)
    return Cell(card.key, card.tone, Box(x_px, y_px, width_px, height), moved)
