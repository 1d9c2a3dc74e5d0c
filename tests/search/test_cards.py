"""The card above a list: the thing that was named, in the place that was named, or none."""

from collections.abc import Iterator
from itertools import product

import pytest

from suluh.link.contacts import HOME
from suluh.search.ask import ask
from suluh.search.both import ask_both
from suluh.search.edition import MISSIONS
from suluh.search.index import Index
from tests.real_site import real_site
from tests.search.conftest import real_index

MISSION_WORDS = ("kbri", "kjri", "kdei", "kedutaan", "konsulat", "embassy", "polisi", "ambulans", "hotline")
WAYS = (
    "{m} {p}",
    "telepon {m} {p}",
    "nomor wa {m} di {p}",
    "alamat {m} {p}",
    "{p} {m}",
    "{m} indonesia di {p}",
)
# What people call a country; and places of which the registry has nothing, some a slip away from one of its own.
CALLED = {
    "arab": "SA", "saudi": "SA", "ksa": "SA", "mekah": "SA", "hk": "HK", "korea": "KR", "uea": "AE", "kl": "MY",
}  # fmt: skip
ELSEWHERE = (
    "paris", "lagos", "kabul", "manila", "dhaka", "dili", "roma", "tunis", "mesir", "iran", "irak", "india",
    "china", "korea utara", "sudan selatan", "afrika selatan", "arab mesir", "papua nugini", "austria",
)  # fmt: skip


def places() -> dict[str, tuple[str, str]]:
    """Name -> (code of its country, "" if the registry has nothing of it; its city if a mission stands there)."""
    site = real_site()
    found = dict.fromkeys(ELSEWHERE, ("", "")) | {name: (code, "") for name, code in CALLED.items()}
    for country in site.countries.values():
        found |= {
            country.name[lang].lower(): (country.code, "") for lang in ("id", "en") if country.code != HOME
        }
    missions = (c for c in site.contacts.values() if c.kind in MISSIONS)
    return found | {mission.city.lower(): (mission.country, mission.city) for mission in missions}


def asked() -> Iterator[tuple[str, str, str]]:
    """(query, code of the country, city) of each way to ask for each kind of office in each place."""
    for word, (name, (code, city)), way in product(MISSION_WORDS, places().items(), WAYS):
        yield way.format(m=word, p=name), code, city


def wrong(queries: list[tuple[str, str, str]], lang: str, audience: str) -> tuple[list[str], int]:
    """The queries whose card is of another place; and how many have a right one."""
    contacts = real_site().contacts
    bad, good = [], 0

    def index_of(of: str) -> Index:
        return real_index(of) if audience == "public" else real_index(of, audience)

    for number, (query, code, city) in enumerate(queries):
        if number % 3:
            index, found = ask_both(index_of, lang, query)
        else:
            index = index_of(lang)
            found = ask(index, query, typing=True)
        its = index.units[found.answer.number].id.split(":") if found.answer else ["", ""]
        if its[0] == "contact":
            contact = contacts[its[1]]
            there = contact.country == code and (
                not city or contact.kind not in MISSIONS or contact.city == city
            )
            good += there
            if not there:
                bad.append(f"{query}: {contact.name[lang]}")
    return bad, good


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_card_is_of_another_place(lang: str) -> None:
    """Every sixty-first question, so that each way and each place has its turn."""
    some = list(asked())[::61]
    bad, good = wrong(some, lang, "public")
    assert bad == []
    assert good > len(some) // 10


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("audience", ["public", "supervisor"])
def test_no_card_of_all_questions_is_of_another_place(lang: str, audience: str) -> None:
    bad, good = wrong(list(asked()), lang, audience)
    assert bad == []
    assert good > 1000


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("kbri riyadh", "kbri-riyadh"),
        ("telepon kbri riyadh", "kbri-riyadh"),
        ("kjri jeddah", "kjri-jeddah"),
        ("kbri jeddah", "kjri-jeddah"),
        ("kbri saudi", "kbri-riyadh"),
        ("kbri riyad", "kbri-riyadh"),
        ("kbri indonesia di kuala lumpur", "kbri-kuala-lumpur"),
        ("kbri uni emirat arab", "kbri-abu-dhabi"),
        ("kjri johor", "kjri-johor-bahru"),
        ("polisi malaysia", "my-999"),
        ("mindline", "sg-mindline"),
        ("bp3mi jawa timur", "bp3mi-jawa-timur"),
    ],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_who_names_an_office_and_its_place_gets_its_numbers(lang: str, query: str, id: str) -> None:
    index, found = ask_both(real_index, lang, query)
    assert found.answer, found.reading
    assert index.units[found.answer.number].id == f"contact:{id}"


@pytest.mark.parametrize(
    "query",
    [
        "hotline", "wa pengaduan", "Kontak di Hong Kong", "imigrasi", "call center", "kontak bp3mi", "nomor taiwan",
        "kbri paris", "kjri lagos", "kbri riyadh kjri dubai", "kbri korea utara", "pengaduan", "kbri ria", "kjri mekah",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_names_no_one_office_has_no_card_of_one(lang: str, query: str) -> None:
    index, found = ask_both(real_index, lang, query)
    assert not found.answer or not index.units[found.answer.number].id.startswith("contact:")


@pytest.mark.parametrize("query", ["kbri ri", "kbri man", "kjri du", "polisi mal"])
def test_a_place_that_is_still_being_typed_has_no_card(query: str) -> None:
    index = real_index("id")
    found = ask(index, query, typing=True)
    assert not found.answer or not index.units[found.answer.number].id.startswith("contact:")


@pytest.mark.parametrize("query", ["nomor kbri indonesia", "telepon kedutaan indonesia"])
def test_home_is_no_country_to_call_from(query: str) -> None:
    index, found = ask_both(real_index, "id", query)
    assert found.reading.choose
    assert found.answer
    assert index.units[found.answer.number].id.startswith("contacts:")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_above_a_page_that_is_asked_for_by_its_title_stands_no_other_card(lang: str) -> None:
    index = real_index(lang)
    pages = [unit for unit in index.units if unit.kind == "p"][::9]
    for unit in pages:
        found = ask(index, unit.title)
        answer = found.answer and index.units[found.answer.number]
        first = index.units[found.hits[0].number].title if found.hits else ""
        if first == unit.title and answer:
            assert answer.title.startswith(unit.title), (unit.title, answer.title)
