"""How a regulation stands on a day, and what has happened to its articles by then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from suluh.model.regulation import Regulation, Relation

Standing = Literal["in_force", "amended", "revoked", "draft", "unknown", "future"]
# Relations that end what they act on, and those that change it.
ENDING = ("revokes", "replaces")
CHANGING = ("amends",)


@dataclass(frozen=True)
class LegalChange:
    """What one regulation did to another: `by` acts on `target`, in `articles` or (empty) wholly.

    `since` is the day from which it counts, as far as it is known ("2024-11-05", "2024", or None:
    always shown, because nobody knows since when).
    """

    target: str
    by: str
    relation: str
    articles: frozenset[str]
    since: str | None

    @property
    def ends(self) -> bool:
        """Whether the target, or its articles, no longer hold."""
        return self.relation in ENDING

    def reaches(self, part: str) -> bool:
        """Whether a citation of this part (`38`, `38-ayat-1`, or empty) is touched.

        A partial change touches only citations of its articles; a whole one touches every citation.
        """
        return not self.articles or article_number(part) in self.articles

    def holds_on(self, day: date) -> bool:
        """Whether the change counts on a day."""
        return self.since is None or first_day(self.since) <= day


def article_number(part: str) -> str:
    """`38-ayat-1` -> "38"; "" for a citation of the whole regulation."""
    return part.split("-")[0].upper()


def first_day(partial: str) -> date:
    """The first day that a partial date can mean."""
    parts = [int(p) for p in partial.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def legal_changes(regulations: Mapping[str, Regulation]) -> dict[str, tuple[LegalChange, ...]]:
    """Target id -> what has been done to it, oldest first; changes of unknown date come first."""
    found: dict[str, list[LegalChange]] = {}
    for regulation in regulations.values():
        if regulation.status == "draft":
            continue
        for name in (*ENDING, *CHANGING):
            for relation in getattr(regulation.relations, name):
                since = _since(regulation, relation, regulations.get(relation.id))
                change = LegalChange(relation.id, regulation.id, name, relation.numbers, since)
                found.setdefault(relation.id, []).append(change)
    return {id: tuple(sorted(changes, key=lambda c: (c.since or "", c.by))) for id, changes in found.items()}


def _since(by: Regulation, relation: Relation, target: Regulation | None) -> str | None:
    """The day of the relation, else the end written at the target, else the start (or year) of what acts."""
    ended = target.dates.ended if target is not None and not relation.articles else None
    return relation.since or ended or by.dates.start or (str(by.year) if by.year else None)


def standing(regulation: Regulation, changes: tuple[LegalChange, ...], day: date) -> Standing:
    """The status of a regulation on a day.

    What the registry says holds for today; earlier days are worked back from the dates of what
    changed it, later ones from the day it comes into force.
    """
    if regulation.status == "draft":
        return "draft"
    if regulation.dates.in_force and first_day(regulation.dates.in_force) > day:
        return "future"
    if regulation.dates.ended and first_day(regulation.dates.ended) <= day:
        return "revoked"
    whole = [c for c in changes if c.ends and not c.articles]
    if any(c.relation == "revokes" and c.holds_on(day) for c in whole):
        return "revoked"
    if regulation.status == "revoked":
        past = [c for c in whole if c.holds_on(day)]
        if past or not whole:
            return "revoked" if not (regulation.dates.ended and not past) else "in_force"
        return "amended" if _amended(changes, day) else "in_force"
    if regulation.status == "unknown":
        return "unknown"
    if regulation.status == "amended" and not any(c.relation in CHANGING for c in changes):
        return "amended"
    return "amended" if _amended(changes, day) else "in_force"


def _amended(changes: tuple[LegalChange, ...], day: date) -> bool:
    return any((c.relation in CHANGING or c.articles) and c.holds_on(day) for c in changes)
