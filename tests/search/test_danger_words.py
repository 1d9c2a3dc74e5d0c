"""Phrases of danger on words that are made up: order, gaps, affixes, classes, and what is no danger."""

import pytest

from suluh.search.danger import DangerRow, DangerWords, Told

SMALL = {"saya", "di"}


def told(text: str, *, mended: str = "") -> list[Told]:
    """Typed words: "di|pukul" has an affix, words of `mended` were mistyped."""
    found = []
    for typed in text.split():
        word = typed.replace("|", "")
        stem = typed.rpartition("|")[2]
        small = word in SMALL
        found.append(Told(word, "" if small else stem, "|" in typed, word in mended.split(), small))
    return found


def row(*phrases: str, alone: bool = False) -> DangerRow:
    return DangerRow(phrases, phrases[0], "bahaya.html", (), alone)


def words(*rows: DangerRow, classes: tuple[str, ...] = (), harmless: tuple[str, ...] = ()) -> DangerWords:
    return DangerWords(rows, classes, harmless)


@pytest.mark.parametrize(
    ("phrase", "text", "speaks"),
    [
        ("sekap", "saya di|sekap majikan", True),
        ("sekap", "majikan", False),
        ("pukul+", "di|pukul majikan", True),
        ("pukul+", "pukul delapan", False),
        ("pukul+", "di|gigit", False),
        ("=pukul", "pukul delapan", True),
        ("=pukul", "di|pukul", False),
        ("bunuh diri", "bunuh diri", True),
        ("bunuh diri", "diri bunuh", False),
        ("bunuh diri", "bunuh saya di saya diri", True),
        ("bunuh diri", "bunuh satu dua diri", True),
        ("bunuh diri", "bunuh satu saya dua di diri", True),
        ("bunuh diri", "bunuh satu dua tiga diri", False),
        ("bunuh diri", "bunuh bunuh diri", True),
        ("bunuh diri", "bunuh", False),
        ("bunuh-diri", "bunuh diri", True),
        ("bunuh-diri", "bunuh saya diri", True),
        ("bunuh-diri", "bunuh satu diri", False),
        ("satu-dua tiga", "satu dua lain tiga", True),
        ("satu-dua tiga", "satu lain dua tiga", False),
        ("A kunci", "majikan kunci", True),
        ("A kunci", "agen lain kunci", True),
        ("A kunci", "teman kunci", False),
        ("kunci B", "kunci kamar", True),
        ("kunci B", "kunci agen", False),
    ],
)
def test_a_phrase_stands_in_a_query(phrase: str, text: str, speaks: bool) -> None:
    known = words(row(phrase), classes=("majikan agen", "kamar"))
    assert known.speaks(phrase, told(text)) is speaks
    assert (known.find(told(text)) is not None) is speaks


def test_the_first_row_that_speaks_is_the_answer() -> None:
    known = words(row("sekap"), row("pukul", "kunci"), row("kunci kamar"))
    for text, title in {"kunci kamar": "pukul", "pukul lalu sekap": "sekap", "kunci": "pukul"}.items():
        found = known.find(told(text))
        assert found is not None
        assert found.title == title
    assert known.find(told("gaji")) is None
    assert known.find([]) is None


def test_harmless_phrases_hide_their_words_and_no_others() -> None:
    known = words(row("pukul"), harmless=("pukul delapan",))
    assert known.find(told("pukul delapan")) is None
    assert known.find(told("pukul saya delapan")) is None
    assert known.find(told("pukul delapan pukul")) is not None
    assert known.find(told("pukul sembilan")) is not None


def test_a_row_that_speaks_alone_is_silent_beside_other_words() -> None:
    known = words(row("tolong", alone=True))
    assert known.find(told("tolong saya")) is not None
    assert known.find(told("tolong")) is not None
    assert known.find(told("tolong paspor")) is None
    both = words(row("tolong", "cepat", alone=True))
    assert both.find(told("cepat tolong saya")) is not None
    assert both.find(told("cepat tolong gaji")) is None


@pytest.mark.parametrize(("word", "speaks"), [("diperko", True), ("dipuku", False)])
def test_a_word_that_was_mistyped_tells_by_itself_only_if_it_is_long(word: str, speaks: bool) -> None:
    known = words(row(word), row(f"{word} majikan"))
    found = known.find(told(word, mended=word))
    assert (found is not None) is speaks
    beside = known.find(told(f"{word} majikan", mended=word))
    assert beside is not None
    assert beside.title == (word if speaks else f"{word} majikan")
    assert known.find(told(word)) is not None


def test_the_index_is_asked_to_know_every_stem_once_in_order() -> None:
    known = words(
        row("pukul+ A", "=disetrum"),
        row("kunci-kamar"),
        classes=("majikan agen",),
        harmless=("pukul delapan",),
    )
    assert known.plain == ("pukul", "kunci", "kamar", "majikan", "agen", "delapan")
    assert known.known == set(known.plain)
