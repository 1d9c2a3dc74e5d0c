"""What a thing to learn rests on, piece by piece, so that a change reopens exactly what it touches."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.learning.link.sections import parts, sections
from suluh.link.standing import LegalChange, legal_changes
from suluh.model.base import Words
from suluh.model.citation import Citation
from suluh.model.languages import ORIGINAL
from suluh.model.page import Change, Page
from suluh.model.regulation import Regulation
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.procedures.model.sop import Activity, Sop
from suluh.read.references import REFERENCE, parse_bare
from suluh.text.marks import mark_of

# What says nothing about the matter itself: a new date of checking reopens nothing.
BOOKKEEPING = frozenset(
    [
        "id",
        "audience",
        "sources",
        "checked",
        "confidence",
        "applied",
        "internal_note",
        "changes",
        "slug",
        "colloquial",
        "evidence",
        "term_days",
        "sign_off",
    ]
)
_TARGET = re.compile(r"\]\([^)\s]*\)")
_HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
# Kinds in prose that a reader of the passage relies on; other references only lead further.
_RELIED_ON = ("reg", "complaint")


@dataclass(frozen=True)
class Ground:
    """One piece: a section, an article, a step, a clock. `mark` changes when what it says changes.

    A change of the law is a ground of its own: `by` is then the regulation that made it. `notes`
    are the change notes of the page or thing, newest first.
    """

    citation: Citation
    mark: str
    by: str = ""
    notes: tuple[Change, ...] = ()


class Grounds:
    """The grounds of references on one day. Pieces are worked out once and kept."""

    def __init__(self, site: Site, day: date) -> None:
        self._site = site
        self._day = day
        self._legal: Mapping[str, tuple[LegalChange, ...]] = legal_changes(site.regulations)
        self._known: dict[str, tuple[Ground, ...]] = {}

    def of(self, references: Iterable[str]) -> tuple[Ground, ...]:
        """The grounds of bare references, each piece once. What cannot be read or found has none."""
        found: dict[str, Ground] = {}
        for reference in references:
            if reference not in self._known:
                citation = parse_bare(reference)
                self._known[reference] = tuple(self._of(citation)) if citation else ()
            for ground in self._known[reference]:
                found.setdefault(ground.mark, ground)
        return tuple(found.values())

    def in_text(self, text: str) -> tuple[Ground, ...]:
        """The law and the clocks that a text with `[[…]]` relies on."""
        cited = (f"{k}:{i}" + (f"#{p}" if p else "") for k, i, p, _ in REFERENCE.findall(text))
        return self.of(target for target in cited if target.partition(":")[0] in _RELIED_ON)

    def _of(self, citation: Citation) -> Iterator[Ground]:
        target = self._site.find(citation.kind, citation.id)
        if isinstance(target, Page):
            yield from self._page(self._site.pages[ORIGINAL].get(target.id, target), citation)
        elif isinstance(target, Regulation):
            yield from self._law(target, citation)
        elif isinstance(target, Sop):
            yield from self._sop(target, citation)
        elif isinstance(target, ComplaintProcedure):
            yield from self._procedure(target, citation)
        elif isinstance(target, Thing):
            yield self._piece(citation, target, target.reference_name, target.id, said(target))
            yield from self.of(getattr(target, "legal_basis", ()))

    def _piece(self, citation: Citation, holder: object, *texts: str) -> Ground:
        notes: tuple[Change, ...] = getattr(holder, "changes", ())
        return Ground(citation, mark_of(*texts), "", tuple(sorted(notes, key=lambda n: n.date, reverse=True)))

    def _page(self, page: Page, citation: Citation) -> Iterator[Ground]:
        """A section, or each part of a whole page. Its heading and its place are not part of it."""
        if citation.part:
            found = {citation.part: sections(page).get(citation.part, ("", ""))[1]}
        else:
            found = parts(page)
        for anchor, text in found.items():
            plain = _TARGET.sub("]", _HEADING.sub("", text))
            if plain.strip():
                yield self._piece(Citation("page", page.id, anchor, "", 1), page.meta, "page", page.id, plain)
        for text in found.values():
            yield from self.in_text(text)
        if not citation.part:
            yield from self.of(page.meta.legal_basis)

    def _law(self, regulation: Regulation, citation: Citation) -> Iterator[Ground]:
        """An article (or the regulation as a whole), and each change of the law that reaches it."""
        article = regulation.article_for(citation.part) if citation.part else None
        name = article.article if article else citation.part.split("-")[0]
        said_there = article.text.id if article else ""
        yield Ground(citation, mark_of("reg", regulation.id, name, said_there))
        for change in self._legal.get(regulation.id, ()):
            if change.reaches(citation.part) and change.holds_on(self._day):
                yield Ground(
                    citation, mark_of("law", change.by, change.relation, regulation.id, name), change.by
                )

    def _sop(self, sop: Sop, citation: Citation) -> Iterator[Ground]:
        numbers = range(1, len(sop.activities) + 1)
        chosen = [int(citation.part)] if citation.part.isdigit() else list(numbers)
        basis: list[str] = [] if citation.part else list(sop.legal_basis)
        for number in chosen:
            if number in numbers:
                activity = sop.activities[number - 1]
                step = Citation("sop", sop.id, str(number), "", 1)
                yield self._piece(step, sop, "sop", sop.id, said_by(sop, activity))
                basis += activity.legal_basis
        yield from self.of(basis)

    def _procedure(self, procedure: ComplaintProcedure, citation: Citation) -> Iterator[Ground]:
        """A clock, a stage, or everything. A stage does not contain its clocks: they are pieces too."""
        basis: list[str] = []
        for stage in procedure.stages:
            if citation.part in ("", stage.id):
                at = Citation("complaint", procedure.id, stage.id, "", 1)
                text = said(stage.model_copy(update={"clocks": ()}))
                yield self._piece(at, procedure, "complaint", procedure.id, stage.id, text)
                basis += stage.legal_basis
            for clock in stage.clocks:
                if citation.part in ("", stage.id, clock.id):
                    at = Citation("complaint", procedure.id, clock.id, "", 1)
                    yield self._piece(at, procedure, "clock", procedure.id, clock.id, said(clock))
                    basis += clock.legal_basis
        yield from self.of(basis)


def said(value: object) -> str:
    """Everything that a model says in the original language, as one text; bookkeeping left out."""
    return "\n".join(_said(value))


def _said(value: object) -> Iterator[str]:
    if isinstance(value, Words):
        yield value.id
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name not in BOOKKEEPING and inner not in (None, (), "", False):
                yield f"{name}:"
                yield from _said(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from _said(item)
    else:
        yield str(value)


def said_by(sop: Sop, activity: Activity) -> str:
    """What one step says, with the names of its actors and documents in place of their ids."""
    names = {actor.id: actor.name.id for actor in sop.actors}
    names |= {document.id: document.name.id for document in sop.documents}
    plain = activity.model_copy(
        update={
            field: tuple(names.get(id, id) for id in getattr(activity, field))
            for field in ("actors", "requirements", "outputs")
        }
    )
    onward = " ".join(f"{answer.id if answer else ''}→{id}" for id, answer in sop.successors(activity))
    return f"{activity.id}\n{said(plain)}\n{onward}"
