"""Which font draws a script that the usual fonts lack, by its package in Debian."""

import unicodedata
from collections.abc import Iterable

# First words of a sign's name in Unicode -> package. `scripts/setup` installs the same ones.
FONTS = {
    "CJK": "fonts-droid-fallback",
    "HANGUL": "fonts-alee",
    "HIRAGANA": "fonts-droid-fallback",
    "KATAKANA": "fonts-droid-fallback",
    "THAI": "fonts-tlwg-loma-otf",
    "MYANMAR": "fonts-sil-padauk",
    "DEVANAGARI": "fonts-lohit-deva",
}
EMOJI = "fonts-noto-color-emoji"


def packages_for(signs: Iterable[str]) -> list[str]:
    """The packages that draw these signs, each once, sorted; none for a script that is not in the list."""
    return sorted({package for sign in signs if (package := _package(sign))})


def _package(sign: str) -> str:
    if unicodedata.category(sign) == "So":
        return EMOJI
    return FONTS.get(unicodedata.name(sign, "").split(" ")[0].split("-")[0], "")
