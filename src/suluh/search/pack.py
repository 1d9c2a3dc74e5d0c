"""An index as small script files: word list, shards of postings, cards of results, texts for snippets.

Each file is `Suluh.take("id/s3", …)`: a script tag loads it from http, from a file, under a strict
policy and from a service worker. `theme/js/search-pieces.js` reads them.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from suluh.render.page_kind import CONTACT, COUNTRY
from suluh.search.ask_words import QueryWords
from suluh.search.index import Choice, Index
from suluh.search.rows import DIGITS
from suluh.search.unit import Unit
from suluh.text.slug import slug

SHARD_LETTERS = 700  # about 0.5 KB gzip: a query needs one for each of its words and phrases
ONE_CARDS_FILE = 40  # so many titles stand in one file, which loads beside the word list
CHUNK_BITS, ONE_CHUNK_BITS = 0, 16  # cards of a file, as a power of two: one on larger sites
# Badges by the place of their word in `SCRIPT_WORDS` (render/searching.py).
BADGES = {"stale": 5, "revoked": 6, "legacy": 7}
# Where the mark of the version stands in a word list.
_MARK = re.compile(r"""^(Suluh\.take\("[a-z]+/kata",\{"v":")\?v=[0-9a-f]{8}(?=")""")


def pack(index: Index, *, versioned: bool = True) -> dict[str, str]:
    """File name -> text, below the folder of search.

    `versioned`: addresses of pieces carry a mark of the whole index (`?v=…`), so that servers may keep
    them for long; files that are opened without a server need none.
    """
    lang = index.lang
    bits = ONE_CHUNK_BITS if len(index.units) <= ONE_CARDS_FILE else CHUNK_BITS
    shards = list(shards_of(index))
    site = _site(index.units)
    files: dict[str, str] = {}
    for number, (_, text) in enumerate(shards, 1):
        files[f"{lang}/s{number}.js"] = _script(f"{lang}/s{number}{site}", text)
    cards = [_card(unit, own.starts, lang) for unit, own in zip(index.units, index.counted, strict=True)]
    for number, at in enumerate(range(0, len(cards), 1 << bits)):
        files[f"{lang}/k{number}.js"] = _script(f"{lang}/k{number}{site}", cards[at : at + (1 << bits)])
    for number, unit in enumerate(index.units):
        files[f"{lang}/t{number}.js"] = _script(f"{lang}/t{number}{site}", [s.text for s in unit.sections])
    files[f"{lang}/nomor.js"] = _script(f"{lang}/nomor{site}", [index.numbers, *index.number_words])
    mark = hashlib.sha256("".join(f"{name}{text}" for name, text in sorted(files.items())).encode())
    literal, gaps = starts([first for first, _ in shards], index.words.stems)
    record = {
        "v": f"?v={mark.hexdigest()[:8]}" if versioned else "",
        "u": site,
        "w": front_coded(index.words.stems),
        "x": special(index.words),
        "f": " ".join(sorted(index.words.foreign)),
        "p": phrases(index.words),
        "d": [
            [",".join(row.phrases), row.title, _root(lang) + row.address, row.numbers, int(row.alone)]
            for row in index.danger.rows
        ],
        "e": "|".join(index.danger.classes),
        "h": ",".join(index.danger.harmless),
        "n": choice(index.choice),
        "o": places(index),
        "b": literal,
        "g": gaps,
        "r": kinds(index.units),
        "c": bits,
    }
    files[f"{lang}/kata.js"] = _script(f"{lang}/kata", record)
    return files


def unversioned(files: Mapping[str, str]) -> dict[str, str]:
    """Versioned files of any languages as `pack` gives them without the mark of their version."""
    return {
        name: _MARK.sub(r"\1", text, count=1) if name.endswith("/kata.js") else text
        for name, text in files.items()
    }


def _site(units: Sequence[Unit]) -> str:
    """What all pieces of one site have after their names: the browser takes no piece of another one, where
    the number of a page is that of something else. It changes only when pages come, go or move."""
    return "." + hashlib.sha256("\n".join(unit.address for unit in units).encode()).hexdigest()[:4]


def _root(lang: str) -> str:
    """The folder of a language below the root of the site."""
    return "" if lang == "id" else f"{lang}/"


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


def special(words: QueryWords) -> str:
    """What affixes don't tell, by value: "value word word|value word"."""
    by_value: dict[str, list[str]] = {}
    for word, value in sorted(words.special.items()):
        by_value.setdefault(value, []).append(word)
    return "|".join(f"{value} {' '.join(found)}" for value, found in sorted(by_value.items()))


def choice(row: Choice | None) -> list[Any]:
    """What asks for a number of each country, and the number of the unit that leads there."""
    return [",".join(row.phrases), row.number] if row else ["", -1]


def places(index: Index) -> list[str]:
    """The names of each country, and the place of each contact and country in two digits of 64."""
    names = "|".join(",".join(names) for names in index.places.names)
    units = [n for n, unit in enumerate(index.units) if unit.kind in (CONTACT, COUNTRY)]
    # 4095: none.
    return [names, "".join(two_digits(index.places.place(unit) & 4095) for unit in units)]


def two_digits(number: int) -> str:
    """A number below 4096 in two digits of 64."""
    return DIGITS[number >> 6] + DIGITS[number & 63]


def starts(firsts: Sequence[str], stems: Sequence[str]) -> tuple[str, str]:
    """The first words of shards: those that are no known stem, and the gaps between the numbers of the
    others as digits of 64."""
    numbers = {stem: n for n, stem in enumerate(stems)}
    known = [numbers[first] for first in firsts if first in numbers]
    gaps = "".join(DIGITS[n - before] for before, n in zip([0, *known], known, strict=False))
    return " ".join(first for first in firsts if first not in numbers), gaps


def phrases(words: QueryWords) -> str:
    """Groups parted by |, phrases by commas; a ! before one that is only asked for.

    A word is two digits of 64: its number among the stems.
    """
    numbers = {stem: two_digits(n) for n, stem in enumerate(words.stems)}
    groups: list[list[str]] = []
    for stems, group, use in words.phrases:
        groups.extend([] for _ in range(len(groups), group + 1))
        groups[group].append(("" if use else "!") + "".join(numbers[stem] for stem in stems))
    return "|".join(",".join(group) for group in groups)


def kinds(units: Sequence[Unit]) -> str:
    """The kind and level of each unit: "p0p0c0"; a capital kind can answer by itself."""
    return "".join((unit.kind.upper() if unit.answer else unit.kind) + str(unit.level) for unit in units)


def shards_of(index: Index) -> Iterator[tuple[str, str]]:
    """(first word, postings) of each shard, in the order of the words.

    A shard begins with a known stem, less than 64 of them after the last one that did, or with what is no
    plain word (a number, a group): so `starts` can say where.
    """
    numbers = {stem: n for n, stem in enumerate(index.words.stems)}
    first, size, last = "", 0, 0
    parts: list[str] = []
    for stem in sorted({*index.postings, *numbers}):
        posting = index.postings.get(stem)
        if posting is None and numbers[stem] - last < 63:
            continue
        entry = f"{stem} {base36(round(posting.scale * 100))} {posting.code}" if posting else ""
        full = size + len(entry) > SHARD_LETTERS and (stem in numbers or not stem.isalpha())
        if not first or full or numbers.get(stem, 0) - last == 63:
            if first:
                yield first, ";".join(parts)
            first, size, parts = stem, 0, []
            last = numbers.get(stem, last)
        parts.append(entry)
        size += len(entry) + 1
    yield first, ";".join(parts)


def base36(value: int) -> str:
    """A whole number in base 36."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        value, rest = divmod(value, 36)
        out = digits[rest] + out
        if not value:
            return out


def _card(unit: Unit, starts: Sequence[int], lang: str) -> list[Any]:
    """What the list shows of a unit: see `card` in search-index.js. Empty ends are left out."""
    sections = [
        [start, section.heading] + ([] if slug(section.heading) == section.anchor else [section.anchor])
        for section, start in zip(unit.sections[1:], starts[1:], strict=True)
    ]
    answer: list[Any] = []
    if unit.answer:
        links = [(label, way if ":" in way else _root(lang) + way) for label, way in unit.answer.links]
        answer = [unit.answer.text, links]
    row: list[Any] = [
        unit.title, unit.address, unit.twin, BADGES.get(unit.badge, ""), unit.summary, sections, answer, unit.role
    ]  # fmt: skip
    while row and not row[-1]:
        row.pop()
    return row
