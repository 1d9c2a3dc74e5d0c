"""The reading order: sections, and the pages of each."""

from suluh.model.languages import ORIGINAL
from suluh.model.navigation import Section
from suluh.model.page import Page
from suluh.model.site import Site


def section_of(page: Page) -> str:
    """The section of a page: its first topic; the home page has none."""
    return page.meta.topics[0] if page.meta.topics else ""


def order_pages(site: Site, lang: str) -> list[tuple[Section, tuple[Page, ...]]]:
    """The sections that have pages here, with their pages in reading order.

    The order is that of the original's nav.yml; pages it does not name follow by id. Titles and
    summaries come from the language's own nav.yml.
    """
    own = {section.id: section for section in site.navigation[lang].sections}
    by_section: dict[str, dict[str, Page]] = {}
    for page in site.pages[lang].values():
        by_section.setdefault(section_of(page), {})[page.id] = page
    ordered: list[tuple[Section, tuple[Page, ...]]] = []
    for section in site.navigation[ORIGINAL].sections:
        pages = by_section.get(section.id, {})
        named = [id for id in section.pages if id in pages]
        rest = sorted(id for id in pages if id not in section.pages)
        ids = named + rest
        if ids:
            ordered.append((own.get(section.id, section), tuple(pages[id] for id in ids)))
    return ordered
