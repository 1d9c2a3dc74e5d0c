"""The postings of an index in small files, each of which a query can do without.

A stem that the word list knows stands in a shard of its neighbours, together with the phrases that it may
begin to mean something in, and with the groups of those phrases: who asks for "gaji" asks for its group as well.
All other words stand in buckets, told from the word alone. `theme/js/search-shards.js` reads both.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from suluh.search.ask_words import QueryWords
from suluh.search.index import Index
from suluh.search.language import MARK
from suluh.search.postings import Posting
from suluh.search.rows import DIGITS

SHARD_LETTERS = 700  # about 0.5 KB gzip
BUCKET_LETTERS = 900  # at least, up to twice that: rare words are seldom asked for
FARTHEST = 63  # stems between the first ones of two shards: one digit


@dataclass(frozen=True)
class Shards:
    """Name -> text. `gaps` are those between the numbers of the first stems of shards, in digits of 64."""

    files: Mapping[str, str]
    gaps: str
    buckets: int


def shards_of(index: Index) -> Shards:
    """The shards of known stems, named by the number of their first stem, and the buckets of all other words."""
    known = dict(_known(index))
    others = sorted(s for s in index.postings if s not in index.words.own and s[0] != MARK)
    entries = {stem: _entry(stem, index.postings[stem], "") for stem in others}
    buckets = 1 << (max(1, sum(map(len, entries.values())) // BUCKET_LETTERS).bit_length() - 1)
    rare: dict[str, list[str]] = {f"c{number}": [] for number in range(buckets)}
    for stem, entry in entries.items():
        rare[f"c{bucket(stem, buckets)}"].append(entry)
    gaps = (DIGITS[number - before] for before, number in zip([0, *known], known, strict=False))
    texts = {f"s{number}": text for number, text in known.items()}
    return Shards({**texts, **{name: ";".join(its) for name, its in rare.items()}}, "".join(gaps), buckets)


def _known(index: Index) -> Iterator[tuple[int, str]]:
    """(number of its first stem, text) of each shard of known stems."""
    words, postings = index.words, index.postings
    home = homes(words, postings)
    told = phrases(words, home)
    groups: dict[str, list[str]] = {}
    for group, stem in home.items():
        name = f"{MARK}{group}"
        groups.setdefault(stem, []).append(_entry(name, postings[name], ""))
    first, size = 0, 0
    parts: list[str] = []
    for number, stem in enumerate(words.stems):
        own = [*filter(None, [_entry(stem, postings.get(stem), told.get(stem, ""))]), *groups.get(stem, ())]
        long = sum(map(len, own)) + len(own)
        if number - first == FARTHEST or (size and own and size + long > SHARD_LETTERS):
            yield first, ";".join(parts)
            first, size, parts = number, 0, []
        parts += own
        size += long
    if words.stems:
        yield first, ";".join(parts)


def _entry(name: str, posting: Posting | None, told: str) -> str:
    """A word, its scale, its rows, and the phrases that stand with it."""
    if posting is None and not told:
        return ""
    rows = f"{base36(round(posting.scale * 100))} {posting.code}" if posting else "0 "
    return f"{name} {rows} {told}".rstrip()


def homes(words: QueryWords, postings: Mapping[str, Posting]) -> dict[int, str]:
    """Group -> the stem whose shard has it: one that means the group by itself, the likeliest that is typed;
    else one that stands in many of its phrases."""
    alone: dict[int, set[str]] = {}
    parts: dict[int, Counter[str]] = {}
    for stems, group, use in words.phrases:
        parts.setdefault(group, Counter()).update(set(stems))
        if use and len(stems) == 1:
            alone.setdefault(group, set()).add(stems[0])

    def likely(group: int, stem: str) -> tuple[int, int, str]:
        posting = postings.get(stem)
        return (0 if group in alone else parts[group][stem], posting.uses if posting else 0, stem)

    return {
        group: max(alone.get(group, stems), key=lambda stem: likely(group, stem))
        for group, stems in parts.items()
    }


def phrases(words: QueryWords, home: Mapping[int, str]) -> dict[str, str]:
    """Stem -> the phrases that stand with it: each once, where its group is or with the stem that has the fewest.

    A phrase is the number of its group, after a colon the home of that if it is elsewhere, then the other stems
    of the phrase, each after a dot; a ! before one that is only asked for. Whoever looks for a phrase asks for
    each of its stems, so the browser gets it with their postings.
    """
    shared = Counter(stem for stems, _, _ in words.phrases for stem in set(stems))
    found: dict[str, dict[str, None]] = {}
    for stems, group, use in words.phrases:
        at = home[group]
        first, *others = sorted(stems, key=lambda stem: (stem != at, shared[stem], stem))
        told = ("" if use else "!") + str(group) + ("" if first == at else f":{at}")
        found.setdefault(first, {})[".".join([told, *others])] = None
    return {stem: ",".join(its) for stem, its in found.items()}


def bucket(word: str, buckets: int) -> int:
    """The bucket of a word that the word list does not know."""
    found = 0
    for letter in word:
        found = (found * 31 + ord(letter)) % 8191
    return found % buckets


def base36(value: int) -> str:
    """A whole number in base 36."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        value, rest = divmod(value, 36)
        out = digits[rest] + out
        if not value:
            return out
