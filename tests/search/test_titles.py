"""Who types the name of a thing gets that thing first."""

from collections.abc import Iterator

import pytest

from suluh.search.ask import ask
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.stems import stop_words
from tests.search.conftest import real_index

SMALL = stop_words("id") | stop_words("en")


def names_of(index: Index, number: int) -> Iterator[str]:
    """The title of a unit, and the short form of a term."""
    unit = index.units[number]
    yield unit.title
    if unit.kind == "t":
        yield unit.title.partition(": ")[0]


def lost(index: Index, level: int, step: int) -> tuple[list[str], int]:
    """The names that do not bring a thing of that name first; and how many were typed.

    A title of small words alone brings nothing: they stand everywhere. In English the long Indonesian words of
    terms are not stemmed, and a term that is called as a regulation gives way to it.
    """
    missed, count = [], 0
    for number in range(0, len(index.units), step):
        for name in names_of(index, number):
            words = fold(name)
            if set(words) <= SMALL:
                continue
            count += 1
            found = ask(index, name, level=level)
            shown = [hit.number for hit in (found.answer, *found.hits) if hit]
            known = shown and any(fold(other) == words for other in names_of(index, shown[0]))
            if not known and not found.reading.danger:
                missed.append(f"{name} -> {[index.units[unit].title for unit in shown[:2]]}")
    return missed, count


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_name_brings_its_thing_first(lang: str) -> None:
    missed, count = lost(real_index(lang), 0, 19)
    assert count > 50
    assert len(missed) <= 0.04 * count, missed


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("audience", "level"), [("public", 0), ("supervisor", 2)])
def test_every_name_brings_its_thing_first(lang: str, audience: str, level: int) -> None:
    missed, count = lost(real_index(lang, audience) if level else real_index(lang), level, 1)
    print(lang, audience, len(missed), count, *missed, sep="\n")
    assert count > 1000
    assert len(missed) <= 0.02 * count, missed


def test_a_name_that_looks_like_a_stem_with_an_affix_is_no_form_of_it() -> None:
    index = real_index("en")
    assert index.words.affixed("penang") == "nang"
    found = ask(index, "Indonesian Consulate General Penang")
    first = found.answer or found.hits[0]
    assert index.units[first.number].title == "Indonesian Consulate General Penang"


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Bekerja di Taiwan", "Bekerja di Taiwan"),
        ("Saya sudah pulang", "Saya sudah pulang"),
        ("Kontak", "Kontak"),
        ("KPAI", "KPAI"),
        ("tki", "TKI: Tenaga Kerja Indonesia"),
        ("pemulangan", "Pemulangan: Repatriasi"),
        ("Jaminan Hari Tua", "JHT: Jaminan Hari Tua"),
    ],
)
def test_another_things_other_names_do_not_stand_above(query: str, title: str) -> None:
    index = real_index("id")
    found = ask(index, query)
    first = found.answer or found.hits[0]
    assert index.units[first.number].title == title


def test_in_danger_no_meaning_of_a_word_stands_first() -> None:
    index = real_index("id")
    found = ask(index, "kerja paksa")
    assert found.reading.danger
    assert found.answer is None
    assert index.units[found.hits[0].number].kind != "t"
