"""An index as small script files: word list, shards of postings, cards of results, texts for snippets.

Each file is `Suluh.take("id/s3", …)`: a script tag loads it from http, from a file, under a strict
policy and from a service worker. `overrides/assets/js/cari-indeks.js` reads them.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from suluh.search.ask_words import Words
from suluh.search.index import Index, Posting, Row
from suluh.search.unit import Unit
from suluh.text.slug import slug

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SHARD_LETTERS = 1800  # about 1.2 KB gzip: a query needs one for each of its words and phrases
ONE_CARDS_FILE = 40  # so many titles stand in one file, which loads beside the word list
CHUNK = 4  # cards of larger sites
KINDS = {"contact": "c", "term": "t", "form": "f", "deadline": "d", "country": "n"}


def pack(index: Index, *, versioned: bool = True) -> dict[str, str]:
    """File name -> text, below the folder of search.

    `versioned`: addresses of pieces carry a mark of the whole index (`?v=…`), so that servers may keep
    them for long; files that are opened without a server need none.
    """
    lang = index.lang
    head = len(index.units) if len(index.units) <= ONE_CARDS_FILE else CHUNK
    shards = list(shards_of(index))
    files: dict[str, str] = {}
    for number, (_, text) in enumerate(shards, 1):
        files[f"{lang}/s{number}.js"] = _script(f"{lang}/s{number}", text)
    chunks = [index.units[:head], *(index.units[n : n + CHUNK] for n in range(head, len(index.units), CHUNK))]
    at = 0
    for number, chunk in enumerate(chunks):
        cards = [_card(unit, index.counted[at + n].starts) for n, unit in enumerate(chunk)]
        at += len(chunk)
        files[f"{lang}/k{number}.js"] = _script(f"{lang}/k{number}", cards)
    for number, unit in enumerate(index.units):
        files[f"{lang}/t{number}.js"] = _script(f"{lang}/t{number}", [s.text for s in unit.sections])
    mark = hashlib.sha256("".join(f"{name}{text}" for name, text in sorted(files.items())).encode())
    record = {
        "v": mark.hexdigest()[:8] if versioned else "",
        "w": front_coded(index.words.stems),
        "s": " ".join(sorted(index.words.stop)),
        "y": "|".join(f"{word}:{' '.join(right)}" for word, right in sorted(index.words.spelling.items())),
        "a": "|".join(f"{word}:{KINDS[kind]}" for word, kind in sorted(index.words.asks.items())),
        "e": "|".join(f"{word}:{stem}" for word, stem in sorted(index.words.exceptions.items())),
        "p": phrases(index.words),
        "d": [
            [",".join(" ".join(p) for p in row.phrases), row.title, row.address, row.numbers]
            for row in index.danger
        ],
        "b": " ".join(first for first, _ in shards),
        "r": runs(index.units),
        "h": head,
        "q": CHUNK,
    }
    files[f"{lang}/kata.js"] = _script(f"{lang}/kata", record)
    return files


def _script(name: str, data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for bad, safe in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(bad, safe)
    return f'Suluh.take("{name}",{text});\n'


def front_coded(stems: Sequence[str]) -> str:
    """Sorted stems, each as a capital for the letters it shares with the one before, then the rest."""
    parts = []
    before = ""
    for stem in stems:
        shared = 0
        while shared < min(len(before), len(stem), 25) and before[shared] == stem[shared]:
            shared += 1
        parts.append(chr(65 + shared) + stem[shared:])
        before = stem
    return "".join(parts)


def phrases(words: Words) -> str:
    """Groups parted by |, phrases by commas; a ! before one that is only asked for.

    A word is two digits of 64: its number among the stems.
    """
    numbers = {stem: DIGITS[n >> 6] + DIGITS[n & 63] for n, stem in enumerate(words.stems[: 64 * 64])}
    groups: dict[int, list[str]] = {}
    for rows in words.phrases.values():
        for stems, group, use in rows:
            if all(stem in numbers for stem in stems):
                coded = "".join(numbers[stem] for stem in stems)
                groups.setdefault(group, []).append(("" if use else "!") + coded)
    return "|".join(",".join(sorted(groups.get(n, ()))) for n in range(max(groups, default=-1) + 1))


def runs(units: Sequence[Unit]) -> str:
    """The kind and level of each unit, as runs: "58p0 12c0"; a capital kind can answer by itself."""
    found: list[list[Any]] = []
    for unit in units:
        kind = (unit.kind.upper() if unit.answer else unit.kind) + str(unit.level)
        if found and found[-1][1] == kind:
            found[-1][0] += 1
        else:
            found.append([1, kind])
    return " ".join(f"{count}{kind}" for count, kind in found)


def shards_of(index: Index) -> Iterator[tuple[str, str]]:
    """(first word, postings) of each shard, in the order of the words."""
    first, size = "", 0
    parts: list[str] = []
    for stem, posting in sorted(index.postings.items()):
        entry = f"{stem} {base36(round(posting.scale * 100))} {encode(posting)}"
        if parts and size + len(entry) > SHARD_LETTERS:
            yield first, ";".join(parts)
            parts, size = [], 0
        if not parts:
            first = stem
        parts.append(entry)
        size += len(entry) + 1
    if parts:
        yield first, ";".join(parts)


def encode(posting: Posting) -> str:
    """Rows as digits of 64: gap to the unit before, impact with the count of places, gaps of places."""
    out: list[str] = []
    last = -1
    for unit, impact, places in posting.rows:
        out.append(_number(unit - last - 1))
        out.append(DIGITS[(impact - 1) * 4 + len(places) - 1])
        before = 0
        for place in places:
            out.append(_number(place - before))
            before = place
        last = unit
    return "".join(out)


def decode(text: str) -> tuple[Row, ...]:
    """The rows of an encoded posting; what the browser does."""
    values = iter(DIGITS.index(c) for c in text)

    def number(first: int) -> int:
        value, shift, digit = first & 31, 5, first
        while digit > 31:
            digit = next(values)
            value += (digit & 31) << shift
            shift += 5
        return value

    rows: list[Row] = []
    unit = -1
    for digit in values:
        unit += number(digit) + 1
        both = next(values)
        places: list[int] = []
        for _ in range((both & 3) + 1):
            places.append((places[-1] if places else 0) + number(next(values)))
        rows.append((unit, (both >> 2) + 1, tuple(places)))
    return tuple(rows)


def _number(value: int) -> str:
    out = ""
    while value > 31:
        out += DIGITS[32 + (value & 31)]
        value >>= 5
    return out + DIGITS[value]


def base36(value: int) -> str:
    """A whole number in base 36."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        value, rest = divmod(value, 36)
        out = digits[rest] + out
        if not value:
            return out


def _card(unit: Unit, starts: Sequence[int]) -> list[Any]:
    """What the list shows of a unit: see `card` in cari-indeks.js. Empty ends are left out."""
    sections = [
        [start, section.heading] + ([] if slug(section.heading) == section.anchor else [section.anchor])
        for section, start in zip(unit.sections[1:], starts[1:], strict=True)
    ]
    answer = [unit.answer.text, unit.answer.links] if unit.answer else 0
    row: list[Any] = [
        unit.title, unit.address, unit.twin, unit.badge, unit.summary, sections, answer, unit.role
    ]  # fmt: skip
    while row and not row[-1]:
        row.pop()
    return row
