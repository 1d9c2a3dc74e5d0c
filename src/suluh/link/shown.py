"""What a written page and the sheet of a country show besides themselves."""

from collections.abc import Iterator

from suluh.link.contacts import of_country, on_sheet
from suluh.link.document import Shown, entries
from suluh.model.country import Country
from suluh.model.page import Page
from suluh.model.settings import CENTRAL
from suluh.model.site import Site
from suluh.read.blocks import block_marks
from suluh.read.references import parse_bare


def in_page(site: Site, page: Page) -> tuple[Shown, ...]:
    """The page itself, the cards in its text, its next steps."""
    found: list[Shown] = [("page", page.id)]
    found += _cards(site, page)
    if page.meta.type != "landing":
        found += _next_steps(site, page)
    return tuple(dict.fromkeys(found))


def in_country(site: Site, country: Country) -> tuple[Shown, ...]:
    """The country and its contacts."""
    return (
        ("countries", country.id),
        *entries("contacts", (contact.id for contact in on_sheet(site, country))),
    )


def _cards(site: Site, page: Page) -> Iterator[Shown]:
    """The contacts of the blocks in a page."""
    for mark in block_marks(page.body) if "///" in page.body else ():
        if mark.name == "contact" and mark.argument in site.contacts:
            yield "contacts", mark.argument
        elif mark.name == "contacts":
            country = site.find("country", mark.argument)
            found = of_country(site, country.code) if isinstance(country, Country) else []
            yield from entries("contacts", (c.id for c in found or site.contacts_for(CENTRAL)))


def _next_steps(site: Site, page: Page) -> Iterator[Shown]:
    """The pages and things that stand below a page with their summaries."""
    for text in page.meta.next:
        citation = parse_bare(text)
        if citation is None:
            continue
        if citation.kind == "page" and site.find("page", citation.id) is not None:
            yield "page", citation.id
            continue
        thing = site.find(citation.kind, citation.id)
        if thing is not None and not isinstance(thing, Page):
            yield thing.kind_name, thing.id
