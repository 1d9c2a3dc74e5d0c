"""Where the steps of the chain stand: bands one below the other, an arrow up from each."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.render.picture.lettering import Lettering, letter
from suluh.render.picture.shapes import WIDTH_PX, Arrow, Box, Card, Cell, place

INSET_PX = 10
GAP_PX = 8
ARROW_PX = 22  # x of the arrows between bands
BESIDE_PX = 38  # x of the words beside them
BETWEEN_PX = 34  # at least, between two bands


@dataclass(frozen=True)
class Step:
    """A tier as it is drawn. `ties` says how it hangs on the tiers above; `is_tied` whether it does."""

    heading: str
    cards: tuple[Card, ...]
    ties: str = ""
    is_tied: bool = False


@dataclass(frozen=True)
class Chain:
    """A laid-out chain. `parts` are its words and boxes from top to bottom."""

    width_px: int
    height_px: int
    bands: tuple[Box, ...]
    parts: tuple[Lettering | Cell, ...]
    arrows: tuple[Arrow, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(p for p in self.parts if isinstance(p, Cell))


def lay_out(steps: Sequence[Step]) -> Chain:
    """Place steps from the highest to the lowest; the ties of the first are not drawn."""
    bands: list[Box] = []
    parts: list[Lettering | Cell] = []
    arrows: list[Arrow] = []
    y = 0
    for step in steps:
        if bands:
            ties = letter(step.ties, "note", BESIDE_PX, y + 8, WIDTH_PX - BESIDE_PX)
            parts.append(ties)
            end = max(ties.bottom_px + 8, y + BETWEEN_PX)
            tone = "tied" if step.is_tied else "untied"
            arrows.append(Arrow(tone, ((ARROW_PX, end), (ARROW_PX, y)), has_head=True))
            y = end
        top = y
        heading = letter(step.heading, "head", INSET_PX, y + 8, WIDTH_PX - 2 * INSET_PX)
        parts.append(heading)
        y = heading.bottom_px + 4
        for card in step.cards:
            cell = place(card, INSET_PX, y, WIDTH_PX - 2 * INSET_PX)
            parts.append(cell)
            y = cell.box.bottom_px + GAP_PX
        y += INSET_PX - GAP_PX
        bands.append(Box(0, top, WIDTH_PX, y - top))
    return Chain(WIDTH_PX, y, tuple(bands), tuple(parts), tuple(arrows))
