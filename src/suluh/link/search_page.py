"""The page of search results."""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.document import Document, entries
from suluh.link.order import order_pages
from suluh.model.page import Page
from suluh.model.site import Site

# The section whose pages are what people ask most.
ASKED_MOST = "masalah"


def search(site: Site, lang: str) -> Iterator[Document]:
    """One page a language, in every edition."""
    shows = entries("page", (page.id for page in asked_most(site, lang)))
    yield Document(lang, addresses.SEARCH, "search", shows=shows)


def asked_most(site: Site, lang: str) -> tuple[Page, ...]:
    """The pages that stand there for readers without scripts, in reading order."""
    return next((pages for section, pages in order_pages(site, lang) if section.id == ASKED_MOST), ())
