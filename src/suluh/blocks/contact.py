"""`/// contact | id` and `/// contacts | COUNTRY`: cards from the registry."""

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, ClassVar

from pymdownx.blocks.block import Block

from suluh.render.components import draw_component
from suluh.render.pages.contacts import central, contacts_in

if TYPE_CHECKING:
    from suluh.blocks.extension import Place


class ContactBlock(Block):
    """One contact, in full. Nothing but its withdrawal note if it may not be shown."""

    NAME = "contact"
    ARGUMENT = True
    CONFIG: ClassVar[dict[str, object]] = {"place": None}

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "cards"})

    def on_end(self, block: etree.Element) -> None:
        place: Place = self.config["place"]
        view = place.view
        contact = view.site.contacts.get(self.argument.strip())
        withdrawn = view.site.withdrawn.get(self.argument.strip())
        html = draw_component(
            "contact_block", view, contact=contact, withdrawn=withdrawn, central=central(view)
        )
        block.text = self.md.htmlStash.store(str(html))


class ContactsBlock(Block):
    """All contacts of a country that may be shown, and the central ones where there are none."""

    NAME = "contacts"
    ARGUMENT = True
    CONFIG: ClassVar[dict[str, object]] = {"place": None}

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "cards"})

    def on_end(self, block: etree.Element) -> None:
        place: Place = self.config["place"]
        view = place.view
        country = view.site.find("country", self.argument.strip())
        code = getattr(country, "code", "")
        found = contacts_in(view, code)
        html = draw_component("contacts_block", view, contacts=found, central=central(view), country=country)
        block.text = self.md.htmlStash.store(str(html))
