"""All that a report says, in one language and one version, before it is drawn as HTML, PDF or XLSX."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.comparison import Comparison
from suluh.monitoring.report.counts import Counts, Pair, Published, everything
from suluh.monitoring.report.figures import (
    Bar,
    Figure,
    Grid,
    Namer,
    Number,
    answered,
    figure,
    grid,
    percent,
    several,
)
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.judge import WHOLE_LIGHT, Judged, points_of
from suluh.monitoring.report.ledger import Entry
from suluh.monitoring.report.suppression import suppress
from suluh.monitoring.report.tally import SEX, TABLED, dimensions
from suluh.monitoring.report.watch import Firing

MOST_LINES = 60


@dataclass(frozen=True)
class Rate:
    """How often an item was answered."""

    item: str
    answered: Number
    asked: Number
    percent: Number


@dataclass(frozen=True)
class Finding:
    """How often an item earned nothing, with what that means and what follows."""

    item: str
    breached: Number
    answered: Number
    percent: Number
    critical: bool
    breach: str
    follow_up: str


@dataclass(frozen=True)
class People:
    """The people that one item counts: by sex, and by each dimension (or None: withheld)."""

    title: str
    by_sex: Figure
    grids: tuple[Grid | str, ...]


@dataclass(frozen=True)
class Chapter:
    """One section of the instrument."""

    title: str
    light: Figure | None
    average: str
    rates: tuple[Rate, ...]
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...]


@dataclass
class Report:
    """One version of a report in one language."""

    lang: str
    w: Mapping[str, Any]
    instrument: Instrument
    redacted: bool
    today: date
    version: str
    files: tuple[str, ...]
    used: Number
    facts: tuple[tuple[str, str], ...] = ()
    reasons: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    light: Figure | None = None
    average: str = ""
    chapters: tuple[Chapter, ...] = ()
    # Dimension -> its tables; the name of a withheld one stands as text.
    grids: tuple[tuple[str, tuple[Grid | str, ...]], ...] = ()
    people: tuple[People, ...] = ()
    numbers: tuple[tuple[str, int, str, str, str], ...] = ()
    rounds: tuple[tuple[str, int, tuple[Figure, ...]], ...] = ()
    firings: tuple[Firing, ...] = ()
    ledger: tuple[Entry, ...] = ()
    states: Mapping[str, int] = field(default_factory=dict)
    comparison: Comparison | None = None


@dataclass
class Results:
    """What the responses came to, before any version or language."""

    instrument: Instrument
    intake: Intake
    judged: Judged
    counts: Counts
    people: Mapping[str, Counts]
    rounds: Mapping[str, Counts]
    files: tuple[str, ...]
    today: date
    version: str
    firings: tuple[Firing, ...] = ()


def make_report(
    results: Results,
    lang: str,
    w: dict[str, Any],
    *,
    redacted: bool,
    ledger: Sequence[Entry] = (),
    comparison: Comparison | None = None,
    published: Published | None = None,
) -> Report:
    """The report. A redacted one has neither names of rows, firings and findings, nor averages.

    `w` are the words of reports in its language.
    """
    instrument, judged = results.instrument, results.judged
    shown = published or publish(results.counts, redacted)
    namer = Namer(instrument, w, lang)
    report = Report(lang, w, instrument, redacted, results.today, results.version, results.files, shown.total)
    report.comparison = comparison
    if shown.total is None:
        return report
    if not redacted:
        _internal(report, results, namer, ledger)
    if instrument.lights and WHOLE_LIGHT in shown.margins:
        report.light = figure(shown, namer, WHOLE_LIGHT)
    report.chapters = tuple(_chapters(shown, namer, instrument, judged, redacted))
    report.grids = tuple(_grids(shown, namer, instrument, judged, redacted))
    report.people = tuple(_people(results, namer, redacted))
    return report


def publish(counts: Counts, redacted: bool) -> Published:
    return suppress(counts) if redacted else everything(counts)


def _internal(report: Report, results: Results, namer: Namer, ledger: Sequence[Entry]) -> None:
    """What only the monitoring team sees."""
    w, intake, judged = report.w, results.intake, results.judged
    report.facts = (
        (w["read"], str(intake.read)),
        (w["used"], str(judged.frame.height)),
        (w["refused"], str(judged.refused)),
        (w["set_aside"], str(len(intake.set_aside))),
    )
    counted: dict[str, int] = {}
    for row in intake.set_aside:
        for name in {reason.name for reason in row.reasons}:
            counted[name] = counted.get(name, 0) + 1
    report.reasons = tuple((w[f"reason_{name}"], counted[name]) for name in sorted(counted))
    notes = [w["encoding"].format(file, encoding) for file, encoding in sorted(intake.encodings.items())]
    if intake.without_version:
        notes.append(w["without_version"].format(results.instrument.version))
    report.notes = tuple(notes)
    report.missing = tuple(intake.missing)
    report.extra = tuple(f"{column.name} ({column.filled.height})" for column in intake.extra)
    report.average = _average(w, judged.percent[""])
    report.numbers = tuple(_numbers(judged, namer))
    report.rounds = tuple(_rounds(results, namer))
    report.firings = results.firings
    report.ledger = tuple(ledger)
    states: dict[str, int] = {"open": 0, "closed": 0, "late": 0}
    for entry in ledger:
        state = entry.state(report.today)
        states["open" if state == "unseen" else state] += 1
    report.states = states


def _average(w: Mapping[str, Any], pair: list[int]) -> str:
    total, number = pair
    return w["average_text"].format((2 * total + number) // (2 * number), number) if number else ""


def _chapters(
    shown: Published, namer: Namer, instrument: Instrument, judged: Judged, redacted: bool
) -> list[Chapter]:
    found: list[Chapter] = []
    for section in instrument.sections:
        if section.repeat:
            continue
        items = [item for item in section.items if item.fields]
        light = f"{WHOLE_LIGHT}_{section.id}"
        rates = []
        for item in items:
            got, asked = answered(shown, item)
            rates.append(Rate(item.text[namer.lang], got, asked, percent(got, asked)))
        found.append(
            Chapter(
                section.title[namer.lang],
                figure(shown, namer, light, namer.w["light"]) if light in shown.margins else None,
                "" if redacted else _average(namer.w, judged.percent[section.id]),
                tuple(rates),
                tuple(
                    f
                    for item in items
                    if (f := _finding(shown, namer, instrument, item, redacted)) is not None
                ),
                tuple(
                    several(shown, namer, item) if item.type == "multi" else figure(shown, namer, item.id)
                    for item in items
                    if item.type in TABLED or item.bands
                ),
            )
        )
    return found


def _finding(
    shown: Published, namer: Namer, instrument: Instrument, item: Item, redacted: bool
) -> Finding | None:
    """Only from categories that are printed: if one that earns nothing is hidden, so is the sum.

    What a breach is and what follows is for staff; a redacted report may go further than that.
    """
    points = points_of(instrument, item)
    if not points:
        return None
    margin = shown.margins[item.id]
    breached: Number = 0
    base: Number = 0
    for category, earned in points.items():
        count = margin.get(category, 0)
        if earned >= 0:
            base = None if base is None or count is None else base + count
        if earned == 0:
            breached = None if breached is None or count is None else breached + count
    lang = namer.lang
    return Finding(
        item.text[lang],
        breached,
        base,
        percent(breached, base),
        item.critical,
        item.breach[lang] if item.breach and not redacted else "",
        item.follow_up[lang] if item.follow_up and not redacted else "",
    )


def _grids(
    shown: Published, namer: Namer, instrument: Instrument, judged: Judged, redacted: bool
) -> list[tuple[str, tuple[Grid | str, ...]]]:
    found: list[tuple[str, tuple[Grid | str, ...]]] = []
    for dimension in dimensions(instrument, dict(shown.margins)):
        tables: list[Grid | str] = []
        if len(shown.margins[dimension]) > 1 and not any(d == dimension for d, _ in shown.tables):
            tables.append(namer.dimension(dimension))
        for pair in shown.tables:
            if pair[0] == dimension:
                table = grid(shown, namer, *pair)
                averages = judged.by_dimension.get(dimension, {})
                if pair[1] == WHOLE_LIGHT and not redacted and averages:
                    table = _with_averages(table, shown, namer, pair, averages)
                tables.append(table)
        tables += [namer.variable(columns) for rows, columns in shown.withheld if rows == dimension]
        if tables:
            found.append((namer.dimension(dimension), tuple(tables)))
    return found


def _with_averages(
    table: Grid, shown: Published, namer: Namer, pair: Pair, averages: Mapping[str, Sequence[int]]
) -> Grid:
    lines = namer.order(pair[0], list(shown.tables[pair].rows))
    texts = []
    for line in lines:
        total, number = averages.get(line, (0, 0))
        texts.append(f"{(2 * total + number) // (2 * number)} %" if number else "-")
    return Grid(table.title, table.corner, table.heads, table.rows, table.totals, table.total, tuple(texts))


def _people(results: Results, namer: Namer, redacted: bool) -> list[People]:
    found: list[People] = []
    for id, counts in results.people.items():
        shown = publish(counts, redacted)
        if shown.total is None:
            continue
        margin = shown.margins[SEX]
        bars = tuple(
            Bar(namer.category(SEX, sex), margin[sex], percent(margin[sex], shown.total)) for sex in margin
        )
        by_sex = Figure(namer.w["sex"], bars, shown.total)
        grids: list[Grid | str] = [grid(shown, namer, *pair) for pair in shown.tables]
        grids += [namer.dimension(rows) for rows, _ in shown.withheld]
        found.append(People(namer.variable(id), by_sex, tuple(grids)))
    return found


def _numbers(judged: Judged, namer: Namer) -> list[tuple[str, int, str, str, str]]:
    found = []
    for id, values in judged.numbers.items():
        if values:
            whole = sum(values)
            texts = (_plain(whole), _plain(round(whole / len(values), 1)), _plain(median(values)))
            found.append((namer.variable(id), len(values), *texts))
    return found


def _plain(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _rounds(results: Results, namer: Namer) -> list[tuple[str, int, tuple[Figure, ...]]]:
    found = []
    for section in results.instrument.sections:
        counts = results.rounds.get(section.id)
        if counts is None:
            continue
        shown = everything(counts)
        figures = tuple(
            several(shown, namer, item) if item.type == "multi" else figure(shown, namer, item.id)
            for item in section.items
            if item.id in shown.margins
        )
        found.append((section.title[namer.lang], counts.total, figures))
    return found
