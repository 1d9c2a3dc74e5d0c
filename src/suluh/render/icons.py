"""The line icons of overrides/assets/icons, drawn into the page: no request, and no name to read out.

An icon stands beside its words, never alone, so it is hidden from screen readers.
"""

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from suluh.link.order import section_of
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.site import Site

ICONS = Path(__file__).resolve().parents[3] / "overrides" / "assets" / "icons"
SIZE_PX = 24


@cache
def icon(name: str) -> Markup:
    """The SVG of an icon; nothing for a name without a file, since authors choose names too."""
    path = ICONS / f"{name}.svg"
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name) or not path.is_file():
        return Markup("")
    head = f'<svg class="icon" width="{SIZE_PX}" height="{SIZE_PX}" aria-hidden="true" focusable="false"'
    text = path.read_text("utf-8").strip()
    return Markup(text.replace('<svg xmlns="http://www.w3.org/2000/svg"', head, 1))


def section_icon(site: Site, section: str) -> Markup:
    """The icon of a section, as the original's nav.yml names it."""
    names = (s.icon for s in site.navigation[ORIGINAL].sections if s.id == section)
    return icon(next(names, None) or "")


def page_icons(site: Site, pages: tuple[Page, ...]) -> dict[str, Markup]:
    """Page id -> icon, for a list of pages: all have one, or none has.

    A page has the icon that is named as its id is; the others on its list get that of the section,
    and so do sensitive pages, which must not be known by their picture.
    """
    own = {page.id: icon("" if page.meta.sensitive else page.id) for page in pages}
    if not any(own.values()):
        return {}
    return {page.id: own[page.id] or section_icon(site, section_of(page)) for page in pages}
