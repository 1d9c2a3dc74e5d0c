"""Which queries warn of danger, with the real words."""

from functools import cache

import pytest

from suluh.search.ask import ask
from suluh.search.both import ask_both
from suluh.search.danger import DangerRow
from suluh.search.reading import read_query
from tests.search.conftest import real_index
from tests.search.sentences import sentences


@cache
def warning(text: str, lang: str = "id") -> DangerRow | None:
    """The danger card of a query, typed on a page of a language."""
    return read_query(real_index(lang), text).danger


def share(name: str, *, danger: bool) -> tuple[float, list[str]]:
    """How many sentences of one sort bring the card, and those that are told wrong."""
    rows = [row for row in sentences(name) if row.danger is danger]
    told = [row for row in rows if warning(row.text, row.lang)]
    return len(told) / len(rows), [row.text for row in rows if (row in told) is not danger]


def test_danger_is_caught_and_what_only_shares_its_words_is_not() -> None:
    caught, missed = share("worked", danger=True)
    false, alarms = share("worked", danger=False)
    assert caught >= 0.95, missed
    assert false <= 0.03, alarms


def test_sentences_that_nobody_tuned_for_fare_nearly_as_well() -> None:
    """Only shares are told: whoever sees the sentences tunes for them."""
    assert share("held_out", danger=True)[0] >= 0.85
    assert share("held_out", danger=False)[0] <= 0.05


@pytest.mark.parametrize(
    "text",
    [
        "majikan suka nampar aku",
        "bapak majikan suka megang megang",
        "tolong saya dikunci di kamar",
        "adek disuruh layanin tamu",
        "capek hidup",
        "madam pours hot water on me",
        "dipukuil majikan, haurs kemna",
        "di pukul majikan",
        "sering digebukin majikan",
        "mau loncat",
        "disetrum",
        "dipaksa tidur sama bos",
    ],
)
def test_danger_is_known_as_it_is_told(text: str) -> None:
    assert warning(text)


@pytest.mark.parametrize(
    "text",
    [
        "paspor dipegang majikan",
        "sakit tapi majikan suruh kerja",
        "terancam hukuman mati",
        "modal jualan",
        "kesetrum di tempat kerja",
        "kulit kena air panas",
        "siram tanaman tiap pagi",
        "pukul berapa kantor buka",
        "buka pukul 8",
        "how do i get in touch with the embassy",
        "majikan pegang paspor saya",
        "sakit tapi tetap disuruh kerja",
        "visa mau mati",
        "masak rendang buat majikan",
        "sebentar lagi majikan pulang",
        "sejarah kontrak saya",
        "tembakau boleh dibawa",
        "keledai",
    ],
)
def test_other_troubles_are_no_danger(text: str) -> None:
    assert not warning(text)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("text", ["tolong", "bahaya", "sos", "help", "takut", "tolong saya"])
def test_one_worried_word_brings_the_card_in_the_language_of_the_page(text: str, lang: str) -> None:
    card = warning(text, lang)
    assert card
    assert card.alone
    assert card.numbers
    assert card.title.startswith("Bantuan" if lang == "id" else "Help")
    assert card.address == real_index(lang).danger.rows[-1].address


@pytest.mark.parametrize(
    "text",
    ["bunuh diri", "bnuh diri", "bunuh dri", "bunuhdiri", "bundir", "mau bunuh diri", "suiside", "sucide", "suicide"],
)  # fmt: skip
def test_suicide_is_known_misspelt_too(text: str) -> None:
    assert warning(text) is real_index("id").danger.rows[0]


def test_hands_on_the_body_are_no_hands_on_a_passport() -> None:
    card = warning("majikan pegang2 saya")
    assert card
    assert "seksual" in card.title


@pytest.mark.parametrize("text", ["gaji 3 bulan blm dibayar", "gaji gak dibayar", "paspornya ditahan"])
def test_what_a_word_means_does_not_stand_above_guidance(text: str) -> None:
    index, found = ask_both(real_index, "id", text)
    assert found.answer is None or index.units[found.answer.number].kind != "t"
    assert index.units[found.hits[0].number].kind == "p"


@pytest.mark.parametrize("text", ["ltsa", "p3mi adalah", "tppo itu apa"])
def test_who_asks_for_a_meaning_gets_it(text: str) -> None:
    index, found = ask_both(real_index, "id", text)
    assert found.answer
    assert index.units[found.answer.number].kind == "t"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("nomor kbri", "id"), ("alamat kbri", "id"), ("nomor polisi", "id"), ("embassy number", "en")],
)
def test_a_number_of_each_country_asks_for_the_country(text: str, lang: str) -> None:
    index = real_index(lang)
    found = ask(index, text)
    assert found.reading.choose
    assert found.answer
    answer = index.units[found.answer.number].answer
    assert answer
    assert len(answer.links) >= 5
    assert all(way.startswith("kontak/negara-") for _, way in answer.links)


@pytest.mark.parametrize(
    "text", ["nomor kbri malaysia", "alamat kjri hong kong", "telp kjri jeddah", "nomer kbri kl"]
)
def test_who_names_the_country_is_not_asked(text: str) -> None:
    assert not read_query(real_index("id"), text).choose


@pytest.mark.parametrize("text", ["memuk", "memuku", "majikan sebent", "saya dipukk"])
def test_a_word_that_is_still_being_typed_has_no_slip(text: str) -> None:
    assert read_query(real_index("id"), text, typing=True).danger is None


def test_no_card_comes_and_goes_with_the_letters_of_one_word() -> None:
    """While a word grows the card may come; that it stays is the list's part (search-list.js)."""
    for row in sentences("worked"):
        if row.danger:
            words = row.text.split()
            told = [
                bool(read_query(real_index(row.lang), " ".join(words[: n + 1]), typing=True).danger)
                for n in range(len(words))
            ]
            assert sorted(told) == told, row.text
