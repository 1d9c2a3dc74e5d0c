"""The page of search results."""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.site import Site


def search(site: Site, lang: str) -> Iterator[Document]:
    """One page a language, in every edition."""
    yield Document(lang, addresses.SEARCH, "search")
