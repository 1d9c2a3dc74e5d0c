"""Which typed digits call which number, in memory: codes of countries, zeros, and what is too short or too long."""

import pytest

from suluh.search.ask_words import QueryWords
from suluh.search.index import Index
from suluh.search.numbers import is_same, whose
from suluh.search.unit import Section, Unit

JAKARTA, RIYADH, SHORT, LOCAL = "+62215550100", "+966569173990", "129", "0215550199"
UNITS = tuple(
    Unit(name, name, (Section("", "", ""),), numbers=numbers)
    for name, numbers in (("jakarta", (JAKARTA,)), ("riyadh", (RIYADH, JAKARTA)), ("pendek", (SHORT,)), ("lokal", (LOCAL,)))
)  # fmt: skip
INDEX = Index("id", UNITS, (), {}, QueryWords("id", (), {}, frozenset(), ()))


@pytest.mark.parametrize(
    ("typed", "number", "same"),
    [
        # As it is written, with the code in each of its forms.
        ("+62215550100", JAKARTA, True), ("62215550100", JAKARTA, True), ("0062215550100", JAKARTA, True),
        ("062215550100", JAKARTA, True), ("+62215550101", JAKARTA, False), ("+215550100", JAKARTA, False),
        ("00215550100", JAKARTA, False),
        # Without it: at home with a zero, or as dialled; never more than three digits are left out.
        ("0215550100", JAKARTA, True), ("215550100", JAKARTA, True), ("15550100", JAKARTA, True),
        ("5550100", JAKARTA, False), ("0569173990", RIYADH, True), ("569173990", RIYADH, True),
        ("69173990", RIYADH, False), ("9569173990", RIYADH, False), ("115550100", JAKARTA, False),
        # At least six digits, of a number that has a code.
        ("123456", "+1123456", True), ("123456", "+111123456", True), ("123456", "+1111123456", False),
        ("23456", "+123456", False), ("123456", "+123456", True), ("215550199", LOCAL, True),
        ("5550199", LOCAL, False), ("62215550199", LOCAL, False),
        # A short number is its own digits.
        ("129", SHORT, True), ("0129", SHORT, True), ("+129", SHORT, True), ("29", SHORT, False), ("1129", SHORT, False),
    ],
)  # fmt: skip
def test_one_number_in_the_ways_in_which_it_is_dialled(typed: str, number: str, same: bool) -> None:
    assert is_same(typed, number) is same


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # Everybody who has it, once each, whatever parts the digits and stands around them.
        (JAKARTA, (0, 1)), ("021-555-0100", (0, 1)), ("(021) 555.0100", (0, 1)), ("+62 (0)21 555 0100", (0, 1)),
        ("nomor 0215550100 siapa?", (0, 1)), ("0569173990", (1,)), ("021 5550199", (3,)),
        # A short one alone only: among words it may be anything.
        ("129", (2,)), (" 129 ", (2,)), ("pasal 129", None), ("1290", None),
        # What is surely meant as a number: nine to fifteen digits behind a plus, a zero or a six.
        ("081234567", ()), ("08123456", None), ("081234567890123", ()), ("0812345678901234", None),
        ("+81234567", None), ("+812345678", ()), ("612345678", ()), ("712345678", None), ("612345678 orang", ()),
        # Two runs of digits, or none.
        ("081234567 atau 081234568", None), ("tanpa angka", None), ("", None), ("+", None), ("٠٨١٢٣٤٥٦٧", None),
        (f"{'a' * 291}081234567", ()), (f"{'a' * 300}081234567", None),
    ],
)  # fmt: skip
def test_what_is_said_of_a_query(text: str, units: tuple[int, ...] | None) -> None:
    assert whose(INDEX, text) == units
