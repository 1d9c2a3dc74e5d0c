"""A matrix as SVG: a whole sheet, or one row of it for a cell of the table.

Colours are classes of components.css: the policy allows no style in the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from suluh.procedures.pages.sop_matrix.geometry import Arrow, Label, Matrix, Sheet, Symbol
from suluh.procedures.pages.sop_matrix.layout import HEAD_PX
from suluh.render.picture.lettering import width_px
from suluh.render.picture.shapes import Box

# Text in a table cell may make it higher than its row: lines that leave a row go on so far, and
# the cell cuts them off at its edge, where the next one takes them up.
BEYOND_PX = 1500
GRID = "matriks_garis"  # id; no heading has one with an underscore


@dataclass(frozen=True)
class Inside:
    """What the symbols say: activity or connector -> number, letter, start or end."""

    words: Mapping[str, str]
    lang: str


def draw_sheet(
    matrix: Matrix, sheet: Sheet, inside: Inside, title: str, *, scale: float = 1, style: str = ""
) -> Markup:
    """The whole sheet as one picture, with lines between its rows and columns.

    On paper it may be smaller (`scale`), and its rules stand inside it (`style`): there no style
    sheet reaches into a picture.
    """
    level = "".join(f"M0 {row.top_px}h{sheet.width_px}" for row in sheet.rows[1:])
    upright = "".join(f"M{x} 0v{sheet.height_px}" for x in _edges(matrix))
    parts = [
        f'<path class="chart-grid" d="{level}{upright}"/>',
        _line("M" + "L".join(f"{x} {y}" for x, y in arrow.points) for arrow in sheet.arrows),
        _heads(sheet.arrows, 0),
        *(_symbol(symbol, 0, inside) for symbol in sheet.symbols),
        *(
            _label(arrow.label, 0, inside.lang, halo)
            # Where no style sheet reaches, nothing paints the outline below the letters: it is drawn first.
            for halo in ((" halo", "") if style else ("",))
            for arrow in sheet.arrows
            if arrow.label
        ),
    ]
    head = Markup(
        '<svg class="chart" viewBox="0 0 {} {}" width="{:g}" height="{:g}" role="img"><title>{}</title>\n'
    ).format(sheet.width_px, sheet.height_px, sheet.width_px * scale, sheet.height_px * scale, title)
    rules = Markup(f"<style>{style}</style>\n") if style else Markup("")
    return head + rules + Markup("\n".join(parts)) + Markup("\n</svg>")


def draw_rows(matrix: Matrix, sheet: Sheet, inside: Inside, *, is_first: bool = True) -> tuple[Markup, ...]:
    """One picture a row. What each says stands in words beside it, so readers skip the picture.

    The first row of the first sheet draws the lines between the columns; all others repeat them.
    """
    pieces: list[list[str]] = [[] for _ in sheet.rows]
    coming: list[list[Arrow]] = [[] for _ in sheet.rows]
    drawn: list[list[str]] = [[] for _ in sheet.rows]
    for arrow in sheet.arrows:
        for row, piece in _pieces(arrow, sheet):
            pieces[row].append(piece)
        coming[_row_at(sheet, arrow.points[-1][1])].append(arrow)
    for symbol in sheet.symbols:
        drawn[symbol.row].append(_symbol(symbol, sheet.rows[symbol.row].top_px, inside))
    for arrow in sheet.arrows:
        if arrow.label:
            start = _row_at(sheet, arrow.points[0][1])
            drawn[start].append(_label(arrow.label, sheet.rows[start].top_px, inside.lang))
    return tuple(
        Markup(
            f'<svg class="chart" width="{sheet.width_px}" height="{row.height_px}" aria-hidden="true">'
            + (_grid(matrix) if is_first and n == 0 else f'<use href="#{GRID}"/>')
            + _line(pieces[n])
            + _heads(coming[n], row.top_px)
            + "".join(drawn[n])
            + "</svg>"
        )
        for n, row in enumerate(sheet.rows)
    )


def _grid(matrix: Matrix) -> str:
    lines = "".join(f"M{x} {-BEYOND_PX}v{3 * BEYOND_PX}" for x in _edges(matrix))
    return f'<path id="{GRID}" class="chart-grid" d="{lines or "M0 0"}"/>'


def _edges(matrix: Matrix) -> list[int]:
    """The lines between the columns, and between them and the lanes."""
    edges = (matrix.left_px + n * matrix.column_px for n in range(matrix.columns + 1))
    return [x for x in edges if 0 < x < matrix.width_px]


def _row_at(sheet: Sheet, y_px: int) -> int:
    return next(n for n, row in enumerate(sheet.rows) if row.top_px <= y_px < row.bottom_px)


def _pieces(arrow: Arrow, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """(row, path) of an arrow, cut at the edges of the rows; y counts from the top of each row."""
    row = _row_at(sheet, arrow.points[0][1])
    top = sheet.rows[row].top_px
    path = f"M{arrow.points[0][0]} {arrow.points[0][1] - top}"
    for (x0, y0), (x1, y1) in arrow.segments:
        goal = row if y0 == y1 else _row_at(sheet, y1)
        while row != goal:
            down = goal > row
            yield row, f"{path}V{sheet.rows[row].height_px + BEYOND_PX if down else -BEYOND_PX}"
            row += 1 if down else -1
            path = f"M{x0} {-BEYOND_PX if down else sheet.rows[row].height_px + BEYOND_PX}"
        top = sheet.rows[row].top_px
        path += f"V{y1 - top}" if x0 == x1 else f"H{x1}"
    yield row, path


def _line(pieces: Iterable[str]) -> str:
    path = "".join(pieces)
    return f'<path class="line" d="{path}"/>' if path else ""


def _heads(arrows: Iterable[Arrow], top_px: int) -> str:
    path = "".join(dict.fromkeys(_head(arrow, top_px) for arrow in arrows))
    return f'<path class="tip" d="{path}"/>' if path else ""


def _head(arrow: Arrow, top_px: int) -> str:
    """The triangle at the end of an arrow, from its tip."""
    (x0, _), (x, y) = arrow.points[-2:]
    half = HEAD_PX // 2
    if x0 == x:
        return f"M{x} {y - top_px}l{-half} {-HEAD_PX}h{HEAD_PX}z"
    back = -HEAD_PX if x > x0 else HEAD_PX
    return f"M{x} {y - top_px}l{back} {-half}v{HEAD_PX}z"


def _symbol(symbol: Symbol, top_px: int, inside: Inside) -> str:
    box = symbol.box
    y = box.y_px - top_px
    text = inside.words.get(symbol.key, symbol.key)
    if symbol.is_marker:
        text = inside.words.get(f"{symbol.key}#", text)
    shape = _outline(symbol.shape, box, y)
    word = f'<text x="{symbol.centre_px}" y="{y + box.height_px // 2 + 4}">{escape(text)}</text>'
    return shape + word


def _outline(shape: str, box: Box, y: int) -> str:
    """Capsule, box, diamond, pentagon. The shape is its name in the style sheet."""
    x, width, height = box.x_px, box.width_px, box.height_px
    if shape == "decision":
        a, b = width // 2, height // 2
        return f'<path class="decision" d="M{x} {y + b}l{a} {-b} {a} {b} {-a} {b}z"/>'
    if shape == "connector":
        return (
            f'<path class="connector" d="M{x} {y}h{width}v{height - 9}l{-width // 2} 9 {-width // 2} -9z"/>'
        )
    round_ = height // 2 if shape == "terminator" else 2
    return f'<rect class="{shape}" x="{x}" y="{y}" width="{width}" height="{height}" rx="{round_}"/>'


def _label(label: Label, top_px: int, lang: str, halo: str = "") -> str:
    end = (" end" if label.is_end else "") + halo
    text = fit(label.answer[lang], label.room_px)
    return f'<text class="answer{end}" x="{label.x_px}" y="{label.y_px - top_px}">{escape(text)}</text>'


def fit(text: str, room_px: int) -> str:
    """As much of a text as fits; the whole of it stands in words in the same row."""
    if width_px(text, "note") <= room_px:
        return text
    kept = text
    while kept and width_px(f"{kept}…", "note") > room_px:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
