"""Every page of an edition, written or generated, before any of it is drawn."""

from collections.abc import Callable, Iterator, Mapping

from suluh.helpdesk.link import checklists, handling, helpdesk
from suluh.law.link.pictures import pictures
from suluh.learning.link.learning import learning
from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.mentions import Mention
from suluh.link.order import order_pages, section_of
from suluh.link.resting import resting
from suluh.link.search_page import search
from suluh.model.audience import Audience
from suluh.model.contact import NEEDS
from suluh.model.languages import LANGUAGES, ORIGINAL, other
from suluh.model.page import Page
from suluh.model.regulation import LEVELS
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.monitoring.link.instruments import instruments
from suluh.monitoring.link.warnings import warnings
from suluh.procedures.link.procedures import procedures
from suluh.text.slug import slug

# The alphabet of all pages stands on one page up to so many, then on one for each letter.
INDEX_ON_ONE_PAGE = 80


def index_letters(site: Site, lang: str) -> dict[str, list[Page]]:
    """Letter -> the written pages whose title begins with it, by title."""
    letters: dict[str, list[Page]] = {}
    pages = [page for page in site.pages[lang].values() if section_of(page)]
    for page in sorted(pages, key=lambda p: p.meta.title.casefold()):
        first = slug(page.meta.title)[0]
        letters.setdefault(first if first.isalpha() else "0", []).append(page)
    return letters


# Up to so many places that rest on a regulation stand on its page; more get pages of their own.
RESTS_INLINE = 12
RESTS_PER_PAGE = 90


def rests_key(id: str, number: int) -> str:
    """The key of the list of what rests on a regulation."""
    return f"peraturan/{id}-bertumpu" + (f"-{number}" if number > 1 else "")


# Pages of larger fields: (Site, language) -> its documents. A new field is a file and one line here.
Shelf = Callable[[Site, str], Iterator[Document]]
SHELVES: tuple[Shelf, ...] = (
    search,
    instruments,
    learning,
    warnings,
    checklists.shelf,
    helpdesk.shelf,
    handling.shelf,
    procedures,
)

Catalogue = Mapping[tuple[str, str], Document]


def catalogue(site: Site) -> Catalogue:
    """(language, key) -> Document of a narrowed Site, in reading order within each language."""
    found: dict[tuple[str, str], Document] = {}
    rests = resting(site)
    for lang in LANGUAGES:
        own = {id: [m for m in found if m.lang in ("", lang)] for id, found in rests.items()}
        for document in (*_written(site, lang), *_generated(site, lang, own)):
            # A written page wins over the generated one at its address (country sheets).
            found.setdefault((lang, document.key), document)
    return found


def _written(site: Site, lang: str) -> Iterator[Document]:
    ordered = [page for _, pages in order_pages(site, lang) for page in pages]
    homes = [page for page in site.pages[lang].values() if not section_of(page)]
    for page in (*homes, *ordered):
        yield Document(lang, page.key, "page", page.id, page.audience, section_of(page))
    for id, page in sorted(site.pages[other(lang)].items()):
        if id not in site.pages[lang] and page.meta.translation != "none":
            yield Document(lang, page.key, "stub", id, page.audience, section_of(page))


def _generated(site: Site, lang: str, rests: Mapping[str, list[Mention]]) -> Iterator[Document]:
    for section, pages in order_pages(site, lang):
        level = min((p.audience for p in pages), key=lambda a: a.level)
        yield Document(lang, addresses.section_key(section.id), "section", section.id, level, section.id)
    yield Document(lang, addresses.PAGE_INDEX, "page_index")
    letters = index_letters(site, lang)
    if sum(map(len, letters.values())) > INDEX_ON_ONE_PAGE:
        shared = set(letters) | set(index_letters(site, other(lang)))  # twins share their addresses
        for letter in sorted(shared):
            yield Document(lang, addresses.index_key(letter), "page_index_letter", letter)
    if any(page.audience is not Audience.public for page in site.pages[lang].values()):
        yield Document(lang, "desain", "design", audience=Audience.staff)
    if site.regulations:
        yield Document(lang, addresses.REGULATIONS, "regulations")
        yield Document(lang, addresses.REGULATIONS_BY_YEAR, "regulations_year")
        for level_name in LEVELS:
            if any(r.level == level_name for r in site.regulations.values()):
                yield Document(lang, addresses.level_key(level_name), "regulations_level", level_name)
    if site.terms:
        yield Document(lang, addresses.GLOSSARY, "glossary")
        for letter in sorted({term.letter for term in site.terms.values()}):
            yield Document(lang, addresses.letter_key(letter), "glossary_letter", letter)
    yield Document(lang, addresses.CONTACTS, "contacts")
    for country in site.countries.values():
        yield Document(lang, addresses.contacts_key(country), "contacts_country", country.id)
        yield Document(lang, f"negara/{country.id}", "country", country.id, country.audience, "negara")
    for need in NEEDS:
        if any(need in contact.needs for contact in site.contacts.values()):
            yield Document(lang, addresses.need_key(need), "contacts_need", need)
    for contact in site.contacts.values():
        yield Document(lang, addresses.thing_key(contact)[0], "contact", contact.id, contact.audience)
    if site.provinces:
        yield Document(lang, addresses.OFFICES, "offices")
    if site.countries:
        yield Document(lang, addresses.COUNTRIES, "countries", "", Audience.public, "negara")
    if site.institutions:
        yield Document(lang, addresses.INSTITUTIONS, "institutions")
    for institution in site.institutions.values():
        yield Document(
            lang, addresses.thing_key(institution)[0], "institution", institution.id, institution.audience
        )
    if site.roles:
        yield Document(lang, addresses.ROLES, "roles")
    for role in site.roles.values():
        yield Document(lang, addresses.thing_key(role)[0], "role", role.id, role.audience)
    if site.sops:
        yield Document(lang, addresses.PROCEDURES, "sops", audience=_lowest(site.sops))
    for sop in site.sops.values():
        yield Document(lang, addresses.thing_key(sop)[0], "sop", sop.id, sop.audience)
    if site.services:
        yield Document(lang, addresses.SERVICES, "services", audience=_lowest(site.services))
    for service in site.services.values():
        yield Document(lang, addresses.thing_key(service)[0], "service", service.id, service.audience)
    if site.flows:
        yield Document(lang, addresses.FLOWS, "flows", audience=_lowest(site.flows))
    for flow in site.flows.values():
        yield Document(lang, addresses.thing_key(flow)[0], "flow", flow.id, flow.audience)
    if site.duties:
        yield Document(lang, addresses.DUTIES, "duties", section="kebijakan")
    for regulation in site.regulations.values():
        key = addresses.thing_key(regulation)[0]
        yield Document(lang, key, "regulation", regulation.id, regulation.audience)
        count = len(
            {(m.citation.part, m.kind, m.id, _step(m)) for m in rests.get(regulation.id, ()) if m.citation}
        )
        if count > RESTS_INLINE:
            for number in range(1, -(-count // RESTS_PER_PAGE) + 1):
                subject = f"{regulation.id}#{number}"
                yield Document(lang, rests_key(regulation.id, number), "regulation_rests", subject)

    for picture_key, kind, shown, level in pictures(site):
        yield Document(lang, picture_key, kind, shown, level)
    for shelf in SHELVES:
        yield from shelf(site, lang)


def _lowest(things: Mapping[str, Thing]) -> Audience:
    """The level of a list: the lowest of what it shows."""
    return min((thing.audience for thing in things.values()), key=lambda a: a.level)


def _step(mention: Mention) -> str:
    """The step of a procedure that a mention stands in; "" for anything else."""
    parts = mention.part.split(".")
    return parts[1] if parts[0] == "activities" else ""


def page_of(site: Site, document: Document) -> Page | None:
    """The written page behind a document; for a stub the page in the other language."""
    lang = other(document.lang) if document.is_stub else document.lang
    return site.pages[lang].get(document.subject) if document.kind in ("page", "stub") else None


def original_of(site: Site, page: Page) -> Page | None:
    """The original of a translation; None for an original."""
    return None if page.lang == ORIGINAL else site.pages[ORIGINAL].get(page.id)
