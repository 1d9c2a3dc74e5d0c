"""From a typed word to stems of the site: affixes, beginnings, slips of the finger, joined words.

`overrides/assets/js/cari-kata.js` does the same with the same list; a test compares both.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from suluh.search.candidates import candidates
from suluh.search.language import Language, Phrase
from suluh.search.stems import asking_words, stop_words

MOST_WORDS = 3000  # the browser's list, without the words of phrases; rarer stems are found exactly only
FAR = 4  # slips are looked for in the cheaper candidates only
BEGINNINGS = 3  # words that a beginning may stand for
Option = tuple[str, float]  # (stem, weight)
EXACT, BEGUN, MENDED, SPLIT = range(4)

_candidates = lru_cache(maxsize=100_000)(candidates)


@dataclass(frozen=True)
class Words:
    """What the browser knows of the words of an index."""

    lang: str
    stems: tuple[str, ...]  # sorted
    stop: frozenset[str]
    spelling: Mapping[str, tuple[str, ...]]
    asks: Mapping[str, str]
    exceptions: Mapping[str, str]
    phrases: Mapping[str, Sequence[Phrase]]
    _set: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(
        cls,
        reader: Language,
        postings: Mapping[str, Any],
        phrases: Iterable[tuple[str, ...]],
        surfaces: Iterable[str],
    ) -> "Words":
        """The words of an index. `phrases` are others that must be known, as those of danger; `surfaces`
        are the words of the pages as they are written: those that affixes lead elsewhere become exceptions."""
        own = {s for s in postings if s.isalpha() and len(s) > 1}
        if len(own) > MOST_WORDS:
            own = set(sorted(own, key=lambda s: (-len(postings[s].rows), s))[:MOST_WORDS])
        told = {s for rows in reader.phrases.values() for stems, _, _ in rows for s in stems}
        told |= {s for stems in phrases for s in stems}
        stems = tuple(sorted(own | told))
        words = cls(
            reader.lang,
            stems,
            stop_words(reader.lang),
            reader.spelling,
            asking_words(),
            {},
            reader.phrases,
            frozenset(stems),
        )
        exceptions = {}
        for word in surfaces:
            stem = reader.stem_of(word)
            if stem in words._set and word.isalpha() and len(word) > 3 and words.affixed(word) != stem:
                exceptions[word] = stem
        return cls(**{**vars(words), "exceptions": exceptions})

    def __contains__(self, stem: str) -> bool:
        return stem in self._set

    def affixed(self, word: str) -> str:
        """The cheapest candidate that is a stem of the site, or ""."""
        if word in self._set:
            return word
        best, least = "", 99
        for form, cost in _candidates(word).items():
            if form in self._set and (
                cost < least or (cost == least and (-len(form), form) < (-len(best), best))
            ):
                best, least = form, cost
        return best

    def resolve(self, word: str, *, begun: bool = False) -> tuple[int, list[list[Option]]]:
        """(how it was found, slots of options) of a typed word; `begun`: the reader may still type it.

        A joined word gives two slots. Nothing known gives the word itself: rare words, numbers.
        """
        if not word.isalpha():
            return EXACT, [[(word, 1.0)]]
        known = self.exceptions.get(word) or self.affixed(word)
        if known:
            return EXACT, [[(known, 1.0)]]
        if begun and len(word) > 2:
            found = self.begins(word)
            if found:
                return BEGUN, [found]
        near = self.near(word)
        if near:
            return MENDED, [near]
        for cut in range(3, len(word) - 2):
            left, right = self.affixed(word[:cut]), self.affixed(word[cut:])
            if left and right:
                return SPLIT, [[(left, 0.9)], [(right, 0.9)]]
        return EXACT, [[(word, 1.0)]]

    def begins(self, word: str) -> list[Option]:
        """The shortest stems that begin so."""
        at = bisect_left(self.stems, word)
        found = []
        while at < len(self.stems) and self.stems[at].startswith(word):
            found.append(self.stems[at])
            at += 1
        found.sort(key=lambda s: (len(s), s))
        return [(s, 0.8) for s in found[:BEGINNINGS]]

    def near(self, word: str) -> list[Option]:
        """The stems one slip away (two in words from eight letters on), from the word and its candidates."""
        best: list[tuple[int, str]] = []
        for form, cost in _candidates(word).items():
            if len(form) < 4 or cost > FAR:
                continue
            most = 2 if len(form) > 7 else 1
            for stem in self.stems:
                if len(form) < 6 and stem[0] != form[0]:
                    continue  # a short word with another first letter is another word
                if abs(len(stem) - len(form)) <= most and len(stem) > 2:
                    slips = distance(form, stem, most)
                    if slips <= most:
                        best.append((slips * 10 + cost + (5 if stem[0] != form[0] else 0), stem))
        best.sort()
        found = list(dict.fromkeys(stem for _, stem in best))
        return [(stem, 0.8 if n == 0 else 0.4) for n, stem in enumerate(found[:2])]


def distance(a: str, b: str, most: int) -> int:
    """Letters added, dropped, changed or swapped with their neighbour; `most + 1` if there are more."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a):
        row = [i + 1]
        for j, y in enumerate(b):
            cost = min(last[j] + (x != y), last[j + 1] + 1, row[j] + 1)
            if i and j and x == b[j - 1] and a[i - 1] == y:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
