"""The ranking. `theme/js/search-index.js` is the same, and a test compares their lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from suluh.render.page_kind import CONTACT, COUNTRY, PAGE, TERM
from suluh.search.cards import cards
from suluh.search.counts import ALSO_AT, TEXT_AT
from suluh.search.fits import FLOOR, LOOKED_AT, fit
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.postings import LEVELS
from suluh.search.reading import COMMON, Reading, read_query

ASKED, NAMED = 1.6, 1.5  # the kind that was asked for; a thing whose name is the whole query
MISSED = 0.2  # what would be left of a score without any word of the query
TITLED = 6  # so many hits are looked at for a title that is the query: the box shows no more
OWN_LEVEL = 1.15  # internal pages for internal readers, public ones for the public


@dataclass(frozen=True)
class Hit:
    """A unit that answers, its score, the number of the section that answers best, and the first place of each
    slot that it has."""

    number: int
    score: float
    section: int
    places: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What a query gives. `weak`: nothing fits well, so the hits are folded below a way to help."""

    hits: tuple[Hit, ...]
    answer: Hit | None
    reading: Reading
    weak: bool = False


def ask(index: Index, text: str, *, typing: bool = False, level: int = 0, most: int = 10) -> Found:
    """The best units for a query. `typing`: the last word may be a beginning; `level` is the reader's."""
    reading = read_query(index, text, typing=typing)
    if reading.bare == COMMON:
        return Found((), None, reading)
    hits, named, held = rank(index, reading, level)
    answer: Hit | None
    best = [hit.number for hit in hits[:30] if hit.number in named]
    first = next((hit.number for hit in hits if index.units[hit.number].kind != TERM), -1)
    guided = first >= 0 and index.units[first].kind == PAGE and reading.meant > (1 if first in named else 2)
    if guided and reading.asked != TERM:
        hits.sort(key=lambda hit: hit.number != first)
    if reading.choose and index.choice:
        # No number of a wrong place: the reader is asked for the country.
        answer = Hit(index.choice.number, 0.0, 0)
        return Found(tuple(hit for hit in hits if hit.number != answer.number)[:most], answer, reading)
    may = cards(index, reading, best, held, guided=guided)
    answer = next((hit for hit in hits if may and hit.number == may[0]), None)
    titled = next((hit for hit in hits[:TITLED] if _is_titled(index.units[hit.number].title, reading)), None)
    if titled:
        # Who types a title wants that very page.
        hits.sort(key=lambda hit: hit is not titled)
        if answer and not _is_titled(index.units[answer.number].title.partition(":")[0], reading):
            answer = answer if answer is titled else None
    rest = tuple(hit for hit in hits if hit is not answer)
    sure = not rest or answer or titled or reading.danger or reading.bare
    weak = not sure and fit(index, reading, [hit.places for hit in rest[:LOOKED_AT]]) < FLOOR
    return Found(rest[:most], answer, reading, weak)


def _is_titled(title: str, reading: Reading) -> bool:
    return bool(reading.typed) and tuple(fold(title)) == reading.typed


def rank(index: Index, reading: Reading, level: int) -> tuple[list[Hit], set[int], dict[int, set[int]]]:
    """All units that have a word of the query, the best first; those whose name has all of them; and the slots
    that the name of a unit surely holds.

    The name of a term begins with the query: "penempatan" does not mean "biaya penempatan".
    """
    slots = reading.slots
    scores: dict[int, dict[int, tuple[float, tuple[int, ...]]]] = {}  # unit -> slot -> (score, places)
    held: dict[int, set[int]] = {}
    worth = [0.0] * len(slots)  # what a slot could give
    for number, slot in enumerate(slots):
        for stem, weight in slot.options:
            posting = index.postings.get(stem)
            if posting is None:
                continue
            full = posting.scale * weight * slot.weight
            worth[number] = max(worth[number], full)
            for unit, impact, places in posting.rows:
                score = full * impact / LEVELS
                row = scores.setdefault(unit, {})
                if number not in row or row[number][0] < score:
                    row[number] = (score, places)
                if places[0] < TEXT_AT and stem in slot.sure:
                    held.setdefault(unit, set()).add(number)
    total = sum(worth)
    whole = [number for number, slot in enumerate(slots) if slot.weight == 1]
    # "KBRI indonesia di Riyadh": what says that it is of home need not stand in its name.
    of_contact = [n for n in whole if slots[n].options[0][0] not in index.places.home_stems]
    hits: list[Hit] = []
    named: set[int] = set()
    for unit, row in scores.items():
        score = covered = 0.0
        last = -1
        for number, (part, places) in row.items():
            score += part
            covered += worth[number]
            if last >= 0 and slots[number].at >= 0:
                there, before = row[last]
                apart = slots[number].at - slots[last].at
                gap = min(abs(q - p - apart) for p in before for q in places)
                score += min(there, part) / (1 + gap)  # as much again side by side
            last = number
        times = MISSED + (1 - MISSED) * covered / total
        its = index.units[unit]
        if its.kind == reading.asked:
            times *= ASKED
        if (its.level > 0) == (level > 0):
            times *= OWN_LEVEL
        near = ALSO_AT if its.kind in (COUNTRY, TERM) else TEXT_AT
        begins = its.kind != TERM or any(places[0] == 0 for _, places in row.values())
        asked = of_contact if its.kind == CONTACT else whole
        if asked and begins and all(number in row and row[number][1][0] < near for number in asked):
            named.add(unit)
            times *= NAMED
        first = {number: places[0] for number, (_, places) in row.items()}
        hits.append(Hit(unit, score * times, _section(index, unit, row), first))
    hits.sort(key=lambda hit: (-hit.score, hit.number))
    return hits, named, held


def _section(index: Index, unit: int, row: dict[int, tuple[float, tuple[int, ...]]]) -> int:
    """The number of the section that holds the most of the query; 0 for none in particular."""
    starts = index.counted[unit].starts
    sums = [0.0] * max(1, len(starts))
    for score, places in row.values():
        for section in {sum(start <= place for start in starts) - 1 for place in places if place >= TEXT_AT}:
            sums[section] += score
    best = max(sums)
    return sums.index(best) if best else 0
