"""Whatever way an office writes a whole column: it is read back the same, or the whole column is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from suluh.monitoring.report.answers import day_answers, number_answers
from suluh.monitoring.report.column_reading import BAD, Refusal
from suluh.monitoring.report.sheet import Sheet, make_frame
from suluh.text.dates import MONTHS, long_date

FAST = settings(max_examples=150, deadline=None, derandomize=True, database=None)
LONG = settings(
    max_examples=3_500, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
Days = list[date]
Numbers = list[Decimal]

DAY_FORMS: dict[str, Callable[[date], str]] = {
    "ISO": lambda d: d.isoformat(),
    "ISO with a time": lambda d: f"{d}T03:10:00.000+07:00",
    "ISO with slashes": lambda d: f"{d:%Y/%m/%d}",
    "dd/mm/yyyy": lambda d: f"{d:%d/%m/%Y}",
    "d.m.yyyy": lambda d: f"{d.day}.{d.month}.{d.year}",
    "dd-mm-yyyy hh:mm": lambda d: f"{d:%d-%m-%Y} 13:05",
    "d/m/yy": lambda d: f"{d.day}/{d.month}/{d:%y}",
    "mm/dd/yy": lambda d: f"{d:%m/%d/%y}",
    "yy-mm-dd": lambda d: f"{d:%y-%m-%d}",
    "d-mmm-yy in English": lambda d: f"{d.day}-{MONTHS['en'][d.month - 1][:3]}-{d:%y}",
    "d-mmm-yy in Indonesian": lambda d: f"{d.day}-{MONTHS['id'][d.month - 1][:3]}-{d:%y}",
    "long in Indonesian": lambda d: long_date(d, "id"),
    "long in English": lambda d: f"{MONTHS['en'][d.month - 1]} {d.day}, {d.year}",
    "number of Excel": lambda d: str((d - date(1899, 12, 30)).days),
    "number of Excel with a time": lambda d: f"{(d - date(1899, 12, 30)).days},25",
}
# The month in front, where the column shows it.
MONTH_FIRST = "m/d/yyyy"


def marked(number: Decimal, thousands: str, decimal: str, places: int) -> str:
    text = f"{number:,.{places}f}"
    return text.replace(",", "\0").replace(".", decimal).replace("\0", thousands)


# Form -> (mark between thousands, mark before decimals).
NUMBER_FORMS = {
    "plain": ("", "."),
    "plain with a comma": ("", ","),
    "1.234,5": (".", ","),
    "1,234.5": (",", "."),
    "1 234,5": (" ", ","),
    "1 234.5": ("\u00a0", "."),
}


def sheet_of(cells: list[str], *, typed: bool = False) -> Sheet:
    frame = make_frame([[cell] for cell in cells], range(2, len(cells) + 2), 1)
    return Sheet("a", "a", ["x"], frame, encoding="xlsx" if typed else "utf-8")


def same_or_refused(read: list[str], refusal: Refusal | None, wanted: list[str]) -> None:
    if refusal is None:
        assert read == wanted
    else:
        assert set(read) <= {BAD, ""}


def check_days(days: Days, form: str, typed: bool) -> None:
    if form == MONTH_FIRST:
        # All of it within the twelfth is read day first: the rule of the country, not a reading of ours.
        assume(any(day.day > 12 for day in days))
        cells = [f"{d.month}/{d.day}/{d.year}" for d in days]
    else:
        cells = [DAY_FORMS[form](day) for day in days]
    sheet = sheet_of(["", *cells, "n/a"], typed=typed)
    read, refusal = day_answers(sheet.frame["0"], sheet)
    same_or_refused(read.to_list(), refusal, ["", *(day.isoformat() for day in days), ""])


def check_numbers(numbers: Numbers, form: str, places: int, kind: str) -> None:
    thousands, decimal = NUMBER_FORMS[form]
    if kind != "decimal":
        places = min(places, 2)  # three places of a person or a rupiah are thousands, by rule
    if kind == "whole":
        numbers = [Decimal(int(number)) for number in numbers]
    numbers = [round(number, places) for number in numbers]
    cells = [marked(number, thousands, decimal, places) for number in numbers]
    sheet = sheet_of(["", *cells, "-"])
    read, refusal = number_answers(sheet.frame["0"], sheet, whole=kind == "whole", money=kind == "money")
    if refusal is None:
        assert BAD not in read.to_list()
        assert [Decimal(text) for text in read.to_list() if text] == numbers
    else:
        assert set(read.to_list()) <= {BAD, ""}


some_days = st.lists(st.dates(date(2017, 1, 1), date(2039, 12, 31)), min_size=1, max_size=8)
# Days of one month or so, as a log has them: most columns of them are hard to tell.
near_days = st.builds(
    lambda start, steps: [min(start + timedelta(days=step), date(2039, 12, 31)) for step in steps],
    st.dates(date(2017, 1, 1), date(2039, 12, 1)),
    st.lists(st.integers(0, 30), min_size=1, max_size=8),
)
a_column_of_days = given(some_days | near_days, st.sampled_from([*DAY_FORMS, MONTH_FIRST]), st.booleans())
a_column_of_numbers = given(
    st.lists(
        st.decimals(0, 9_999_999, places=3) | st.integers(0, 3_000).map(Decimal), min_size=1, max_size=8
    ),
    st.sampled_from(sorted(NUMBER_FORMS)),
    st.integers(0, 3),
    st.sampled_from(["whole", "money", "decimal"]),
)


@FAST
@a_column_of_days
def test_a_column_of_days_is_read_back_or_refused(days: Days, form: str, typed: bool) -> None:
    check_days(days, form, typed)


@FAST
@a_column_of_numbers
def test_a_column_of_numbers_is_read_back_or_refused(
    numbers: Numbers, form: str, places: int, kind: str
) -> None:
    check_numbers(numbers, form, places, kind)


@pytest.mark.long
@LONG
@a_column_of_days
def test_many_columns_of_days_are_read_back_or_refused(days: Days, form: str, typed: bool) -> None:
    check_days(days, form, typed)


@pytest.mark.long
@LONG
@a_column_of_numbers
def test_many_columns_of_numbers_are_read_back_or_refused(
    numbers: Numbers, form: str, places: int, kind: str
) -> None:
    check_numbers(numbers, form, places, kind)


@FAST
@given(st.lists(st.text("0123456789.,/-: TNovRp#\u00a0\u0662", max_size=12), max_size=6), st.booleans())
def test_any_cells_are_read_or_bad_and_never_crash(cells: list[str], typed: bool) -> None:
    sheet = sheet_of(cells, typed=typed)
    days, _ = day_answers(sheet.frame["0"], sheet)
    for text in days.to_list():
        assert text in ("", BAD) or date.fromisoformat(text)
    for whole in (True, False):
        numbers, _ = number_answers(sheet.frame["0"], sheet, whole=whole)
        for text in numbers.to_list():
            assert text in ("", BAD) or Decimal(text) is not None


@pytest.mark.parametrize("form", sorted(DAY_FORMS))
def test_a_month_with_all_its_days_is_read_in_every_form_that_has_one_order(form: str) -> None:
    """The property above would hold if everything were refused; this shows that it is not."""
    days = [date(2026, 11, day) for day in range(1, 31)]
    cells = [DAY_FORMS[form](day) for day in days]
    sheet = sheet_of(cells)
    read, refusal = day_answers(sheet.frame["0"], sheet)
    if form == "yy-mm-dd":
        assert refusal is not None
    else:
        assert refusal is None
        assert read.to_list() == [day.isoformat() for day in days]


@pytest.mark.parametrize("form", sorted(NUMBER_FORMS))
@pytest.mark.parametrize("kind", ["whole", "money", "decimal"])
def test_numbers_of_every_size_are_read_in_every_form(form: str, kind: str) -> None:
    numbers = [Decimal(n) for n in (0, 7, 950, 1_000, 12_345, 1_234_567)]
    if kind == "decimal":
        numbers = [number + Decimal("0.5") for number in numbers]
    thousands, decimal = NUMBER_FORMS[form]
    cells = [marked(number, thousands, decimal, 1 if kind == "decimal" else 0) for number in numbers]
    sheet = sheet_of(cells)
    read, refusal = number_answers(sheet.frame["0"], sheet, whole=kind == "whole", money=kind == "money")
    assert refusal is None
    assert [Decimal(text) for text in read.to_list()] == numbers
