"""A report as a workbook. Every text is written as text, so no cell can turn into a formula."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime

from suluh.monitoring.report.figures import Figure, Grid, Number
from suluh.monitoring.report.ledger import COLUMNS
from suluh.monitoring.report.report_parts import Report
from suluh.text.spreadsheet import AS_TEXT

# The same on every day, so that the same report has the same bytes.
MADE = datetime(2020, 1, 1)
MAX_CELL = 32_000
Cell = str | int | None  # None is a hidden number
Rows = list[list[Cell]]
VEIL = "×"
# Rows behind one firing that the workbook lists; the file peringatan.csv has all of them.
MOST_ROWS = 200


def to_workbook(report: Report) -> bytes:
    """The workbook: a sheet a part of the report; the full one has the ledger to be filled in."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {"title": report.w["title"].format(report.instrument.name[report.lang]), "created": MADE}
    )
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, **AS_TEXT})
    plain = book.add_format({"text_wrap": True, "valign": "top", **AS_TEXT})
    for name, rows, heads in sheets(report):
        sheet = book.add_worksheet(name[:31])
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 20, 18)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(y, x, cell, plain)
                elif cell is None:
                    sheet.write_string(y, x, VEIL, plain)
                elif cell:
                    sheet.write_string(y, x, cell[:MAX_CELL], bold if y in heads else plain)
        if 0 in heads:
            sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


def sheets(report: Report) -> Iterator[tuple[str, Rows, set[int]]]:
    """(name, rows, indexes of rows that are heads)."""
    w = report.w
    yield w["sheet_summary"], _summary(report), {0}
    if report.used is None:
        return
    rows: Rows = []
    heads: set[int] = set()
    figures = [report.light] if report.light else []
    for figure in (*figures, *(c.light for c in report.chapters if c.light)):
        _figure(report, figure, rows, heads)
    yield w["sheet_scores"], rows, heads
    yield w["sheet_findings"], _findings(report), {0}
    rows, heads = [], set()
    for chapter in report.chapters:
        for figure in chapter.figures:
            _figure(report, figure, rows, heads)
    for title, count, repeated in report.rounds:
        rows.append([w["rounds"].format(title), count])
        for figure in repeated:
            _figure(report, figure, rows, heads)
    yield w["sheet_answers"], rows, heads
    rows, heads = [], set()
    for dimension, grids in report.grids:
        _grids(report, dimension, grids, rows, heads)
    yield w["sheet_tables"], rows, heads
    if report.people:
        rows, heads = [], set()
        for people in report.people:
            rows.append([people.title])
            _figure(report, people.by_sex, rows, heads, w["people_number"])
            _grids(report, people.title, people.grids, rows, heads)
        yield w["sheet_people"], rows, heads
    if report.comparison:
        yield w["sheet_comparison"], _comparison(report), {0}
    if not report.redacted:
        yield w["sheet_warnings"], _warnings(report), {0}
        yield w["sheet_ledger"], _ledger(report), {0}


def _summary(report: Report) -> Rows:
    w = report.w
    rows: Rows = [[w["title"].format(report.instrument.name[report.lang])]]
    rows += [[line] for line in report.unread]
    rows += [
        [w["redacted_note"] if report.redacted else w["full_note"]],
        [w["version"].format(report.instrument.id, report.instrument.version)],
    ]
    if report.instrument.status == "draft":
        rows.append([w["draft"]])
    if report.used is None:
        return [*rows, [w["nothing"]]]
    rows.append([w["used"], report.used])
    if report.redacted:
        return [*rows, [w["hidden_key"].format(VEIL)]]
    rows += [[name, int(value)] for name, value in report.facts if name != w["used"]]
    rows += [[text, number] for text, number in report.reasons]
    rows += [[note] for note in report.notes]
    rows += [[report.average]] if report.average else []
    rows += [[w["missing"], ", ".join(report.missing)]] if report.missing else []
    rows += [[w["extra"], ", ".join(report.extra)]] if report.extra else []
    for chapter in report.chapters:
        rows += [[chapter.title], [w["item"], w["answered"], w["asked"], w["percent"]]]
        rows += [
            [rate.item, rate.answered, rate.asked, _share(rate.percent, rate.asked)] for rate in chapter.rates
        ]
    return rows


def _share(percent: Number, base: Number) -> Cell:
    return "–" if percent is None and base == 0 else percent


def _findings(report: Report) -> Rows:
    w = report.w
    head: list[Cell] = [
        w["item"],
        w["section"],
        w["breached"],
        w["of_answers"],
        w["percent"],
        w["what_breach"],
        w["what_follows"],
    ]
    return [
        head,
        *(
            [
                f.item,
                chapter.title,
                f.breached,
                f.answered,
                _share(f.percent, f.answered),
                f.breach,
                f.follow_up,
            ]
            for chapter in report.chapters
            for f in chapter.findings
        ),
    ]


def _figure(report: Report, figure: Figure, rows: Rows, heads: set[int], head: str = "") -> None:
    w = report.w
    heads.add(len(rows))
    rows.append([figure.title, head or w["number"], w["percent"]])
    rows += [
        [bar.label, bar.count, "–" if bar.percent is None and bar.count is not None else bar.percent]
        for bar in figure.bars
    ]
    rows.append([])


def _grids(report: Report, name: str, grids: Sequence[Grid | str], rows: Rows, heads: set[int]) -> None:
    w = report.w
    for grid in grids:
        if isinstance(grid, str):
            rows += [[f"{grid}, {w['by'].format(name)}: {w['withheld']}"], []]
            continue
        rows.append([f"{grid.title}, {w['by'].format(grid.corner)}"])
        heads.add(len(rows))
        last: list[Cell] = [w["average_by"]] if grid.averages else []
        rows.append([grid.corner.capitalize(), *grid.heads, w["total"], *last])
        for number, (label, cells, total) in enumerate(grid.rows):
            rows.append([label, *cells, total, *([grid.averages[number]] if grid.averages else [])])
        rows += [[w["total"], *grid.totals, grid.total], []]


def _comparison(report: Report) -> Rows:
    w, found = report.w, report.comparison
    if found is None:
        return []
    rows: Rows = [[w["comparison"].format(found.name), w["before"], w["now"], w["change"]]]
    for item, lines in found.items:
        rows.append([item])
        rows += [[line.label, line.before, line.now, line.change] for line in lines]
    if found.refused:
        rows += [[], [w["refusals"], w["why_not"]]]
        rows += [[item, reason] for item, reason in found.refused]
    return rows


def _warnings(report: Report) -> Rows:
    w, lang = report.w, report.lang
    rows: Rows = [[w["warnings"], w["rule"], w["what_follows"], w["file"], w["row"], w["submission"]]]
    if not report.firings:
        rows.append([w["warnings_none"]])
    for firing in report.firings:
        follow = firing.follow_up[lang] if firing.follow_up else ""
        for file, row, id in firing.rows[:MOST_ROWS]:
            rows.append([firing.text[lang], firing.title[lang], follow, file, row, id])
    return rows


def _ledger(report: Report) -> Rows:
    w = report.w
    more = list(dict.fromkeys(name for entry in report.ledger for name in entry.more))
    rows: Rows = [[*(w[f"ledger_{name}"] for name in COLUMNS), w["ledger_state"], *more]]
    for entry in report.ledger:
        state = w[f"state_{entry.state(report.today)}"]
        rows.append(
            [*(getattr(entry, name) for name in COLUMNS), state, *(entry.more.get(n, "") for n in more)]
        )
    return rows
