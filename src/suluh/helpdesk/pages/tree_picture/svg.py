"""A laid out tree as SVG."""

from collections.abc import Mapping

from markupsafe import Markup

from suluh.helpdesk.pages.tree_picture.layout import Drawing
from suluh.render.picture.shapes import WIDTH_PX
from suluh.render.picture.svg import draw_arrow, draw_cell, draw_picture


def draw_tree(drawing: Drawing, urls: Mapping[str, str], *, title: str, about: str, name: str) -> Markup:
    """The picture of a tree; each box is a link to its page."""
    parts = [*map(draw_arrow, drawing.arrows), *(draw_cell(cell, urls) for cell in drawing.cells)]
    return draw_picture(
        parts, width_px=WIDTH_PX, height_px=drawing.height_px, title=title, about=about, name=name
    )
