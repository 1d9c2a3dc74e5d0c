"""When two spellings name one agency, and which of them is shown.

"PT. CONTOH", "P.T. Contoh " and "Contoh, PT" are one; "PT Contoh Jaya" and "CV Contoh" are others.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# Long forms of what kind of firm it is -> the short one.
_LONG_FORMS = {
    "perseroan terbatas": "pt",
    "commanditaire vennootschap": "cv",
    "persekutuan komanditer": "cv",
    "usaha dagang": "ud",
    "firma": "fa",
}
_SHORT_FORMS = tuple(dict.fromkeys(_LONG_FORMS.values()))
# Dots between single letters go: P.T. is PT, A.B.C. is ABC.
_INITIALS = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.[ ]?){2,})")
_QUOTES = re.compile("['’‘`\u02bc]")


@lru_cache(maxsize=10_000)
def agency_key(name: str) -> str:
    """The same for all spellings of one name: without capitals, marks and blanks, its legal form in front.

    The legal form stays part of the name. A name of marks alone is compared as it is.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    text = _INITIALS.sub(lambda found: found[1].replace(".", "").replace(" ", "") + " ", text)
    bare = _QUOTES.sub("", text)
    # Letters, their signs (vowels of many scripts are signs) and digits stay.
    words = " ".join("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in bare).split())
    for long, short in _LONG_FORMS.items():
        if words.startswith(f"{long} "):
            words = short + words[len(long) :]
    for short in ("pt", "cv"):
        if words.startswith(f"{short[0]} {short[1]} "):
            words = short + words[3:]
    before, _, last = words.rpartition(" ")
    if last in _SHORT_FORMS and before and words.partition(" ")[0] not in _SHORT_FORMS:
        return f"{last} {before}"
    return words or " ".join(text.split())


def most_frequent(spellings: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Key of an agency -> the spelling that most cells have; of equals the one that came first.

    `spellings` are (cell, how many), in the order of the rows.
    """
    counted: dict[str, Counter[str]] = {}
    for cell, number in spellings:
        spelt = " ".join(cell.split())
        if spelt:
            counted.setdefault(agency_key(spelt), Counter())[spelt] += number
    return {key: max(found, key=lambda one: found[one]) for key, found in counted.items()}
