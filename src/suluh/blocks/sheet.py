"""What one text gives while Markdown goes through it, and the tokens that stand for what is drawn later.

A page is converted once, whoever reads it afterwards: the checks, and one edition after the other.
So all that depends on an edition (addresses, cards, names of things) is a token in the HTML first.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from suluh.model.citation import Citation
from suluh.model.reading import Target

# Characters of the private use area that nobody may type.
REFERENCE, LINK, CARD, END = "\ue000", "\ue001", "\ue002", "\ue003"
_TOKEN = re.compile("[\ue000-\ue01f]")  # with those of `spoken.py` and `text/layout.py`
_APART = re.compile(f"({_TOKEN.pattern})")


@dataclass
class Sheet:
    """The text being converted: the anchors of its headings come in, what stands in it comes out.

    The one mutable thing that the processors of the extension share; the converter empties it.
    """

    anchors: tuple[str, ...] = ()
    # Behind the tokens, by number: references, targets of links and pictures, (block, argument) of cards.
    cited: list[Citation] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    cards: list[tuple[str, str]] = field(default_factory=list)
    # What the reader gets; lines are not known yet.
    links: list[Target] = field(default_factory=list)
    pictures: list[Target] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    text: str = ""

    def begin(self, anchors: tuple[str, ...]) -> None:
        """Empty the sheet for another text."""
        self.anchors, self.text = anchors, ""
        lists: tuple[list[Any], ...] = (
            self.cited, self.targets, self.cards, self.links, self.pictures, self.given,
        )  # fmt: skip
        for found in lists:
            found.clear()


def without_tokens(text: str) -> str:
    """A text in which nobody has typed a token."""
    return _TOKEN.sub("", text)


def tokens_apart(text: str) -> list[str]:
    """The text in pieces: each token alone, and what stands between them."""
    return _APART.split(text)


def is_token(piece: str) -> bool:
    return _TOKEN.fullmatch(piece) is not None
