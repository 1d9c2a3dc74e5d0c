"""Where each word of an index stands, and how much it says there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from suluh.search.counts import Counted, is_name, places_of, weight_of
from suluh.search.rows import Row, decode, encode_impact, encode_number, first_place
from suluh.search.scores import Score

LEVELS = 15  # steps of an impact
# A word that stands in more units than that keeps its best ones, and one place in each.
MOST_UNITS, MANY_UNITS = 600, 400
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


# Number of the unit, letter of its weight there, places: see `Counted`.
CodedRow = tuple[int, str, str]


def all_postings(
    counted: Sequence[Counted], unit_weights: Sequence[float], score: Score
) -> dict[str, Posting]:
    """The posting of each stem, in the order of the stems."""
    kinds = sorted(set(unit_weights))
    kind_of = [kinds.index(weight) for weight in unit_weights]
    found = _inverted(counted)
    return {stem: _posting(stem, found.pop(stem), kinds, kind_of, score) for stem in sorted(found)}


def _inverted(counted: Sequence[Counted]) -> dict[str, list[CodedRow]]:
    """Stem -> its rows, in the order of the units."""
    found: dict[str, list[CodedRow]] = {}
    for number, unit in enumerate(counted):
        for stem, letter, places in zip(unit.stems.split(), unit.weights, unit.places.split(), strict=True):
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
