"""One page of each kind of the built site, found through the catalogue."""

from functools import cache

from suluh.flow import edition
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.plugin.day import build_day
from tests.conftest import DAY
from tests.real_site import real_site
from tests.small_site import pages_of


@cache
def content() -> Site:
    """The real content, all levels."""
    return real_site()


@cache
def documents(audience: str = "public") -> tuple[Document, ...]:
    """All documents of an edition of the real content."""
    today = build_day(DAY)
    return tuple(pages_of(edition(content(), Audience(audience), today)).values())


@cache
def one_of_each_kind() -> tuple[str, ...]:
    """The addresses of one public page of each kind, in both languages; for pages, of each type too."""
    found: dict[tuple[str, str, str], str] = {}
    for document in documents():
        kind = document.key if document.key in ("index", "masalah/tidak-aman") else document.kind
        section = document.section if document.kind == "page" and document.section == "negara" else ""
        found.setdefault((document.lang, kind, section), document.address)
    return tuple(found.values())
