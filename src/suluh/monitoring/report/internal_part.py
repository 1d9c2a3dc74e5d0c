"""What a report says to the monitoring team alone: how reading went, averages, warnings, follow-up."""

from collections.abc import Sequence
from statistics import median

from suluh.monitoring.report.chapters import average_text, item_figure
from suluh.monitoring.report.counts import everything
from suluh.monitoring.report.figures import Figure, Namer
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.judge import Judged
from suluh.monitoring.report.ledger import Entry
from suluh.monitoring.report.report_parts import Report
from suluh.monitoring.report.results import Results


def add_internal(report: Report, results: Results, namer: Namer, ledger: Sequence[Entry]) -> None:
    """Fill in what the redacted version does not have."""
    w, intake, judged = report.w, results.intake, results.judged
    report.facts = (
        (w["read"], str(intake.read)),
        (w["used"], str(judged.frame.height)),
        (w["refused"], str(judged.refused)),
        (w["set_aside"], str(len(intake.set_aside))),
    )
    report.reasons = tuple((w[f"reason_{name}"], number) for name, number in _reasons(intake).items())
    notes = [w["encoding"].format(file, encoding) for file, encoding in sorted(intake.encodings.items())]
    if intake.without_version:
        notes.append(w["without_version"].format(results.instrument.version))
    notes += [remark.text(namer.lang) for remark in intake.remarks]
    report.notes = tuple(notes)
    report.missing = tuple(intake.missing)
    report.extra = tuple(f"{column.name} ({column.count})" for column in intake.extra)
    report.average = average_text(w, judged.percent[""])
    report.numbers = _numbers(judged, namer)
    report.rounds = _rounds(results, namer)
    report.firings = results.firings
    report.ledger = tuple(ledger)
    report.states = _states(report)


def _reasons(intake: Intake) -> dict[str, int]:
    """Reason -> number of rows that were set aside for it."""
    counted: dict[str, int] = {}
    for row in intake.set_aside:
        for name in {reason.name for reason in row.reasons}:
            counted[name] = counted.get(name, 0) + 1
    return dict(sorted(counted.items()))


def _states(report: Report) -> dict[str, int]:
    """State -> number of lines of the ledger; one that is no longer seen is open."""
    states = {"open": 0, "closed": 0, "late": 0}
    for entry in report.ledger:
        state = entry.state(report.today)
        states["open" if state == "unseen" else state] += 1
    return states


def _numbers(judged: Judged, namer: Namer) -> tuple[tuple[str, int, str, str, str], ...]:
    """(item, how many answers, sum, mean, median) of each number."""
    found = []
    for id, values in judged.numbers.items():
        if values:
            whole = sum(values)
            texts = (_plain(whole), _plain(round(whole / len(values), 1)), _plain(median(values)))
            found.append((namer.variable(id), len(values), *texts))
    return tuple(found)


def _plain(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _rounds(results: Results, namer: Namer) -> tuple[tuple[str, int, tuple[Figure, ...]], ...]:
    """(title, how many rounds, answers) of each repeated section."""
    found = []
    for section in results.instrument.sections:
        counts = results.rounds.get(section.id)
        if counts is None:
            continue
        shown = everything(counts)
        figures = tuple(item_figure(shown, namer, item) for item in section.items if item.id in shown.margins)
        found.append((section.title[namer.lang], counts.total, figures))
    return tuple(found)
