"""Whether a query tells of danger: phrases of the tables, looked for in the words as they were typed.

Affixes, small words and their order count here, because they tell blows from the hour ("dipukul",
"pukul 8"). `theme/js/search-danger.js` does the same, and a test compares both.

A phrase is packed as text, its words parted by a space, or by "-" where nothing may stand between them.
A word is a stem; "pukul+" is that stem with an affix, "=disetrum" the word as it is written, and a capital
names a class of words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suluh.search.fold import fold
from suluh.search.language import Language

BETWEEN = 2  # words with a meaning that may stand between two of a phrase
SURE = 7  # letters of a word that alone tells of danger although it was mistyped
_CLASS = re.compile(r"\((\w+)\)")
_WRITTEN = re.compile(r"=\w+")
_PLAIN = re.compile(r"[a-z0-9]{2,}")


@dataclass(frozen=True)
class Told:
    """A typed word: as it stands, its stem ("" for none), and whether it has an affix."""

    word: str
    stem: str
    affixed: bool
    mended: bool
    small: bool  # a word without meaning for search, such as "saya"


@dataclass(frozen=True)
class DangerRow:
    """Phrases, and what is shown for them: a page, and whom to call. `alone`: only if nothing else was said."""

    phrases: tuple[str, ...]
    title: str
    address: str
    numbers: tuple[tuple[str, str, str], ...]  # (number, link, name)
    alone: bool = False


@dataclass(frozen=True)
class DangerWords:
    """All rows, the first first; classes of words, "A", "B" and so on; and phrases that are no danger."""

    rows: tuple[DangerRow, ...] = ()
    classes: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Every stem of the phrases and classes, in their order: the index must know them."""
        rows = [phrase for row in self.rows for phrase in row.phrases]
        return plain_words([*rows, *self.classes, *self.harmless])

    @cached_property
    def known(self) -> frozenset[str]:
        """The same, to look them up."""
        return frozenset(self.plain)

    def find(self, told: Sequence[Told]) -> DangerRow | None:
        """The first row that speaks."""
        masked = {at for phrase in self.harmless for places in self.spans(phrase, told) for at in places}
        left = [Told("", "", False, False, one.small) if at in masked else one for at, one in enumerate(told)]
        for row in self.rows:
            found = [places for phrase in row.phrases for places in self.spans(phrase, left)]
            covered = {at for places in found for at in places}
            if found and not (
                row.alone and any(not one.small and at not in covered for at, one in enumerate(told))
            ):
                return row
        return None

    def speaks(self, phrase: str, told: Sequence[Told]) -> bool:
        """Whether a phrase stands in a query."""
        return bool(self.spans(phrase, told))

    def spans(self, phrase: str, told: Sequence[Told]) -> list[list[int]]:
        """Where a phrase stands: the places of its words, from each word it may begin with."""
        parts = re.split(r"([ -])", phrase)
        found = []
        for start, one in enumerate(told):
            if not self._is(parts[0], one) or (one.mended and len(parts) == 1 and len(one.word) < SURE):
                continue
            places = [start]
            for sign, part in zip(parts[1::2], parts[2::2], strict=True):
                place = self._next(part, told, places[-1] + 1, 0 if sign == "-" else BETWEEN)
                if place < 0:
                    break
                places.append(place)
            else:
                found.append(places)
        return found

    def _next(self, part: str, told: Sequence[Told], at: int, between: int) -> int:
        """The place of a word from a place on, -1 if too many others stand before it."""
        while at < len(told):
            if self._is(part, told[at]):
                return at
            between -= not told[at].small
            if between < 0:
                return -1
            at += 1
        return -1

    def _is(self, part: str, one: Told) -> bool:
        if part.isupper():
            return any(self._is(word, one) for word in self.classes[ord(part) - 65].split(" "))
        if part[0] == "=":
            return one.word == part[1:]
        if part[-1] == "+":
            return one.affixed and one.stem == part[:-1]
        return part in (one.word, one.stem)


def plain_words(phrases: Iterable[str]) -> tuple[str, ...]:
    """The stems of packed phrases, in their order."""
    return tuple(dict.fromkeys(_PLAIN.findall(_WRITTEN.sub("", ",".join(phrases)))))


def pack_danger(
    reader: Language,
    rows: Iterable[tuple[Sequence[str], str, str, Sequence[tuple[str, str, str]], bool]],
    classes: Mapping[str, Sequence[str]],
    harmless: Sequence[str],
) -> DangerWords:
    """The tables as one index reads them. Rows are (phrases, title, address, numbers, alone)."""
    letters = {name: chr(65 + n) for n, name in enumerate(classes)}

    return DangerWords(
        tuple(
            DangerRow(
                pack_phrases(phrases, reader, letters, whole=alone), title, address, tuple(numbers), alone
            )
            for phrases, title, address, numbers, alone in rows
        ),
        tuple(" ".join(pack_phrases(words, reader)) for words in classes.values()),
        pack_phrases(harmless, reader, letters, whole=True),
    )


def pack_phrases(
    phrases: Iterable[str],
    reader: Language,
    letters: Mapping[str, str] | None = None,
    *,
    whole: bool = False,
) -> tuple[str, ...]:
    """Phrases of the tables as they are packed. `letters` are those of the classes.

    One that holds a word which tells by itself is left out, since that word is found anyway; unless the
    `whole` phrase matters.
    """
    found = dict.fromkeys(filter(None, (_packed(phrase, reader, letters or {}) for phrase in phrases)))

    def needed(phrase: str) -> bool:
        parts = re.split("[ -]", phrase)
        by_itself = {*parts, *(part.rstrip("+") for part in parts)} & found.keys()
        return whole or not by_itself - {phrase}

    return tuple(filter(needed, found))


def _packed(phrase: str, reader: Language, letters: Mapping[str, str]) -> str:
    out: list[str] = []
    for part in phrase.split():
        words = [word for one in part.split("-") for word in _words(one, reader, letters)]
        if words:
            out.append("-".join(words))
    return " ".join(out)


def _words(part: str, reader: Language, letters: Mapping[str, str]) -> list[str]:
    named = _CLASS.fullmatch(part)
    if named:
        return [letters[named[1]]] if named[1] in letters else []
    if part.startswith("="):
        return [f"={word}" for word in fold(part)]
    found = []
    for word in fold(part):
        # A small word stays as it is written: it has no stem.
        found += [stem + "+" * (stem != word) for stem in reader.mixed(word) or (word,)]
    return found
