"""Who cites what."""

from collections.abc import Iterator

from suluh.model.citation import Citation
from suluh.model.page import Page
from suluh.model.site import Origin, Site
from suluh.read.references import parse_bare

# Front matter and data fields that hold bare references.
PAGE_LISTS = ("legal_basis", "next")


def page_citations(site: Site, page: Page) -> Iterator[tuple[str, Citation]]:
    """(field, citation) of a page: `body`, `legal_basis`, `next`. Unreadable ones are left out."""
    for citation in page.citations:
        yield "body", citation
    origin = site.origins.get((f"pages/{page.lang}", page.id), Origin(page.key))
    for name in PAGE_LISTS:
        for index, text in enumerate(getattr(page.meta, name)):
            bare = parse_bare(text, origin.place(name, index)[1])
            if bare is not None:
                yield name, bare


def citing_pages(site: Site, lang: str) -> dict[str, tuple[str, ...]]:
    """`reg:uu-18-2017` -> ids of the pages in one language that cite it, in order of first mention."""
    found: dict[str, dict[str, None]] = {}
    for page in site.pages[lang].values():
        for _, citation in page_citations(site, page):
            thing = site.find(citation.kind, citation.id)
            if thing is not None:
                found.setdefault(f"{citation.kind}:{thing.id}", {})[page.id] = None
    return {target: tuple(pages) for target, pages in found.items()}
