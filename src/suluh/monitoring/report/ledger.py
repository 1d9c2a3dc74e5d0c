"""The follow-up ledger: finding → recommendation → deadline → evidence → closed.

Findings come from breaches in responses; people fill in the rest in the workbook. Giving the workbook
back merges: nothing that was written is changed, no line goes, new findings are added below. A finding
that comes back after it was closed gets a line of its own.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.breaches import Breach
from suluh.monitoring.report.headers import normal
from suluh.monitoring.report.sheets import read_sheets

# The columns in order; their heads are `ledger_<name>` in the words of the report.
COLUMNS = (
    "id", "item", "finding", "subject", "place", "seen", "recommendation", "deadline", "evidence", "closed"
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line. Days are texts, YYYY-MM-DD where people wrote them so. `more` are columns of their own."""

    id: str
    item: str = ""
    finding: str = ""
    subject: str = ""
    place: str = ""
    seen: str = ""
    recommendation: str = ""
    deadline: str = ""
    evidence: str = ""
    closed: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    current: bool = False

    def state(self, today: date) -> str:
        """closed, late, open, or unseen (open, but no longer in the responses)."""
        if self.closed:
            return "closed"
        if self.deadline and self.deadline < today.isoformat():
            return "late"
        return "open" if self.current else "unseen"


def findings_of(
    breaches: Mapping[tuple[str, str], Breach], instrument: Instrument, lang: str, w: Mapping[str, Any]
) -> list[Entry]:
    """A line for each item that somebody breached, in the order of the form, then by whom.

    `w` are the words of reports in the language.
    """
    order = {item.id: number for number, item in enumerate(instrument.items)}
    found: list[Entry] = []
    for breach in sorted(breaches.values(), key=lambda b: (order[b.item], b.subject)):
        item = instrument.item(breach.item)
        if item is None:
            continue
        what = item.breach[lang] if item.breach else item.text[lang]
        rows = "; ".join(w["row_in"].format(row, file) for file, row, _ in breach.places)
        found.append(
            Entry(
                entry_id(instrument.id, breach.item, breach.subject),
                breach.item,
                f"{what} ({breach.count} ×)",
                breach.subject,
                rows + (" …" if breach.count > len(breach.places) else ""),
                breach.last,
                item.follow_up[lang] if item.follow_up else "",
                current=True,
            )
        )
    return found


def entry_id(instrument: str, item: str, subject: str) -> str:
    """The same for the same instrument, item and subject, whoever counts."""
    digest = hashlib.sha256("\n".join((instrument, item, normal(subject))).encode()).hexdigest()
    return f"T-{digest[:10]}"


def merge(old: Sequence[Entry], fresh: Sequence[Entry]) -> list[Entry]:
    """The lines of the ledger as they stand, then the new ones."""
    known: dict[str, Entry] = {entry.id: entry for entry in old if entry.id}
    by_id = {entry.id: entry for entry in fresh}
    found = [replace(entry, current=_base(entry.id) in by_id and not entry.closed) for entry in old]
    for entry in fresh:
        round_ = 1
        id = entry.id
        while id in known and known[id].closed and known[id].closed < entry.seen:
            round_ += 1
            id = f"{entry.id}/{round_}"
        if id not in known:
            found.append(replace(entry, id=id))
    return found


def _base(id: str) -> str:
    return id.split("/")[0]


def read_ledger(path: Path, words: Mapping[str, Mapping[str, Any]]) -> list[Entry]:
    """The lines of a ledger: the sheet of a report's workbook, or a file with the same heads.

    `words` are those of the theme, by language: a workbook of either language is read.

    Raises `ExportError` if no sheet has the heads of a ledger.
    """
    reports = [tables["report"] for tables in words.values()]
    heads = {normal(w[f"ledger_{name}"]): name for w in reports for name in COLUMNS}
    states = {normal(w["ledger_state"]) for w in reports}
    for sheet in read_sheets(path):
        names = [heads.get(normal(name), "") for name in sheet.names]
        if not {"id", "recommendation", "closed"} <= set(names):
            continue
        entries: list[Entry] = []
        for *cells, _ in sheet.frame.iter_rows():
            known = {name: cell.strip() for name, cell in zip(names, cells, strict=True) if name}
            for day in ("seen", "deadline", "closed"):
                known[day] = known.get(day, "").removesuffix(" 00:00:00")
            more = {
                head: cell
                for head, name, cell in zip(sheet.names, names, cells, strict=True)
                if not name and cell.strip() and normal(head) not in states
            }
            if any(known.values()) or more:
                entries.append(Entry(**known, more=more))
        return entries
    raise ExportError(
        f"{path.name}: tidak ada lembar dengan kolom buku tindak lanjut; beri lembar kerja laporan yang lalu",
        f"{path.name}: no sheet has the columns of a ledger; give the workbook of the last report",
    )
