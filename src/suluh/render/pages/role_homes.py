"""What an internal edition opens on: the choice of roles, the homes of roles, and what is new."""

from dataclasses import dataclass

from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.role_homes import changed_pages, changes_of, home_roles, tool_things
from suluh.model.audience import Audience
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.role import TOOL_NAMES, Role
from suluh.model.thing import Thing
from suluh.render.page_kind import Values
from suluh.render.tabs import tab_rooms
from suluh.render.view import View


@dataclass(frozen=True)
class Entry:
    """A link of a tool; `shown` is the page or thing that it opens, None for a list."""

    url: str
    text: str
    shown: Page | Thing | None = None


def start_values(_document: Document, view: View) -> Values:
    w = view.w["start"]
    rooms = [
        (view.w["tab"][name], found) for name, found in tab_rooms(view).items() if found and name != "worker"
    ]
    roles = [(role, view.url(addresses.role_home_key(role.id))) for role in home_roles(view.site)]
    sections = [
        (section, view.url(addresses.section_key(section.id)))
        for section, pages in view.edition.orders[view.lang]
        if any(page.audience is Audience.public for page in pages)
    ]
    values = {"roles": roles, "rooms": rooms, "sections": sections, "workers": view.url(addresses.WORKERS)}
    return w["title"], w["summary"], values


def role_home_values(document: Document, view: View) -> Values:
    role = view.site.roles[document.subject]
    title = view.w["role_home"]["title"].format(role.name[view.lang])
    values = {
        "role": role,
        "tools": [(name, found) for name in TOOL_NAMES if (found := tool_entries(role, name, view))],
        "others": [
            (one, view.url(addresses.role_home_key(one.id)))
            for one in home_roles(view.site)
            if one.id != role.id
        ],
        "workers": view.url(addresses.WORKERS),
    }
    return title, role.summary[view.lang][:200], values


def tool_entries(role: Role, name: str, view: View) -> list[Entry]:
    """What a tool of a role opens in this edition: its own things first, then lists; its paths to learn from."""
    found: list[Entry] = []
    things = [thing for related in view.edition.related for thing in related(role, view.site)]
    shown = [*(things if name == "learn" else ()), *tool_things(view.site, role, name)]
    for one in shown:
        if isinstance(one, Page):
            found.append(Entry(view.url(one.key), one.meta.title, one))
        else:
            found.append(Entry(view.thing_url(one), one.title_in(view.lang), one))
    kinds = view.edition.page_kinds
    for tool in role.tools:
        for kind in tool.lists if tool.tool == name else ():
            mark = kinds[kind].landmark if kind in kinds else None
            if mark is not None and view.has(mark.key):
                found.append(Entry(view.url(mark.key), view.word(mark.name)))
    return list(dict.fromkeys(found))


# The feeds of `export/change_feed.py`, which every edition with notes has.
FEEDS = (("feed.xml", "Atom"), ("feed.json", "JSON"))


def news_values(_document: Document, view: View) -> Values:
    w = view.w["news"]
    changed = view.site.once(changed_pages, view.lang)
    # A translation without notes has those of its original, in its language.
    pages = [
        (page, changes_of(view.site, page), page.lang if page.meta.changes else ORIGINAL) for page in changed
    ]
    prefix = addresses.address(view.lang, "x").removesuffix("x.html")
    feeds = (
        [(addresses.relative(f"{prefix}{name}", view.address), title) for name, title in FEEDS]
        if pages
        else []
    )
    return w["title"], w["summary"], {"pages": pages, "feeds": feeds}
