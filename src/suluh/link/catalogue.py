"""Every page of an edition, written or generated, before any of it is drawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.order import order_pages, section_of
from suluh.model.audience import Audience
from suluh.model.contact import NEEDS
from suluh.model.languages import LANGUAGES, ORIGINAL, other
from suluh.model.page import Page
from suluh.model.settings import COUNTRY_SECTION
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
    """(language, key) -> Document of a narrowed Site, in reading order within each language."""
    found: dict[tuple[str, str], Document] = {}
    for lang in LANGUAGES:
        made = (document for shelf in shelves for document in shelf(site, lang))
        for document in (*_written(site, lang), *_generated(site, lang), *made):
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


def _generated(site: Site, lang: str) -> Iterator[Document]:
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
        yield Document(lang, addresses.DESIGN, "design", audience=Audience.staff)
    if site.terms:
        yield Document(lang, addresses.GLOSSARY, "glossary")
        for letter in sorted({term.letter for term in site.terms.values()}):
            yield Document(lang, addresses.letter_key(letter), "glossary_letter", letter)
    yield Document(lang, addresses.CONTACTS, "contacts")
    its_section = site.section_for(COUNTRY_SECTION)
    for country in site.countries.values():
        yield Document(lang, addresses.contacts_key(country), "contacts_country", country.id)
        yield Document(lang, site.kinds.key(country), "country", country.id, country.audience, its_section)
    for need in NEEDS:
        if any(need in contact.needs for contact in site.contacts.values()):
            yield Document(lang, addresses.need_key(need), "contacts_need", need)
    for contact in site.contacts.values():
        yield Document(lang, site.kinds.key(contact), "contact", contact.id, contact.audience)
    if site.provinces:
        yield Document(lang, addresses.OFFICES, "offices")
    if site.countries:
        yield Document(lang, addresses.COUNTRIES, "countries", "", Audience.public, its_section)
    if site.institutions:
        yield Document(lang, addresses.INSTITUTIONS, "institutions")
    for institution in site.institutions.values():
        yield Document(lang, site.kinds.key(institution), "institution", institution.id, institution.audience)
    if site.roles:
        yield Document(lang, addresses.ROLES, "roles")
    for role in site.roles.values():
        yield Document(lang, site.kinds.key(role), "role", role.id, role.audience)
    yield Document(lang, addresses.SEARCH, "search")


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
