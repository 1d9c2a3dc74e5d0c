"""The page of search results, and what the search box of every page needs to know."""

from dataclasses import dataclass
from typing import Any

from suluh.link import addresses
from suluh.link.document import Document
from suluh.link.search_page import asked_most
from suluh.model.audience import Audience
from suluh.model.contact import Contact
from suluh.render.view import View

# Words that the script reads from the box, in the order of `words` in search-list.js.
SCRIPT_WORDS = (
    "found", "nothing", "failed", "retry", "stale", "revoked", "legacy", "seeking", "help", "other",
)  # fmt: skip


@dataclass(frozen=True)
class SearchBox:
    """Links and words of the box. `phone` is number|link|name of somebody who answers."""

    page: str
    help: str
    phone: str
    words: str


def search_box(view: View, contacts: list[Contact]) -> SearchBox:
    """The box as a page of this folder needs it; `contacts` are those for emergencies, the first first."""
    w = view.w["search"]
    # Where a reader goes when nothing was found: the help desk where the edition has one.
    in_menu = [mark.key for mark in view.edition.page_kinds.landmarks if mark.in_menu and view.has(mark.key)]
    help_key = (*in_menu, addresses.CONTACTS)[0]
    phone = ""
    for contact in contacts[:1]:
        channel = next((c for c in contact.shown_channels if c.href), None)
        phone = f"{channel.value}|{channel.href}|{contact.name[view.lang]}" if channel else ""
    return SearchBox(
        view.url(addresses.SEARCH), view.url(help_key), phone,
        "|".join(w[name] for name in SCRIPT_WORDS),
    )  # fmt: skip


def search_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """The page of results: what a reader without scripts finds there, and desks for internal readers."""
    w = view.w["search"]
    sections = view.edition.orders[view.lang]
    asked = asked_most(view.site, view.lang)
    internal = any(p.audience is not Audience.public for p in view.site.pages[view.lang].values())
    desks = sorted(view.site.roles.values(), key=lambda r: r.name[view.lang]) if internal else []
    lists = [
        (addresses.PAGE_INDEX, view.w["index"]["title"]),
        (addresses.REGULATIONS, view.w["regulation"]["list"]),
        (addresses.GLOSSARY, view.w["glossary"]["title"]),
        (addresses.CONTACTS, view.w["contact"]["list"]),
    ]
    return (
        w["title"],
        w["summary"],
        {
            "sections": [section for section, _ in sections],
            "asked": asked,
            "desks": desks,
            "internal": internal,
            "lists": [(key, name) for key, name in lists if view.has(key)],
        },
    )
