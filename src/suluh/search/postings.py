"""Where each word of an index stands, and how much it says there."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from suluh.search.counts import CodedRow, Counted, is_name, places_of, weight_of
from suluh.search.rows import Row, decode, encode_impact, encode_number, first_place
from suluh.search.scores import Score, Scorer

LEVELS = 15  # steps of an impact
# A word that stands in more units than that keeps its best ones, and one place in each.
MOST_UNITS, MANY_UNITS = 600, 400
MOST_AT_ONCE = 2000  # units: of more, the stems go in turns, since their rows are what takes most memory
NAMES = 5  # a word in the name of a unit counts as in so many texts


@dataclass(frozen=True)
class Posting:
    """Where a word stands. The score of a row is impact * scale / LEVELS. `uses` tells how likely the word is
    typed: in how many units it stands, names before texts."""

    scale: float
    code: str  # its rows as they are packed
    uses: int

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """(unit, impact from 1 to LEVELS, places), unpacked."""
        return decode(self.code)


@dataclass(frozen=True)
class Posted:
    """The postings of counted units, and what they were made of."""

    counted: tuple[Counted, ...]
    unit_weights: tuple[float, ...]
    postings: dict[str, Posting]


def all_postings(
    counted: Sequence[Counted],
    unit_weights: Sequence[float],
    scorer: Scorer,
    before: Posted | None = None,
) -> Posted:
    """The posting of each stem, in the order of the stems.

    `before` are those of an earlier build. Where as many units stand in the same order with the same weights,
    a stem whose rows are the same has the same posting.
    """
    units, weights = tuple(counted), tuple(unit_weights)
    kinds = sorted(set(weights))
    kind_of = [kinds.index(weight) for weight in weights]
    touched = None
    postings: dict[str, Posting] = {}
    if before is not None and before.unit_weights == weights:
        touched = _touched(before.counted, units)
        postings = {stem: posting for stem, posting in before.postings.items() if stem not in touched}
    if units and (touched is None or touched):
        turns = 1 + len(units) // MOST_AT_ONCE
        for turn in range(turns):
            found = _inverted(units, touched, turn, turns)
            score = scorer(found, len(units))
            for stem in tuple(found):  # rows go as their posting comes: together they take most memory
                postings[stem] = _posting(stem, found.pop(stem), kinds, kind_of, score)
    return Posted(units, weights, dict(sorted(postings.items())))


def _touched(before: Sequence[Counted], after: Sequence[Counted]) -> set[str]:
    """The stems that stand otherwise in a unit than before."""
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    return {row[0] for old, new in changed for row in set(_rows(old)) ^ set(_rows(new))}


def _rows(unit: Counted) -> Iterator[tuple[str, str, str]]:
    """(stem, letter of its weight, places) of a unit."""
    return zip(unit.stems.split(), unit.weights, unit.places.split(), strict=True)


def _inverted(
    counted: Sequence[Counted], stems: Set[str] | None, turn: int, turns: int
) -> dict[str, list[CodedRow]]:
    """Stem -> its rows, in the order of the units; of some stems, or of those whose turn it is."""
    found: dict[str, list[CodedRow]] = {}
    for number, unit in enumerate(counted):
        mine: Iterable[tuple[str, str, str]] = _rows(unit)
        if stems is not None:
            mine = [row for row in mine if row[0] in stems]
        if turns > 1:
            # Which turn a stem has is told by nothing that lasts: its posting is the same in any.
            mine = [row for row in mine if hash(row[0]) % turns == turn]
        for stem, letter, places in mine:
            rows = found.get(stem)
            if rows is None:
                found[stem] = [(number, letter, places)]
            else:
                rows.append((number, letter, places))
    return found


def _posting(
    stem: str, rows: list[CodedRow], kinds: Sequence[float], kind_of: Sequence[int], score: Score
) -> Posting:
    """Scores in LEVELS steps of the best; what is far below the best of a frequent word is left out.

    Rows that weigh the same in units that weigh the same have the same score: `kinds` are the weights of
    units, `kind_of` tells that of each.
    """
    found = len(rows)
    pairs = [(kind_of[number], letter) for number, letter, _ in rows]
    scores = {
        (kind, letter): score(stem, weight_of(letter), found) * kinds[kind] for kind, letter in set(pairs)
    }
    scale = max(scores.values()) or 1.0
    if found > MOST_UNITS:
        best = sorted(range(found), key=lambda at: (-scores[pairs[at]], at))[:MOST_UNITS]
        best.sort()
        rows, pairs = [rows[at] for at in best], [pairs[at] for at in best]
    if found > MANY_UNITS:
        rows = [(number, letter, first_place(places)) for number, letter, places in rows]
    scale = round(scale, 2) or 0.01
    impacts = {}
    for pair, value in scores.items():
        places_kept = 1 if found > MANY_UNITS else places_of(pair[1])
        impacts[pair] = encode_impact(max(1, min(LEVELS, round(value / scale * LEVELS))), places_kept)
    code: list[str] = []
    last = -1
    for (number, _, places), pair in zip(rows, pairs, strict=True):
        code += (encode_number(number - last - 1), impacts[pair], places)
        last = number
    named = {pair for pair in scores if is_name(pair[1])}
    uses = len(rows) + (NAMES - 1) * sum([pair in named for pair in pairs] if named else ())
    return Posting(scale, "".join(code), uses)
