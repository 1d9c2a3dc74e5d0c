"""`/// danger | title`, `/// warning | title`, `/// note | title`, `/// unverified | title`."""

import xml.etree.ElementTree as etree

from pymdownx.blocks.block import Block


class Callout(Block):
    """A framed passage with a title."""

    ARGUMENT: bool | None = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        frame = etree.SubElement(parent, "div", {"class": f"callout {self.NAME}"})
        if self.argument:
            title = etree.SubElement(frame, "p", {"class": "callout-title"})
            title.text = self.argument
        return frame


class Danger(Callout):
    NAME = "danger"


class Warning_(Callout):
    NAME = "warning"


class Note(Callout):
    NAME = "note"


class Unverified(Callout):
    NAME = "unverified"
