"""Links and pictures of a Markdown text, turned into the site's own addresses."""

import posixpath
import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from suluh.blocks.extension import Place

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ALLOWED = ("http:", "https:", "mailto:", "tel:", "sms:")


class LinkTreeprocessor(Treeprocessor):
    """`../x.md` becomes the address of that page, `../../media/a.svg` the one copy at the root.

    What stands in code or in a fence is no element, so it counts neither as a link nor as a picture.
    """

    def __init__(self, md: object, place: "Place") -> None:
        super().__init__(md)  # type: ignore[arg-type]
        self._place = place

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag == "a" and "href" in element.attrib:
                self._mend(element, "href")
            elif element.tag == "img":
                self._mend(element, "src")
                element.set("loading", "lazy")

    def _mend(self, element: etree.Element, name: str) -> None:
        target = element.attrib[name]
        scheme = _SCHEME.match(target)
        if scheme:
            if scheme.group().lower() not in _ALLOWED or element.tag == "img":
                del element.attrib[name]
            return
        path, mark, anchor = target.partition("#")
        if not path:
            return
        place = self._place
        full = posixpath.normpath(posixpath.join(place.view.lang, posixpath.dirname(place.key), path))
        if full.startswith("media/"):
            place.pictures.add(unquote(full.partition("?")[0]))
            element.set(name, place.view.root(full))
        elif full.endswith(".md"):
            key = full.removeprefix(f"{place.view.lang}/").removesuffix(".md")
            element.set(name, place.view.url(key, anchor if mark else ""))
