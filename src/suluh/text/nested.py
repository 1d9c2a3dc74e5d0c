"""Brackets that nobody closes, on which a reader of Markdown spends its time over and over."""

import re

# The library looks from each open bracket to the end of its paragraph, so their number counts twice.
# No sentence has so many brackets in each other.
MOST_OPEN = 200
_BRACKET = re.compile(r"[\[\](]|\)|\n[ \t>]*\n")


def too_nested(text: str) -> bool:
    """Whether more brackets stand open in one paragraph than anybody writes."""
    if text.count("[") + text.count("(") <= MOST_OPEN:
        return False
    depth = 0
    for match in _BRACKET.finditer(text):
        sign = match.group()
        if sign in "[(":
            depth += 1
            if depth > MOST_OPEN:
                return True
        elif sign in "])":
            depth = max(0, depth - 1)
        else:
            depth = 0
    return False
