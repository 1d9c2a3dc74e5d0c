"""A graph of relations as SVG."""

from collections.abc import Mapping

from markupsafe import Markup

from suluh.law.pages.law_graph.layout import Graph
from suluh.render.picture.lettering import Lettering
from suluh.render.picture.svg import draw_arrow, draw_cell, draw_lettering, draw_picture


def draw_graph(graph: Graph, urls: Mapping[str, str], *, title: str, about: str) -> Markup:
    """The arrows first, so that boxes lie on them; then text and boxes in reading order."""
    arrows = [draw_arrow(arrow) for arrow in graph.arrows]
    parts = [draw_lettering(p) if isinstance(p, Lettering) else draw_cell(p, urls) for p in graph.parts]
    return draw_picture(
        (*arrows, *parts),
        width_px=graph.width_px,
        height_px=graph.height_px,
        title=title,
        about=about,
        name="bagan",
    )
