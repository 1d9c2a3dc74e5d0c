"""A flow as SVG, in reading order: a step, its branches, the next step."""

from markupsafe import Markup

from suluh.procedures.pages.sop_flow.layout import POINT_PX, Fall, Flow, Jump, Stop
from suluh.render.picture.shapes import Box
from suluh.render.picture.svg import draw_lettering, draw_picture

NAME = "alur"  # begins all ids of the picture; no heading has one with an underscore


def draw_flow(flow: Flow, *, title: str, about: str) -> Markup:
    """The picture. Each jump is a link to the box it names."""
    parts: list[Markup] = []
    for stop, jumps, fall in flow.steps:
        parts.append(_draw_stop(stop))
        parts += (_draw_jump(jump) for jump in jumps)
        if fall:
            parts.append(_draw_fall(fall))
    return draw_picture(
        parts, width_px=flow.width_px, height_px=flow.height_px, title=title, about=about, name=NAME
    )


def box_id(number: int) -> str:
    """The id of the box of a step."""
    return f"{NAME}_{number}"


def _draw_stop(stop: Stop) -> Markup:
    text = Markup("").join(draw_lettering(t) for t in stop.text)
    return Markup('<g id="{}" class="{}">{}{}</g>').format(
        box_id(stop.step.number), stop.step.shape, _outline(stop.step.shape, stop.box), text
    )


def _outline(shape: str, box: Box) -> Markup:
    width, height = box.width_px - 1, box.height_px - 1
    if shape == "decision":
        half, other = height // 2, height - height // 2
        return Markup('<path class="box" d="M.5 {}.5l{p} {}H{}l{p} {} {} {}H{p}.5z"/>').format(
            box.y_px + half, -half, box.width_px - POINT_PX - 0.5, half, -POINT_PX, other, p=POINT_PX
        )
    round_ = min(22, height // 2) if shape == "terminator" else 4
    return Markup('<rect x=".5" y="{}.5" width="{}" height="{}" rx="{}"/>').format(
        box.y_px, width, height, round_
    )


def _draw_jump(jump: Jump) -> Markup:
    (x, top), (end, y) = jump.line
    line = Markup('<path class="line" d="M{} {}V{}H{}"/>').format(x, top, y, end)
    tip = Markup('<path class="tip" d="M{} {}l-8 -4v8z"/>').format(end, y)
    rect = Markup('<rect x="{}.5" y="{}.5" width="{}" height="{}" rx="4"/>').format(
        jump.box.x_px, jump.box.y_px, jump.box.width_px - 1, jump.box.height_px - 1
    )
    link = Markup('<a class="jump" href="#{}">{}{}</a>').format(
        box_id(jump.move.number), rect, draw_lettering(jump.text)
    )
    return line + tip + link


def _draw_fall(fall: Fall) -> Markup:
    (x, top), (_, bottom) = fall.line
    line = Markup('<path class="line" d="M{} {}V{}"/><path class="tip" d="M{} {}l-4 -8h8z"/>').format(
        x, top, bottom, x, bottom
    )
    return line + (draw_lettering(fall.answer) if fall.answer else Markup(""))
