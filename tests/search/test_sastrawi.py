"""Our way through PySastrawi's rules gives the stems that PySastrawi gives."""

import random
from collections.abc import Callable, Iterable, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from Sastrawi.Stemmer.Context.Visitor.VisitorProvider import VisitorProvider
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from suluh.search.fold import fold
from suluh.search.sastrawi import roots, rules_for, stem_sastrawi
from tests.conftest import ROOT

LETTERS = "abcdefghijklmnopqrstuvwxyz"
FRONTS = [
    *(
        "",
        "di",
        "ke",
        "se",
        "ber",
        "be",
        "bel",
        "ter",
        "te",
        "me",
        "mem",
        "men",
        "meng",
        "menge",
        "meny",
        "per",
    ),
    *("pe", "pem", "pen", "peng", "penge", "peny", "pel", "ku", "kau", "memper", "diper", "keber", "mempe"),
]
ENDS = [
    *("", "lah", "kah", "tah", "pun", "ku", "mu", "nya", "i", "kan", "an", "is", "isme", "isasi", "kannya"),
    *("anku", "ilah", "annyalah", "kanlah", "anpun"),
]
INSIDE = ("er", "el", "em", "in")


@cache
def library() -> Callable[[str], str]:
    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return stem


def built_words(number: int, seed: int) -> Iterator[str]:
    """Words as the rules look for them: roots, some of them damaged, with affixes."""
    rng = random.Random(seed)
    known = sorted(roots())
    for _ in range(number):
        root = rng.choice(known)
        if rng.random() < 0.3:
            root = root[1:]
        if rng.random() < 0.2:
            root = root[:1] + rng.choice(INSIDE) + root[1:]
        yield rng.choice(FRONTS) + rng.choice(FRONTS) + root + rng.choice(ENDS) + rng.choice(ENDS)


def content_words() -> Iterator[str]:
    for folder in ("id", "en", "data", "search"):
        for path in (ROOT / "content" / folder).rglob("*"):
            if path.suffix in (".md", ".yml"):
                yield from fold(path.read_text("utf-8"))


def differing(words: Iterable[str]) -> dict[str, tuple[str, str]]:
    plain = {word for word in words if word.isalpha()}
    return {
        word: (library()(word), stem_sastrawi(word))
        for word in plain
        if library()(word) != stem_sastrawi(word)
    }


def test_stems_are_those_of_the_library() -> None:
    assert differing([*built_words(600, 1), "perukanpun", "pelajar", "belajar", "menganga"]) == {}


@pytest.mark.long
def test_every_word_of_the_content_has_the_stem_of_the_library() -> None:
    assert differing(content_words()) == {}


@pytest.mark.long
def test_random_words_have_the_stem_of_the_library() -> None:
    assert differing(built_words(20_000, 3)) == {}


@pytest.mark.long
@settings(max_examples=2_000, deadline=None)
@given(st.text(LETTERS + "aeioumnkgr", min_size=1, max_size=14))
def test_letters_in_any_order_have_the_stem_of_the_library(word: str) -> None:
    assert stem_sastrawi(word) == library()(word)


@pytest.mark.parametrize("word", ["", "an", "Makanan", "café", "2kali", "orang-orang", "memakan-makan"])
def test_what_is_no_plain_word_is_left_to_the_library(word: str) -> None:
    assert stem_sastrawi(word) == library()(word)


def test_a_rule_that_is_not_asked_would_not_match() -> None:
    visitors = VisitorProvider().get_prefix_visitors()[1:]
    for word in {*built_words(400, 2), *(f"{a}{b}{c}akan" for a in "bkmpt" for b in "aeu" for c in LETTERS)}:
        asked = {reading.__qualname__ for rule in rules_for(word[:3]) for reading in rule}
        for visitor in visitors:
            for reading in visitor.disambiguators:
                if reading.disambiguate.__qualname__ not in asked:
                    assert reading.disambiguate(word) is None, (word, reading)
