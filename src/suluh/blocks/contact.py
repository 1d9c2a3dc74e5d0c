"""`/// contact | id` and `/// contacts | COUNTRY`: cards from the registry."""

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup
from pymdownx.blocks.block import Block

from suluh.blocks.sheet import CARD, END
from suluh.render.components import draw_component
from suluh.render.pages.contacts import central, contacts_in
from suluh.render.view import View

if TYPE_CHECKING:
    from suluh.blocks.sheet import Sheet


class Card(Block):
    """A place in the text where a card is drawn later."""

    ARGUMENT = True
    CONFIG: ClassVar[dict[str, object]] = {"sheet": None}

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "cards"})

    def on_end(self, block: etree.Element) -> None:
        sheet: Sheet = self.config["sheet"]
        sheet.cards.append((self.NAME, self.argument.strip()))
        block.text = self.md.htmlStash.store(f"{CARD}{len(sheet.cards) - 1}{END}")


class ContactBlock(Card):
    NAME = "contact"


class ContactsBlock(Card):
    NAME = "contacts"


def draw_card(name: str, argument: str, view: View) -> Markup:
    """One contact in full, or all contacts of a country that may be shown and the central ones besides.

    Nothing but its withdrawal note for a contact that may not be shown.
    """
    if name == ContactBlock.NAME:
        contact, withdrawn = view.site.contacts.get(argument), view.site.withdrawn.get(argument)
        return draw_component(
            "contact_block", view, contact=contact, withdrawn=withdrawn, central=central(view)
        )
    country = view.site.find("country", argument)
    found = contacts_in(view, getattr(country, "code", ""))
    return draw_component("contacts_block", view, contacts=found, central=central(view), country=country)
