"""BM25 of counted units, by lunr or directly. Both give the same numbers, to the third decimal."""

import math
from collections.abc import Callable, Sequence

from suluh.search.counts import SCALE, Counted, weight_of

K1 = 6 * SCALE
# lunr builds small indexes; above, the direct way, many times faster, gives the same files.
LUNR_UP_TO = 200

# (stem, its weight in a unit, in how many units it stands) -> its score there.
Score = Callable[[str, int, int], float]
Scorer = Callable[[Sequence[Counted]], Score]


def score_directly(units: Sequence[Counted]) -> Score:
    """BM25 without a length: `count` has normalised it already."""
    size = len(units)

    def score(_stem: str, weight: int, found: int) -> float:
        idf = math.log(1 + abs((size - found + 0.5) / (found + 0.5)))
        return round(idf * ((K1 + 1) * weight) / (K1 + weight), 3)

    return score


def score_with_lunr(units: Sequence[Counted]) -> Score:
    """The same from lunr: each word is given as often as it weighs, in one field without a length."""
    from lunr.builder import Builder

    builder = Builder()
    builder.ref("id")
    builder.field("text")
    builder.b(0)
    builder.k1(K1)
    weights = [dict(zip(unit.stems.split(), map(weight_of, unit.weights), strict=True)) for unit in units]
    for number, words in enumerate(weights):
        text = [stem for stem, weight in words.items() for _ in range(weight)]
        builder.add({"id": str(number), "text": text})
    record = builder.build().serialize()
    stems = {int(posting["_index"]): stem for stem, posting in record["invertedIndex"]}
    scores: dict[tuple[str, int], float] = {}
    for reference, vector in record["fieldVectors"]:
        words = weights[int(reference.partition("/")[2])]
        for index, score in zip(vector[::2], vector[1::2], strict=True):
            stem = stems[int(index)]
            scores[stem, words[stem]] = float(score)
    return lambda stem, weight, _: scores[stem, weight]


def scorer_for(size: int) -> Scorer:
    """lunr up to LUNR_UP_TO units, the direct way above."""
    return score_with_lunr if size <= LUNR_UP_TO else score_directly
