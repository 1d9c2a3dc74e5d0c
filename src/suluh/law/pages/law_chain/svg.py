"""The chain of the law as SVG."""

from collections.abc import Mapping

from markupsafe import Markup

from suluh.law.pages.law_chain.layout import Chain
from suluh.render.picture.lettering import Lettering
from suluh.render.picture.svg import draw_arrow, draw_box, draw_cell, draw_lettering, draw_picture


def draw_chain(chain: Chain, urls: Mapping[str, str], *, title: str, about: str) -> Markup:
    """Bands and arrows, then words and boxes in reading order."""
    bands = [draw_box(band, "band") for band in chain.bands]
    parts = [draw_lettering(p) if isinstance(p, Lettering) else draw_cell(p, urls) for p in chain.parts]
    return draw_picture(
        (*bands, *(draw_arrow(arrow) for arrow in chain.arrows), *parts),
        width_px=chain.width_px,
        height_px=chain.height_px,
        title=title,
        about=about,
        name="rantai",
    )
