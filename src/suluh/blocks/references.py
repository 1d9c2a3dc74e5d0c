"""References in Markdown, drawn with the grammar that `read/references.py` scans with."""

import xml.etree.ElementTree as etree
from re import Match
from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor

from suluh.model.citation import Citation
from suluh.read.references import REFERENCE
from suluh.render.references import draw

if TYPE_CHECKING:
    from suluh.blocks.extension import Place


class ReferenceProcessor(InlineProcessor):
    """`[[kind:id#part|label]]` as a link; code spans are already gone when this is asked."""

    def __init__(self, md: object, place: "Place") -> None:
        super().__init__(REFERENCE.pattern, md)  # type: ignore[arg-type]
        self._place = place

    def handleMatch(self, m: Match[str], data: str) -> tuple[etree.Element | str, int, int]:  # type: ignore[override]
        kind, id, part, label = m.groups()
        words = self.unescape(label or "")  # code in a label comes as a placeholder
        citation = Citation(kind, id, part or "", " ".join(words.split()), 1)
        html = str(draw(citation, self._place.view))
        return self.md.htmlStash.store(html), m.start(0), m.end(0)
