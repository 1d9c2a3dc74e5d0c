"""What a typed word may be a form of: every way to strip Indonesian and English affixes, with a cost.

No dictionary is asked here. Whoever calls knows the stems of the site and takes the cheapest candidate
among them, so the browser needs no list of roots. `overrides/assets/js/cari-kata.js` is the same,
rule by rule, and a test runs both over the whole vocabulary.
"""

import re

from suluh.search.english import stem_english

LEAST = 3  # letters of a stem
VOWELS = ("a", "e", "i", "o", "u")
_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun", "tah")
_SUFFIXES = ("kan", "an", "i", "in")
# Prefix -> what it may have swallowed: meng- stands before k, men- before t, and so on.
_PREFIXES = (
    ("di", ("",)),
    ("ke", ("",)),
    ("se", ("",)),
    ("ber", ("",)),
    ("bel", ("",)),
    ("be", ("",)),
    ("ter", ("",)),
    ("te", ("",)),
    ("per", ("",)),
    ("pel", ("",)),
    ("menge", ("",)),
    ("penge", ("",)),
    ("meng", ("", "k")),
    ("peng", ("", "k")),
    ("meny", ("s",)),
    ("peny", ("s",)),
    ("mem", ("", "p")),
    ("pem", ("", "p")),
    ("men", ("", "t")),
    ("pen", ("", "t")),
    ("me", ("",)),
    ("pe", ("",)),
    ("nge", ("",)),
    ("ng", ("", "k")),
    ("ny", ("s",)),
    ("n", ("t",)),
    ("m", ("p",)),
    ("ku", ("",)),
)
_COLLOQUIAL = frozenset(("nge", "ng", "ny", "n", "m", "ku", "in", "te", "be"))
_LAST_E = re.compile(r"e([bcdfghjklmnpqrstvwxyz]{1,2})$")


def candidates(word: str) -> dict[str, int]:
    """Candidate -> its cost; the word itself costs 0. Words with digits and short ones have no other."""
    found = {word: 0}
    if len(word) <= LEAST or not word.isalpha():
        return found
    _strip_ends(word, 0, found)
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


def _strip_ends(word: str, cost: int, found: dict[str, int]) -> None:
    bases = [(word, cost)]
    for form, base in bases:
        for clitic in _CLITICS:
            if form.endswith(clitic) and len(bases) < 4 and _offer(found, form[: -len(clitic)], base + 2):
                bases.append((form[: -len(clitic)], base + 2))
    for form, base in bases:
        for suffix in _SUFFIXES:
            if form.endswith(suffix):
                _offer(found, form[: -len(suffix)], base + (4 if suffix in _COLLOQUIAL else 2))


def _strip_fronts(form: str, cost: int, depth: int, found: dict[str, int]) -> None:
    for prefix, swallowed in _PREFIXES:
        if not form.startswith(prefix):
            continue
        rest = form[len(prefix) :]
        for letter in swallowed:
            if letter and rest[:1] not in VOWELS:
                continue
            dear = (
                cost + (4 if prefix in _COLLOQUIAL else 2) + (1 if letter == "" and prefix == "meng" else 0)
            )
            if _offer(found, letter + rest, dear) and depth < 2:
                _strip_fronts(letter + rest, dear, depth + 1, found)
