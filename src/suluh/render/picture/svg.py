"""Shapes as SVG text. Colours are classes of components.css: the policy allows no style in the page."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from suluh.render.picture.lettering import STEP_PX, Lettering
from suluh.render.picture.shapes import Arrow, Box, Cell


def draw_picture(
    parts: Iterable[Markup], *, width_px: int, height_px: int, title: str, about: str, name: str
) -> Markup:
    """The whole picture. A group, not an image: an image would hide its links from readers.

    `name` makes its ids, which no heading has, since theirs are without underscores.
    """
    head = Markup(
        '<svg class="drawing" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="group"'
        ' aria-labelledby="{n}_judul" aria-describedby="{n}_isi">\n'
        '<title id="{n}_judul">{title}</title><desc id="{n}_isi">{about}</desc>\n'
    ).format(w=width_px, h=height_px, n=name, title=title, about=about)
    return head + Markup("\n").join(parts) + Markup("\n</svg>")


def draw_cell(cell: Cell, urls: Mapping[str, str]) -> Markup:
    """A box with its text; a link if its key has an address."""
    inside = draw_box(cell.box) + Markup("").join(draw_lettering(t) for t in cell.text)
    tone = Markup(' class="{}"').format(cell.tone) if cell.tone else Markup("")
    url = urls.get(cell.key)
    if url is None:
        return Markup("<g{}>{}</g>").format(tone, inside)
    return Markup('<a{} href="{}">{}</a>').format(tone, url, inside)


def draw_box(box: Box, tone: str = "") -> Markup:
    shown = Markup(' class="{}"').format(tone) if tone else Markup("")
    # Half a px inward, so that a border of one px falls on whole px.
    return Markup('<rect{} x="{}.5" y="{}.5" width="{}" height="{}" rx="6"/>').format(
        shown, box.x_px, box.y_px, box.width_px - 1, box.height_px - 1
    )


def draw_lettering(text: Lettering) -> Markup:
    """One text element a text, so that it is read out as one; each line starts anew at x."""
    start = Markup('<text class="{}" x="{}" y="{}">').format(text.style, text.x_px, text.y_px)
    more = (
        Markup('<tspan x="{}" dy="{}">{}</tspan>').format(text.x_px, STEP_PX[text.style], line)
        for line in text.lines[1:]
    )
    return start + Markup("{}").format(text.lines[0]) + Markup("").join(more) + Markup("</text>")


def draw_arrow(arrow: Arrow) -> Markup:
    """A line, and the head at its end."""
    line = Markup('<path class="line {}" d="{}"/>').format(arrow.tone, _path(arrow.points))
    if not arrow.has_head:
        return line
    return line + Markup('<path class="tip {}" d="{}Z"/>').format(arrow.tone, _path(arrow.head))


def _path(points: Iterable[tuple[int, int]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in points)
