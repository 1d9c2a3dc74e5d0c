"""`/// contact | id` and `/// contacts | COUNTRY`: cards from the registry."""

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, ClassVar

from pymdownx.blocks.block import Block

from suluh.blocks.sheet import CARD, END

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
