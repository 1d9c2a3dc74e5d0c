"""Where each box of a tree stands; lengths in px."""

from dataclasses import dataclass

from suluh.helpdesk.pages.tree_picture.outline import Branch
from suluh.render.picture.shapes import WIDTH_PX, Arrow, Card, Cell, place

INDENT_PX = 18
GAP_PX = 8
EDGE_PX = 1


@dataclass(frozen=True)
class Drawing:
    """Boxes in reading order and the lines between them."""

    cells: tuple[Cell, ...]
    arrows: tuple[Arrow, ...]
    height_px: int


def lay_out(root: Branch, *, width_px: int = WIDTH_PX) -> Drawing:
    """One box a branch, below its question and set in by one step; no two boxes overlap.

    A box says the answer first and then what it leads to. Its key is that of its page.
    """
    cells: list[Cell] = []
    arrows: list[Arrow] = []

    def put(branch: Branch, depth: int, top_px: int) -> int:
        x = EDGE_PX + depth * INDENT_PX
        notes = (branch.answer,) if branch.answer else ()
        cell = place(Card(branch.key, branch.text, notes, branch.kind), x, top_px, width_px - x - EDGE_PX)
        cells.append(cell)
        bottom = cell.box.bottom_px
        spine = x + INDENT_PX // 2
        for below in branch.branches:
            at = len(cells)
            start = cell.box.bottom_px
            bottom = put(below, depth + 1, bottom + GAP_PX)
            child = cells[at].box
            points = ((spine, start), (spine, child.middle_px), (child.x_px, child.middle_px))
            arrows.append(Arrow(below.kind, points, has_head=True))
        return bottom

    height = put(root, 0, EDGE_PX)
    return Drawing(tuple(cells), tuple(arrows), height + EDGE_PX)
