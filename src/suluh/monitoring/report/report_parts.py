"""All that a report says, in one language and one version, before it is drawn as HTML, PDF or XLSX."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.comparison import Comparison
from suluh.monitoring.report.figures import Figure, Grid, Number
from suluh.monitoring.report.ledger import Entry
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
class BreachRate:
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
    findings: tuple[BreachRate, ...]
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
    # What could not be read; it stands before everything else.
    unread: tuple[str, ...] = ()
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
