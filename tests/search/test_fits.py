"""A query about something else gets no list, one that has an answer keeps it: measured on real questions."""

from pathlib import Path

import pytest

from suluh.search.ask import Found, ask
from suluh.search.both import ask_both
from suluh.search.fits import FLOOR, fit
from suluh.search.index import Index, build_index
from suluh.search.reading import read_query
from suluh.search.stems import stop_words
from suluh.search.unit import plain_units
from tests.conftest import ROOT
from tests.search.conftest import real_index
from tests.search.judge import place, read_queries

FOLDER = ROOT / "tests" / "search"
PAGES = [
    ("a", "Gaji tidak dibayar", ["Lakukan sekarang"], "Catat jumlah gaji yang belum dibayar majikan."),
    ("b", "Paspor ditahan", ["Lakukan sekarang"], "Minta paspor kembali dari majikan."),
    ("c", "Kontak", [], "Telepon kami bila harga tiket tidak wajar."),
]


def off_topic(name: str) -> list[tuple[str, str]]:
    """(language of the page, query) of a file of questions that this site cannot answer."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [(line[:2], line[3:]) for line in lines]


def found(lang: str, text: str, audience: str = "public", level: int = 0) -> tuple[Index, Found]:
    return ask_both(lambda of: real_index(of, audience), lang, text, level=level)


def lost(path: Path, audience: str, level: int) -> tuple[int, list[str]]:
    """How many questions have their answer among the first three, and those of them whose list is folded."""
    answered, folded = 0, []
    for query in read_queries(path):
        index, got = found("id", query.text, audience, level)
        rows = []
        for hit in [*([got.answer] if got.answer else []), *got.hits]:
            unit = index.units[hit.number]
            heading = unit.sections[hit.section].heading if hit.section < len(unit.sections) else ""
            rows.append((unit.title, heading, unit.address))
        if 0 < place(query, rows) <= 3:
            answered += 1
            folded += [query.text] * got.weak
    return answered, folded


@pytest.mark.parametrize(("name", "share"), [("off_topic", 0.85), ("off_topic_held", 0.9)])
def test_most_questions_about_something_else_fit_nothing(name: str, share: float) -> None:
    asked = off_topic(name)
    kept = [text for lang, text in asked for got in [found(lang, text)[1]] if got.hits and not got.weak]
    assert len(kept) <= (1 - share) * len(asked), kept


def test_no_answerable_question_of_the_short_set_loses_its_list() -> None:
    answered, folded = lost(FOLDER / "queries" / "dev.yml", "public", 0)
    assert answered > 75
    assert folded == []


# A bar that is missed: 4.7 and 3.4 % of the blind set, in the main questions in Javanese and Madurese.
FOLDED = pytest.mark.xfail(
    strict=True, reason="questions in regional languages hold few words that are known"
)
SETS = [
    pytest.param(path, id=path.stem, marks=[FOLDED] if path.stem == "blind" else [])
    for path in sorted((FOLDER / "queries").glob("*.yml"))
]


@pytest.mark.long
@pytest.mark.parametrize(("audience", "level"), [("public", 0), ("supervisor", 2)])
@pytest.mark.parametrize("path", SETS)
def test_hardly_an_answerable_question_loses_its_list(path: Path, audience: str, level: int) -> None:
    answered, folded = lost(path, audience, level)
    assert len(folded) <= 0.02 * answered, folded


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("gaji tidak dibayar", True),
        ("gaji", True),
        ("majikan belum bayar gaji saya", True),
        ("gaaji", True),  # a doubled letter is believed
        ("gaji siluman hantu", False),  # two words of three that no page has
        ("harga tiket", True),
        ("harga semangka melon", False),
        ("the gaji of", True),  # little words of the other language say nothing
    ],
)
def test_every_word_counts_by_how_sure_it_is(text: str, fits: bool) -> None:
    index = build_index(plain_units(PAGES))
    reading = read_query(index, text)
    _, got = ask_both(lambda _: index, "id", text)
    assert (fit(index, reading, [hit.places for hit in got.hits[:3]]) >= FLOOR) == fits
    assert got.weak != fits


def test_danger_and_a_direct_answer_are_never_folded() -> None:
    for text in ("dipukul xqzwv plugh qwerty", "UU 18/2017", "nomor kbri taipei", "110"):
        assert not found("id", text)[1].weak, text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_little_words_alone_never_give_a_card(lang: str) -> None:
    little = [*sorted(stop_words(lang)), *sorted(stop_words("en" if lang == "id" else "id"))[::8]]
    pairs = [f"{a} {b}" for a, b in zip(little[::9], little[7::9], strict=False)]
    index = real_index(lang)
    with_card = [t for t in (*little, *pairs, "18", "a 18", "the 18 di") if ask(index, t).answer]
    assert with_card == []


@pytest.mark.parametrize("text", ["constructor", "__proto__", "toString", "hasOwnProperty"])
def test_what_every_object_of_javascript_has_is_a_word_like_any_other(text: str) -> None:
    _, got = found("id", text)
    assert not got.answer
    assert got.weak or not got.hits
