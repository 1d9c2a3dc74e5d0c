"""What the responses came to, before any version or language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.counts import Counts, Published, everything
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.judge import Judged
from suluh.monitoring.report.suppression import suppress
from suluh.monitoring.report.unread import Unread
from suluh.monitoring.report.watch import Firing


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
    # What could not be read of the responses, and of a log of complaints.
    unread: tuple[Unread, ...] = ()


def publish(counts: Counts, redacted: bool) -> Published:
    """What a version of the report may print."""
    return suppress(counts) if redacted else everything(counts)
