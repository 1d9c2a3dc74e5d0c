"""Where the browser looks for a word it finds the word, with all phrases of the site."""

import pytest

from suluh.search.index import Index
from suluh.search.rows import DIGITS
from suluh.search.shards import Shards, bucket, homes, shards_of
from tests.search.conftest import real_index


def place(index: Index, shards: Shards, stem: str) -> str:
    """The file of a stem, as `file` in search-shards.js tells it."""
    firsts, at = [], 0
    for gap in shards.gaps:
        at += DIGITS.index(gap)
        firsts.append(at)
    if stem not in index.words.stems:
        return f"c{bucket(stem, shards.buckets)}"
    number = index.words.stems.index(stem)
    return f"s{[first for first in firsts if first <= number][-1]}"


def entries(text: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in (entry.split(" ") for entry in text.split(";") if entry)}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_posting_stands_where_the_browser_looks(lang: str) -> None:
    index = real_index(lang)
    shards = shards_of(index)
    home = homes(index.words, index.postings)
    found = {name: entries(text) for name, text in shards.files.items()}
    for stem, posting in index.postings.items():
        asked = home.get(int(stem[1:]), "") if stem[0] == "~" else stem
        if asked:  # a group without a phrase is asked for by nobody
            assert found[place(index, shards, asked)][stem][1] == posting.code, stem


@pytest.mark.parametrize("lang", ["id", "en"])
def test_all_phrases_stand_with_one_of_their_stems(lang: str) -> None:
    index = real_index(lang)
    shards = shards_of(index)
    home = homes(index.words, index.postings)
    told = set()
    for name, text in shards.files.items():
        for stem, rest in entries(text).items():
            for phrase in rest[2].split(",") if len(rest) > 2 else []:
                first, *others = phrase.split(".")
                group, _, at = first.strip("!").partition(":")
                assert home[int(group)] == (at or stem)
                assert place(index, shards, stem) == name
                told.add((tuple(sorted([stem, *others])), int(group), not phrase.startswith("!")))
    assert told == {(tuple(sorted(stems)), group, use > 0) for stems, group, use in index.words.phrases}


def test_the_files_of_words_are_small_and_few() -> None:
    index = real_index("id")
    shards = shards_of(index)
    assert len(shards.files) < len(index.words.stems) / 2
    assert max(map(len, shards.files.values())) < 6000
