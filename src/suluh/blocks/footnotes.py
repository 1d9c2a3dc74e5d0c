"""Footnotes, with links that say where they lead."""

import xml.etree.ElementTree as etree

from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

from suluh.blocks.spoken import BACK, NOTE


class Footnotes(FootnoteExtension):
    """The library's footnotes; nobody can type the mark of another place for them."""

    def __init__(self) -> None:
        super().__init__(PLACE_MARKER="\ue014", BACKLINK_TITLE="{}", BACKLINK_TEXT="↩")


class FootnoteTreeprocessor(Treeprocessor):
    """Says in words where the number and the arrow lead. A text that nothing points at gets no arrow."""

    def run(self, root: etree.Element) -> None:
        marks = {element.get("id") for element in root.iter("sup")}
        for holder in root.iter():
            for link in list(holder):
                name = link.get("class")
                if name == "footnote-ref":
                    link.set("aria-label", f"{NOTE} {link.text}")
                elif name == "footnote-backref":
                    link.set("aria-label", f"{BACK} {link.attrib.pop('title', '')}")
                    if link.get("href", "")[1:] not in marks:
                        holder.remove(link)
