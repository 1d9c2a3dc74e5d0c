"""From files of responses to results: read, judged and counted."""

from dataclasses import dataclass
from pathlib import Path

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.comparison import as_old, only_version
from suluh.monitoring.report.counts import Counts
from suluh.monitoring.report.headers import Headings
from suluh.monitoring.report.intake import Intake, take_in
from suluh.monitoring.report.judge import Judged, judge
from suluh.monitoring.report.log_headings import log_headings
from suluh.monitoring.report.options import ReportOptions
from suluh.monitoring.report.results import Results
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.tally import people, rounds, tally
from suluh.monitoring.report.unread import unread_of, unread_rows
from suluh.monitoring.report.watch import watchers_of
from suluh.monitoring.report.watch_log import watch_log
from suluh.text.printable import printable


def read_results(options: ReportOptions) -> Results:
    """The responses, read and judged. Raises `ExportError`."""
    instrument, today = options.instrument, options.today
    known = Headings(instrument).known
    sheets = read_sheets(options.responses, options.progress, known)
    files = tuple(dict.fromkeys(sheet.file for sheet in sheets))
    intake = take_in(sheets, instrument, version=instrument.version, progress=options.progress)
    del sheets
    watchers = watchers_of(options.rules.values(), instrument, today)
    judged = judge(intake, instrument, today, watchers, options.progress)
    options.progress("tally")
    firings = [firing for watcher in watchers for firing in watcher.firings()]
    unread = unread_of(intake)
    if options.complaints:
        sheets = read_sheets(options.complaints, known=log_headings(options.rules.values()))
        log = watch_log(sheets, options.rules.values(), today)
        firings += log.firings
        unread += log.unread
    return Results(
        instrument,
        intake,
        judged,
        tally(judged, instrument),
        _people(judged, instrument),
        _rounds(intake, instrument),
        files,
        today,
        options.version,
        tuple(firings),
        tuple(unread),
    )


def _people(judged: Judged, instrument: Instrument) -> dict[str, Counts]:
    found = {
        item.id: people(judged, instrument, item) for item in instrument.items if item.type == "count_by_sex"
    }
    return {item: counts for item, counts in found.items() if counts is not None}


def _rounds(intake: Intake, instrument: Instrument) -> dict[str, Counts]:
    return {
        section.id: rounds(intake.rounds[section.id], section, instrument)
        for section in instrument.sections
        if section.id in intake.rounds
    }


@dataclass(frozen=True)
class OldResults:
    """The responses of another year. `missing` are fields that none of its columns holds."""

    results: Results
    version: int
    name: str
    missing: frozenset[str]


def read_old_results(path: Path, options: ReportOptions) -> OldResults:
    """The responses of the year to compare with, read as far as they can be compared."""
    name = printable(path.name)
    sheets = read_sheets(path, options.progress, Headings(options.instrument).known)
    version = only_version(take_in(sheets, options.instrument, version=None), name)
    readable = as_old(options.instrument, version)
    intake = take_in(sheets, readable, version=version)
    judged = judge(intake, readable, options.today)
    counts = tally(judged, readable)
    unread = tuple(unread_rows(intake.set_aside))
    results = Results(readable, intake, judged, counts, {}, {}, (name,), options.today, "", unread=unread)
    return OldResults(results, version, name, frozenset(intake.missing))
