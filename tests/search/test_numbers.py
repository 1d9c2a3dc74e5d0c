"""Whose number somebody typed, and what is said of one that no contact has."""

import pytest

from suluh.search.numbers import is_same, whose
from tests.real_site import real_site
from tests.search.conftest import real_index

RIYADH = ("contact:kbri-riyadh",)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("+966 56 917 3990", RIYADH),
        ("+966-56-917-3990", RIYADH),
        ("00966569173990", RIYADH),
        ("966569173990", RIYADH),
        ("+966 (0)56 917 3990", RIYADH),
        ("0569173990", RIYADH),
        ("apakah nomor 056 917 3990 asli?", RIYADH),
        ("1955", ("contact:tw-1955",)),
        ("\ufeff1955\u00a0", ("contact:tw-1955",)),
        ("\u202a+966 56 917 3990\u202c", RIYADH),
        ("0812 3456 7890", ()),
        ("is +62 812 3456 7890 real", ()),
        ("+62 56 917 3990", ()),
    ],
)
def test_a_number_leads_to_who_has_it_or_to_nobody(text: str, ids: tuple[str, ...]) -> None:
    index = real_index("id")
    found = whose(index, text)
    assert found is not None
    assert tuple(index.units[unit].id for unit in found) == ids


@pytest.mark.parametrize(
    "text", ["uu 18/2017", "2017", "gaji 3000000", "pasal 38", "3201234567890123", "", "+", "a1"]
)
def test_what_is_no_number_to_call_says_nothing_of_numbers(text: str) -> None:
    assert whose(real_index("id"), text) is None


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_shown_number_is_known_and_nothing_else(lang: str) -> None:
    """Withheld numbers and those of notes are in no index."""
    shown = {
        sign
        for contact in real_site().contacts.values()
        for channel in contact.shown_channels
        for sign in [channel.value]
    }
    known = {number for number, _ in real_index(lang).numbers}
    assert known <= {"".join(c for c in value if c in "+0123456789") for value in shown}
    assert len(known) > 100


def test_the_code_of_a_country_is_not_changed_for_another() -> None:
    assert is_same("0569173990", "+966569173990")
    assert not is_same("+62569173990", "+966569173990")
    assert not is_same("17390", "+966569173990")
