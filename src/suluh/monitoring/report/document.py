"""Results into what one version of the report says in one language."""

from collections.abc import Sequence
from typing import Any

from suluh.monitoring.report.categories import WHOLE_LIGHT
from suluh.monitoring.report.chapters import chapters_of
from suluh.monitoring.report.comparison import Comparison
from suluh.monitoring.report.counts import Published
from suluh.monitoring.report.figures import Namer, figure
from suluh.monitoring.report.grids import grids_of, people_of
from suluh.monitoring.report.internal_part import add_internal
from suluh.monitoring.report.ledger import Entry
from suluh.monitoring.report.report_parts import Report
from suluh.monitoring.report.results import Results


def make_report(
    results: Results,
    shown: Published,
    lang: str,
    w: dict[str, Any],
    *,
    redacted: bool,
    ledger: Sequence[Entry] = (),
    comparison: Comparison | None = None,
) -> Report:
    """The report. A redacted one has neither names of rows, firings and findings, nor averages.

    `shown` is what this version may print of the counts; `w` are the words of reports in its language.
    """
    instrument, judged = results.instrument, results.judged
    namer = Namer(instrument, w, lang)
    report = Report(lang, w, instrument, redacted, results.today, results.version, results.files, shown.total)
    report.comparison = comparison
    if shown.total is None:
        return report
    if not redacted:
        add_internal(report, results, namer, ledger)
    if instrument.lights and WHOLE_LIGHT in shown.margins:
        report.light = figure(shown, namer, WHOLE_LIGHT)
    report.chapters = chapters_of(shown, namer, judged.percent, redacted)
    report.grids = grids_of(shown, namer, judged.by_dimension, redacted)
    report.people = people_of(results, namer, redacted)
    return report
