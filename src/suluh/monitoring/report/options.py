"""What `suluh report` is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.render.theme import Theme


@dataclass(frozen=True)
class ReportOptions:
    """One call. `full` is false where only the redacted version may go out.

    `compare` are the responses of another year, `complaints` a log for the early-warning rules, `ledger`
    the workbook of the last report.
    """

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
    progress: Callable[[str], None] = field(default=lambda _: None)
