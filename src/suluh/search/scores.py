"""BM25 of counted words, by lunr or directly. Both give the same numbers, to the third decimal."""

import math
from collections.abc import Callable, Mapping, Sequence

from suluh.search.counts import SCALE, CodedRow, weight_of

K1 = 6 * SCALE
# lunr scores sites of up to so many units; above, the direct way, which keeps nothing in memory (decision 0065).
LUNR_UP_TO = 2000

# (its weight in a unit, in how many units it stands) -> the score of a stem there.
Score = Callable[[str, int, int], float]
# (the rows of each stem that is scored, how many units there are) -> their scores.
Scorer = Callable[[Mapping[str, Sequence[CodedRow]], int], Score]


def score_directly(_rows: Mapping[str, Sequence[CodedRow]], size: int) -> Score:
    """BM25 without a length: `count` has normalised it already."""

    def score(_stem: str, weight: int, found: int) -> float:
        idf = math.log(1 + abs((size - found + 0.5) / (found + 0.5)))
        return round(idf * ((K1 + 1) * weight) / (K1 + weight), 3)

    return score


def score_with_lunr(rows: Mapping[str, Sequence[CodedRow]], size: int) -> Score:
    """The same from lunr, with weights for frequencies, in one field without a length."""
    from suluh.search.counted_builder import CountedBuilder

    builder = CountedBuilder(
        {
            stem: [(number, weight_of(letter)) for number, letter, _ in places]
            for stem, places in rows.items()
        },
        size,
    )
    builder.k1(K1)
    scores = builder.scores()
    return lambda stem, weight, _: scores[stem, weight]


def scorer_for(size: int) -> Scorer:
    """lunr up to LUNR_UP_TO units, the direct way above."""
    return score_with_lunr if size <= LUNR_UP_TO else score_directly
