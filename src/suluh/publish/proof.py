"""The proof that every link of an edition leads to what the edition has, asked when all is written."""

from functools import cache
from pathlib import Path

from suluh.declarations import Declarations
from suluh.findings import Finding
from suluh.link.as_of import as_of
from suluh.link.catalogue import catalogue
from suluh.model.site import Site
from suluh.publish.crawl import Crawl, findings
from suluh.render.view import Edition


def proof(
    crawl: Crawl, site_dir: Path, edition: Edition, whole: Site, declared: Declarations
) -> list[Finding]:
    """What is said of each link that leads nowhere; `whole` is the Site of all levels."""

    @cache
    def elsewhere() -> frozenset[str]:
        """The addresses of all levels."""
        every = catalogue(as_of(whole, edition.today), declared.shelves)
        return frozenset(document.address for document in every.values())

    documents = {document.address: document for document in edition.catalogue.values()}
    faults = crawl.faults(crawl.add_rest(site_dir), elsewhere)
    return findings(faults, documents, edition.site, declared.page_kinds)
