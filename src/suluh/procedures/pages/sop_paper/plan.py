"""What stands on which page of the printed sheet, and how large; lengths in px of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.geometry import Matrix, Sheet
from suluh.procedures.pages.sop_matrix.grid import COLUMN_PX
from suluh.procedures.pages.sop_matrix.layout import lay_out
from suluh.procedures.pages.sop_paper.paper import Paper
from suluh.procedures.pages.sop_steps import PlainStep, plain_steps
from suluh.render.picture.lettering import wrap

# Text of 11 px on lines of 14 px; widths are estimated for 12 px of the widest usual font.
LINE_PX, PAD_PX = 14, 4
WIDER = 12 / 11
HEAD_LINE_PX = 11  # names of actors: 9 px
LEAST_ROW_PX = 58
LEAST_COLUMN_PX = 64
LANES_PX = 48  # beside the columns, on most sheets
SLACK_PX = 6  # borders, and what rounding takes
HEADING_PX = 24  # the title above the table


@dataclass(frozen=True)
class Columns:
    """The widths of the columns beside the chart, and of the chart."""

    number: int
    text: int
    chart: int
    needs: int
    time: int
    gives: int
    remarks: int

    def of(self, name: str) -> int:
        return int(getattr(self, name))


@dataclass(frozen=True)
class Line:
    """A row of the sheet; `step` is None for a connector. `cells` are its texts, cut where they must be."""

    step: PlainStep | None
    tag: str
    height_px: float
    cells: dict[str, str]


@dataclass(frozen=True)
class PaperPage:
    """A printed page of the matrix."""

    sheet: Sheet
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Printed:
    """The matrix on paper. `scale` turns px of the chart into px of the paper.

    `cut` has what did not fit its cell in full: number of the step, column, text.
    """

    paper: Paper
    columns: Columns
    actors: tuple[str, ...]
    head_px: int
    scale: float
    matrix: Matrix
    pages: tuple[PaperPage, ...]
    cut: tuple[tuple[int, str, str], ...]


def plan_paper(sop: Sop, lang: str, w: dict[str, Any], paper: Paper) -> Printed:
    """The pages of the matrix on a paper. `w` is the table [sop] of the words."""
    steps = plain_steps(sop, lang, w)
    width, height = paper.room_px
    columns = _columns(width, len(sop.actors))
    column_px = min(COLUMN_PX, max(LEAST_COLUMN_PX, columns.chart // len(sop.actors)))
    names = tuple(actor.name[lang] for actor in sop.actors)
    matrix = lay_out(sop, column_px=column_px)
    scale = min(1.0, columns.chart / matrix.width_px)
    head_px = _head(names, column_px * scale)
    room = height - head_px - HEADING_PX - SLACK_PX
    most = room - 2 * LEAST_ROW_PX  # beside a row there may be connectors
    texts = [cells_of(step) for step in steps]
    heights = [min(_height(cells, columns), most) for cells in texts]
    while True:
        matrix, found = _break(sop, [ceil(h / scale) for h in heights], column_px, columns, room)
        if found >= scale:
            break
        scale = found  # connectors needed wider lanes, so the chart shrinks and its rows must grow
    scale = found
    by_key = {a.id: n for n, a in enumerate(sop.activities)}
    cut: list[tuple[int, str, str]] = []
    pages = []
    for sheet in matrix.sheets:
        lines = []
        for row in sheet.rows:
            number = by_key.get(row.key)
            if number is None:
                lines.append(Line(None, row.key, row.height_px * scale, {}))
                continue
            fitted, lost = _fit(texts[number], columns, row.height_px * scale)
            cut += [(number + 1, name, texts[number][name]) for name in lost]
            lines.append(Line(steps[number], row.key, row.height_px * scale, fitted))
        pages.append(PaperPage(sheet, tuple(lines)))
    return Printed(paper, columns, names, head_px, scale, matrix, tuple(pages), tuple(cut))


def cells_of(step: PlainStep) -> dict[str, str]:
    """The texts of a row by column; several papers stand below each other."""
    return {
        "text": step.text,
        "needs": _list(step.needs),
        "time": step.how_long,
        "gives": _list(step.gives),
        "remarks": step.remarks,
    }


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items) if len(items) > 1 else "".join(items)


def _columns(width: int, actors: int) -> Columns:
    """More actors leave less room for words, but never less than they need."""
    share = 0.6 if actors <= 5 else 0.5 if actors <= 8 else 0.42
    words = max(width * share, width - actors * COLUMN_PX - LANES_PX) - 24
    text, needs, time, gives, remarks = (int(words * part) for part in (0.3, 0.23, 0.1, 0.18, 0.19))
    chart = width - 24 - text - needs - time - gives - remarks
    return Columns(24, text, chart, needs, time, gives, remarks)


def lines_of(text: str, width_px: int) -> list[str]:
    """The lines of a cell; a new line stays one."""
    room = int((width_px - 2 * PAD_PX - 1) * WIDER)
    return [line.rstrip() for part in text.split("\n") for line in wrap(part, "note", room)] if text else []


def _height(cells: dict[str, str], columns: Columns) -> int:
    most = max(len(lines_of(text, columns.of(name))) for name, text in cells.items())
    return max(LEAST_ROW_PX, most * LINE_PX + 2 * PAD_PX + 1)


def _fit(cells: dict[str, str], columns: Columns, height_px: float) -> tuple[dict[str, str], list[str]]:
    """The cells as far as they fit, and the columns that had to be cut."""
    most = int((height_px - 2 * PAD_PX - 1) // LINE_PX)
    fitted, lost = {}, []
    for name, text in cells.items():
        lines = lines_of(text, columns.of(name))
        if len(lines) > most:
            text = "\n".join(lines[:most]).rstrip()[:-1].rstrip() + "…"
            lost.append(name)
        fitted[name] = text
    return fitted, lost


def _head(names: Sequence[str], width_px: float) -> int:
    """The height of the head of the table: two rows, the lower one with the names of the actors."""
    room = int((width_px - 4) * 12 / 9)
    most = max(len(wrap(name, "head", room)) for name in names)
    return 20 + max(28, most * HEAD_LINE_PX + 6)


def _break(
    sop: Sop, least: list[int], column_px: int, columns: Columns, room_px: int
) -> tuple[Matrix, float]:
    """The matrix broken into pages that fit, and its scale. Each page takes as many rows as it can."""
    sizes: list[int] = []
    rows = len(least)
    while sum(sizes) < rows:
        start = sum(sizes)
        size = rows - start
        while True:
            matrix = lay_out(sop, column_px=column_px, row_px=least, rows_per_page=[*sizes, size])
            scale = min(1.0, columns.chart / matrix.width_px)
            high = matrix.sheets[len(sizes)].height_px * scale
            if high <= room_px:
                break
            if size == 1:
                # Connectors need their room: the row gives way, and its longest text is cut.
                lower = least[start] - ceil((high - room_px) / scale)
                if lower < LEAST_ROW_PX:
                    break
                least[start] = lower
            else:
                size = max(1, min(size - 1, ceil(size * room_px / high)))
        sizes.append(size)
    return matrix, scale
