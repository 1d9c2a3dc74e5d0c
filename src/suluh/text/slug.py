"""Names for addresses and anchors."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

# Signs that a heading without a letter is named by: more would make no name to read out.
_MOST_SIGNS = 3
_NO_WORD = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")


@lru_cache(maxsize=8192)  # titles and headings are asked for again and again
def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; "x" if nothing is left."""
    return _words(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()) or "x"


@lru_cache(maxsize=8192)  # twins have the same anchors, and pages of a kind the same headings
def anchor(text: str) -> str:
    """The name of a heading, of its own text only.

    Latin words are those of `slug`. Letters of other scripts stay as they are, and a heading of signs
    alone gets their Unicode names: "中文" -> "中文", "Paspor 护照" -> "paspor-护照", "🚨" ->
    "police-cars-revolving-light". "x" is left for a heading without any sign that has a name.
    """
    if text.isascii():
        name = _words(text)
    else:
        name = unicodedata.normalize("NFC", _words("".join(_kept(unicodedata.normalize("NFKD", text)))))
    return name or _words(" ".join(_sign_names(text))) or "x"


def _words(text: str) -> str:
    return _NO_WORD.sub("-", text.lower()).strip("-")


def _kept(text: str) -> Iterator[str]:
    """The characters of a decomposed text without accents and signs, except those of ASCII.

    Marks stay with the letter that they belong to: a vowel of Devanagari is no accent.
    """
    marked = False
    for sign in text:
        kind = unicodedata.category(sign)
        if sign.isascii():
            marked = False
            yield sign
        elif kind[0] == "M":
            if marked:
                yield sign
        elif kind[0] == "L" or kind in ("Nd", "Nl"):
            # Of Latin letters only those with an ASCII form stay, as in `slug`.
            marked = not unicodedata.name(sign, "").startswith(("LATIN ", "MODIFIER LETTER "))
            if marked:
                yield sign
        elif kind[0] == "P" and marked:
            yield " "


def _sign_names(text: str) -> Iterator[str]:
    """The Unicode names of the first signs of a text, in order."""
    named = [name for sign in text if not sign.isspace() and (name := _name(sign))]
    yield from list(dict.fromkeys(named))[:_MOST_SIGNS]


def _name(sign: str) -> str:
    """What Unicode calls a sign; nothing for those that only say how the one before is drawn."""
    if unicodedata.category(sign) in ("Cf", "Mn", "Cc"):
        return ""
    return unicodedata.name(sign, "").lower().removeprefix("regional indicator symbol letter ")


class Anchors:
    """Gives each heading of one page an anchor that no other heading of it has."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._seen = set(taken)

    def take(self, text: str) -> str:
        """The anchor of a heading; only a heading that reads like one before it gets a number."""
        base = anchor(text)
        name, number = base, 1
        while name in self._seen:
            number += 1
            name = f"{base}-{number}"
        self._seen.add(name)
        return name
