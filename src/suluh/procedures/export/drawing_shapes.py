"""Shapes that lie on the cells of a spreadsheet, as DrawingML: an office can move and edit them.

Source: ECMA-376 part 1, 20.1 (DrawingML) and 20.5 (spreadsheet drawing). Lengths in EMU, 9525 a px.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from suluh.render.picture.shapes import Point

EMU_PER_PX = 9525
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
)
# The five symbols of the official sheet by the names that office programs give them.
GEOMETRY = {
    "terminator": "flowChartTerminator",
    "process": "flowChartProcess",
    "decision": "flowChartDecision",
    "connector": "flowChartOffpageConnector",
}
_INK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_LINE = '<a:ln w="12700">' + _INK + "{}</a:ln>"
_TIP = '<a:tailEnd type="triangle" w="med" len="med"/>'


@dataclass(frozen=True)
class Grid:
    """The cells below the shapes: the px at which each column and row begins, and the end of the last."""

    columns: tuple[int, ...]
    rows: tuple[int, ...]

    def cell(self, at: tuple[int, ...], px: int) -> tuple[int, int]:
        """(index of the column or row, EMU inside it) of a place."""
        index = max((n for n, edge in enumerate(at[:-1]) if edge <= px), default=0)
        return index, (min(px, at[-1]) - at[index]) * EMU_PER_PX


@dataclass
class Drawing:
    """The shapes of one sheet, in the order in which they lie on each other."""

    grid: Grid
    parts: list[str] = field(default_factory=list)

    def symbol(self, shape: str, box: tuple[int, int, int, int], text: str, name: str, lang: str) -> None:
        """A symbol with its text; `box` is x, y, width, height in px."""
        looks = f'<a:prstGeom prst="{GEOMETRY[shape]}"><a:avLst/></a:prstGeom>{_WHITE}{_LINE.format("")}'
        self._shape(box, name, looks, _body(text, lang, "ctr"))

    def label(self, box: tuple[int, int, int, int], text: str, lang: str, *, is_end: bool) -> None:
        """A text without a frame."""
        looks = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        self._shape(box, text, looks, _body(text, lang, "r" if is_end else "l"), ' txBox="1"')

    def arrow(self, points: Sequence[Point], name: str) -> None:
        """A line through points with a head at its end."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
        if len(points) == 2:
            (x0, y0), (x1, y1) = points
            flips = (' flipH="1"' if x1 < x0 else "") + (' flipV="1"' if y1 < y0 else "")
            looks = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_LINE.format(_TIP)}'
            self._anchor(
                box,
                f'<xdr:cxnSp macro=""><xdr:nvCxnSpPr>{self._name(name)}<xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>'
                f"<xdr:spPr>{_frame(box, flips)}{looks}</xdr:spPr></xdr:cxnSp>",
            )
            return
        path = [(x - box[0], y - box[1]) for x, y in points]
        steps = "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in path[1:])
        looks = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{max(1, box[2])}" h="{max(1, box[3])}" fill="none"><a:moveTo>'
            f'<a:pt x="{path[0][0]}" y="{path[0][1]}"/></a:moveTo>{steps}</a:path></a:pathLst></a:custGeom>'
            f"<a:noFill/>{_LINE.format(_TIP)}"
        )
        self._shape(box, name, looks, "")

    def xml(self) -> str:
        return HEAD + "".join(self.parts) + "</xdr:wsDr>"

    def _shape(
        self, box: tuple[int, int, int, int], name: str, looks: str, body: str, kind: str = ""
    ) -> None:
        self._anchor(
            box,
            f'<xdr:sp macro="" textlink=""><xdr:nvSpPr>{self._name(name)}<xdr:cNvSpPr{kind}/></xdr:nvSpPr>'
            f"<xdr:spPr>{_frame(box)}{looks}</xdr:spPr>{body}</xdr:sp>",
        )

    def _name(self, name: str) -> str:
        return f'<xdr:cNvPr id="{len(self.parts) + 2}" name={quoteattr(name)}/>'

    def _anchor(self, box: tuple[int, int, int, int], inside: str) -> None:
        x, y, width, height = box
        corners = "".join(
            f"<xdr:{tag}><xdr:col>{col}</xdr:col><xdr:colOff>{col_off}</xdr:colOff>"
            f"<xdr:row>{row}</xdr:row><xdr:rowOff>{row_off}</xdr:rowOff></xdr:{tag}>"
            for tag, left, top in (("from", x, y), ("to", x + width, y + height))
            for (col, col_off), (row, row_off) in (
                (self.grid.cell(self.grid.columns, left), self.grid.cell(self.grid.rows, top)),
            )
        )
        self.parts.append(
            f'<xdr:twoCellAnchor editAs="twoCell">{corners}{inside}<xdr:clientData/></xdr:twoCellAnchor>'
        )


def _frame(box: tuple[int, int, int, int], flips: str = "") -> str:
    x, y, width, height = (px * EMU_PER_PX for px in box)
    return f'<a:xfrm{flips}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _body(text: str, lang: str, align: str) -> str:
    return (
        '<xdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>'
        f'<a:p><a:pPr algn="{align}"/><a:r><a:rPr lang="{lang}" sz="900">{_INK}</a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></xdr:txBody>"
    )
