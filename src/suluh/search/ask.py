"""The ranking. `overrides/assets/js/cari-indeks.js` is the same, and a test compares their lists."""

import itertools
from dataclasses import dataclass, field

from suluh.search.ask_words import BEGUN, MENDED, SPLIT
from suluh.search.counts import ALSO_AT, TEXT_AT
from suluh.search.fold import fold
from suluh.search.index import LEVELS, DangerRow, Index
from suluh.search.language import MARK, Phrase
from suluh.search.unit import COUNTRY, TERM

MOST_LETTERS, MOST_TYPED = 300, 40
INSIDE, PART = 0.5, 0.25  # weight of a word that is a phrase itself, and of one of several
HINTED = 0.6  # of a phrase that only leads to its group
ASKING = 0.3  # weight of a word that asks for a kind of answer
ASKED, NAMED = 1.6, 1.3  # the kind that was asked for; a thing whose name is the whole query
WINDOW = 2  # other words that may stand between those of a phrase
OWN_LEVEL = 1.15  # internal pages for internal readers, public ones for the public


@dataclass
class Slot:
    """One word of the query, or a phrase of it: what it may be, how much it counts, where it stands."""

    options: list[tuple[str, float]]
    weight: float
    at: int
    group: int
    asks: bool = False


@dataclass(frozen=True)
class Hit:
    """A unit that answers, its score, the number of the section that answers best, and why."""

    number: int
    score: float
    section: int
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a query gives. `mended` are the words that were read otherwise than typed."""

    hits: tuple[Hit, ...]
    mended: tuple[tuple[str, str], ...] = ()
    answer: Hit | None = None
    danger: DangerRow | None = None
    slots: tuple[Slot, ...] = field(default=(), compare=False)


def ask(index: Index, text: str, *, typing: bool = False, level: int = 0, most: int = 10) -> Found:
    """The best units for a query. `typing`: the last word may be a beginning; `level` is the reader's."""
    slots, mended, asked, sequence = read_query(index, text, typing=typing)
    danger = next(
        (row for row in index.danger if any(_stands(stems, sequence) for stems in row.phrases)), None
    )
    hits, named = rank(index, slots, asked, level)
    answer = None
    for hit in hits[:30]:
        kind = index.units[hit.number].kind
        if hit.number in named and index.units[hit.number].answer and (kind == asked or not asked):
            answer = hit
            break
    rest = tuple(hit for hit in hits if answer is None or hit.number != answer.number)
    return Found(rest[:most], mended, answer, danger, tuple(slots))


def read_query(
    index: Index, text: str, *, typing: bool = False
) -> tuple[list[Slot], tuple[tuple[str, str], ...], str, list[tuple[int, str]]]:
    """Slots, mended words, the kind of answer asked for ("" for none), and the stems with their places."""
    words = index.words
    typed: list[str] = []
    for word in fold(text[:MOST_LETTERS])[:MOST_TYPED]:
        spelt = words.spelling.get(word)
        typed.extend(spelt if spelt and (words.lang != "en" or word not in words) else (word,))
    slots: list[Slot] = []
    mended: list[tuple[str, str]] = []
    sequence: list[tuple[int, str]] = []
    asked = ""
    for at, word in enumerate(typed):
        if word in words.stop:
            continue
        kind = words.asks.get(word, "")
        asked = asked or {"contact": "c", "term": "t", "form": "f", "deadline": "d", "country": "n"}.get(
            kind, ""
        )
        how, found = words.resolve(word, begun=typing and at == len(typed) - 1)
        if how in (MENDED, SPLIT):
            mended.append((word, " ".join(options[0][0] for options in found)))
        for options in found:
            slots.append(Slot(options, ASKING if kind else 1.0, at, len(slots), bool(kind)))
            if how != BEGUN:
                sequence.append((at, options[0][0]))
    add_phrases(index, slots, sequence)
    return slots, tuple(mended), asked, sequence


def add_phrases(index: Index, slots: list[Slot], sequence: list[tuple[int, str]]) -> None:
    """A slot for the phrases of the query, the longest first.

    Groups that were found by the same words share a slot, so that what two tables say counts once; one
    that lies inside a longer phrase counts as a word inside it.
    """
    taken: list[tuple[set[str], Slot]] = []
    for stems, group, use in _phrases(index, sequence):
        option = (f"{MARK}{group}", 1.0 if use else HINTED)
        mine = set(stems)
        same = next((slot for words, slot in taken if words == mine), None)
        if same is not None:
            same.options.append(option)
            continue
        inside = [slot for slot in slots if slot.at >= 0 and slot.options[0][0] in mine]
        longer = any(mine < words for words, _ in taken)
        home = inside[0].group
        for slot in inside:
            slot.group = home
            slot.weight = min(slot.weight, INSIDE if len(mine) == 1 else PART)
        slot = Slot([option], INSIDE if longer else 1.0, -1, home)
        slots.append(slot)
        taken.append((mine, slot))


def _phrases(index: Index, sequence: list[tuple[int, str]]) -> list[Phrase]:
    """The phrases of the query, each group once, the longest first."""
    found: dict[int, Phrase] = {}
    for first in dict.fromkeys(stem for _, stem in sequence):
        for phrase in index.words.phrases.get(first, ()):
            old = found.get(phrase[1])
            better = old is None or (-len(phrase[0]), phrase[0]) < (-len(old[0]), old[0])
            if better and _stands(phrase[0], sequence):
                found[phrase[1]] = phrase
    return sorted(found.values(), key=lambda p: (-len(p[0]), p[1]))


def _stands(stems: tuple[str, ...], sequence: list[tuple[int, str]]) -> bool:
    """Whether the words of a phrase stand in the query: in order with up to WINDOW others between them,
    or side by side in any order."""
    names = [stem for _, stem in sequence]
    for start in range(len(names)):
        if names[start] == stems[0]:
            at, spare, matched = start, WINDOW, True
            for stem in stems[1:]:
                at += 1
                while at < len(names) and names[at] != stem and spare:
                    at, spare = at + 1, spare - 1
                if at >= len(names) or names[at] != stem:
                    matched = False
                    break
            if matched:
                return True
        if sorted(names[start : start + len(stems)]) == sorted(stems):
            return True
    return False


def rank(index: Index, slots: list[Slot], asked: str, level: int) -> tuple[list[Hit], set[int]]:
    """All units that have a word of the query, the best first; and those whose name has all of them."""
    scores: dict[int, dict[int, tuple[float, tuple[int, ...]]]] = {}  # unit -> slot -> (score, places)
    worth: dict[int, float] = {}  # group -> what it could give
    for number, slot in enumerate(slots):
        for stem, weight in slot.options:
            posting = index.postings.get(stem)
            if posting is None:
                continue
            full = posting.scale * weight * slot.weight
            worth[slot.group] = max(worth.get(slot.group, 0.0), full)
            for unit, impact, places in posting.rows:
                score = full * impact / LEVELS
                row = scores.setdefault(unit, {})
                if number not in row or row[number][0] < score:
                    row[number] = (score, places)
    lost = {slot.group for slot in slots if slot.group not in worth and not slot.asks}
    total = sum(worth.values()) or 1.0
    parts, wholes = _naming(slots)
    hits: list[Hit] = []
    named: set[int] = set()
    for unit, row in scores.items():
        groups = {slots[number].group for number in row}
        covered = sum(worth[g] for g in groups) / total
        score = sum(s for s, _ in row.values()) + _nearness(slots, row)
        score *= 0.4 + 0.6 * covered
        its = index.units[unit]
        if asked and its.kind == asked:
            score *= ASKED
        if (its.level > 0) == (level > 0):
            score *= OWN_LEVEL
        near = ALSO_AT if its.kind in (COUNTRY, TERM) else TEXT_AT
        told = {n for n, (_, places) in row.items() if places[0] < near}
        if parts and not lost and all(parts[g] <= told or wholes.get(g, set()) & told for g in parts):
            named.add(unit)
            score *= NAMED
        hits.append(Hit(unit, round(score, 4), _section(index, unit, row)))
    hits.sort(key=lambda hit: (-hit.score, hit.number))
    return hits, named


def _naming(slots: list[Slot]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """What makes a name the whole query: by group, all its words, or a phrase that holds them."""
    parts: dict[int, set[int]] = {}
    wholes: dict[int, set[int]] = {}
    for number, slot in enumerate(slots):
        if slot.at >= 0 and not slot.asks:
            parts.setdefault(slot.group, set()).add(number)
        elif slot.at < 0 and slot.weight == 1:
            wholes.setdefault(slot.group, set()).add(number)
    return parts, wholes


def _nearness(slots: list[Slot], row: dict[int, tuple[float, tuple[int, ...]]]) -> float:
    """What neighbours in the query give if they are neighbours in the unit too."""
    found = 0.0
    placed = sorted((slots[n].at, n) for n in row if slots[n].at >= 0)
    for (at, one), (next_at, two) in itertools.pairwise(placed):
        gap = min(abs(q - p - (next_at - at)) for p in row[one][1] for q in row[two][1])
        part = 0.3 if gap == 0 else 0.15 if gap < 4 else 0.08 if gap < 12 else 0.0
        found += part * min(row[one][0], row[two][0])
    return found


def _section(index: Index, unit: int, row: dict[int, tuple[float, tuple[int, ...]]]) -> int:
    """The number of the section that holds the most of the query; 0 for none in particular."""
    starts = index.counted[unit].starts
    sums = [0.0] * max(1, len(starts))
    for score, places in row.values():
        for section in {sum(start <= place for start in starts) - 1 for place in places if place >= TEXT_AT}:
            sums[section] += score
    best = max(sums)
    return sums.index(best) if best else 0
