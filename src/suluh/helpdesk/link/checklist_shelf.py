"""The document checker: one page of lists to tick off."""

from collections.abc import Iterator

from suluh.helpdesk.link import addresses
from suluh.helpdesk.model.checklist import Checklist
from suluh.link.document import Document, entries
from suluh.model.site import Site


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """One page, as open as its most open list."""
    if site.of(Checklist):
        lowest = min((found.audience for found in site.of(Checklist).values()), key=lambda a: a.level)
        shows = entries("checklists", site.of(Checklist))
        yield Document(lang, addresses.CHECKLISTS, "checklists", audience=lowest, shows=shows)
