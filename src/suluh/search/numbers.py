"""Whose number was typed: "+62 21 …", "021-…", "00 62 21 …" are one. `theme/js/search-numbers.js` is the same.

Only numbers that the pages of contacts show are known; nothing else is looked at.
"""

import re

from suluh.search.index import Index

# One run of digits, as people part them, among other words.
_ASKED = re.compile(r"[^\d+]*((?:\+[ ().-]*)?\d[\d ().-]*)(?:[^\d ().-]\D*)?", re.ASCII)
# What is no more than a blank at an end, for the browser as for us.
_BLANKS = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
LEAST, MOST = 9, 15  # digits of what is surely meant as a number to call
CODE, OWN = 3, 6  # digits of a country code, at most; of a number that may be typed without one, at least


def whose(index: Index, text: str) -> tuple[int, ...] | None:
    """The units whose number a query holds; none of them for a number that no contact has, `None` if it holds
    no number to call."""
    asked = _ASKED.fullmatch(text[:300])
    if not asked:
        return None
    typed = re.sub(r"\(0\)|[^\d+]", "", asked[1], flags=re.ASCII)
    found = tuple(dict.fromkeys(unit for number, unit in index.numbers if is_same(typed, number)))
    digits = typed.strip("+")
    sure = LEAST <= len(digits) <= MOST and typed[0] in "+06"
    if found and (len(digits) >= OWN or typed == text.strip(_BLANKS)):
        return found
    return () if sure else None


def is_same(typed: str, number: str) -> bool:
    """Whether typed digits call a number of the registry, which begins with + if it has its country code."""
    far = typed[0] == "+" or typed.startswith("00")
    digits = typed.strip("+").lstrip("0")
    own = number.strip("+").lstrip("0")
    if digits == own:
        return True
    # Without the code of its country, as it is dialled there.
    rest = len(own) - len(digits)
    return not far and number[0] == "+" and len(digits) >= OWN and 0 < rest <= CODE and own.endswith(digits)
