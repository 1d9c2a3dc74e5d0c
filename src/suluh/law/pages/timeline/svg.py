"""A timeline as SVG."""

from collections.abc import Mapping

from markupsafe import Markup

from suluh.law.pages.timeline.layout import DOT_PX, Dot, Timeline
from suluh.render.picture.lettering import Lettering
from suluh.render.picture.svg import draw_arrow, draw_cell, draw_lettering, draw_picture


def draw_timeline(timeline: Timeline, urls: Mapping[str, str], *, title: str, about: str) -> Markup:
    """The line and its dots, then dates and boxes in reading order."""
    parts = [draw_lettering(p) if isinstance(p, Lettering) else draw_cell(p, urls) for p in timeline.parts]
    return draw_picture(
        (draw_arrow(timeline.line), *(_draw_dot(dot) for dot in timeline.dots), *parts),
        width_px=timeline.width_px,
        height_px=timeline.height_px,
        title=title,
        about=about,
        name="garis",
    )


def _draw_dot(dot: Dot) -> Markup:
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(
        "dot" if dot.is_known else "dot guess", dot.x_px, dot.y_px, DOT_PX
    )
