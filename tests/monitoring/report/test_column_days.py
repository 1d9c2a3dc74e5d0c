"""Every form of a day that is read, and the bounds beyond which a column is refused or a cell is no day."""

import pytest

from suluh.monitoring.report.column_days import read_days
from suluh.monitoring.report.column_reading import BAD

INDONESIAN = "januari februari maret april mei juni juli agustus september oktober november desember"
ENGLISH = "january february march april may june july august september october november december"
OTHERS = {
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "pebruari": 2,
    "peb": 2,
    "nopember": 11,
    "nop": 11,
    "sept": 9,
    "mrt": 3,
}
MONTHS = {
    **{name: n for names in (INDONESIAN, ENGLISH) for n, name in enumerate(names.split(), 1)},
    **{name[:3]: n for names in (INDONESIAN, ENGLISH) for n, name in enumerate(names.split(), 1)},
    **OTHERS,
}  # fmt: skip
WEEKDAYS = [
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum'at",
    "sabtu",
    "minggu",
    "ahad",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
    "sat",
    "sun",
]


@pytest.mark.parametrize("form", ["7 {} 2026", "{} 7, 2026", "2026 {} 7", "7-{}-26", "7th.{}/2026"])
def test_every_name_of_a_month_is_known_in_every_place(form: str) -> None:
    cells = {form.format(name): f"2026-{n:02}-07" for name, n in MONTHS.items()}
    assert read_days(cells).values == {"": "", **cells}
    shouted = {cell.upper(): day for cell, day in cells.items()}
    assert read_days(shouted).values == {"": "", **shouted}


def test_the_name_of_a_weekday_before_a_day_says_nothing_new() -> None:
    cells = [f"{name}{mark} 2 November 2026" for name in WEEKDAYS for mark in ("", ",", ".", ".,")]
    assert set(read_days(cells).values.values()) == {"", "2026-11-02"}
    assert read_days(["hari 2 November 2026"]).values["hari 2 November 2026"] == BAD


ALONE: list[tuple[str, str]] = [
    ("1900-01-01", "1900-01-01"),
    ("1899-12-31", BAD),
    ("2100-12-31", "2100-12-31"),
    ("2101-01-01", BAD),
    ("31/12/1899", BAD),
    ("09/13/10", "2010-09-13"),
    ("09/13/39", "2039-09-13"),
    ("09/13/09", BAD),
    ("09/13/40", BAD),
    ("2 Mei 10", "2010-05-02"),
    ("2 Mei 39", "2039-05-02"),
    ("2 Mei 09", BAD),
    ("2 Mei 40", BAD),
    ("2 Mei 1989", "1989-05-02"),
    ("36526", "2000-01-01"),
    ("36525", BAD),
    ("55154", BAD),
    ("55153", "2050-12-31"),
    ("36526.5", "2000-01-01"),
    ("36526,25", "2000-01-01"),
    ("365260", BAD),
    ("20261102", "2026-11-02"),
    ("20261302", BAD),
    ("2026-2-3", "2026-02-03"),
    ("2026.11.02", "2026-11-02"),
    ("2026/11-02", BAD),
    ("25/11-2026", BAD),
    ("25 / 11 / 2026", "2026-11-25"),
    ("  25/11/2026  ", "2026-11-25"),
    ("25/11/026", BAD),
    ("125/11/2026", BAD),
    ("29/02/2028", "2028-02-29"),
    ("29/02/2026", BAD),
    ("31 April 2026", BAD),
    ("2 Xyz 2026", BAD),
    ("1st May 2026", "2026-05-01"),
    ("2nd May 2026", "2026-05-02"),
    ("3rd May 2026", "2026-05-03"),
    ("4th May 2026", "2026-05-04"),
    ("May 4th, 2026", "2026-05-04"),
    ("May 4 26", BAD),
    ("4/Mei/2026", "2026-05-04"),
    ("4Mei2026", "2026-05-04"),
    ("2026-11-02T03:10:00Z", "2026-11-02"),
    ("2026-11-02t03:10", "2026-11-02"),
    ("2026-11-02 3.10", "2026-11-02"),
    ("2026-11-02, 13:05", "2026-11-02"),
    ("25/11/2026 1:05 PM", "2026-11-25"),
    ("2 November 2026 13:05", "2026-11-02"),
    ("November 2, 2026 13:05", "2026-11-02"),
    ("2026 November 2 13:05", "2026-11-02"),
    ("2026-11-02 pagi", BAD),
    ("2026-11-02T3", BAD),
    ("November 2026", BAD),
    ("2026", BAD),
    ("7th of May 2026", BAD),
]


@pytest.mark.parametrize(("cell", "day"), ALONE)
def test_a_cell_that_has_one_reading_is_read_whatever_stands_around_it(cell: str, day: str) -> None:
    reading = read_days(["2026-01-31", cell, "", "3 Mei 2026"])
    assert reading.refusal is None
    assert reading.values == {"": "", "2026-01-31": "2026-01-31", cell: day, "3 Mei 2026": "2026-05-03"}


def test_a_column_without_any_day_is_bad_cell_by_cell() -> None:
    assert read_days(["besok", "99/99/2026"]).values == {"": "", "besok": BAD, "99/99/2026": BAD}
    assert read_days([]).values == {"": ""}


READ: list[tuple[list[str], bool, list[str]]] = [
    # One cell whose first part is above twelve decides for all of them.
    (["02/11/2026", "25/11/2026"], False, ["2026-11-02", "2026-11-25"]),
    (["02/11/2026", "11/25/2026", "3/4/26"], False, ["2026-02-11", "2026-11-25", "2026-03-04"]),
    # Day and month are the same number: no order is needed.
    (["05/05/26", "11/25/2026"], False, ["2026-05-05", "2026-11-25"]),
    (["05/05/2026"], False, ["2026-05-05"]),
    # A year of two digits is read beside one of four, as people here write days.
    (["02/11/26", "03/11/2026"], False, ["2026-11-02", "2026-11-03"]),
    # A real date with a day above twelve shows that nothing was turned round.
    (["25/11/2026", "2026-02-11", "2026-02-13"], True, ["2026-11-25", "2026-02-11", "2026-02-13"]),
    # Of a CSV, ISO days were written so.
    (["25/11/2026", "2026-02-11"], False, ["2026-11-25", "2026-02-11"]),
    # A text that a spreadsheet would have turned as well was left: it turns nothing.
    (["05/11/2026", "2026-02-11"], True, ["2026-11-05", "2026-02-11"]),
    # Turned round or not, these are the same days.
    (["25/11/2026", "2026-03-03", "2026-04-04"], True, ["2026-11-25", "2026-03-03", "2026-04-04"]),
    # No text is left: nothing failed to be turned.
    (["2026-02-11", "46064"], True, ["2026-02-11", "2026-02-11"]),
]


@pytest.mark.parametrize(("cells", "typed", "days"), READ)
def test_all_cells_of_a_column_decide_its_order(cells: list[str], typed: bool, days: list[str]) -> None:
    for order in (cells, cells[::-1]):
        reading = read_days(order, typed=typed)
        assert reading.refusal is None
        assert [reading.values[cell] for cell in cells] == days


REFUSED: list[tuple[list[str], bool, str, str, str]] = [
    (["02/11/26"], False, "days_unclear", "02/11/26", "2026-11-02 / 2026-02-11"),
    (["2026-01-31", "01/02/26", "03/04/26"], False, "days_unclear", "01/02/26", "2026-02-01 / 2026-01-02"),
    (["26-11-02"], False, "days_unclear", "26-11-02", "2026-11-02"),
    (["26-11-02", "13/02/2026"], False, "days_mixed", "26-11-02 = 2026-11-02", "13/02/2026 = 2026-02-13"),
    (["26-11-02", "02/11/2026"], False, "days_mixed", "26-11-02 = 2026-11-02", "02/11/2026 = 2026-11-02 / 2026-02-11"),
    (["05/11/2026", "13/02/2026", "14/02/2026", "02/13/2026"], False, "days_mixed", "13/02/2026 = 2026-02-13", "02/13/2026 = 2026-02-13"),
    (["25/11/2026", "2026-02-12"], True, "days_turned", "25/11/2026", "2026-02-12 = 2026-02-12 / 2026-12-02"),
    (["11/25/2026", "2026-02-11"], True, "days_turned", "11/25/2026", "2026-02-11 = 2026-02-11 / 2026-11-02"),
    (["2026-03-03", "2026-02-11", "05/13/26"], True, "days_turned", "05/13/26", "2026-02-11 = 2026-02-11 / 2026-11-02"),
    (["25/11/2026", "46064"], False, "days_turned", "25/11/2026", "46064 = 2026-02-11 / 2026-11-02"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "typed", "name", "cell", "readings"), REFUSED)
def test_a_column_is_refused_with_the_cell_and_its_readings(
    cells: list[str], typed: bool, name: str, cell: str, readings: str
) -> None:
    reading = read_days([*cells, ""], typed=typed)
    assert reading.refusal is not None
    assert (reading.refusal.name, reading.refusal.cell, reading.refusal.readings) == (name, cell, readings)
    assert reading.values == dict.fromkeys(cells, BAD)
