"""The navigation MkDocs knows, built from the Site: automatic ones mix languages and lose the order."""

import itertools
from collections.abc import Callable

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from suluh.link.document import Document
from suluh.link.order import order_pages
from suluh.model.site import Site
from suluh.plugin.page import SuluhPage


def build_navigation(site: Site, lang: str, files: Files, frame_of: Callable[[Document], str]) -> Navigation:
    """The sections of one language with their pages, for the frame that shows a whole tree."""
    by_key: dict[str, SuluhPage] = {}
    for file in files.documentation_pages():
        if isinstance(file.page, SuluhPage) and file.page.document.lang == lang:
            page = file.page
            by_key[page.document.key] = page
            page.parent = None
            page.previous_page = page.next_page = None
    items: list[Page | Section] = []
    pages: list[Page] = []
    home = by_key.get("index")
    if home is not None:
        items.append(home)
        pages.append(home)
    for section, members in order_pages(site, lang):
        children = [by_key[m.key] for m in members if m.key in by_key]
        for member, page in zip(members, children, strict=False):
            page.title = member.meta.title
        staff = [p for p in children if frame_of(p.document) == "material"]
        if not staff:
            continue
        group = Section(section.title, list(children))
        for page in children:
            page.parent = group
        items.append(group)
        pages.extend(children)
    for before, after in itertools.pairwise(pages):
        before.next_page, after.previous_page = after, before
    navigation = Navigation(items, pages)
    navigation.homepage = home
    return navigation
