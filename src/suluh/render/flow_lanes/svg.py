"""A flow with its lanes as SVG."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from suluh.render.flow_lanes.layout import DOT_PX, Lanes
from suluh.render.picture.lettering import Lettering
from suluh.render.picture.rails import draw_ties
from suluh.render.picture.shapes import Point
from suluh.render.picture.svg import draw_cell, draw_lettering, draw_picture

NAME = "lajur"


def lane_letter(lane: int) -> str:
    """0 -> A."""
    return chr(ord("A") + lane)


def draw_lanes(lanes: Lanes, urls: Mapping[str, str], *, title: str, about: str) -> Markup:
    """Tracks, lines and hand-overs below; dots, then words and boxes in reading order."""
    tracks = _path(lanes.tracks, "track")
    spine = "".join(
        _path([points for beside, points in lanes.spine if beside is kind], tone)
        for kind, tone in ((False, "line"), (True, "line beside"))
    )
    stubs = _path([dot.stub for dot in lanes.dots], "line stub")
    dots = "".join(
        f'<circle class="lane-{dot.lane}" cx="{dot.at[0]}" cy="{dot.at[1]}" r="{DOT_PX}"/>'
        f'<text class="letter" x="{dot.at[0]}" y="{dot.at[1] + 4}">{lane_letter(dot.lane)}</text>'
        for dot in lanes.dots
    )
    below = Markup(tracks + stubs + spine)
    parts = [draw_lettering(p) if isinstance(p, Lettering) else draw_cell(p, urls) for p in lanes.parts]
    return draw_picture(
        (below, draw_ties(lanes.ties), Markup(f'<g aria-hidden="true">{dots}</g>'), *parts),
        width_px=lanes.width_px,
        height_px=lanes.height_px,
        title=title,
        about=about,
        name=NAME,
    )


def _path(lines: Sequence[Sequence[Point]], tone: str) -> str:
    path = "".join("M" + "L".join(f"{x} {y}" for x, y in line) for line in lines)
    return f'<path class="{tone}" d="{path}"/>' if path else ""
