"""Packed counts and postings say what a plain reading of the same rules says."""

import math
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.search import postings
from suluh.search.counts import CodedRow, Counted, is_name, letter_of, places_of, weight_of
from suluh.search.postings import LEVELS, MANY_UNITS, MOST_UNITS, NAMES, all_postings
from suluh.search.rows import Row, decode, encode_places
from suluh.search.scores import K1, score_directly
from tests.search.encoding import encode

Words = dict[str, tuple[int, list[int]]]  # stem -> (weight, places)
PLACES = st.lists(st.integers(0, 5000), min_size=1, max_size=3).map(sorted)
WORDS = st.dictionaries(
    st.sampled_from(["gaji", "paspor", "~3", "18t2017"]), st.tuples(st.integers(1, 152), PLACES)
)


def counted(words: Words) -> Counted:
    return Counted(
        " ".join(words),
        "".join(letter_of(weight, places) for weight, places in words.values()),
        " ".join(encode_places(places) for _, places in words.values()),
    )


def plainly(
    units: Sequence[Words], weights: Sequence[float], stem: str
) -> tuple[float, tuple[Row, ...], int]:
    """(scale, rows, uses) of a stem, one step after the other."""
    mine = [(number, *words[stem]) for number, words in enumerate(units) if stem in words]
    idf = math.log(1 + abs((len(units) - len(mine) + 0.5) / (len(mine) + 0.5)))
    scored = [
        (round(idf * ((K1 + 1) * weight) / (K1 + weight), 3) * weights[number], number, places)
        for number, weight, places in mine
    ]
    best = max(score for score, _, _ in scored) or 1.0
    kept = sorted(scored, key=lambda row: (-row[0], row[1]))[:MOST_UNITS]
    scale = round(best, 2) or 0.01
    most = 1 if len(mine) > MANY_UNITS else 3
    rows = tuple(
        (number, max(1, min(LEVELS, round(score / scale * LEVELS))), tuple(places[:most]))
        for score, number, places in sorted(kept, key=lambda row: row[1])
    )
    return scale, rows, sum(NAMES if places[0] < 64 else 1 for _, _, places in rows)


def check(units: Sequence[Words], weights: Sequence[float]) -> None:
    found = all_postings([counted(words) for words in units], weights, score_directly).postings
    assert list(found) == sorted({stem for words in units for stem in words})
    for stem, posting in found.items():
        assert (posting.scale, posting.rows, posting.uses) == plainly(units, weights, stem)
        assert encode(posting.rows) == posting.code


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from([0.4, 0.7, 1.0])), min_size=1, max_size=30))
def test_postings_are_what_their_rules_say(pairs: list[tuple[Words, float]]) -> None:
    check([words for words, _ in pairs], [weight for _, weight in pairs])


def test_a_very_common_word_keeps_its_best_units_and_one_place_in_each() -> None:
    sizes = {MANY_UNITS, MANY_UNITS + 1, MOST_UNITS, MOST_UNITS + 90}
    for size in sizes:
        units = [{"gaji": (1 + n * 7 % 150, [n % 90, n % 90 + 40, 3000 + n])} for n in range(size)]
        check(units, [(1.0, 0.7, 0.55)[n % 3] for n in range(size)])


def test_words_of_many_units_have_the_same_postings_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    units = [{f"kata{n % 13}": (1 + n, [n]), f"lain{n}": (3, [n, n + 9])} for n in range(90)]
    seen = []
    plain = postings._inverted

    def inverted(*given: Any) -> dict[str, list[CodedRow]]:
        seen.append(given[2:])
        return plain(*given)

    monkeypatch.setattr(postings, "MOST_AT_ONCE", 25)
    monkeypatch.setattr(postings, "_inverted", inverted)
    check(units, [1.0] * len(units))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4)]


@settings(max_examples=40)
@given(st.integers(1, 152), PLACES)
def test_a_letter_tells_weight_and_places(weight: int, places: list[int]) -> None:
    letter = letter_of(weight, places)
    assert (weight_of(letter), places_of(letter), is_name(letter)) == (weight, len(places), places[0] < 64)


@given(
    st.lists(
        st.tuples(st.integers(0, 9000), st.integers(1, LEVELS), PLACES.map(tuple)), unique_by=lambda r: r[0]
    )
)
def test_rows_survive_their_packing(rows: list[Row]) -> None:
    rows.sort()
    assert decode(encode(rows)) == tuple(rows)
