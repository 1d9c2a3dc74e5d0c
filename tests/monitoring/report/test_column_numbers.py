"""Every form of a number that is read, and the bounds beyond which a cell is none."""

import pytest

from suluh.monitoring.report.column_numbers import NumberRule, read_numbers
from suluh.monitoring.report.column_reading import BAD, Refusal

ANY, WHOLE, MONEY = NumberRule(), NumberRule(whole=True), NumberRule(money=True)
BOOK, BOOK_ANY, JSON = NumberRule(whole=True, typed=True), NumberRule(typed=True), NumberRule(machine=True)
JSON_WHOLE = NumberRule(whole=True, machine=True)

# A cell alone in its column -> its number.
ALONE: list[tuple[NumberRule, dict[str, str]]] = [
    (ANY, {
        "0": "0", "007": "007", "999999999999": "999999999999", "1234567890123": BAD, "999999999999,5": "999999999999.5",
        "1234567890123,5": BAD, "+7": "7", "- 7": "-7", "\u22127,5": "-7.5", "--7": BAD, "-": BAD, "1,": BAD, ",5": BAD,
        "1.234.567": "1234567", "1,234,567": "1234567", "1.234.567,25": "1234567.25", "1,234,567.25": "1234567.25",
        "1234.567.890": BAD, "1.23.456": BAD, "0.123.456": BAD, "1.234,567.8": BAD, "1 234 567": "1234567", "1 234,5": "1234.5",
        "1\u20072\u2007345": BAD, "1\u2009234": "1234", "1\u202f234": "1234", "1\u00a0234": "1234", "1\u2007234": "1234",
        "0,123456789": "0.123456789", "0,1234567894": "0.123456789", "0,1234567896": "0.12345679", "0,30000000000000004": "0.3",
        "0,99999999999": "1", "9,9999999999": "10", "0,123456789012345678901": BAD, "1,50": "1.50", "Rp 5": BAD, "5 rupiah": BAD,
    }),
    (WHOLE, {
        "12,0": "12", "12,00": "12", "12,5": BAD, "12,05": BAD, "0,0": "0", "1.500": "1500", "1,500": "1500", "999.999": "999999",
        "0.500": BAD, "1500.000": "1500", "-1.500": "-1500", "1.5000": BAD,
    }),
    (MONEY, {
        "Rp1.500": "1500", "rp. 1.500": "1500", "RP 2,50": "2.50", "IDR 1500": "1500", "1500 IDR": "1500", "1.500,-": "1500",
        "1.500,--": "1500", "1,500.-": "1500", "2500.--": "2500", "2500 Rupiah": "2500", "Rp 1.500.000,-": "1500000", "Rp": BAD,
        "Rp Rp 5": "5", "USD 5": BAD, "Rp -500": "-500", "-1.500": "-1500",
    }),
    (JSON, {"1.500": "1.500", "1.500,5": "1500.5", "12.125": "12.125"}),
    (JSON_WHOLE, {"1.500": BAD, "1.000": "1", "7.0": "7"}),
    (BOOK, {"1.5": BAD, "1.0": "1", "1.750": "1750", "1500": "1500", "1,754": "1754"}),
    (BOOK_ANY, {"1.5": "1.5", "0.125": "0.125"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "cell", "number"), [(rule, *pair) for rule, cells in ALONE for pair in cells.items()]
)
def test_a_cell_alone_is_the_number_that_it_can_only_be(rule: NumberRule, cell: str, number: str) -> None:
    reading = read_numbers(["", cell, "7"], rule)
    assert reading.refusal is None
    assert reading.values == {"": "", cell: number, "7": "7"}


# Cells, and why their column is refused: the cell and its readings.
REFUSED: list[tuple[NumberRule, list[str], Refusal]] = [
    (ANY, ["1.500"], Refusal("numbers_unclear", "1.500", "1.500 / 1500")),
    (ANY, ["-1,500", "3"], Refusal("numbers_unclear", "-1,500", "-1500 / -1.500")),
    (ANY, ["7", "2.5", "2,5"], Refusal("numbers_mixed", "2,5 = 2.5", "2.5 = 2.5")),
    (ANY, ["1.000.000", "1,000,000"], Refusal("numbers_mixed", "1.000.000 = 1000000", "1,000,000 = 1000000")),
    (WHOLE, ["1.500", "12.5"], Refusal("numbers_mixed", "1.500 = 1500", "12.5 = 12.5")),
    (JSON, ["1,500"], Refusal("numbers_unclear", "1,500", "1500 / 1.500")),
    (BOOK, ["1.754", "3"], Refusal("numbers_unclear", "1.754", "1754 / 1.754")),
    (BOOK, ["2", "-1.754", "-2.111"], Refusal("numbers_unclear", "-1.754", "-1754 / -1.754")),
]


@pytest.mark.parametrize(("rule", "cells", "refusal"), REFUSED)
def test_a_column_with_two_readings_is_refused(rule: NumberRule, cells: list[str], refusal: Refusal) -> None:
    reading = read_numbers([*cells, "x", ""], rule)
    assert reading.refusal == refusal
    assert reading.values == dict.fromkeys([*cells, "x"], BAD)


READ: list[tuple[NumberRule, list[str], list[str]]] = [
    (ANY, ["1.500", "2,5"], ["1500", "2.5"]),
    (ANY, ["1.500", "2.5"], ["1.500", "2.5"]),
    (ANY, ["1.500", "1.500.000"], ["1500", "1500000"]),
    (ANY, ["1,500", "0,5"], ["1.500", "0.5"]),
    (BOOK, ["1.754", "1.750"], ["1754", "1750"]),
    (BOOK, ["1.754", "1.000.000"], ["1754", "1000000"]),
    (BOOK, ["1,754", "2"], ["1754", "2"]),
    (ANY, ["x", "y"], [BAD, BAD]),
    (ANY, [], []),
]


@pytest.mark.parametrize(("rule", "cells", "numbers"), READ)
def test_other_cells_of_a_column_decide_for_one_that_is_not_clear(
    rule: NumberRule, cells: list[str], numbers: list[str]
) -> None:
    for order in (cells, cells[::-1]):
        reading = read_numbers(order, rule)
        assert reading.refusal is None
        assert [reading.values[cell] for cell in cells] == numbers
