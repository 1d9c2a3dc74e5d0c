"""The links around a body: the twin, crumbs, menu, sections, neighbours."""

from dataclasses import dataclass

from suluh.link import addresses
from suluh.link.catalogue import written_page
from suluh.link.document import Document
from suluh.model.languages import LANGUAGES, NAMES, ORIGINAL, other
from suluh.render.tabs import QUIET, has_tabs, keys_above, tab_of, tab_rooms
from suluh.render.view import View


@dataclass(frozen=True)
class Link:
    """A link of the frame. `current` marks the page itself or the section it lies in."""

    url: str
    text: str
    current: bool = False


def switch(document: Document, view: View) -> Link:
    """The link to the other language: the twin, or the home page where there is none."""
    lang = other(document.lang)
    key = document.key if (lang, document.key) in view.edition.catalogue else addresses.HOME
    return Link(addresses.relative(addresses.address(lang, key), document.address), NAMES[lang])


def alternates(document: Document, view: View, site_url: str) -> tuple[tuple[str, str], ...]:
    """(language code, address) of both twins, where both are real pages."""
    twin = view.edition.catalogue.get((other(document.lang), document.key))
    if twin is None or twin.is_stub:
        return ()
    pairs = tuple((code, site_url + addresses.address(code, document.key)) for code in LANGUAGES)
    return (*pairs, ("x-default", pairs[LANGUAGES.index(ORIGINAL)][1]))


def menu(document: Document, view: View) -> tuple[Link, ...]:
    """The short menu: contacts for emergencies, the landmarks that stand in it, all pages."""
    w = view.w
    return (
        Link(view.url(addresses.CONTACTS), w["emergency"], document.key == addresses.CONTACTS),
        *_landmarks(document, view),
        Link(view.url(addresses.PAGE_INDEX), w["all_pages"], document.key == addresses.PAGE_INDEX),
    )


def _landmarks(document: Document, view: View) -> tuple[Link, ...]:
    """The landmarks that stand in the menu, where the edition has them."""
    return tuple(
        Link(view.url(mark.key), view.word(mark.name), document.key == mark.key)
        for mark in view.edition.page_kinds.landmarks
        if mark.in_menu and view.has(mark.key)
    )


def section_links(view: View) -> tuple[tuple[str, str, str], ...]:
    """(id, link, title) of each section; the same for all pages of a folder."""
    key = (view.lang, view.address.rpartition("/")[0], "sections")
    return view.edition.share(
        key,
        lambda: tuple(
            (section.id, view.url(addresses.section_key(section.id)), section.title)
            for section in view.edition.sections(view.lang)
        ),
    )


def tabs(document: Document, view: View) -> tuple[Link, ...]:
    """The tabs of an internal edition, where they open; no page of a public one has any."""
    if not has_tabs(view):
        return ()
    own = tab_of(document, view)
    return tuple(
        Link(rooms[0].url, view.w["tab"][name], name == own)
        for name, rooms in tab_rooms(view).items()
        if rooms and name != QUIET
    )


def rooms(document: Document, view: View) -> tuple[Link, ...]:
    """On a list of an internal edition: what else lies in its tab. The home of workers names all of it below."""
    if not has_tabs(view) or document.key == addresses.WORKERS:
        return ()
    found = tab_rooms(view)[tab_of(document, view)]
    if len(found) < 2 or not any(room.key == document.key for room in found):
        return ()
    return tuple(Link(room.url, room.text, room.key == document.key) for room in found)


def crumbs(document: Document, view: View) -> tuple[Link, ...]:
    """Home, the tab of an internal edition, the lists and the section above; the page itself is not repeated."""
    found = [Link(view.url(addresses.HOME), view.w["home"])]
    above = keys_above(document, view)
    if has_tabs(view) and (tab := tab_of(document, view)) != QUIET and tab_rooms(view)[tab]:
        first = tab_rooms(view)[tab][0]
        above = [key for key in above if key != first.key]
        if first.key != document.key:
            found.append(Link(first.url, view.w["tab"][tab]))
    names = view.edition.share((view.lang, "", "crumbs"), lambda: crumb_names(view))
    found += [Link(view.url(key), names[key]) for key in above if key in names]
    return tuple(found)


def crumb_names(view: View) -> dict[str, str]:
    """What each list and section is called in the crumbs of a language, by the key of its page."""
    lists = {mark.key: view.word(mark.name) for mark in view.edition.page_kinds.landmarks}
    sections = view.edition.sections(view.lang)
    return {**lists, **{addresses.section_key(section.id): section.title for section in sections}}


def neighbours(document: Document, view: View) -> tuple[Link | None, Link | None]:
    """The pages before and after a written page, inside its section."""
    page = written_page(view.site, document)
    if page is None:
        return None, None
    before, after = view.edition.neighbours.get((view.lang, page.id), (None, None))
    return (
        Link(view.url(before.key), before.meta.title) if before else None,
        Link(view.url(after.key), after.meta.title) if after else None,
    )
