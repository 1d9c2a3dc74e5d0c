"""What each read gives now, as a sum: a page is drawn again where one of its reads gives another."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from suluh.helpdesk.pages.trail import leading_steps
from suluh.learning.pages.rail import rails
from suluh.link.emergency import numbers_for
from suluh.link.role_homes import changed_pages
from suluh.link.sources import by_letter
from suluh.model.page import Page
from suluh.publish.reads.recorder import EVERYTHING, Read
from suluh.publish.reads.sums import sum_of
from suluh.render.frame import shared_box
from suluh.render.leaving import leaving_keys
from suluh.render.navigation import crumb_names, section_links
from suluh.render.tabs import section_tabs, tab_rooms
from suluh.render.view import Edition, View

# What pages share (`Edition.share`), by name: how it is made, or None for what only the edition's own settings
# decide. What is not here is drawn anew whenever anything changes.
SHARED: Mapping[str, Callable[[View], object] | None] = {
    "assets": None,
    "crumbs": crumb_names,
    "leaving": leaving_keys,
    "search": shared_box,
    "sections": section_links,
    "section_tabs": section_tabs,
    "tabs": tab_rooms,
    "leading": leading_steps,
    "rails": rails,
}
# Those of them that are tables for a language, of which a page reads its own entry alone.
ENTRIES = ("rails",)
# What is worked out once of a Site (`Site.once`), by name.
ONCE: Mapping[str, Callable[..., object]] = {
    "by_letter": by_letter,
    "changed_pages": changed_pages,
    "numbers": numbers_for,
}
MISSING = "-"
# What of a Site is read as a whole, besides its pages and things.
_WHOLE = ("media", "search", "navigation", "withdrawn")
_TABLES = ("neighbours", "inverse", "changes", "notices", "resting")


class Facts:
    """The sums of an edition, each worked out when it is first asked for."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known: dict[Read, str] = {}

    def of(self, read: Read) -> str:
        """The sum of what a read gives; MISSING where it gives nothing.

        Raises `TypeError` for a value that has no sum: to pass over it would keep a page that has changed.
        """
        found = self._known.get(read)
        if found is None:
            kind, *rest = read
            found = self._known[read] = _KINDS[kind](self, *rest)
        return found

    def _sum(self, value: object) -> str:
        return MISSING if value is None else sum_of(value)

    def _page(self, lang: str, id: str) -> Page | None:
        return self._edition.site.pages[lang].get(id)

    def head(self, lang: str, id: str) -> str:
        return head_sum(self._page(lang, id))

    def _head(self, page: Page | None) -> str:
        """The sum of the head of a page that a table gives."""
        if page is not None and page is self._page(page.lang, page.id):
            return self.of(("head", page.lang, page.id))  # summed once, however many tables have it
        return head_sum(page)

    def body(self, lang: str, id: str) -> str:
        page = self._page(lang, id)
        return self._sum((page.body, page.body_line) if page else None)

    def heads(self, lang: str) -> str:
        return sum_of([self.of(("head", lang, id)) for id in self._edition.site.pages[lang]])

    def thing(self, folder: str, id: str) -> str:
        return self._sum(self._edition.site.things[folder].get(id))

    def things(self, folder: str) -> str:
        return sum_of([self.of(("thing", folder, id)) for id in self._edition.site.things[folder]])

    def withdrawn(self, id: str) -> str:
        return self._sum(self._edition.site.withdrawn.get(id))

    def document(self, lang: str, key: str) -> str:
        return self._sum(self._edition.catalogue.get((lang, key)))

    def documents(self) -> str:
        return sum_of([self.of(("document", *at)) for at in self._edition.catalogue])

    def site(self, name: str) -> str:
        return sum_of(getattr(self._edition.site, _one_of(name, _WHOLE)))

    def orders(self) -> str:
        return sum_of(
            [
                (section, [self._head(page) for page in pages])
                for order in self._edition.orders.values()
                for section, pages in order
            ]
        )

    def sections(self, lang: str) -> str:
        return sum_of(self._edition.sections(lang))

    def table(self, name: str, *key: str) -> str:
        raw = self._tables(name)
        found = raw.get(key if len(key) > 1 else key[0])
        if name == "neighbours":
            return MISSING if found is None else sum_of([self._head(page) for page in found])
        return self._sum(found)

    def tables(self, name: str) -> str:
        keys = (key if isinstance(key, tuple) else (key,) for key in self._tables(name))
        return sum_of([(key, self.of(("table", name, *key))) for key in keys])

    def _tables(self, name: str) -> Mapping[Any, Any]:
        if name.startswith("citing "):
            return self._edition.citing(name.removeprefix("citing "))
        table: Mapping[Any, Any] = getattr(self._edition, _one_of(name, _TABLES))
        return table

    def shared(self, lang: str, folder: str, name: str) -> str:
        return sum_of(self._shared(lang, folder, name))

    def entry(self, lang: str, name: str, key: str) -> str:
        table: Mapping[str, object] = self._shared(lang, "", _one_of(name, ENTRIES))  # type: ignore[assignment]
        return self._sum(table.get(key))

    def member(self, name: str, item: str) -> str:
        return str(item in self._shared("", "", name))  # type: ignore[operator]

    def _shared(self, lang: str, folder: str, name: str) -> object:
        make = SHARED[name]
        return make(View(self._edition, lang, f"{folder}/x.html" if folder else "x.html")) if make else None

    def once(self, name: str, given: str) -> str:
        return sum_of(self._edition.site.once(ONCE[name], *json.loads(given)))

    def everything(self) -> str:
        """The sum of the whole Site."""
        site = self._edition.site
        parts: list[str] = [self.documents(), *(self.things(folder) for folder in site.things)]
        for lang, pages in site.pages.items():
            parts += [self.heads(lang), *(self.of(("body", lang, id)) for id in pages)]
        parts += [sum_of(getattr(site, name)) for name in (*_WHOLE, "unread", "search_files")]
        parts += [sum_of(repr(site.origins))]  # nothing but texts and numbers, and thousands of them
        return sum_of(parts)


def _one_of(name: str, known: tuple[str, ...]) -> str:
    """A name, if it is one of these: a stranger may have written another. Raises `KeyError`."""
    if name not in known:
        raise KeyError(name)
    return name


def head_sum(page: Page | None) -> str:
    """What other pages can see of a page."""
    return MISSING if page is None else sum_of((page.lang, page.key, page.meta))


_KINDS: Mapping[str, Callable[..., str]] = {
    "head": Facts.head,
    "body": Facts.body,
    "heads": Facts.heads,
    "thing": Facts.thing,
    "things": Facts.things,
    "withdrawn": Facts.withdrawn,
    "document": Facts.document,
    "documents": Facts.documents,
    "site": Facts.site,
    "orders": Facts.orders,
    "sections": Facts.sections,
    "table": Facts.table,
    "tables": Facts.tables,
    "shared": Facts.shared,
    "entry": Facts.entry,
    "member": Facts.member,
    "once": Facts.once,
    EVERYTHING[0]: Facts.everything,
}
