"""lunr and the direct way give the same scores, whatever the counts are."""

from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from lunr.builder import Builder

from suluh.search.counted_builder import CountedBuilder
from suluh.search.counts import CodedRow, letter_of
from suluh.search.scores import K1, LUNR_UP_TO, score_directly, score_with_lunr, scorer_for

STEMS = st.sampled_from(["gaji", "paspor", "~3", "18t2017", "kontrak", "majikan"])


@dataclass(frozen=True)
class Counts:
    """Stem -> number of a unit -> its weight there, of so many units."""

    size: int
    weights: Mapping[str, Mapping[int, int]]

    def rows(self) -> dict[str, list[CodedRow]]:
        return {
            stem: [(number, letter_of(weight, [64]), "A") for number, weight in sorted(found.items())]
            for stem, found in self.weights.items()
        }


@st.composite
def counts(draw: st.DrawFn, most_units: int = 2000, most_weight: int = 152) -> Counts:
    size = draw(st.integers(1, most_units))
    rows = st.dictionaries(st.integers(0, size - 1), st.integers(1, most_weight), min_size=1, max_size=40)
    return Counts(size, draw(st.dictionaries(STEMS, rows, min_size=1)))


@settings(max_examples=60, deadline=None)
@given(counts())
def test_both_scorers_give_the_same_numbers(told: Counts) -> None:
    rows = told.rows()
    by_lunr, directly = score_with_lunr(rows, told.size), score_directly(rows, told.size)
    for stem, found in told.weights.items():
        for weight in found.values():
            assert by_lunr(stem, weight, len(found)) == directly(stem, weight, len(found))


@settings(max_examples=30, deadline=None)
@given(counts(most_units=12, most_weight=9))
def test_counts_give_the_scores_that_lunr_gives_to_texts(told: Counts) -> None:
    plain = Builder()
    plain.ref("id")
    plain.field("text")
    plain.b(0)
    plain.k1(K1)
    for number in range(told.size):
        repeated = [stem for stem, found in told.weights.items() for _ in range(found.get(number, 0))]
        plain.add({"id": str(number), "text": repeated})
    vectors = plain.build().field_vectors
    counted = CountedBuilder({stem: found.items() for stem, found in told.weights.items()}, told.size)
    counted.k1(K1)
    scores = counted.scores()
    for stem, found in told.weights.items():
        index = plain.inverted_index[stem]["_index"]
        assert len(counted.inverted_index[stem]["text"]) == len(plain.inverted_index[stem]["text"])
        for number, weight in found.items():
            elements = vectors[f"text/{number}"].elements
            place = elements[::2].index(index)
            assert scores[stem, weight] == elements[2 * place + 1]


@settings(max_examples=20, deadline=None)
@given(counts(most_units=300))
def test_a_stem_has_the_same_score_when_it_is_scored_alone(told: Counts) -> None:
    """After an edit only the stems that it touched are scored."""
    rows = told.rows()
    together = score_with_lunr(rows, told.size)
    for stem, found in told.weights.items():
        alone = score_with_lunr({stem: rows[stem]}, told.size)
        for weight in found.values():
            assert alone(stem, weight, len(found)) == together(stem, weight, len(found))


def test_lunr_scores_the_real_site_and_not_a_huge_one() -> None:
    assert scorer_for(1012) is score_with_lunr
    assert scorer_for(LUNR_UP_TO + 1) is score_directly
