"""BM25 of counted units, by lunr or directly. Both give the same numbers, to the third decimal."""

import math
from collections.abc import Callable, Sequence

from suluh.search.counts import SCALE, Counted

K1 = 6 * SCALE
# lunr builds small indexes; above, the direct way, five times faster, gives the same files.
LUNR_UP_TO = 200

Scores = dict[str, list[tuple[int, float]]]  # stem -> [(number of the unit, score)]
Scorer = Callable[[Sequence[Counted]], Scores]


def score_directly(units: Sequence[Counted]) -> Scores:
    """BM25 without a length: `count` has normalised it already."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, unit in enumerate(units):
        for stem, (weight, _) in unit.words.items():
            found.setdefault(stem, []).append((number, weight))
    scores: Scores = {}
    for stem, rows in found.items():
        idf = math.log(1 + abs((len(units) - len(rows) + 0.5) / (len(rows) + 0.5)))
        scores[stem] = [(n, round(idf * ((K1 + 1) * weight) / (K1 + weight), 3)) for n, weight in rows]
    return scores


def score_with_lunr(units: Sequence[Counted]) -> Scores:
    """The same from lunr: each word is given as often as it weighs, in one field without a length."""
    from lunr.builder import Builder

    builder = Builder()
    builder.ref("id")
    builder.field("text")
    builder.b(0)
    builder.k1(K1)
    for number, unit in enumerate(units):
        text = [stem for stem, (weight, _) in unit.words.items() for _ in range(weight)]
        builder.add({"id": str(number), "text": text})
    record = builder.build().serialize()
    stems = {int(posting["_index"]): stem for stem, posting in record["invertedIndex"]}
    scores: Scores = {}
    for reference, vector in record["fieldVectors"]:
        number = int(reference.partition("/")[2])
        for index, score in zip(vector[::2], vector[1::2], strict=True):
            scores.setdefault(stems[int(index)], []).append((number, float(score)))
    return {stem: sorted(rows) for stem, rows in scores.items()}


def scorer_for(size: int) -> Scorer:
    """lunr up to LUNR_UP_TO units, the direct way above."""
    return score_with_lunr if size <= LUNR_UP_TO else score_directly
