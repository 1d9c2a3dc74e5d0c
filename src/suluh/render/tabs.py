"""The tabs of an internal edition: where each opens, what lies in it, and where a page stands among them.

A kind of page names its tab (`PageKind.tab`), a section its own in nav.yml; nothing here names a page.
See docs/decisions/0067-role-homes.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.tabs import TAB_NAMES, TabName
from suluh.render.view import View

# So many pages of a section stand in the side bar at most: those around the page that is open.
PAGES_IN_SIDE_BAR = 30
# The tab that has no place in the row of tabs: the menu leads to the list of all pages.
QUIET: TabName = "site"


@dataclass(frozen=True)
class Room:
    """A list or a section of a tab, by the key of its page."""

    key: str
    url: str
    text: str
    section: str = ""


@dataclass(frozen=True)
class Place:
    """An entry of the side bar. `current` is what `aria-current` says: "page", "true" or nothing."""

    url: str
    text: str
    current: str = ""
    below: "tuple[Place, ...]" = ()


def has_tabs(view: View) -> bool:
    """Whether this edition opens on the homes of roles."""
    return view.has(addresses.WORKERS)


def tab_rooms(view: View) -> dict[str, tuple[Room, ...]]:
    """Tab -> its rooms, the one that it opens on first; the same for all pages of a folder."""
    key = (view.lang, view.address.rpartition("/")[0], "tabs")
    return view.edition.share(key, lambda: {name: tuple(_rooms(name, view)) for name in TAB_NAMES})


def _rooms(tab: TabName, view: View) -> Iterator[Room]:
    """The lists of a tab, the one that opens it first, then its sections; in that of the workers theirs first."""
    found: dict[str, Room] = {}
    marks = [
        (not mark.opens_tab, mark)
        for kind in view.edition.page_kinds.rows
        if kind.tab == tab and (mark := kind.landmark) is not None and view.has(mark.key)
    ]
    lists = [
        Room(mark.key, view.url(mark.key), view.word(mark.name))
        for _, mark in sorted(marks, key=lambda m: m[0])
    ]
    sections = [
        Room(key, view.url(key), section.title, section.id)
        for section in view.edition.sections(view.lang)
        if section_tabs(view)[section.id] == tab and view.has(key := addresses.section_key(section.id))
    ]
    if tab == "worker" and has_tabs(view):
        home = Room(addresses.WORKERS, view.url(addresses.WORKERS), view.w["start"]["workers"])
        lists, sections = [home, *sections], lists
    for room in (*lists, *sections):
        found.setdefault(room.key, room)  # the section of countries stands in for their list
    yield from found.values()


def section_tabs(view: View) -> dict[str, TabName]:
    """Section -> its tab: what nav.yml says, else that of workers if any of its pages is theirs."""
    key = (view.lang, view.address.rpartition("/")[0], "section_tabs")
    return view.edition.share(key, lambda: dict(_section_tabs(view)))


def _section_tabs(view: View) -> Iterator[tuple[str, TabName]]:
    named = {section.id: section.tab for section in view.site.navigation[ORIGINAL].sections}
    for section, pages in view.edition.orders[view.lang]:
        theirs = any(page.audience is Audience.public for page in pages)
        yield section.id, named.get(section.id) or ("worker" if theirs else "desk")


def tab_of(document: Document, view: View) -> TabName:
    """The tab that a page belongs to; a page without a section is the home of workers."""
    tab = view.edition.kind_of(document).tab
    if tab != "section":
        return tab
    return section_tabs(view).get(document.section, "worker")


def keys_above(document: Document, view: View) -> list[str]:
    """The keys of the lists above a page, the nearest last; its section where its kind lies below no list."""
    kinds, found = view.edition.page_kinds, list[str]()
    parent = kinds[document.kind].parent
    while parent is not None:
        mark = kinds[parent].landmark
        if mark is not None and view.has(mark.key):
            found.insert(0, mark.key)
        parent = kinds[parent].parent
    if not found and document.section:
        found = [addresses.section_key(document.section)]
    return [key for key in found if key != document.key]


def tree(document: Document, view: View) -> tuple[Place, ...]:
    """The side bar of an internal edition: every tab, the rooms of the open one, the pages of the open section."""
    if not has_tabs(view):
        return ()
    rooms = tab_rooms(view)
    own = None if document.key == addresses.HOME else tab_of(document, view)
    stands_in = [document.key, *reversed(keys_above(document, view))]
    known = {room.key for room in rooms[own]} if own else set[str]()
    near = next((key for key in stands_in if key in known), "")
    found = []
    for name in TAB_NAMES:
        if not rooms[name]:
            continue
        first = rooms[name][0]
        below = [_place(room, document, near, view) for room in rooms[name]] if name == own else []
        current = "true" if name == own else ""
        found.append(Place(first.url, view.w["tab"][name], current, tuple(below)))
    return tuple(found)


def _place(room: Room, document: Document, near: str, view: View) -> Place:
    current = "page" if room.key == document.key else "true" if room.key == near else ""
    # Only the frame of staff pages has a side bar.
    is_open = room.section and current and document.audience is not Audience.public
    pages = _pages(room, document, view) if is_open else ()
    return Place(room.url, room.text, current, pages)


def _pages(room: Room, document: Document, view: View) -> tuple[Place, ...]:
    """The pages of an open section, not more than fit beside a text."""
    orders = view.edition.orders[view.lang]
    pages: tuple[Page, ...] = next((pages for section, pages in orders if section.id == room.section), ())
    if len(pages) > PAGES_IN_SIDE_BAR:
        at = next((i for i, page in enumerate(pages) if page.key == document.key), 0)
        start = min(max(at - PAGES_IN_SIDE_BAR // 2, 0), len(pages) - PAGES_IN_SIDE_BAR)
        pages = pages[start : start + PAGES_IN_SIDE_BAR]
    return tuple(
        Place(view.url(page.key), page.meta.title, "page" if page.key == document.key else "")
        for page in pages
    )
