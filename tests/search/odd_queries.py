"""Queries that people and machines may type, at random from a seed: words of the site with slips and affixes, and
everything that Unicode has to offer."""

from collections.abc import Sequence
from random import Random
from unicodedata import category

# Marks of combination, of direction, without width; NUL, controls; what looks like HTML or an address.
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
_MARKS = "\u0300\u0301\u0308\u0327\u036f\u0483\u05b0\u20d0\ufe20"
_ODD = "\x00\x01\x1c\x1f\x7f\x85\xa0\u1680\u2003\u2028\u3000\ud800\udbff\udc00\udfff\ufffd\uffff"
_HTML = (
    "<img src=x onerror=alert(1)>",
    "</script>",
    "&amp;",
    "&#8237;",
    "%00%ff",
    "javascript:1",
    "\\u0000",
    "${1}",
    "'\"`",
)
_SIGNS = "+-/().,:;!?*[]{}|^$\\~=_@#'’‘`\"%&<>"
_LETTERS = "KİıſßẞÅﬁ½²①ａＺ９ⅣΣςЖشא漢ह🙂🏽🇮\U0001d406\U0001d7ce℡№"
_OBJECT = (
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "prototype",
    "__defineGetter__",
    "length",
)
_JOINED = (
    "pukul berapa",
    "in touch",
    "hati-hati",
    "tiba2",
    "g to g",
    "e-mail",
    "g-2-g",
    "pasal 5",
    "no 6",
    "18 tahun 2017",
    "uu 39/2004",
)
_FRONTS = ("di", "ke", "me", "meng", "mem", "pe", "ber", "nge", "ny", "un", "re", "")
_ENDS = ("nya", "ku", "kan", "in", "an", "i", "lah", "ing", "ed", "s", "2", "")


def odd_queries(words: Sequence[str], sentences: Sequence[str], count: int, seed: int) -> list[str]:
    """So many queries; `words` are those of the site, `sentences` what people ask."""
    dice = Random(seed)
    return [_query(dice, words, sentences) for _ in range(count)]


def _query(dice: Random, words: Sequence[str], sentences: Sequence[str]) -> str:
    if dice.random() < 0.25:
        text = dice.choice(sentences)
        for _ in range(dice.randrange(4)):
            text = _slip(dice, text)
    else:
        many = dice.choice((1, 1, 2, 2, 3, 3, 4, 5, 8, 60, 400) if dice.random() < 0.1 else (1, 2, 2, 3, 4))
        text = dice.choice((" ", " ", " ", "", "-", "/", "\t")).join(_word(dice, words) for _ in range(many))
    # Two halves of one sign are that sign, for the browser.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _word(dice: Random, words: Sequence[str]) -> str:
    kind = dice.random()
    word = dice.choice(words)
    if kind < 0.35:
        return word
    if kind < 0.5:
        return _slip(dice, word)
    if kind < 0.65:
        return dice.choice(_FRONTS) + word + dice.choice(_ENDS)
    if kind < 0.75:
        return dice.choice((*_OBJECT, *_JOINED, *_HTML))
    if kind < 0.85:
        return dice.choice("+0 -().") * dice.randrange(2) + str(dice.randrange(10 ** dice.randrange(1, 14)))
    if kind < 0.93:
        odd = _UNSEEN + _MARKS + _ODD + _SIGNS + _LETTERS
        return "".join(
            dice.choice((letter, letter, letter + dice.choice(odd), dice.choice(odd))) for letter in word
        )
    # Signs that Python's tables do not know yet may be known to the browser.
    signs = (chr(dice.randrange(0x2FFFF)) for _ in range(dice.randrange(1, 6)))
    return "".join(sign for sign in signs if category(sign) != "Cn")


def _slip(dice: Random, text: str) -> str:
    """A letter dropped, doubled, changed, swapped with its neighbour, in capitals, or with something odd beside it."""
    at = dice.randrange(len(text)) if text else 0
    kind = dice.randrange(7)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at : at + 1] + text[at:]
    if kind == 2:
        return text[:at] + chr(97 + dice.randrange(26)) + text[at + 1 :]
    if kind == 3:
        return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
    if kind == 4:
        return text.upper() if dice.random() < 0.5 else text.title()
    return text[:at] + dice.choice(_UNSEEN + _MARKS + _ODD + _SIGNS + _LETTERS) + text[at:]
