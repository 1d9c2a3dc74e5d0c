"""What a changed law means for the content that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from suluh.link.citations import page_citations
from suluh.link.mentions import in_thing
from suluh.link.standing import LegalChange, legal_changes
from suluh.model.applied import Applied
from suluh.model.citation import Citation
from suluh.model.regulation import Regulation
from suluh.model.site import Site

# A page in one language, or a thing: ("page", id, "id"), ("institutions", "kp2mi", "").
Subject = tuple[str, str, str]


@dataclass(frozen=True)
class Notice:
    """A citation that a change of the law reaches, on content that has not been brought in line.

    `place` is where the citation stands, `part` the field path inside a thing ("steps.2.legal_basis.0").
    """

    subject: Subject
    citation: Citation
    change: LegalChange
    place: tuple[str, int]
    part: str = ""


def notices(site: Site, day: date) -> dict[Subject, tuple[Notice, ...]]:
    """Subject -> its notices on a day.

    A page has one for each change, at the first citation that it reaches; a thing one for each
    part (step, item) that cites it.
    """
    changes = legal_changes(site.regulations)
    found: dict[Subject, dict[tuple[str, str, str], Notice]] = {}
    for subject, citation, place, part, applied in _citations(site):
        if citation.kind != "reg":
            continue
        for change in changes.get(citation.id, ()):
            if not (change.holds_on(day) and change.reaches(citation.part)):
                continue
            if any(a.covers(change.by, citation.id, day) for a in applied):
                continue
            key = (change.target, change.by, part)
            found.setdefault(subject, {}).setdefault(key, Notice(subject, citation, change, place, part))
    return {subject: tuple(by_change.values()) for subject, by_change in found.items()}


def _citations(
    site: Site,
) -> Iterator[tuple[Subject, Citation, tuple[str, int], str, tuple[Applied, ...]]]:
    """(subject, citation, place, part, applied) of all pages and things."""
    for page, origin in site.written_pages():
        for _, citation in page_citations(site, page):
            yield ("page", page.id, page.lang), citation, (origin.path, citation.line), "", page.meta.applied
    for folder, things in site.things.items():
        if folder == Regulation.kind_name:
            continue  # a regulation's own relations are no content that rests on another
        for thing in things.values():
            applied: tuple[Applied, ...] = getattr(thing, "applied", ())
            for mention in in_thing(site, folder, thing):
                if mention.citation is not None:
                    yield (folder, thing.id, ""), mention.citation, mention.place, mention.part, applied
