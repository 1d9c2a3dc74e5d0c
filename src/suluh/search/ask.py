"""The ranking. `theme/js/search-index.js` is the same, and a test compares their lists."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from suluh.render.page_kind import CONTACT, COUNTRY, PAGE, REGULATION, TERM
from suluh.search.cards import cards, cited, may_be_meant
from suluh.search.counts import ALSO_AT, NAME_END, PARTS_AT, TEXT_AT, place_in_name
from suluh.search.fits import FLOOR, fit
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.postings import LEVELS
from suluh.search.reading import COMMON, Reading, Slot, read_query

ASKED, NAMED = 1.6, 1.5  # the kind that was asked for; a thing whose name is the whole query
MISSED = 0.2  # what would be left of a score without any word of the query
TITLED = 6  # so many units whose title ends as the query does are looked at: the box shows no more
MOST_NAMED = 30  # so many hits may have a card
OWN_LEVEL = 1.15  # internal pages for internal readers, public ones for the public


_ENDS = frozenset(range(NAME_END, ALSO_AT))
# A short form, as "P3MI" and "BLKLN"; what stands behind other terms explains them and is no name.
_SHORT_FORM = re.compile(r"[A-Z0-9].*[A-Z0-9]")


Row = dict[int, tuple[float, tuple[int, ...]]]  # slot -> (score, places) in a unit


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
    if any(slot.rare in index.postings for slot in reading.slots):
        reading = replace(reading, corrected=())  # what looks like a slip is a word of some page
    ranked = rank(index, reading, level)
    hits = ranked.hits
    called = _called(index, reading, [hit.number for hit in hits if hit.number in ranked.ending][:TITLED])
    if reading.bare == COMMON:
        hits = [hit for hit in hits if hit.number in called]
    answer: Hit | None
    first = next((hit.number for hit in hits if index.units[hit.number].kind != TERM), -1)
    guided = first >= 0 and index.units[first].kind == PAGE
    guided = guided and reading.meant > (1 if first in ranked.named else 2)
    if guided and reading.asked != TERM:
        hits.sort(key=lambda hit: hit.number != first)
    # Who types a name wants that very thing.
    hits.sort(key=lambda hit: -called.get(hit.number, 0))
    laws = cited(index, reading, [hit.number for hit in hits], ranked.held)
    hits.sort(key=lambda hit: hit.number not in laws)
    if reading.choose and index.choice and not called:
        # No number of a wrong place: the reader is asked for the country.
        answer = Hit(index.choice.number, 0.0, 0)
        return Found(tuple(hit for hit in hits if hit.number != answer.number)[:most], answer, reading)
    best = [hit.number for hit in hits[:MOST_NAMED] if hit.number in ranked.named or hit.number in laws]
    may = cards(index, reading, best, ranked.held, guided=guided and not called)
    if laws:
        may = laws if len(laws) == 1 and laws[0] in may else []
    elif called:
        may = [unit for unit in may if unit in called][:1]
    else:
        may = may_be_meant(index, reading, may, ranked.held)[:1]
    answer = next((hit for hit in hits if hit.number in may), None)
    rest = tuple(hit for hit in hits if hit is not answer)
    sure = not rest or answer or called or laws or reading.danger or reading.bare
    weak = not sure and fit(index, reading, [hit.places for hit in rest]) < FLOOR
    return Found(rest[:most], answer, reading, weak)


def _called(index: Index, reading: Reading, units: list[int]) -> dict[int, int]:
    """The units that are called as the query: 2 by their title, 1 for a term by its name, or by what a short form
    stands for. In danger no term is: what a word means does not stand above what to do."""
    found: dict[int, int] = {}
    for unit in units:
        title, kind = index.units[unit].title, index.units[unit].kind
        name, _, long = title.partition(": ")
        names = [name, *([long] if _SHORT_FORM.search(name) else [])] if kind == TERM else []
        if _is_typed(title, reading):
            found[unit] = 2
        elif not reading.danger and any(_is_typed(name, reading) for name in names):
            found[unit] = 1
    return found


def _is_typed(name: str, reading: Reading) -> bool:
    return bool(reading.typed) and tuple(fold(name)) == reading.typed


@dataclass(frozen=True)
class Ranked:
    """All units that have a word of the query, the best first; those whose name has all of them; those whose title
    has all of them and ends with the last; and the slots that the name of a unit surely holds."""

    hits: list[Hit]
    named: Set[int]
    ending: Set[int]
    held: Mapping[int, Set[int]]


def rank(index: Index, reading: Reading, level: int) -> Ranked:
    """What a query finds.

    The name of a term begins with the query: "penempatan" does not mean "biaya penempatan".
    """
    slots = reading.slots
    scores, held, worth = _scored(index, slots)
    total = sum(worth)
    whole = [number for number, slot in enumerate(slots) if slot.weight == 1]
    # "KBRI indonesia di Riyadh": what says that it is of home need not stand in its name.
    of_contact = [n for n in whole if slots[n].options[0][0] not in index.places.home_stems]
    hits: list[Hit] = []
    named: set[int] = set()
    ending: set[int] = set()
    for unit, row in scores.items():
        score = covered = 0.0
        last = -1
        for number, (part, places) in row.items():
            score += part
            covered += worth[number]
            if last >= 0 and slots[number].at >= 0:
                there, before = row[last]
                apart = slots[number].at - slots[last].at
                gap = min(abs(place_in_name(q) - place_in_name(p) - apart) for p in before for q in places)
                score += min(there, part) / (1 + gap)  # as much again side by side
            last = number
        times = MISSED + (1 - MISSED) * covered / total
        its = index.units[unit]
        if its.kind == reading.asked:
            times *= ASKED
        if (its.level > 0) == (level > 0):
            times *= OWN_LEVEL
        near = ALSO_AT if its.kind in (COUNTRY, TERM) else TEXT_AT
        if its.kind == REGULATION and reading.rule < 0:
            near = PARTS_AT  # the words of its subject alone do not name it
        begins = its.kind != TERM or any(places[0] in (0, NAME_END) for _, places in row.values())
        asked = of_contact if its.kind == CONTACT else whole
        if asked and begins and all(number in row and row[number][1][0] < near for number in asked):
            named.add(unit)
            times *= NAMED
        if _ends(slots, row, its.kind):
            ending.add(unit)
        first = {number: places[0] for number, (_, places) in row.items()}
        hits.append(Hit(unit, score * times, _section(index, unit, row), first))
    hits.sort(key=lambda hit: (-hit.score, hit.number))
    return Ranked(hits, named, ending, held)


def _scored(index: Index, slots: Sequence[Slot]) -> tuple[dict[int, Row], dict[int, set[int]], list[float]]:
    """What the slots give in each unit, which of them its name surely holds, and what each could give."""
    scores: dict[int, Row] = {}
    held: dict[int, set[int]] = {}
    worth = [0.0] * len(slots)
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
    return scores, held, worth


def _ends(slots: Sequence[Slot], row: Row, kind: str) -> bool:
    """Whether the title of a unit has all words of the query and ends with the last."""
    words = [number for number, slot in enumerate(slots) if slot.at >= 0]
    if not words or not all(number in row and row[number][1][0] < ALSO_AT for number in words):
        return False
    last = words[-1]
    # The second name of a term stands behind its first.
    ends = {min(slots[last].at, NAME_END - 1) + NAME_END} if kind != TERM else _ENDS
    return not ends.isdisjoint(row[last][1])


def _section(index: Index, unit: int, row: Row) -> int:
    """The number of the section that holds the most of the query; 0 for none in particular."""
    starts = index.counted[unit].starts
    sums = [0.0] * max(1, len(starts))
    for score, places in row.values():
        for section in {sum(start <= place for start in starts) - 1 for place in places if place >= TEXT_AT}:
            sums[section] += score
    best = max(sums)
    return sums.index(best) if best else 0
