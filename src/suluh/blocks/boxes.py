"""Boxes of other generators, drawn as our callouts: `!!!`, `???`, `> [!NOTE]` and `:::`.

`text/layout.py` writes each of them as `!!! name "title"`, in the house's names.
"""

import xml.etree.ElementTree as etree

from markdown.extensions.admonition import AdmonitionProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from suluh.read.blocks import house_name
from suluh.text.layout import BREAK, lay_out


class LayoutPreprocessor(Preprocessor):
    """Lists and boxes in the form that the library takes; fences are laid aside before."""

    def run(self, lines: list[str]) -> list[str]:
        return lay_out("\n".join(lines), lambda name: house_name(name) or "note").split("\n")


class BoxProcessor(AdmonitionProcessor):
    """The library's admonition. Its class is not `callout` yet: what follows `/// note` is not its own."""

    CLASSNAME = "suluh-box"
    CLASSNAME_TITLE = "suluh-box-title"


class BoxTreeprocessor(Treeprocessor):
    """Gives boxes the classes of callouts, and takes out what stood between two lists."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            name = element.get("class", "")
            if name.startswith("suluh-box"):
                element.set("class", name.replace("suluh-box", "callout"))
            for child in list(element):
                if child.tag == "p" and child.text == BREAK:
                    element.remove(child)
