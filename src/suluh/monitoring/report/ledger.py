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
from suluh.model.base import Words
from suluh.monitoring.link.conditions import DAY
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.agencies import agency_key
from suluh.monitoring.report.answers import day_answers
from suluh.monitoring.report.breaches import Breach
from suluh.monitoring.report.column_reading import BAD
from suluh.monitoring.report.headers import normal
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.unread import Unread

# The columns in order; their heads are `ledger_<name>` in the words of the report.
COLUMNS = (
    "id", "item", "finding", "subject", "place", "seen", "recommendation", "deadline", "evidence", "closed"
)  # fmt: skip
_DAYS = ("seen", "deadline", "closed")
_NO_DAY = Words(id='"{}" berisi "{}", yang bukan tanggal', en='"{}" holds "{}", which is no day')


@dataclass(frozen=True)
class Entry:
    """One line. Days are texts as people wrote them; `days` has what they mean, as YYYY-MM-DD.

    `more` are columns of people's own.
    """

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
    days: Mapping[str, str] = field(default_factory=dict, compare=False)

    def day(self, name: str) -> str:
        """The day in a column, as YYYY-MM-DD; "" if there is none, or none that can be read."""
        text = getattr(self, name)
        return self.days.get(text, text if DAY.match(text) else "")

    def state(self, today: date) -> str:
        """closed, late, open, or unseen (open, but no longer in the responses)."""
        if self.closed:
            return "closed"
        if self.day("deadline") and self.day("deadline") < today.isoformat():
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
    digest = hashlib.sha256("\n".join((instrument, item, agency_key(subject))).encode()).hexdigest()
    return f"T-{digest[:10]}"


def merge(old: Sequence[Entry], fresh: Sequence[Entry]) -> list[Entry]:
    """The lines of the ledger as they stand, then the new ones.

    An older line keeps its number also where another spelling of its agency gave it.
    """
    known: dict[str, Entry] = {entry.id: entry for entry in old if entry.id}
    about = {(entry.item, agency_key(entry.subject)): _base(entry.id) for entry in old if entry.id}
    fresh = [
        entry
        if entry.id in known
        else replace(entry, id=about.get((entry.item, agency_key(entry.subject)), entry.id))
        for entry in fresh
    ]
    by_id = {entry.id: entry for entry in fresh}
    found = [replace(entry, current=_base(entry.id) in by_id and not entry.closed) for entry in old]
    for entry in fresh:
        round_ = 1
        id = entry.id
        while id in known and known[id].day("closed") and known[id].day("closed") < entry.seen:
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
        days = _days(sheet, names)
        for *cells, _ in sheet.frame.iter_rows():
            known = {name: cell.strip() for name, cell in zip(names, cells, strict=True) if name}
            for day in _DAYS:
                known[day] = known.get(day, "").removesuffix(" 00:00:00")
            more = {
                head: cell
                for head, name, cell in zip(sheet.names, names, cells, strict=True)
                if not name and cell.strip() and normal(head) not in states
            }
            if any(known.values()) or more:
                entries.append(Entry(**known, more=more, days=days))
        return entries
    raise ExportError(
        f"{path.name}: tidak ada lembar dengan kolom buku tindak lanjut; beri lembar kerja laporan yang lalu",
        f"{path.name}: no sheet has the columns of a ledger; give the workbook of the last report",
    )


def _days(sheet: Sheet, names: Sequence[str]) -> dict[str, str]:
    """Text of a cell -> its day, "" if it is none, for the columns of days; each is read as a whole."""
    found: dict[str, str] = {}
    for at, name in enumerate(names):
        if name in _DAYS:
            cells = sheet.frame[str(at)]
            read, _ = day_answers(cells, sheet)
            texts = (str(cell).strip().removesuffix(" 00:00:00") for cell in cells)
            found |= {text: "" if day == BAD else day for text, day in zip(texts, read, strict=True)}
    return found


def unread_days(entries: Sequence[Entry], place: str, words: Mapping[str, Mapping[str, Any]]) -> list[Unread]:
    """Deadlines and days of closing that are no days: nobody could say what is late, or what came back."""
    found: dict[str, Unread] = {}
    for entry in entries:
        for name in ("deadline", "closed"):
            if getattr(entry, name) and not entry.day(name):
                said = [
                    _NO_DAY[lang].format(words[lang]["report"][f"ledger_{name}"], getattr(entry, name))
                    for lang in ("id", "en")
                ]
                line = f"{place}: {entry.id}" if entry.id else place
                found[line + said[0]] = Unread(line, (), Words.model_construct(id=said[0], en=said[1]))
    return list(found.values())
