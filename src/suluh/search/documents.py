"""The units of an edition: every page of the catalogue, and the terms of the glossary one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from suluh.link.catalogue import written_page
from suluh.link.document import Document
from suluh.model.contact import Contact
from suluh.model.languages import other
from suluh.model.term import Term
from suluh.render.answer import Answer
from suluh.render.body import Body
from suluh.render.page_kind import CONTACT, COUNTRY, TERM
from suluh.render.pages.found import country_answer
from suluh.render.view import Edition, View
from suluh.search.english import singular
from suluh.search.fold import fold
from suluh.search.passages import passages
from suluh.search.stems import stop_words
from suluh.search.unit import Section, Unit
from suluh.text.phones import dialled

TERM_WEIGHT = 0.7
ONE_WORD = 1.15  # times that for a term of one word
HOME_WEIGHT = 0.4
# A country sheet tells a little of everything: it comes first when its country is named, by its title.
COUNTRY_WEIGHT = 0.7
# What stands lower because the law changed or the review is due, or because it is no longer in force.
BADGE_WEIGHTS = {"": 1.0, "stale": 0.7, "revoked": 0.55}
SUMMARY = 150  # letters of a summary on the list


@dataclass(frozen=True)
class ExtractedText:
    """What search keeps of a composed body."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    neutral: bool  # its title hides what it is about


def extract(edition: Edition, document: Document, body: Body) -> ExtractedText:
    """The text of a body; without sections where search leaves the page out."""
    kept = edition.kind_of(document).search.weight
    return ExtractedText(body.title, body.summary, passages(str(body.html)) if kept else (), body.sensitive)


# (language, key) -> the text of that page.
ExtractedTexts = Mapping[tuple[str, str], ExtractedText]


def units(edition: Edition, lang: str, texts: ExtractedTexts) -> Iterator[Unit]:
    """The units of one language, from the texts of all pages."""
    titles = twin_titles(edition, lang, texts)
    for document in edition.catalogue.values():
        if document.lang == lang and edition.kind_of(document).search.weight:
            text = texts[(lang, document.key)]
            yield _unit(document, edition, text, titles.get(document.key, ""))
    for term in edition.site.terms.values():
        yield _term(term, View(edition, lang, ""))


def _unit(document: Document, edition: Edition, text: ExtractedText, twin: str) -> Unit:
    view = View(edition, document.lang, document.address)
    how = edition.kind_of(document).search
    kind, weight, answer = how.result, how.weight, how.answer(document, view)
    names = how.names(document, view)
    also: tuple[str, ...] = names.also or tuple(
        edition.site.search.pages.get(f"{document.kind}:{document.subject}", ())
    )
    badge, role = names.badge, names.role
    topics = names.parts
    place = ""
    numbers: tuple[str, ...] = ()
    if kind == CONTACT:
        contact = edition.site.contacts[document.subject]
        place, numbers = _place_of(contact), _numbers_of(contact)
    elif kind == COUNTRY:
        place = edition.site.countries[document.subject].code
    page = written_page(edition.site, document)
    if page is not None:
        also, topics = page.meta.also, tuple(t.replace("-", " ") for t in page.meta.topics)
        role = page.meta.owner or ""
        country = edition.site.country_by_code(page.meta.country or "")
        if country is not None:
            place = country.code
            kind, answer, weight = COUNTRY, country_answer(country, view), COUNTRY_WEIGHT
        if page.meta.type == "landing":
            weight = HOME_WEIGHT
        if view.stale(page):
            badge = "stale"
    weight *= BADGE_WEIGHTS[badge]
    if answer and badge == "stale":
        answer = replace(answer, text=f"{answer.text} ({view.w['search'][badge]})")
    if document.lang == "id" and how.by_english_names:
        # As topics: English words are rare on Indonesian pages, so they would weigh too much as names.
        topics += tuple(english_names(document, edition, twin))
    return Unit(
        id=f"{document.kind}:{document.subject or document.key}",
        title=text.title,
        sections=text.sections,
        also=also,
        topics=topics,
        kind=kind,
        weight=round(weight, 3),
        level=document.audience.level,
        address=f"{document.key}.html",
        twin=twin,
        badge=badge,
        role=role,
        summary=_short(text.summary),
        answer=answer,
        neutral=text.neutral,
        place=place,
        numbers=numbers,
    )


def _numbers_of(contact: Contact) -> tuple[str, ...]:
    """What a phone dials for a contact, of what its page shows."""
    ways = [c.value for c in contact.shown_channels if c.type in ("phone", "whatsapp", "sms")]
    return tuple(dict.fromkeys(dialled(value) for value in ways))


def _place_of(contact: Contact) -> str:
    """The country of a contact, with province and district if it is an office at home."""
    return "/".join(filter(None, (contact.country, contact.province, contact.district)))


def english_names(document: Document, edition: Edition, twin: str) -> list[str]:
    """What a page is called in English: many readers mix both languages in one query.

    Without the small words of English, and without plurals.
    """
    page = edition.site.pages["en"].get(document.subject) if document.kind == "page" else None
    names = [twin, *(page.meta.also if page is not None else ())]
    small = stop_words("en")
    return [" ".join(singular(word) for word in fold(name) if word not in small) for name in names if name]


def _term(term: Term, view: View) -> Unit:
    lang = view.lang
    key, anchor = view.site.kinds.address(term)
    expansion = term.expansion[lang]
    foreign = tuple({term.expansion[other(lang)]} - {expansion})
    # "PMI" means that term, not "PMI meninggal".
    weight = TERM_WEIGHT * (1 if " " in term.term else ONE_WORD)
    if term.status == "legacy":
        weight *= BADGE_WEIGHTS["revoked"]
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


def term_answer(term: Term, view: View) -> Answer:
    """What a term means, and whether it is an old one; what it stands for is in its title."""
    old = f" ({view.w['search']['legacy']})" if term.status == "legacy" else ""
    return Answer(f"{term.definition[view.lang]}{old}")


def _short(text: str) -> str:
    """A text cut at a word."""
    if len(text) <= SUMMARY:
        return text
    return text[: SUMMARY - 1].rsplit(" ", 1)[0] + "…"


def twin_titles(edition: Edition, lang: str, texts: ExtractedTexts) -> dict[str, str]:
    """Key -> title of the page in the other language, where there is a real one."""
    there = other(lang)
    return {
        key: texts[(there, key)].title
        for (its, key), document in edition.catalogue.items()
        if its == there and not document.is_stub and (there, key) in texts
    }
