"""The official sheet of a procedure as a spreadsheet: cells to edit and sign, symbols as real shapes."""

import io
import zipfile
from datetime import datetime
from itertools import accumulate
from typing import Any

from suluh.procedures.export.drawing_shapes import Drawing, Grid
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.procedures import identity_head, identity_pairs
from suluh.procedures.pages.sop_matrix.svg import fit
from suluh.procedures.pages.sop_matrix.table import say
from suluh.procedures.pages.sop_paper.paper import Paper
from suluh.procedures.pages.sop_paper.plan import PaperPage, Printed, plan_paper
from suluh.procedures.pages.sop_paper.sheet import plain_fields, symbol_texts
from suluh.render import law_notice
from suluh.render.picture.lettering import width_px
from suluh.render.view import View
from suluh.text.spreadsheet import AS_TEXT

MOST_ROW_PX = 540  # a spreadsheet has no higher rows
HEAD_ROWS = 3  # title, upper head, lower head
IDENTITY_PX = (150, 250, 150, 250)
FONT = "Arial"
EPOCH = datetime(2000, 1, 1)  # so that the same content gives the same bytes


def to_workbook(sop: Sop, view: View, paper: Paper) -> bytes:
    """The workbook: identity and signature first, then a sheet a printed page, each fitted to its page."""
    import xlsxwriter

    printed = plan_paper(sop, view.lang, view.w["sop"], paper)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {"title": sop.name[view.lang], "created": EPOCH, "comments": f"{sop.id} {sop.version}"}
    )
    formats = _Formats(book, printed.scale)
    _identity(book, formats, sop, view, paper)
    drawings = [_page(book, formats, sop, view, printed, n) for n in range(len(printed.pages))]
    if printed.cut:
        _rest(book, formats, view, printed, paper)
    book.close()
    return _with_drawings(buffer.getvalue(), drawings)


class _Formats:
    """The looks of cells. The font grows as the chart was shrunk, so that both print alike."""

    def __init__(self, book: Any, scale: float) -> None:
        size = round(8.5 / scale, 1)
        cell = {
            "font_name": FONT,
            "font_size": size,
            "text_wrap": True,
            "valign": "top",
            "border": 1,
            **AS_TEXT,
        }
        plain = {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "top", **AS_TEXT}
        self.cell = book.add_format(cell)
        self.centre = book.add_format({**cell, "align": "center"})
        self.head = book.add_format({**cell, "bold": True, "align": "center", "valign": "vcenter"})
        self.actor = book.add_format({**cell, "font_size": 7.5, "align": "center", "valign": "vcenter"})
        self.chart = book.add_format({"left": 4, "right": 4, "top": 4, "bottom": 4})
        self.title = book.add_format({"font_name": FONT, "font_size": 12, "bold": True, **AS_TEXT})
        self.label = book.add_format({**plain, "border": 1})
        self.bold = book.add_format({**plain, "border": 1, "bold": True})
        self.agency = book.add_format({**plain, "border": 1, "align": "center", "valign": "vcenter"})
        self.plain = book.add_format(plain)


def _set_up(sheet: Any, sop: Sop, lang: str, paper: Paper) -> None:
    sheet.set_landscape()
    sheet.set_paper(paper.excel)
    sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.55)
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
    name = sop.name[lang].replace("&", "&&")
    sheet.set_footer(f"&L&8{name} · {sop.version}&R&8&P/&N")


def _identity(book: Any, formats: _Formats, sop: Sop, view: View, paper: Paper) -> None:
    w, lang = view.w, view.lang
    sheet = book.add_worksheet(w["sop_paper"]["identity"])
    _set_up(sheet, sop, lang, paper)
    for column, px in enumerate(IDENTITY_PX):
        sheet.set_column_pixels(column, column, px)
    approved = w["sop"]["approved_by"]
    head = [
        (name, "; ".join(texts) or w["sop"]["office"])
        for name, texts in plain_fields(identity_head(sop, view))
        if name not in (approved, w["sop"]["unit"], w["sop"]["name"])
    ]
    signed = "\n\n\n\n".join(
        (sop.approved_by or w["sop_paper"]["position"], f"{w['sop_paper']['signed_name']}:\nNIP:")
    )
    rows = [*head, (approved, signed), (w["sop"]["name"], sop.name[lang])]
    agency = f"{w['sop_paper']['logo']}\n\n{w['sop_paper']['agency']}\n{sop.unit[lang]}"
    sheet.merge_range(0, 0, len(rows) - 1, 1, agency, formats.agency)
    for row, (name, text) in enumerate(rows):
        sheet.set_row_pixels(row, 110 if name == approved else 22)
        sheet.write_string(row, 2, name, formats.label)
        sheet.write_string(row, 3, text, formats.bold if name == w["sop"]["name"] else formats.label)
    row = len(rows)
    for pair in identity_pairs(sop, view):
        fields = plain_fields(pair)
        for side, (name, texts) in enumerate(fields):
            sheet.merge_range(row, 2 * side, row, 2 * side + 1, name, formats.bold)
            said = "\n".join(f"- {t}" for t in texts) if len(texts) > 1 else "".join(texts)
            sheet.merge_range(
                row + 1, 2 * side, row + 1, 2 * side + 1, said or w["sop"]["office"], formats.label
            )
        sheet.set_row_pixels(row + 1, max(_identity_height(texts) for _, texts in fields))
        row += 2
    if sop.status == "draft":
        sheet.merge_range(row, 0, row, 3, w["sop"]["draft_text"], formats.bold)
        sheet.set_row_pixels(row, 36)
        row += 1
    if law := law_notice.said(sop, view):
        sheet.merge_range(row, 0, row, 3, law, formats.bold)
        sheet.set_row_pixels(row, 36)


def _identity_height(texts: list[str]) -> int:
    """The height of merged cells, which spreadsheets do not find by themselves."""
    room = sum(IDENTITY_PX[:2]) - 20
    lines = sum(-(-width_px(f"- {text}", "name") // room) for text in texts)
    return min(MOST_ROW_PX, max(24, 18 * lines + 6))


def _page(book: Any, formats: _Formats, sop: Sop, view: View, printed: Printed, number: int) -> Drawing:
    """One sheet of the matrix; gives what is to be drawn on it."""
    w, page, matrix = view.w["sop"], printed.pages[number], printed.matrix
    sheet = book.add_worksheet(f"{view.w['sop_paper']['sheet']} {number + 1}")
    _set_up(sheet, sop, view.lang, printed.paper)
    wide = {
        name: round(printed.columns.of(name) / printed.scale)
        for name in ("text", "needs", "time", "gives", "remarks")
    }
    lanes = [px for px in (matrix.left_px,) if px], [px for px in (matrix.right_px,) if px]
    chart = [*lanes[0], *[matrix.column_px] * matrix.columns, *lanes[1]]
    sizes = [36, wide["text"], *chart, wide["needs"], wide["time"], wide["gives"], wide["remarks"]]
    for column, px in enumerate(sizes):
        sheet.set_column_pixels(column, column, px)
    last = 1 + len(chart)
    sheet.write_string(0, 0, f"{sop.name[view.lang]} ({number + 1}/{len(printed.pages)})", formats.title)
    for column, text in ((0, w["no"]), (1, w["activity"]), (last + 4, w["remarks"])):
        sheet.merge_range(1, column, 2, column, text, formats.head)
    if last > 2:
        sheet.merge_range(1, 2, 1, last, w["actors"], formats.head)
    else:
        sheet.write_string(1, 2, w["actors"], formats.head)
    sheet.merge_range(1, last + 1, 1, last + 3, w["quality"], formats.head)
    names = [*("" for _ in lanes[0]), *printed.actors, *("" for _ in lanes[1])]
    for column, name in enumerate(names, 2):
        sheet.write_string(2, column, name, formats.actor)
    for column, name in enumerate((w["requirements"], w["time"], w["output"]), last + 1):
        sheet.write_string(2, column, name, formats.head)
    heights = [24, 24, max(40, round(printed.head_px / printed.scale))]
    for row, (line, drawn) in enumerate(zip(page.lines, page.sheet.rows, strict=True), HEAD_ROWS):
        heights.append(min(MOST_ROW_PX, drawn.height_px))
        sheet.write_string(row, 0, str(line.step.number) if line.step else "", formats.centre)
        sheet.write_string(row, 1, line.cells.get("text", ""), formats.cell)
        for column in range(2, last + 1):
            sheet.write_blank(row, column, None, formats.chart)
        for column, name in enumerate(("needs", "time", "gives", "remarks"), last + 1):
            sheet.write_string(row, column, line.cells.get(name, ""), formats.cell)
    for row, px in enumerate(heights):
        sheet.set_row_pixels(row, px)
    sheet.repeat_rows(1, 2)
    sheet.freeze_panes(HEAD_ROWS, 2)
    said = [say(line.step, line.tag, w) for line in page.lines]
    # A text box makes room for the drawing that takes its place; it says what the chart shows.
    sheet.insert_textbox(HEAD_ROWS, 2, "\n".join(said), {"description": "\n".join(said)})
    grid = Grid(tuple(accumulate(sizes, initial=0)), tuple(accumulate(heights, initial=0)))
    return _draw(page, grid, symbol_texts(sop, printed, w), view.lang)


def _draw(page: PaperPage, grid: Grid, words: dict[str, str], lang: str) -> Drawing:
    """The chart of a page on its cells."""
    drawing = Drawing(grid)
    dx = grid.columns[2]
    tops = {row.key: grid.rows[HEAD_ROWS + n] - row.top_px for n, row in enumerate(page.sheet.rows)}
    by_row = [tops[row.key] for row in page.sheet.rows]

    def down(y_px: int) -> int:
        row = max(n for n, row in enumerate(page.sheet.rows) if row.top_px <= y_px)
        return y_px + by_row[row]

    for arrow in page.sheet.arrows:
        points = [(x + dx, down(y)) for x, y in arrow.points]
        drawing.arrow(
            points,
            f"{words.get(arrow.source + '#', arrow.source)} > {words.get(arrow.target + '#', arrow.target)}",
        )
    for symbol in page.sheet.symbols:
        box = symbol.box
        text = (
            words.get(f"{symbol.key}#", symbol.key) if symbol.is_marker else words.get(symbol.key, symbol.key)
        )
        drawing.symbol(
            symbol.shape,
            (box.x_px + dx, down(box.y_px), box.width_px, box.height_px),
            text,
            words.get(f"{symbol.key}#", symbol.key),
            lang,
        )
    for arrow in page.sheet.arrows:
        label = arrow.label
        if label:
            text = fit(label.answer[lang], label.room_px)
            wide = width_px(text, "note") + 2
            x = label.x_px - wide if label.is_end else label.x_px
            drawing.label((x + dx, down(label.y_px - 12), wide, 14), text, lang, is_end=label.is_end)
    return drawing


def _rest(book: Any, formats: _Formats, view: View, printed: Printed, paper: Paper) -> None:
    """The texts that did not fit their cells, in full."""
    sheet = book.add_worksheet(view.w["sop_paper"]["rest"])
    sheet.set_paper(paper.excel)
    sheet.set_landscape()
    sheet.set_column_pixels(0, 0, 120)
    sheet.set_column_pixels(1, 1, 800)
    sheet.write_string(0, 0, view.w["sop_paper"]["cut"], formats.title)
    for row, (number, name, text) in enumerate(printed.cut, 1):
        sheet.write_string(row, 0, f"{number}. {view.w['sop_paper']['column'][name]}", formats.plain)
        sheet.write_string(row, 1, text, formats.plain)


def _with_drawings(content: bytes, drawings: list[Drawing]) -> bytes:
    """The workbook with its drawings in place of the text boxes that made room for them."""
    fresh = {f"xl/drawings/drawing{n}.xml": drawing.xml() for n, drawing in enumerate(drawings, 1)}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, fresh.get(info.filename) or old.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
