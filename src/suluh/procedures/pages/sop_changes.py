"""What changed in a procedure, in words, and marked in its sheet."""

from dataclasses import dataclass
from typing import Any

from suluh.link.document import Document
from suluh.link.standing import first_day
from suluh.procedures.link.sop_changes import Difference, SopChanges, StepChange, compare
from suluh.procedures.model.sop import Duration, Exit, Sop
from suluh.procedures.model.sop_version import SopVersion
from suluh.procedures.pages.sop_matrix.table import make_table
from suluh.procedures.pages.sop_steps import duration
from suluh.read.references import parse_bare
from suluh.render.references import refer
from suluh.render.view import View

# Which column of the sheet shows a field of a step.
COLUMNS = {
    "text": "text",
    "requirements": "needs",
    "duration": "time",
    "outputs": "gives",
    "remarks": "remarks",
    "shape": "chart",
    "actors": "chart",
    "exits": "chart",
    "next": "chart",
}


@dataclass(frozen=True)
class Said:
    """A difference in words: what it is about, how it was and how it is ("" where there is nothing)."""

    head: str
    before: str
    after: str


@dataclass(frozen=True)
class SaidStep:
    """A changed step in words. `numbers` is "4", or "4 (dahulu 3)"; `number` is None for a removed one."""

    kind: str
    label: str
    number: int | None
    numbers: str
    text: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Mark:
    """How a row of the sheet is marked: its word, and the columns that differ."""

    kind: str
    label: str
    columns: frozenset[str]


def say_steps(changes: SopChanges, lang: str, w: dict[str, Any], sop_words: dict[str, Any]) -> list[SaidStep]:
    """The changed steps in words. `w` is the table [sop_change], `sop_words` the table [sop]."""
    teller = _Teller(changes, lang, w, sop_words)
    return [teller.step(change) for change in changes.steps]


def say_identity(changes: SopChanges, lang: str, w: dict[str, Any], sop_words: dict[str, Any]) -> list[Said]:
    """What differs in the identity block and among the actors."""
    teller = _Teller(changes, lang, w, sop_words)
    said = [teller.difference(found) for found in changes.identity]
    names = [{actor.id: actor.name[lang] for actor in sop.actors} for sop in (changes.old, changes.new)]
    if changes.actors_added or changes.actors_removed:
        gone = "; ".join(names[0][id] for id in changes.actors_removed)
        fresh = "; ".join(names[1][id] for id in changes.actors_added)
        said.append(Said(sop_words["actors"], gone, fresh))
    return said


def count(changes: SopChanges, w: dict[str, Any]) -> str:
    """ "1 langkah baru, 2 langkah berubah"; the kinds that do not occur are left out."""
    numbers = {kind: sum(c.kind == kind for c in changes.steps) for kind in w["count"]}
    return ", ".join(w["count"][kind].format(n) for kind, n in numbers.items() if n) or w["no_steps"]


def marks(changes: SopChanges, w: dict[str, Any]) -> dict[int, Mark]:
    """Number of a step in the new sheet -> its mark."""
    return {
        change.new: Mark(
            change.kind,
            w["kind"][change.kind],
            frozenset(COLUMNS[d.field] for d in change.differences if d.field in COLUMNS),
        )
        for change in changes.steps
        if change.new is not None
    }


class _Teller:
    """Turns values of both versions into words of one language."""

    def __init__(self, changes: SopChanges, lang: str, w: dict[str, Any], sop_words: dict[str, Any]) -> None:
        self.old, self.new = changes.old, changes.new
        self.lang, self.w, self.sop_words = lang, w, sop_words

    def step(self, change: StepChange) -> SaidStep:
        sop = self.new if change.new is not None else self.old
        numbers = str(change.new or change.old)
        if change.old and change.new and change.old != change.new:
            numbers = self.w["was_number"].format(change.new, change.old)
        return SaidStep(
            change.kind,
            self.w["kind"][change.kind],
            change.new,
            numbers,
            sop.activity(change.id).text[self.lang],
            tuple(self.difference(found) for found in change.differences),
        )

    def difference(self, found: Difference) -> Said:
        head = self.w["field"].get(found.field) or self.sop_words[found.field]
        before, after = (
            self._value(found.field, value, sop)
            for value, sop in ((found.before, self.old), (found.after, self.new))
        )
        return Said(head, before, after)

    def _value(self, field: str, value: Any, sop: Sop) -> str:
        if value is None or value == ():
            return ""
        if isinstance(value, Duration):
            return duration(value, self.lang, self.sop_words)
        if field == "status":
            return str(self.sop_words[value])
        if field == "shape":
            return str(self.w["shape"][value])
        if isinstance(value, tuple):
            return "; ".join(self._item(field, item, sop) for item in value)
        return str(value if isinstance(value, str) else value[self.lang])

    def _item(self, field: str, item: Any, sop: Sop) -> str:
        if isinstance(item, Exit):
            return f"{item.answer[self.lang]}: {self._number(item.to, sop)}"
        if field == "next":
            return self._number(item, sop)
        if field == "actors":
            return next((a.name[self.lang] for a in sop.actors if a.id == item), str(item))
        if field in ("requirements", "outputs"):
            return next((d.name[self.lang] for d in sop.documents if d.id == item), str(item))
        if not isinstance(item, str):
            return str(item[self.lang])
        citation = parse_bare(item)
        return f"{citation.id.replace('-', ' ')} {citation.part}".strip() if citation else item

    def _number(self, id: str, sop: Sop) -> str:
        """A step with its words: after a new step the same number is another step."""
        for number, activity in enumerate(sop.activities, 1):
            if activity.id == id:
                return str(self.w["step"].format(number, activity.text[self.lang]))
        return id


def version_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the page that says what has changed since an earlier version."""
    old = view.site.of(SopVersion)[document.subject]
    sop = view.site.of(Sop)[old.of]
    w, sop_words = view.w["sop_change"], view.w["sop"]
    changes = compare(old, sop)
    name = sop.name[view.lang]
    values = {
        "sop": sop,
        "old": old,
        "when": when(sop, view),
        "count": count(changes, w),
        "steps": say_steps(changes, view.lang, w, sop_words),
        "identity": say_identity(changes, view.lang, w, sop_words),
        "table": make_table(sop, view.lang, sop_words),
        "marks": marks(changes, w),
        "notes": [note for note in sop.changes if note.date >= old.until],
        "refer": lambda line: refer(line, view),
    }
    summary = w["summary"].format(name, old.version, sop.version)
    return w["title"].format(name), summary[:200], values


def when(sop: Sop, view: View) -> str:
    """From when the new version holds, seen from the day of this build."""
    w = view.w["sop_change"]
    start = sop.dates.effective
    if sop.status != "approved" or start is None:
        return str(w["when_approved"])
    days = (first_day(start) - view.today).days
    said = w["tomorrow"] if days == 1 else w["from"] if days > 1 else w["since"]
    return str(said.format(view.date(start)))
