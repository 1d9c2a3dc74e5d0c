"""Links and pictures of a Markdown text: tokens for those of this site."""

import xml.etree.ElementTree as etree
from html import unescape
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from suluh.blocks.sheet import END, LINK
from suluh.text.schemes import LINKED, scheme_of

if TYPE_CHECKING:
    from suluh.blocks.sheet import Sheet


class LinkTreeprocessor(Treeprocessor):
    """Puts a token in place of each target that is of this site, and drops those that nobody may follow.

    What stands in code or in a fence is no element, so it counts neither as a link nor as a picture.
    """

    def __init__(self, md: object, sheet: "Sheet") -> None:
        super().__init__(md)  # type: ignore[arg-type]
        self._sheet = sheet

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag == "a" and "href" in element.attrib:
                self._mark(element, "href")
            elif element.tag == "img":
                self._mark(element, "src")
                element.set("loading", "lazy")

    def _mark(self, element: etree.Element, name: str) -> None:
        # The library leaves entities as they are typed, or has hidden their first sign.
        target = unescape(element.attrib[name].replace(AMP_SUBSTITUTE, "&"))
        scheme = scheme_of(target)
        if scheme:
            if scheme not in LINKED or element.tag == "img":
                del element.attrib[name]
        elif target.partition("#")[0]:
            self._sheet.targets.append(target)
            element.set(name, f"{LINK}{len(self._sheet.targets) - 1}{END}")
