"""A column is read from all its cells, in one way, or refused as a whole."""

import pytest

from suluh.monitoring.report.column_days import read_days
from suluh.monitoring.report.column_numbers import NumberRule, read_numbers
from suluh.monitoring.report.column_reading import BAD, Reading
from suluh.monitoring.report.reasons import REASONS, Reason

WHOLE, MONEY = NumberRule(whole=True), NumberRule(money=True)
ANY, SHEET, JSON = NumberRule(), NumberRule(whole=True, typed=True), NumberRule(machine=True)


def said(reading: Reading, cells: list[str]) -> list[str]:
    return [reading.values[cell] for cell in cells]


DAYS: list[tuple[str, list[str], list[str]]] = [
    ("day first is the rule of the country", ["02/11/2026", "5/11/2026"], ["2026-11-02", "2026-11-05"]),
    ("a second part above twelve proves the month first", ["02/11/2026", "02/13/2026"], ["2026-02-11", "2026-02-13"]),
    ("dots, dashes and times", ["02.11.2026", "2-11-2026", "02/11/2026 13:05"], ["2026-11-02"] * 3),
    ("ISO as programs write it", ["2026-11-02", "2026-11-02T03:10:00.000+07:00", "2026/11/2"], ["2026-11-02"] * 3),
    ("the numbers by which Excel counts days", ["46328", "46328.75", "46328,5"], ["2026-11-02"] * 3),
    ("months by name, in both languages", ["2-Nov-26", "2 November 2026", "12 Agt 2026", "1 Mei 2026", "Dec 3, 2026", "Senin, 2 Nopember 2026"],
     ["2026-11-02", "2026-11-02", "2026-08-12", "2026-05-01", "2026-12-03", "2026-11-02"]),
    ("names and ISO days say nothing about the order", ["2026-11-02", "3 Nov 2026", "04/11/2026"], ["2026-11-02", "2026-11-03", "2026-11-04"]),
    ("two digits, where the column leaves one order", ["25/11/26", "02/11/26"], ["2026-11-25", "2026-11-02"]),
    ("two digits beside four", ["02/11/26", "03/11/2026"], ["2026-11-02", "2026-11-03"]),
    ("what is no day is no day, and the others are read", ["2026-02-30", "kemarin", "29/02/2027", "03/11/2026"], [BAD, BAD, BAD, "2026-11-03"]),
    ("years that cannot be meant", ["02/11/0206", "2-11-2569", "2 Mei 89"], [BAD, BAD, BAD]),
    ("a span is no day", ["2026-11-02 sampai 2026-11-05"], [BAD]),
    ("numbers that count no day of ours", ["12", "99999", "02112026"], [BAD, BAD, BAD]),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "days"), [pytest.param(*case, id=name) for name, *case in DAYS])
def test_days(cells: list[str], days: list[str]) -> None:
    reading = read_days(cells)
    assert reading.refusal is None
    assert said(reading, cells) == days


REFUSED_DAYS: list[tuple[str, list[str], bool, str, tuple[str, ...]]] = [
    ("evidence for both orders", ["13/02/2026", "02/13/2026", "2026-01-01"], False, "days_mixed", ("13/02/2026 = 2026-02-13", "02/13/2026 = 2026-02-13")),
    ("two digits without evidence", ["02/11/26", "03/11/26"], False, "days_unclear", ("02/11/26", "2026-11-02 / 2026-02-11")),
    ("a year of two digits may stand in front", ["12/11/26"], False, "days_unclear", ("12/11/26", "2026-11-12 / 2026-12-11 / 2012-11-26")),
    ("a year of two digits in front is not read", ["26-11-12", "26-11-02"], False, "days_unclear", ("26-11-12", "2012-11-26 / 2026-11-12")),
    ("real dates of a workbook that were turned round", ["25/11/2026", "2026-02-11 00:00:00"], True, "days_turned", ("2026-02-11", "2026-11-02")),
    ("day numbers of a CSV that were turned round", ["25/11/2026", "46064"], False, "days_turned", ("2026-02-11", "2026-11-02")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "typed", "reason", "shown"), [pytest.param(*case, id=name) for name, *case in REFUSED_DAYS]
)
def test_a_column_of_days_is_refused_as_a_whole_with_its_readings(
    cells: list[str], typed: bool, reason: str, shown: tuple[str, ...]
) -> None:
    reading = read_days(cells, typed=typed)
    assert reading.refusal is not None
    assert reading.refusal.name == reason
    assert said(reading, cells) == [BAD] * len(cells)
    text = Reason(reason, "Tanggal", reading.refusal.cell, reading.refusal.readings).text("id")
    assert all(part in text for part in shown), text


def test_real_dates_beside_texts_are_read_where_one_of_them_shows_that_nothing_was_turned() -> None:
    cells = ["25/11/2026", "2026-02-11 00:00:00", "2026-02-17 00:00:00"]
    assert said(read_days(cells, typed=True), cells) == ["2026-11-25", "2026-02-11", "2026-02-17"]


NUMBERS: list[tuple[str, NumberRule, list[str], list[str]]] = [
    ("people with dots between thousands", WHOLE, ["1.000", "2.000", "950"], ["1000", "2000", "950"]),
    ("people with commas between thousands", WHOLE, ["1,000", "2,000", "950"], ["1000", "2000", "950"]),
    ("one cell of three digits behind a dot", WHOLE, ["1.754"], ["1754"]),
    ("what programs add to whole numbers", WHOLE, ["10.0", "12.00", "7"], ["10", "12", "7"]),
    ("blanks of any kind between thousands", WHOLE, ["1 000", "2\u00a0000", "3\u202f000"], ["1000", "2000", "3000"]),
    ("a part of a person is no person", WHOLE, ["10.5", "12"], [BAD, "12"]),
    ("signs", WHOLE, ["-3", "\u22123", "+5"], ["-3", "-3", "5"]),
    ("decimal comma", ANY, ["1,5", "2", "0,25"], ["1.5", "2", "0.25"]),
    ("decimal dot", ANY, ["1.5", "2", "0.25"], ["1.5", "2", "0.25"]),
    ("both marks, as here", ANY, ["1.000,50", "1.500"], ["1000.50", "1500"]),
    ("both marks, as elsewhere", ANY, ["1,000.50", "1.500"], ["1000.50", "1.500"]),
    ("two groups prove a mark of thousands", ANY, ["1.000.000", "1.500"], ["1000000", "1500"]),
    ("a zero in front proves a decimal mark", ANY, ["0.125", "1.500"], ["0.125", "1.500"]),
    ("a program writes decimals with a dot", JSON, ["1.500", "12.125"], ["1.500", "12.125"]),
    ("rupiah have no thousandths", MONEY, ["1.500", "250"], ["1500", "250"]),
    ("rupiah as people write them", MONEY, ["Rp 1.500.000,-", "Rp1.500", "IDR 2.000", "3.000 rupiah"], ["1500000", "1500", "2000", "3000"]),
    ("zeros at the end show that a workbook holds text", SHEET, ["1.000", "1.754"], ["1000", "1754"]),
    ("noise behind the ninth decimal", ANY, ["0.30000000000000004"], ["0.3"]),
    ("what is no number is no number, and the others are read", ANY, ["lima", "1e3", "1.0.0", "12a", "١٢", "5 orang", "7"], [BAD] * 6 + ["7"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "cells", "numbers"), [pytest.param(*case, id=name) for name, *case in NUMBERS]
)
def test_numbers(rule: NumberRule, cells: list[str], numbers: list[str]) -> None:
    reading = read_numbers(cells, rule)
    assert reading.refusal is None
    assert said(reading, cells) == numbers


REFUSED_NUMBERS: list[tuple[str, NumberRule, list[str], str, tuple[str, ...]]] = [
    ("thousands and decimals with one mark", WHOLE, ["1.000", "2.5", "7"], "numbers_mixed", ("1.000 = 1000", "2.5 = 2.5")),
    ("thousands with two marks", WHOLE, ["1.000", "2,000"], "numbers_mixed", ("1.000 = 1000", "2,000 = 2000")),
    ("decimals with two marks", ANY, ["1.5", "2,5"], "numbers_mixed", ("1.5", "2.5")),
    ("three digits behind a dot and nothing else", ANY, ["1.500", "12"], "numbers_unclear", ("1.500 / 1500",)),
    ("three digits behind a comma and nothing else", ANY, ["1,500"], "numbers_unclear", ("1500 / 1.500",)),
    ("what may be a real number of a workbook", SHEET, ["1.754", "1", "2"], "numbers_unclear", ("1754 / 1.754",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "cells", "reason", "shown"), [pytest.param(*case, id=name) for name, *case in REFUSED_NUMBERS]
)
def test_a_column_of_numbers_is_refused_as_a_whole_with_its_readings(
    rule: NumberRule, cells: list[str], reason: str, shown: tuple[str, ...]
) -> None:
    reading = read_numbers(cells, rule)
    assert reading.refusal is not None
    assert reading.refusal.name == reason
    assert said(reading, cells) == [BAD] * len(cells)
    text = Reason(reason, "Calon", reading.refusal.cell, reading.refusal.readings).text("en")
    assert all(part in text for part in shown), text


def test_every_reason_has_its_words_in_the_report() -> None:
    from tests.theme import THEME

    rows = set(REASONS) - {"no_day", "no_columns"}  # these two are of logs
    for lang in ("id", "en"):
        assert {f"reason_{name}" for name in rows} <= set(THEME.words[lang]["report"])
