"""From a file of responses to the files of a report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from suluh.export.form import write_whole
from suluh.export.pdf import to_pdf
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report import tally
from suluh.monitoring.report.comparison import Comparison, as_old, compare, only_version
from suluh.monitoring.report.document import Report, Results, make_report, publish
from suluh.monitoring.report.figures import Namer
from suluh.monitoring.report.intake import Intake, take_in
from suluh.monitoring.report.judge import judge
from suluh.monitoring.report.ledger import Entry, findings_of, merge, read_ledger
from suluh.monitoring.report.page import to_html
from suluh.monitoring.report.set_aside_files import (
    COLUMNS_FILE,
    FIRINGS_FILE,
    ROWS_FILE,
    columns_file,
    firings_file,
    rows_file,
)
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.tally import people, rounds
from suluh.monitoring.report.watch import watch_log, watchers_of
from suluh.monitoring.report.workbook import to_workbook
from suluh.output.delivery import deliver
from suluh.render.theme import Theme

FULL, REDACTED = "lengkap", "tersamar"
NAMES = {"id": "laporan", "en": "report"}


@dataclass(frozen=True)
class Wish:
    """What somebody asks `suluh report` for. `full` is false where only the redacted version may go out."""

    responses: Path
    instrument: Instrument
    rules: Mapping[str, WarningRule]
    out: Path
    today: date
    version: str
    theme: Theme
    langs: tuple[str, ...] = ("id", "en")
    formats: tuple[str, ...] = ("html", "xlsx", "pdf")
    full: bool = True
    ledger: Path | None = None
    compare: Path | None = None
    complaints: Path | None = None
    progress: Callable[[str], None] = field(default=lambda phase: None)


@dataclass
class Made:
    """What came of it."""

    files: list[Path]
    intake: Intake
    used: int
    firings: int


def make(wish: Wish) -> Made:
    """Write the report, all of it or nothing.

    Raises `ExportError` if it cannot be made, `Refusal` if it cannot be put into the folder.
    """
    results = read(wish)
    old = _old(wish) if wish.compare else None
    ledger = read_ledger(wish.ledger, wish.theme.words) if wish.ledger else []
    files = deliver(wish.out, lambda fresh: _all(replace(wish, out=fresh), results, ledger, old))
    return Made(files, results.intake, results.judged.frame.height, len(results.firings))


def _all(wish: Wish, results: Results, ledger: list[Entry], old: "_Old | None") -> list[Path]:
    written: list[Path] = []
    if wish.full:
        if results.intake.set_aside:
            written.append(write_whole(wish.out / FULL / ROWS_FILE, rows_file(results.intake)))
        if any(column.filled.height for column in results.intake.extra):
            written.append(write_whole(wish.out / FULL / COLUMNS_FILE, columns_file(results.intake)))
    if wish.full and results.firings:
        written.append(write_whole(wish.out / FULL / FIRINGS_FILE, firings_file(results.firings)))
    for redacted in (False, True) if wish.full else (True,):
        folder = wish.out / (REDACTED if redacted else FULL)
        for lang in wish.langs:
            report = _report(wish, results, lang, redacted, ledger, old)
            written += _write(wish, report, folder)
    return written


def read(wish: Wish) -> Results:
    """The responses, read and judged."""
    sheets = read_sheets(wish.responses, wish.progress)
    files = tuple(dict.fromkeys(sheet.file for sheet in sheets))
    intake = take_in(sheets, wish.instrument, version=wish.instrument.version, progress=wish.progress)
    del sheets
    watchers = watchers_of(wish.rules.values(), wish.instrument, wish.today)
    judged = judge(intake, wish.instrument, wish.today, watchers, wish.progress)
    wish.progress("tally")
    counted = {}
    for item in wish.instrument.items:
        if item.type == "count_by_sex" and (found := people(judged, wish.instrument, item)) is not None:
            counted[item.id] = found
    repeated = {
        section.id: rounds(intake.rounds[section.id], section, wish.instrument)
        for section in wish.instrument.sections
        if section.id in intake.rounds
    }
    firings = [firing for watcher in watchers for firing in watcher.firings()]
    if wish.complaints:
        firings += watch_log(read_sheets(wish.complaints), wish.rules.values(), wish.today).firings
    return Results(
        wish.instrument,
        intake,
        judged,
        tally.tally(judged, wish.instrument),
        counted,
        repeated,
        files,
        wish.today,
        wish.version,
        tuple(firings),
    )


@dataclass(frozen=True)
class _Old:
    results: Results
    version: int
    name: str
    missing: frozenset[str]


def _old(wish: Wish) -> _Old:
    """The responses of the year to compare with, read as far as they can be compared."""
    assert wish.compare is not None
    sheets = read_sheets(wish.compare, wish.progress)
    version = only_version(take_in(sheets, wish.instrument, version=None), wish.compare.name)
    readable = as_old(wish.instrument, version)
    intake = take_in(sheets, readable, version=version)
    judged = judge(intake, readable, wish.today)
    results = Results(
        readable, intake, judged, tally.tally(judged, readable), {}, {}, (wish.compare.name,), wish.today, ""
    )
    return _Old(results, version, wish.compare.name, frozenset(intake.missing))


def _report(
    wish: Wish, results: Results, lang: str, redacted: bool, ledger: list[Entry], old: _Old | None
) -> Report:
    w = wish.theme.words[lang]["report"]
    shown = publish(results.counts, redacted)
    comparison: Comparison | None = None
    if old is not None and shown.total is not None:
        before = publish(old.results.counts, redacted)
        if before.total is not None:
            namer = Namer(wish.instrument, w, lang)
            comparison = compare(before, shown, namer, old.version, old.name, old.missing)
    merged = merge(ledger, findings_of(results.judged.breaches, wish.instrument, lang, w))
    return make_report(
        results, lang, w, redacted=redacted, ledger=merged, comparison=comparison, published=shown
    )


def _write(wish: Wish, report: Report, folder: Path) -> list[Path]:
    name = NAMES[report.lang]
    others = [lang for lang in wish.langs if lang != report.lang]
    twin = f"{NAMES[others[0]]}.html" if others and "html" in wish.formats else ""
    written: list[Path] = []
    if "html" in wish.formats:
        wish.progress(f"html {folder.name} {report.lang}")
        written.append(_text(folder / f"{name}.html", to_html(report, wish.theme, twin=twin)))
    if "xlsx" in wish.formats:
        written.append(write_whole(folder / f"{name}.xlsx", to_workbook(report)))
    if "pdf" in wish.formats:
        wish.progress(f"pdf {folder.name} {report.lang}")
        html = to_html(report, wish.theme, brief=True)
        written.append(write_whole(folder / f"{name}.pdf", to_pdf(html, "")))
    return written


def _text(path: Path, text: str) -> Path:
    return write_whole(path, text.encode("utf-8"))
