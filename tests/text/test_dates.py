"""Dates as readers write and read them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.dates import MONTHS, add_months, long_date


@pytest.mark.parametrize(
    ("value", "id", "en"),
    [
        ("2026-11-22", "22 November 2026", "22 November 2026"),
        ("2026-08-05", "5 Agustus 2026", "5 August 2026"),
        ("2026-03", "Maret 2026", "March 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_date_is_written_as_far_as_it_goes(value: str, id: str, en: str) -> None:
    assert long_date(value, "id") == id
    assert long_date(value, "en") == en


def test_day_is_written_like_its_text() -> None:
    assert long_date(date(2026, 11, 22), "id") == long_date("2026-11-22", "id")


def test_both_languages_have_twelve_months() -> None:
    assert [len(months) for months in MONTHS.values()] == [12, 12]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@settings(max_examples=200, deadline=None, derandomize=True)
@given(day=st.dates(max_value=date(9900, 1, 1)), months=st.integers(0, 60))
def test_months_later_is_never_earlier(day: date, months: int) -> None:
    later = add_months(day, months)
    assert later >= day
    assert (later.year - day.year) * 12 + later.month - day.month == months
