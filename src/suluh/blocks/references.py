"""References in Markdown, found with the grammar that `read/references.py` scans with."""

import xml.etree.ElementTree as etree
from re import Match
from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor

from suluh.blocks.sheet import END
from suluh.blocks.sheet import REFERENCE as TOKEN
from suluh.model.citation import Citation
from suluh.read.references import REFERENCE

if TYPE_CHECKING:
    from suluh.blocks.sheet import Sheet


class ReferenceProcessor(InlineProcessor):
    """`[[kind:id#part|label]]` as a token; code spans are already gone when this is asked.

    The library works through a page's elements out of order, but what a first mention shows depends
    on the order of reading: so a reference is drawn when the page stands.
    """

    def __init__(self, md: object, sheet: "Sheet") -> None:
        super().__init__(REFERENCE.pattern, md)  # type: ignore[arg-type]
        self._sheet = sheet

    def handleMatch(self, m: Match[str], data: str) -> tuple[etree.Element | str, int, int]:  # type: ignore[override]  # noqa: ARG002  # the library's signature
        kind, id, part, label = m.groups()
        words = self.unescape(label or "")  # code in a label comes as a placeholder
        self._sheet.cited.append(Citation(kind, id, part or "", " ".join(words.split()), 1))
        return f"{TOKEN}{len(self._sheet.cited) - 1}{END}", m.start(0), m.end(0)
