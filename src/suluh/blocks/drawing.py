"""A converted text drawn for one edition: addresses, cards and references in place of the tokens."""

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from markupsafe import Markup, escape

from suluh.blocks.allowlist import clean
from suluh.blocks.converted import Converted
from suluh.blocks.frames import framed
from suluh.blocks.sheet import CARD, END, LINK, REFERENCE
from suluh.blocks.spoken import spoken
from suluh.render.components import draw_component
from suluh.render.pages.contacts import central, contacts_in
from suluh.render.references import draw
from suluh.render.view import View

_CARD, _DRAWN = re.compile(f"{CARD}(\\d+){END}"), re.compile(f"([{REFERENCE}{LINK}])(\\d+){END}")


@dataclass
class Place:
    """The page being drawn. The plugin sets it before each page: the one mutable field."""

    view: View
    key: str = "index"
    anchors: tuple[str, ...] = field(default=())
    pictures: set[str] = field(default_factory=set)


def draw_converted(converted: Converted, place: Place) -> Markup:
    """The HTML of a converted text at a place, and on the place the pictures that it shows.

    Cards come before the references of the running text: what a first mention shows stands in the text.
    """
    place.pictures.clear()
    html = converted.html
    if converted.cards:
        html = _CARD.sub(lambda m: str(draw_card(*converted.cards[int(m[1])], place.view)), html)

    def drawn(match: re.Match[str]) -> str:
        number = int(match[2])
        if match[1] == LINK:
            return str(escape(mended(converted.targets[number], place)))
        return str(draw(converted.reading.cited[number], place.view))

    words = place.view.w["markdown"]
    return Markup(framed(clean(spoken(_DRAWN.sub(drawn, html), words)), words["table"]))


def mended(target: str, place: "Place") -> str:
    """`../x.md` as the address of that page, `../../media/a.svg` as the one copy at the root."""
    path, mark, anchor = target.partition("#")
    full = posixpath.normpath(posixpath.join(place.view.lang, posixpath.dirname(place.key), path))
    if full.startswith("media/"):
        place.pictures.add(unquote(full.partition("?")[0]))
        return place.view.root(full)
    if full.endswith(".md"):
        key = unquote(full).removeprefix(f"{place.view.lang}/").removesuffix(".md")
        return place.view.url(key, anchor if mark else "")
    return target


def draw_card(name: str, argument: str, view: View) -> Markup:
    """One contact in full, or all contacts of a country that may be shown and the central ones besides.

    Nothing but its withdrawal note for a contact that may not be shown.
    """
    if name == "contact":
        contact, withdrawn = view.site.contacts.get(argument), view.site.withdrawn.get(argument)
        return draw_component(
            "contact_block", view, contact=contact, withdrawn=withdrawn, central=central(view)
        )
    country = view.site.find("country", argument)
    found = contacts_in(view, getattr(country, "code", ""))
    return draw_component("contacts_block", view, contacts=found, central=central(view), country=country)
