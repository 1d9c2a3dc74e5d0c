"""Which icon stands for a section, and which for the pages of a list."""

from markupsafe import Markup

from suluh.link.order import section_of
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.render.view import Edition


def section_icon(edition: Edition, section: str) -> Markup:
    """The icon of a section, as the original's nav.yml names it."""
    names = (s.icon for s in edition.site.navigation[ORIGINAL].sections if s.id == section)
    return edition.theme.icon(next(names, None) or "")


def page_icons(edition: Edition, pages: tuple[Page, ...]) -> dict[str, Markup]:
    """Page id -> icon, for a list of pages: all have one, or none has.

    A page has the icon that is named as its id is; the others on its list get that of the section,
    and so do sensitive pages, which must not be known by their picture.
    """
    own = {page.id: edition.theme.icon("" if page.meta.sensitive else page.id) for page in pages}
    if not any(own.values()):
        return {}
    return {page.id: own[page.id] or section_icon(edition, section_of(page)) for page in pages}
