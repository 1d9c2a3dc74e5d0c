"""A flow with its lanes as SVG."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from suluh.procedures.pages.flow_lanes.layout import DOT_PX, Lanes
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
    dots = "".join(_dots(lanes, lane) for lane in sorted({dot.lane for dot in lanes.dots}))
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


def _dots(lanes: Lanes, lane: int) -> str:
    """The dots of a lane with its letter; what they share is said once, since a page has many."""
    places = [dot.at for dot in lanes.dots if dot.lane == lane]
    circles = "".join(f'<circle cx="{x}" cy="{y}" r="{DOT_PX}"/>' for x, y in places)
    letters = "".join(f'<text x="{x}" y="{y + 4}">{lane_letter(lane)}</text>' for x, y in places)
    return f'<g class="lane-{lane}">{circles}{letters}</g>'


def _path(lines: Sequence[Sequence[Point]], tone: str) -> str:
    path = "".join(_line(line) for line in lines)
    return f'<path class="{tone}" d="{path}"/>' if path else ""


def _line(points: Sequence[Point]) -> str:
    """A line whose corners are right angles, in the short words of SVG."""
    (x, y), *rest = points
    steps = [f"M{x} {y}"]
    for next_x, next_y in rest:
        if next_y == y:
            steps.append(f"H{next_x}")
        elif next_x == x:
            steps.append(f"V{next_y}")
        else:
            steps.append(f"L{next_x} {next_y}")
        x, y = next_x, next_y
    return "".join(steps)
