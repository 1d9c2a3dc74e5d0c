"""Whether the best of a list is an answer at all. A query about something else finds words too.

Of every typed word that has a meaning, how sure is it that the best units speak of it? A word that no page has,
or that was only read as another one, counts fully against them; one that stands on many pages, for little.
`theme/js/search-fits.js` does the same.
"""

from collections.abc import Mapping, Sequence
from math import log

from suluh.search.counts import TEXT_AT
from suluh.search.index import Index
from suluh.search.postings import Posting
from suluh.search.reading import GUESSED, Reading, Slot

FLOOR = 0.35  # measured: see docs/decisions/0062-nothing-fits-well.md
LOOKED_AT = 3  # units: what a reader sees first
IN_TEXT = 0.6  # a word in a heading or a text, beside one in a title or `also`


def fit(index: Index, reading: Reading, found: Sequence[Mapping[int, int]]) -> float:
    """How well the best of the first units fits, from 0 to 1. `found` has for each, by slot, the first place of it."""
    words = [
        (number, slot, _weight(index.postings, slot))
        for number, slot in enumerate(reading.slots)
        if slot.at >= 0 and slot.trust
    ]
    total = sum(weight for _, _, weight in words)
    if not total:
        return 1.0
    return max(
        sum(w * s.trust * _stands(reading.slots, n, at) for n, s, w in words) / total
        for at in found[:LOOKED_AT]
    )


def _weight(postings: Mapping[str, Posting], slot: Slot) -> float:
    if slot.trust < GUESSED:
        return 1.0
    rows = sum(len(postings[stem].rows) for stem, _ in slot.options if stem in postings)
    return 1 / (1 + log(1 + rows) / 4)


def _stands(slots: Sequence[Slot], number: int, at: Mapping[int, int]) -> float:
    """How prominently a unit has a word, by itself or by a phrase that it is part of; 0 if it has neither."""
    stem = slots[number].options[0][0]
    places = [at[n] for n, slot in enumerate(slots) if n in at and (n == number or stem in slot.stems)]
    if not places:
        return 0.0
    return 1.0 if min(places) < TEXT_AT else IN_TEXT
