"""An index as small script files: word list, shards of postings, cards of results, texts for snippets.

Each file is `Suluh.take("id/s3", …)`: a script tag loads it from http, from a file, under a strict
policy and from a service worker. `theme/js/search-pieces.js` reads them.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from suluh.render.page_kind import CONTACT, COUNTRY
from suluh.search.ask_words import QueryWords
from suluh.search.bundles import bundles, sizes
from suluh.search.index import Choice, Index
from suluh.search.rows import DIGITS
from suluh.search.shards import shards_of
from suluh.search.unit import Unit
from suluh.text.slug import slug

ONE_CARDS_FILE = 40  # so many titles stand in one file, which loads beside the word list
# Badges by the place of their word in `SCRIPT_WORDS` (render/searching.py).
BADGES = {"stale": 4, "revoked": 5, "legacy": 6}
# Where the mark of the version stands in a word list.
_MARK = re.compile(r"""^(Suluh\.take\("[a-z]+/kata",\{"v":")\?v=[0-9a-f]{8}(?=")""")


def pack(index: Index, *, versioned: bool = True) -> dict[str, str]:
    """File name -> text, below the folder of search.

    `versioned`: addresses of pieces carry a mark of the whole index (`?v=…`), so that servers may keep
    them for long; files that are opened without a server need none.
    """
    lang = index.lang
    site, says = _site(index.units), index.says
    shards = shards_of(index)
    files = {
        f"{lang}/{name}.js": _script(f"{lang}/{name}{site}", text) for name, text in shards.files.items()
    }
    cards = [_card(unit, own.starts, lang) for unit, own in zip(index.units, index.counted, strict=True)]
    found = bundles(index.units)
    of_cards = found if len(cards) > ONE_CARDS_FILE else [range(len(cards))]
    for number, units in enumerate(of_cards):
        files[f"{lang}/k{number}.js"] = _script(f"{lang}/k{number}{site}", [cards[at] for at in units])
    for number, units in enumerate(found):
        texts = [
            [index.units[at].twin, *(section.text for section in index.units[at].sections)] for at in units
        ]
        files[f"{lang}/t{number}.js"] = _script(f"{lang}/t{number}{site}", texts)
    files[f"{lang}/nomor.js"] = _script(
        f"{lang}/nomor{site}", [index.numbers, says.number_known, says.number_unknown]
    )
    mark = hashlib.sha256("".join(f"{name}{text}" for name, text in sorted(files.items())).encode())
    record = {
        "v": f"?v={mark.hexdigest()[:8]}" if versioned else "",
        "u": site,
        "w": front_coded(index.words.stems),
        "x": special(index.words),
        "f": " ".join(sorted(index.words.foreign)),
        "d": [
            [",".join(row.phrases), row.title, _root(lang) + row.address, row.numbers, int(row.alone)]
            for row in index.danger.rows
        ],
        "e": "|".join(index.danger.classes),
        "h": ",".join(index.danger.harmless),
        "n": choice(index.choice),
        "o": places(index),
        "b": shards.buckets,
        "g": shards.gaps,
        "r": kinds(index.units),
        "c": sizes(found),
        "l": [says.corrected, says.weak, says.near, says.close],
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


def kinds(units: Sequence[Unit]) -> str:
    """The kind and level of each unit: "p0p0c0"; a capital kind can answer by itself."""
    return "".join((unit.kind.upper() if unit.answer else unit.kind) + str(unit.level) for unit in units)


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
        unit.title, unit.address, BADGES.get(unit.badge, ""), unit.summary, sections, answer, unit.role
    ]  # fmt: skip
    while row and not row[-1]:
        row.pop()
    return row
