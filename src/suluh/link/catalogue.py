"""Every page of an edition, written or generated, before any of it is drawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from suluh.link import addresses
from suluh.link.contacts import HOME, abroad, emergency, in_provinces, with_need
from suluh.link.coverage import coverage
from suluh.link.document import Document, entries
from suluh.link.order import order_pages, section_of
from suluh.link.role_homes import home_roles, role_home_documents
from suluh.link.search_page import asked_most
from suluh.link.shown import in_country, in_page
from suluh.link.sources import by_letter
from suluh.model.audience import Audience
from suluh.model.contact import NEEDS
from suluh.model.languages import LANGUAGES, ORIGINAL, other
from suluh.model.page import Page
from suluh.model.settings import CENTRAL, COUNTRY_SECTION
from suluh.model.site import Site
from suluh.model.thing import Thing
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


# The pages of a field: (Site, language) -> its documents.
Shelf = Callable[[Site, str], Iterator[Document]]
Catalogue = Mapping[tuple[str, str], Document]


def catalogue(site: Site, shelves: Sequence[Shelf]) -> Catalogue:
    """(language, key) -> Document of a narrowed Site, in reading order within each language.

    Raises `ValueError` if two documents share an address: `lint/addresses.py` keeps such content out.
    """
    found: dict[tuple[str, str], Document] = {}
    for document in documents(site, shelves):
        if found.setdefault((document.lang, document.key), document) is not document:
            raise ValueError(f"two documents have the address {document.address}")
    return found


def documents(site: Site, shelves: Sequence[Shelf]) -> Iterator[Document]:
    """Every document of a Site; two may still claim one address."""
    for lang in LANGUAGES:
        yield from _written(site, lang)
        yield from _generated(site, lang)
        for shelf in shelves:
            yield from shelf(site, lang)


def _country_sheets(site: Site, lang: str) -> set[tuple[str | None, str]]:
    """(code, key) of the sheets of countries that authors wrote: each stands in for the page made from data."""
    own, others = site.pages[lang], site.pages[other(lang)]
    stubs = (page for id, page in others.items() if id not in own and page.meta.translation != "none")
    pages = (*own.values(), *stubs)
    return {(page.meta.country, page.key) for page in pages if page.meta.type == "country"}


def _written(site: Site, lang: str) -> Iterator[Document]:
    ordered = [page for _, pages in order_pages(site, lang) for page in pages]
    homes = [page for page in site.pages[lang].values() if not section_of(page)]
    for page in (*homes, *ordered):
        shows = in_page(site, page)
        yield Document(
            lang, key_of(site, page), "page", page.id, page.audience, section_of(page), shows=shows
        )
    for id, page in sorted(site.pages[other(lang)].items()):
        if id not in site.pages[lang] and page.meta.translation != "none":
            shows = entries("page", [id])
            yield Document(lang, key_of(site, page), "stub", id, page.audience, section_of(page), shows=shows)


def key_of(site: Site, page: Page) -> str:
    """Where a written page stands; the home page of workers gives way to the choice of roles."""
    return addresses.WORKERS if page.key == addresses.HOME and home_roles(site) else page.key


def _generated(site: Site, lang: str) -> Iterator[Document]:
    yield from role_home_documents(site, lang)
    yield from _lists_of_pages(site, lang)
    yield from _terms(site, lang)
    yield from _contacts(site, lang)
    yield from _bodies(site, lang)
    yield from _sources(site, lang)
    asked = entries("page", (page.id for page in asked_most(site, lang)))
    yield Document(lang, addresses.SEARCH, "search", shows=asked)


def _lists_of_pages(site: Site, lang: str) -> Iterator[Document]:
    for section, pages in order_pages(site, lang):
        level = min((p.audience for p in pages), key=lambda a: a.level)
        key, shows = addresses.section_key(section.id), entries("page", (p.id for p in pages))
        yield Document(lang, key, "section", section.id, level, section.id, shows=shows)
    letters = index_letters(site, lang)
    is_split = sum(map(len, letters.values())) > INDEX_ON_ONE_PAGE
    listed = {letter: entries("page", (p.id for p in pages)) for letter, pages in letters.items()}
    whole = () if is_split else tuple(shown for found in listed.values() for shown in found)
    yield Document(lang, addresses.PAGE_INDEX, "page_index", shows=whole)
    if is_split:
        shared = set(letters) | set(index_letters(site, other(lang)))  # twins share their addresses
        for letter in sorted(shared):
            shows = listed.get(letter, ())
            yield Document(lang, addresses.index_key(letter), "page_index_letter", letter, shows=shows)
    if any(page.audience is not Audience.public for page in site.pages[lang].values()):
        shows = entries("contacts", (c.id for c in site.contacts_for(CENTRAL)))
        yield Document(lang, addresses.DESIGN, "design", audience=Audience.staff, shows=shows)


def _terms(site: Site, lang: str) -> Iterator[Document]:
    if site.terms:
        yield Document(lang, addresses.GLOSSARY, "glossary", shows=entries("terms", site.terms))
        for letter in sorted({term.letter for term in site.terms.values()}):
            shows = entries("terms", (t.id for t in site.terms.values() if t.letter == letter))
            yield Document(lang, addresses.letter_key(letter), "glossary_letter", letter, shows=shows)


def _contacts(site: Site, lang: str) -> Iterator[Document]:
    shows = entries("contacts", (c.id for c in emergency(site)))
    yield Document(lang, addresses.CONTACTS, "contacts", shows=shows)
    if any(page.audience is not Audience.public for page in site.pages[lang].values()):
        shows = (*entries("countries", site.countries), *entries("contacts", _covering(site)))
        yield Document(lang, addresses.COVERAGE, "coverage", audience=Audience.staff, shows=shows)
    its_section, sheets = site.section_for(COUNTRY_SECTION), _country_sheets(site, lang)
    for country in site.countries.values():
        shows, key = in_country(site, country), addresses.contacts_key(country)
        yield Document(lang, key, "contacts_country", country.id, shows=shows)
        key = site.kinds.key(country)
        if (country.code, key) not in sheets:
            yield Document(lang, key, "country", country.id, country.audience, its_section, shows=shows)
    for need in NEEDS:
        if any(need in contact.needs for contact in site.contacts.values()):
            there = (c for one in abroad(site, need) for c in one.contacts)
            shows = entries("contacts", (c.id for c in (*with_need(site, need, HOME), *there)))
            yield Document(lang, addresses.need_key(need), "contacts_need", need, shows=shows)
    central = entries("contacts", (c.id for c in site.contacts_for(CENTRAL)))
    for contact in site.contacts.values():
        own = entries("contacts", [contact.id])
        shows = own if contact.shown_channels else tuple(dict.fromkeys((*own, *central)))
        key = site.kinds.key(contact)
        yield Document(lang, key, "contact", contact.id, contact.audience, shows=shows)
    if site.provinces:
        offices = entries("contacts", (c.id for c in in_provinces(site)))
        shows = (*central, *offices, *entries("provinces", site.provinces))
        yield Document(lang, addresses.OFFICES, "offices", shows=shows)


def _covering(site: Site) -> Iterator[str]:
    """The contacts in the table of what is covered, each once."""
    cells = (cell for row in coverage(site) for cell in row.cells.values())
    yield from dict.fromkeys(contact.id for cell in cells for contact, _ in cell.found)


def _sources(site: Site, lang: str) -> Iterator[Document]:
    if site.sources:
        yield Document(lang, addresses.SOURCES, "sources", shows=())
        for letter, shown in site.once(by_letter).items():
            level = min((source.audience for source in shown), key=lambda a: a.level)
            shows, key = entries("sources", (source.id for source in shown)), addresses.sources_key(letter)
            yield Document(lang, key, "sources_letter", letter, level, shows=shows)


def _bodies(site: Site, lang: str) -> Iterator[Document]:
    # A section of this name has a list of its own, which stands in for that of the countries.
    listed_already = any(
        addresses.section_key(section.id) == addresses.COUNTRIES for section, _ in order_pages(site, lang)
    )
    if site.countries and not listed_already:
        its_section = site.section_for(COUNTRY_SECTION)
        sheets = {p.meta.country: p.id for p in site.pages[lang].values() if p.meta.type == "country"}
        listed = [c for c in site.countries.values() if c.code != HOME]
        shows = (
            *entries("page", (sheets[c.code] for c in listed if c.code in sheets)),
            *entries("countries", (c.id for c in listed if c.code not in sheets)),
        )
        yield Document(lang, addresses.COUNTRIES, "countries", "", Audience.public, its_section, shows=shows)
    if site.institutions:
        shows = entries("institutions", site.institutions)
        yield Document(lang, addresses.INSTITUTIONS, "institutions", shows=shows)
    for institution in site.institutions.values():
        contacts = entries("contacts", (id for id in institution.contacts if id in site.contacts))
        shows = (("institutions", institution.id), *contacts)
        key = site.kinds.key(institution)
        yield Document(lang, key, "institution", institution.id, institution.audience, shows=shows)
    if site.roles:
        yield Document(lang, addresses.ROLES, "roles", shows=entries("roles", site.roles))
    for role in site.roles.values():
        owned = entries("page", (p.id for p in site.pages[lang].values() if p.meta.owner == role.id))
        shows = (("roles", role.id), *owned)
        yield Document(lang, site.kinds.key(role), "role", role.id, role.audience, shows=shows)


def lowest_level(things: Mapping[str, Thing]) -> Audience:
    """The level of a list: the lowest of what it shows."""
    return min((thing.audience for thing in things.values()), key=lambda a: a.level)


def written_page(site: Site, document: Document) -> Page | None:
    """The page that an author wrote and a document shows; None for one made from data, and for a stub."""
    return site.pages[document.lang].get(document.subject) if document.kind == "page" else None


def page_of(site: Site, document: Document) -> Page | None:
    """The written page behind a document; for a stub the page in the other language."""
    lang = other(document.lang) if document.is_stub else document.lang
    return site.pages[lang].get(document.subject) if document.kind in ("page", "stub") else None


def original_of(site: Site, page: Page) -> Page | None:
    """The original of a translation; None for an original."""
    return None if page.lang == ORIGINAL else site.pages[ORIGINAL].get(page.id)
