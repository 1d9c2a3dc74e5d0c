"""From a file of responses to the files of a report, all of them or none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from suluh.export.form import write_parts, write_whole
from suluh.export.pdf import to_pdf
from suluh.monitoring.report.comparison import Comparison, compare
from suluh.monitoring.report.counts import Published
from suluh.monitoring.report.document import make_report
from suluh.monitoring.report.figures import Namer
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.ledger import Entry, findings_of, merge, read_ledger, unread_days
from suluh.monitoring.report.options import ReportOptions
from suluh.monitoring.report.page import to_html
from suluh.monitoring.report.reading import OldResults, read_old_results, read_results
from suluh.monitoring.report.report_parts import Report
from suluh.monitoring.report.results import Results, publish
from suluh.monitoring.report.set_aside_files import (
    COLUMNS_FILE,
    FIRINGS_FILE,
    ROWS_FILE,
    columns_file,
    firings_file,
    rows_file,
)
from suluh.monitoring.report.unread import Unread, lines
from suluh.monitoring.report.workbook import to_workbook
from suluh.output.delivery import deliver
from suluh.text.printable import printable

FULL, REDACTED = "lengkap", "tersamar"
NAMES = {"id": "laporan", "en": "report"}


@dataclass
class Made:
    """What came of it."""

    files: list[Path]
    intake: Intake
    used: int
    firings: int
    unread: list[Unread]


def make(options: ReportOptions) -> Made:
    """Write the report, all of it or nothing.

    Raises `ExportError` if it cannot be made, `Refusal` if it cannot be put into the folder.
    """
    results = read_results(options)
    old = read_old_results(options.compare, options) if options.compare else None
    ledger = read_ledger(options.ledger, options.theme.words) if options.ledger else []
    unread = [*results.unread, *(old.results.unread if old else ())]
    if options.ledger:
        unread += unread_days(ledger, printable(options.ledger.name), options.theme.words)
    files = deliver(
        options.out, lambda fresh: _files(replace(options, out=fresh), results, ledger, old, unread)
    )
    return Made(files, results.intake, results.judged.frame.height, len(results.firings), unread)


def _files(
    options: ReportOptions,
    results: Results,
    ledger: list[Entry],
    old: OldResults | None,
    unread: list[Unread],
) -> list[Path]:
    written = list(_set_aside(options, results)) if options.full else []
    for redacted in (False, True) if options.full else (True,):
        for lang in options.langs:
            report = _report(options, results, lang, redacted, ledger, old)
            if unread:
                report.unread = (report.w["unread_redacted"],) if redacted else tuple(lines(unread, lang))
            written += _drawn(options, report, options.out / (REDACTED if redacted else FULL))
    return written


def _set_aside(options: ReportOptions, results: Results) -> Iterator[Path]:
    folder = options.out / FULL
    if results.intake.set_aside:
        yield write_parts(folder / ROWS_FILE, rows_file(results.intake))
    if any(column.count for column in results.intake.extra):
        yield write_parts(folder / COLUMNS_FILE, columns_file(results.intake))
    if results.firings:
        yield write_parts(folder / FIRINGS_FILE, firings_file(results.firings))


def _report(
    options: ReportOptions,
    results: Results,
    lang: str,
    redacted: bool,
    ledger: list[Entry],
    old: OldResults | None,
) -> Report:
    w = options.theme.words[lang]["report"]
    shown = publish(results.counts, redacted)
    comparison = _comparison(old, shown, Namer(results.instrument, w, lang), redacted) if old else None
    merged = merge(ledger, findings_of(results.judged.breaches, results.instrument, lang, w))
    return make_report(results, shown, lang, w, redacted=redacted, ledger=merged, comparison=comparison)


def _comparison(old: OldResults, shown: Published, namer: Namer, redacted: bool) -> Comparison | None:
    """The two years side by side; None where one of them may print nothing."""
    before = publish(old.results.counts, redacted)
    if shown.total is None or before.total is None:
        return None
    return compare(before, shown, namer, old.version, old.name, old.missing)


def _drawn(options: ReportOptions, report: Report, folder: Path) -> Iterator[Path]:
    name = NAMES[report.lang]
    others = [lang for lang in options.langs if lang != report.lang]
    twin = f"{NAMES[others[0]]}.html" if others and "html" in options.formats else ""
    if "html" in options.formats:
        options.progress(f"html {folder.name} {report.lang}")
        html = to_html(report, options.theme, twin=twin)
        yield write_whole(folder / f"{name}.html", html.encode("utf-8", "replace"))
    if "xlsx" in options.formats:
        yield write_whole(folder / f"{name}.xlsx", to_workbook(report))
    if "pdf" in options.formats:
        options.progress(f"pdf {folder.name} {report.lang}")
        html = to_html(report, options.theme, brief=True)
        yield write_whole(folder / f"{name}.pdf", to_pdf(html, ""))
