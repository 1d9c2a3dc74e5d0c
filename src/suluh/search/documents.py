"""The units of an edition: every page of the catalogue, and the terms of the glossary one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from suluh.link import addresses
from suluh.link.catalogue import page_of
from suluh.link.document import Document
from suluh.model.languages import other
from suluh.model.regulation import KINDS as REGULATION_KINDS
from suluh.model.regulation import Regulation
from suluh.model.term import Term
from suluh.render.body import Body
from suluh.render.view import Edition, View
from suluh.search.answers import answer_for, country_answer, term_answer
from suluh.search.english import singular
from suluh.search.fold import fold
from suluh.search.kinds import (
    COUNTRY_WEIGHT,
    HOME_WEIGHT,
    KINDS,
    ONE_WORD,
    OTHER_WEIGHT,
    REVOKED_WEIGHT,
    STALE_WEIGHT,
    TERM_WEIGHT,
    TRANSLATED,
)
from suluh.search.passages import passages
from suluh.search.stems import stop_words
from suluh.search.unit import COUNTRY, OTHER, TERM, Section, Unit

SUMMARY = 150  # letters of a summary on the list


@dataclass(frozen=True)
class Told:
    """What search keeps of a composed body."""

    title: str
    summary: str
    sections: tuple[Section, ...]


def tell(document: Document, body: Body) -> Told:
    """The text of a body; without sections where search leaves the page out."""
    kept = KINDS.get(document.kind, (OTHER, OTHER_WEIGHT))[1]
    return Told(body.title, body.summary, passages(str(body.html)) if kept else ())


Tellings = Mapping[tuple[str, str], Told]


def units(edition: Edition, lang: str, tellings: Tellings) -> Iterator[Unit]:
    """The units of one language, from what all pages tell, by (language, key)."""
    titles = twin_titles(edition, lang, tellings)
    for document in edition.catalogue.values():
        if document.lang == lang and KINDS.get(document.kind, (OTHER, OTHER_WEIGHT))[1]:
            told = tellings[(lang, document.key)]
            yield _unit(document, edition, told, titles.get(document.key, ""))
    for term in edition.site.terms.values():
        yield _term(term, View(edition, lang, ""))


def _unit(document: Document, edition: Edition, told: Told, twin: str) -> Unit:
    view = View(edition, document.lang, document.address)
    kind, weight = KINDS.get(document.kind, (OTHER, OTHER_WEIGHT))
    page = page_of(edition.site, document) if document.kind == "page" else None
    also = list(edition.site.search.pages.get(f"{document.kind}:{document.subject}", ()))
    topics: tuple[str, ...] = ()
    answer = answer_for(document, view)
    badge = role = ""
    if page is not None:
        also, topics = list(page.meta.also), tuple(t.replace("-", " ") for t in page.meta.topics)
        role = page.meta.owner or ""
        country = edition.site.country_by_code(page.meta.country or "")
        if country is not None:
            kind, answer, weight = COUNTRY, country_answer(country, view), COUNTRY_WEIGHT
        if page.meta.type == "landing":
            weight = HOME_WEIGHT
        if view.stale(page):
            badge, weight = "stale", weight * STALE_WEIGHT
    elif document.kind == "regulation":
        regulation = edition.site.regulations[document.subject]
        also = regulation_names(regulation, document.lang)
        if edition.standing(regulation) == "revoked":
            badge, weight = "revoked", weight * REVOKED_WEIGHT
    elif document.kind in ("sop", "service"):
        thing = (edition.site.sops if document.kind == "sop" else edition.site.services)[document.subject]
        role = getattr(thing, "role", "") or ""
        also = list(thing.also)
    elif document.kind == "institution":
        also = [edition.site.institutions[document.subject].name[document.lang]]
    elif document.kind == "contact":
        also = _places(document.subject, view)
    elif document.kind == "outcome":
        also = list(edition.site.outcomes[document.subject].also)
    if answer and badge == "stale":
        answer = replace(answer, text=f"{answer.text} ({view.w['search'][badge]})")
    if document.lang == "id" and document.kind in TRANSLATED:
        # As topics: English words are rare on Indonesian pages, so they would weigh too much as names.
        topics += tuple(english_names(document, edition, twin))
    return Unit(
        id=f"{document.kind}:{document.subject or document.key}",
        title=told.title,
        sections=told.sections,
        also=tuple(also),
        topics=topics,
        kind=kind,
        weight=round(weight, 3),
        level=document.audience.level,
        address=f"{document.key}.html",
        twin=twin,
        badge=badge,
        role=role,
        summary=_short(told.summary),
        answer=answer,
    )


def english_names(document: Document, edition: Edition, twin: str) -> list[str]:
    """What a page is called in English: many readers mix both languages in one query.

    Without the small words of English, and without plurals.
    """
    page = edition.site.pages["en"].get(document.subject) if document.kind == "page" else None
    names = [twin, *(page.meta.also if page is not None else ())]
    small = stop_words("en")
    return [" ".join(singular(word) for word in fold(name) if word not in small) for name in names if name]


def regulation_names(regulation: Regulation, lang: str) -> list[str]:
    """The names people call a regulation by: number and year, its kind in every spelling.

    Its subject stays with the text: a query that has the words of a subject seldom means the rule.
    """
    kind = REGULATION_KINDS[regulation.kind]
    names = [f"{regulation.kind.replace('-', ' ')} {kind[0]} {kind[1]}"]
    if regulation.number and regulation.year:
        names.insert(0, f"{kind[lang == 'en']} {regulation.number} tahun {regulation.year}")
    return names


def _places(id: str, view: View) -> list[str]:
    """Where a contact is: its city and country, so that "kbri taipei" names it."""
    contact = view.site.contacts[id]
    country = view.site.country_by_code(contact.country)
    parts = [
        contact.city,
        country.name[view.lang] if country else "",
        contact.district or "",
        contact.province or "",
    ]
    return [" ".join(p for p in parts if p)]


def _term(term: Term, view: View) -> Unit:
    lang = view.lang
    key, anchor = addresses.thing_key(term)
    expansion = term.expansion[lang]
    foreign = tuple({term.expansion[other(lang)]} - {expansion})
    # "PMI" means that term, not "PMI meninggal".
    weight = TERM_WEIGHT * (1 if " " in term.term else ONE_WORD)
    if term.status == "legacy":
        weight *= REVOKED_WEIGHT
    return Unit(
        id=f"term:{term.id}",
        title=term.term if expansion == term.term else f"{term.term}: {expansion}",
        sections=(Section("", "", term.definition[lang]),),
        also=(term.term, *(foreign if lang == "en" else ()), *term.colloquial),
        # English words are rare on Indonesian pages, so they would weigh too much there.
        topics=foreign if lang == "id" else (),
        kind=TERM,
        weight=weight,
        level=term.audience.level,
        address=f"{key}.html#{anchor}",
        twin=f"{term.term}: {term.expansion[other(lang)]}",
        badge="legacy" if term.status == "legacy" else "",
        summary=_short(term.definition[lang]),
        answer=term_answer(term, view),
    )


def _short(text: str) -> str:
    """A text cut at a word."""
    if len(text) <= SUMMARY:
        return text
    return text[: SUMMARY - 1].rsplit(" ", 1)[0] + "…"


def twin_titles(edition: Edition, lang: str, tellings: Tellings) -> dict[str, str]:
    """Key -> title of the page in the other language, where there is a real one."""
    there = other(lang)
    return {
        key: tellings[(there, key)].title
        for (its, key), document in edition.catalogue.items()
        if its == there and not document.is_stub and (there, key) in tellings
    }
