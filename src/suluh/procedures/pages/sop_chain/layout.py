"""Where the procedures and the hand-overs between them stand: one column, arrows at both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from suluh.render.picture.rails import Drawn, Rails, Tie
from suluh.render.picture.shapes import WIDTH_PX, Box, Card, Cell, place

GAP_PX = 16


@dataclass(frozen=True)
class Chain:
    """A laid-out chain; lengths in px."""

    width_px: int
    height_px: int
    cells: tuple[Cell, ...]
    ties: tuple[Drawn, ...]


def lay_out(cards: Sequence[Card], links: Sequence[tuple[int, int]]) -> Chain:
    """Place the cards below each other; what leads down runs at the left, what leads back up at the right."""
    rails = Rails([Tie(a, b, "left" if b > a else "right") for a, b in links])
    left, right = (max(rails.room_px(side), 2) for side in ("left", "right"))
    cells: list[Cell] = []
    y = 2
    for number, card in enumerate(cards):
        cell = stretch(place(card, left, y, WIDTH_PX - left - right), rails.height_px(number))
        cells.append(cell)
        y = cell.box.bottom_px + GAP_PX
    return Chain(WIDTH_PX, y - GAP_PX + 2, tuple(cells), tuple(rails.draw([cell.box for cell in cells])))


def stretch(cell: Cell, height_px: int) -> Cell:
    """A cell at least so high."""
    box = cell.box
    return replace(cell, box=Box(box.x_px, box.y_px, box.width_px, max(box.height_px, height_px)))
