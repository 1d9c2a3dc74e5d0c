"""Anchors on the headings of a text, and room for wide tables."""

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from suluh.text.slug import Anchors

if TYPE_CHECKING:
    from suluh.blocks.sheet import Sheet

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class HeadingTreeprocessor(Treeprocessor):
    """The nth heading gets the nth anchor of the page; a heading the scan missed gets its own."""

    def __init__(self, md: object, sheet: "Sheet") -> None:
        super().__init__(md)  # type: ignore[arg-type]
        self._sheet = sheet

    def run(self, root: etree.Element) -> None:
        given = list(self._sheet.anchors)
        spare = Anchors()
        for anchor in given:
            spare.take(anchor)
        for element in root.iter():
            if element.tag in HEADINGS:
                anchor = given.pop(0) if given else spare.take("".join(element.itertext()))
                element.set("id", anchor)
                self._sheet.given.append(anchor)
