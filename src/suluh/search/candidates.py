"""What a typed word may be a form of: every way to strip Indonesian and English affixes, with a cost.

No dictionary is asked here. Whoever calls knows the stems of the site and takes the cheapest candidate
among them, so the browser needs no list of roots. `theme/js/search-words.js` is the same,
rule by rule, and a test runs both over the whole vocabulary.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from suluh.search.english import stem_english

LEAST = 3  # letters of a stem
VOWELS = frozenset("aeiou")
_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun", "tah")
_SUFFIXES = ("kan", "an", "i", "in")
# A prefix, and after a dot the letter that it has swallowed: meng- stands before k, men- before t, and so on.
_RULES = (
    "di ke se ber bel be ter te per pel menge penge meng meng.k peng peng.k meny.s peny.s mem mem.p "
    "pem pem.p men men.t pen pen.t me pe nge ng ng.k ny.s ny.c n.t m.p ku"
)
_PREFIXES = tuple([*rule.split("."), ""][:2] for rule in _RULES.split())
# First letter -> those that begin so.
_PREFIXES_OF = {
    letter: tuple(rule for rule in _PREFIXES if rule[0][0] == letter)
    for letter in {p[0][0] for p in _PREFIXES}
}
_COLLOQUIAL = frozenset(("nge", "ng", "ny", "n", "m", "ku", "in", "te", "be"))
_LAST_E = re.compile(r"e([bcdfghjklmnpqrstvwxyz]{1,2})$")


@lru_cache(maxsize=100_000)
def candidates(word: str) -> Mapping[str, int]:
    """Candidate -> its cost; the word itself costs 0. Words with digits and short ones have no other."""
    found = {word: 0}
    if len(word) <= LEAST or not word.isalpha():
        return found
    _strip_ends(_CLITICS, found)
    _strip_ends(_SUFFIXES, found)
    for form, cost in list(found.items()):
        _strip_fronts(form, cost, 0, found)
    for form, cost in list(found.items()):
        # dateng, ditangkep: the spoken e of a last syllable is a written a.
        spoken = _LAST_E.sub(r"a\1", form)
        if spoken != form:
            _offer(found, spoken, cost + 3)
    english = stem_english(word)
    _offer(found, english, 2)
    if english != word:
        _offer(found, f"{english}e", 3)
    return found


def _offer(found: dict[str, int], form: str, cost: int) -> bool:
    """Note a candidate if it is long enough and not known as cheap already."""
    if len(form) < LEAST or found.get(form, 99) <= cost:
        return False
    found[form] = cost
    return True


def _strip_ends(ends: tuple[str, ...], found: dict[str, int]) -> None:
    for form, cost in list(found.items()):
        for end in ends:
            if form.endswith(end):
                _offer(found, form[: -len(end)], cost + _dear(end))


def _dear(part: str) -> int:
    """What taking a part off costs."""
    return 4 if part in _COLLOQUIAL else 2


def _strip_fronts(form: str, cost: int, depth: int, found: dict[str, int]) -> None:
    for front, first in _PREFIXES_OF.get(form[:1], ()):
        rest = form[len(front) :]
        if form.startswith(front) and (not first or rest[:1] in VOWELS):
            dear = cost + _dear(front)
            if _offer(found, first + rest, dear) and depth < 2:
                _strip_fronts(first + rest, dear, depth + 1, found)
