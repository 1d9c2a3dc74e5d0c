"""References in Markdown, drawn with the grammar that `read/references.py` scans with."""

import re
import xml.etree.ElementTree as etree
from re import Match
from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor

from suluh.model.citation import Citation
from suluh.read.references import REFERENCE
from suluh.render.references import draw

if TYPE_CHECKING:
    from suluh.blocks.extension import Place

# The library works through a page's elements out of order, but what a first mention shows depends
# on the order of reading: so a reference is a token first, and drawn when the page stands.
_TOKEN = re.compile("\ue000(\\d+)\ue001")


class ReferenceProcessor(InlineProcessor):
    """`[[kind:id#part|label]]` as a token; code spans are already gone when this is asked."""

    def __init__(self, md: object, place: "Place") -> None:
        super().__init__(REFERENCE.pattern, md)  # type: ignore[arg-type]
        self._place = place

    def handleMatch(self, m: Match[str], data: str) -> tuple[etree.Element | str, int, int]:  # type: ignore[override]  # noqa: ARG002  # the library's signature
        kind, id, part, label = m.groups()
        words = self.unescape(label or "")  # code in a label comes as a placeholder
        self._place.cited.append(Citation(kind, id, part or "", " ".join(words.split()), 1))
        return f"\ue000{len(self._place.cited) - 1}\ue001", m.start(0), m.end(0)


def without_tokens(text: str) -> str:
    """A text in which nobody has typed a token."""
    return text.replace("\ue000", "").replace("\ue001", "")


def draw_tokens(html: str, place: "Place") -> str:
    """The tokens of a page drawn as links, in the order in which it is read."""
    return _TOKEN.sub(lambda m: str(draw(place.cited[int(m[1])], place.view)), html)
