"""What the page of search results shows to readers without scripts."""

from suluh.link.order import order_pages
from suluh.model.page import Page
from suluh.model.settings import MOST_ASKED
from suluh.model.site import Site


def asked_most(site: Site, lang: str) -> tuple[Page, ...]:
    """The pages of the section that people ask for most, in reading order."""
    asked = site.section_for(MOST_ASKED)
    return next((pages for section, pages in order_pages(site, lang) if section.id == asked), ())
