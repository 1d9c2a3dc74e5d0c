"""From a typed word to stems of the site: affixes, beginnings, slips of the finger, joined words.

`theme/js/search-words.js` does the same with the same list; a test compares both.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from suluh.model.languages import other
from suluh.search.candidates import candidates
from suluh.search.english import stem_english
from suluh.search.language import MARK, Language, Phrase
from suluh.search.postings import Posting
from suluh.search.slips import SHORT, believed, distance, signs_of
from suluh.search.stems import asking_words, stop_words

MOST_WORDS = 1100  # the browser's list, without the words of phrases; rarer stems are found exactly only
FAR = 4  # slips are looked for in the cheaper candidates only
READINGS, READ = 3, 0.8  # stems that a beginning or a slip may stand for, and their weight
ASKS = {"contact": "C", "term": "T", "form": "F", "deadline": "D", "country": "N"}
Option = tuple[str, float]  # (stem, weight)
# What something gave before, by a text of all that it is made from; or what it gives now.
Recall = Callable[[str, Callable[[], dict[str, str]]], dict[str, str]]
EXACT, BEGUN, MENDED, SPLIT = range(4)


@dataclass(frozen=True)
class QueryWords:
    """What the browser knows of the words of an index.

    `special` is what affixes don't tell: a word that is left out ("yang" -> ""), that asks for a kind of
    answer ("telepon" -> "Ctelepon", a capital of ASKS and its stem), in everyday spelling ("dimana" -> ""),
    or that affixes would lead elsewhere; several stems are joined by "+". `foreign` are words of a sentence
    in the other language. `phrases` are in the order of their groups. `more` are stems that only danger
    words have.
    """

    lang: str
    stems: tuple[str, ...]  # sorted
    special: Mapping[str, str]
    foreign: frozenset[str]
    phrases: tuple[Phrase, ...]
    more: tuple[str, ...] = ()
    _set: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(
        cls,
        reader: Language,
        postings: Mapping[str, Posting],
        others: Iterable[str],
        forms: Iterable[str],
        named: Iterable[str] = (),
        recall: Recall = lambda _, make: make(),
    ) -> "QueryWords":
        """The words of an index. `others` are stems that must be known besides, those of danger; `forms` are
        words of the pages as they are written, as "word:stem"; no words that are their own stem; `named` are
        those of titles, all of them. `recall` gives what a text of all that `special` is made from gave before, or makes it."""
        own = {s for s in postings if s.isalpha() and len(s) > 1}
        if len(own) > MOST_WORDS:
            own = set(sorted(own, key=lambda s: (-postings[s].uses, s))[:MOST_WORDS])
        # A group that no page speaks of finds nothing.
        found = {p for rows in reader.phrases.values() for p in rows if f"{MARK}{p[1]}" in postings}
        # The order in which the browser finds them: see `add_phrases`.
        known = sorted(found, key=lambda p: (p[1], " ".join(sorted(p[0])), not p[2], p[0]))
        stems = tuple(sorted(own | {s for stems, _, _ in known for s in stems}))
        own_or_told = frozenset(stems)
        more = tuple(dict.fromkeys(s for s in others if s not in own_or_told))
        plain = cls(reader.lang, stems, {}, frozenset(), tuple(known), more, own_or_told | set(more))
        seen, titled = sorted(forms), sorted(named)
        told = repr((plain.lang, stems, more, plain.phrases, seen, titled, list(reader.spelling.items())))
        special = recall(told, lambda: cls._special(plain, reader, seen, titled))
        foreign = frozenset(stop_words(other(reader.lang)) - special.keys())
        return replace(plain, special=special, foreign=foreign)

    @staticmethod
    def _special(
        plain: "QueryWords", reader: Language, forms: Iterable[str], named: Iterable[str]
    ) -> dict[str, str]:
        """What affixes don't tell of words, where all that affixes tell is known."""
        stop = stop_words(reader.lang)
        special: dict[str, str] = {}
        for form in named:
            word, _, stem = form.partition(":")
            if plain.affixed(word) not in ("", stem):
                special[word] = stem  # Penang is no kind of "nang"
        for form in forms:
            word, _, stem = form.partition(":")
            if stem in plain._set and plain.affixed(word) != stem:
                special[word] = stem
        for word, kind in asking_words().items():
            if word not in stop:
                special[word] = ASKS[kind] + _read(plain, special, (word,))
        special.update(dict.fromkeys(stop, ""))
        for word, right in reader.spelling.items():
            if reader.lang != "en" or word not in plain:
                special[word] = _read(plain, special, right)
        return special

    @cached_property
    def own(self) -> frozenset[str]:
        """`stems`, to look them up."""
        return frozenset(self.stems)

    @cached_property
    def _looked_among(self) -> tuple[tuple[str, int], ...]:
        """The stems that a slip may stand for, each with its letters."""
        return tuple((stem, signs_of(stem)) for stem in (*self.stems, *self.more) if len(stem) > 2)

    def __contains__(self, stem: str) -> bool:
        return stem in self._set

    def affixed(self, word: str, known: Set[str] | None = None) -> str:
        """The cheapest candidate that is a stem of the site or of `known`, the longest of these, or ""."""
        among = self._set if known is None else known
        if word in among:
            return word
        found = [(cost, -len(form), form) for form, cost in candidates(word).items() if form in among]
        return min(found, key=lambda row: row[:2])[2] if found else ""

    def stem(self, word: str) -> str:
        """The stem of a word, "" if none is known or the word is left out."""
        told = self.special.get(word)
        return self.affixed(word) if told is None else told.lstrip("CDFNT")

    def resolve(self, word: str, *, begun: bool = False) -> tuple[int, list[list[Option]]]:
        """(how it was found, slots of options) of a typed word; `begun`: the reader may still type it.

        A joined word gives two slots. Nothing known gives the word itself: rare words, numbers.
        """
        if word in self.special:
            return EXACT, [[(s, 1.0)] for s in self.stem(word).split("+") if s]
        known = self.affixed(word)
        if known or not word.isalpha():
            return EXACT, [[(known or word, 1.0)]]
        if begun and len(word) > 2:
            found = self.begins(word)
            if found:
                return BEGUN, [found]
        near = self.near(word)
        if near:
            # A rare word is not in the list, but may stand on pages.
            return MENDED, [[*near, (self._unknown(word), 1.0)]]
        for cut in range(3, len(word) - 2):
            parts = [self.stem(word[:cut]), self.stem(word[cut:])]
            if all(parts):
                return SPLIT, [[(part, 0.9)] for part in parts]
        return EXACT, [[(self._unknown(word), 1.0)]]

    def _unknown(self, word: str) -> str:
        """The stem of a word that is not in the list, as far as rules without a dictionary give it."""
        return stem_english(word) if self.lang == "en" else word

    def begins(self, word: str) -> list[Option]:
        """The shortest stems that begin so."""
        at = bisect_left(self.stems, word)
        found = []
        while at < len(self.stems) and self.stems[at].startswith(word):
            found.append(self.stems[at])
            at += 1
        found.sort(key=lambda s: (len(s), s))
        return [(s, READ) for s in found[:READINGS]]

    def near(self, word: str) -> list[Option]:
        """The stems one slip away (two in words from eight letters on), from the word and its candidates."""
        best: list[tuple[int, str]] = []
        for form, cost in candidates(word).items():
            if len(form) < 4 or cost > FAR:
                continue
            most = 2 if len(form) > 7 else 1
            signs = signs_of(form)
            for stem, its in self._looked_among:
                # Each slip changes at most two of the letters that a word has.
                if (signs ^ its).bit_count() > 2 * most or abs(len(stem) - len(form)) > most:
                    continue
                if len(form) < 6 and stem[0] != form[0]:
                    continue  # a short word with another first letter is another word
                shortest = 5 if form == word else 6
                if signs != its and len(form) == len(stem) and len(form) < shortest:
                    continue  # a shorter one with another letter anywhere is, too: "lupa" is not "luka"
                slips = distance(form, stem, most)
                if slips <= most:
                    best.append((slips * 10 + cost + (5 if stem[0] != form[0] else 0), stem))
        best.sort(key=lambda row: (row[0], -len(row[1])))
        found = list(dict.fromkeys(stem for _, stem in best))
        return [(stem, READ) for stem in found[:READINGS]]


def trust(word: str, how: int, stem: str) -> float:
    """How sure it is that a typed word means the stem that it was read as, from 0 to 1."""
    if how == MENDED:
        return 0.8 if believed(word, stem, SHORT - 1) else 0.2
    return 0.5 if how == SPLIT else 1.0


def _read(words: QueryWords, special: Mapping[str, str], right: Iterable[str]) -> str:
    """What words in their usual spelling are, as a value of `QueryWords.special`."""
    kind, stems = "", []
    for word in right:
        told = special.get(word)
        if told is None:
            told = "+".join(options[0][0] for options in words.resolve(word)[1])
        kind = kind or told[: told[:1].isupper()]
        stems.append(told.lstrip("CDFNT"))
    return kind + "+".join(filter(None, stems))
