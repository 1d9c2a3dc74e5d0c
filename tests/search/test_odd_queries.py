"""Python and JavaScript agree on queries that nobody would think of: 300 on each change, 10,000 before a release."""

from pathlib import Path

import pytest

from suluh.search.ask import ask
from suluh.search.fold import fold
from suluh.search.numbers import whose
from tests.search.conftest import real_index
from tests.search.odd_queries import odd_queries
from tests.search.test_same import QUERIES, SENTENCES, browser


def disagreements(lang: str, count: int, seed: int, folder: Path, *, typing: bool) -> list[str]:
    """Where both differ: the query, what differs, theirs and ours."""
    index = real_index(lang)
    words = sorted({*index.words.stems, *index.words.special, *index.postings} - {""})
    asked = odd_queries(words, [*QUERIES, *SENTENCES], count, seed)
    theirs = browser(index, folder, [], asked, typing)
    found: list[str] = []
    for query, folded, row in zip(asked, theirs["folded"], theirs["lists"], strict=True):
        ours = ask(index, query, typing=typing)
        owners = whose(index, query)
        danger = ours.reading.danger
        mine = {
            "folded": fold(query),
            "answer": ours.answer.number if ours.answer else -1,
            "hits": [hit.number for hit in ours.hits],
            "sections": [hit.section for hit in ([ours.answer] if ours.answer else []) + list(ours.hits)],
            "danger": danger.title if danger else "",
            "foreign": ours.reading.foreign,
            "choose": ours.reading.choose,
            "bare": ours.reading.bare,
            "owners": None if owners is None else list(owners),
            "weak": ours.weak,
        }
        its = {**row, "folded": folded}
        found += [
            f"{query[:200]!r}: {name}: {its[name]} and {own}"
            for name, own in mine.items()
            if its[name] != own
        ]
    return found


def test_both_agree_on_odd_queries(tmp_path: Path) -> None:
    assert disagreements("id", 300, 1, tmp_path, typing=True) == []


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("typing", [True, False])
def test_both_agree_on_ten_thousand_odd_queries(lang: str, typing: bool, tmp_path: Path) -> None:
    found: list[str] = []
    for seed in range(5):
        found += disagreements(lang, 500, 10 * seed + typing, tmp_path, typing=typing)
    assert found == []
