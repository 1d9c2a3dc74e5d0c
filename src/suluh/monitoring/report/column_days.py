"""A column of days, in whatever form people and spreadsheets write them.

ISO days, days with the name of a month, and Excel's day numbers mean one day. 02/11/2026 may have the day
or the month in front: the cells of the whole column decide.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from suluh.monitoring.report.column_reading import BAD, Reading, refused
from suluh.text.dates import MONTHS

DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "day", "month", "year"
ORDERS = (DAY_FIRST, MONTH_FIRST, YEAR_FIRST)
YEARS = range(1900, 2101)
# What a year of two digits may mean. Older days have to be written with four.
SHORT_YEARS = range(2010, 2040)
# Excel counts days from 1899-12-30; the numbers of 2000-01-01 to 2050-12-31.
SERIALS = range(36_526, 55_154)
_EPOCH = date(1899, 12, 30)

_TIME = r"(?:(?:[Tt ]|, ?)\s*[0-9]{1,2}[:.][0-9]{2}.*)?"
_ISO = re.compile(rf"([0-9]{{4}})([-/.])([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_PARTS = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}")
_WEEKDAY = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat"
    r"|sun)(?:day)?)\.?,?\s+"
)
_GAP = r"[\s./,-]*"
_NAMED = (
    re.compile(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_GAP}(?P<month>[a-z]{{3,9}}){_GAP}(?P<year>[0-9]{{4}}|[0-9]{{2}}){_TIME}"),
    re.compile(rf"(?P<month>[a-z]{{3,9}}){_GAP}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s,./-]+(?P<year>[0-9]{{4}}){_TIME}"),
    re.compile(rf"(?P<year>[0-9]{{4}}){_GAP}(?P<month>[a-z]{{3,9}}){_GAP}(?P<day>[0-9]{{1,2}}){_TIME}"),
)  # fmt: skip
# Short and older forms beside the full names of both languages and their first three letters.
_OTHER_NAMES = {
    "agt": 8, "ags": 8, "agust": 8, "pebruari": 2, "peb": 2, "nopember": 11, "nop": 11, "sept": 9, "mrt": 3,
}  # fmt: skip
_MONTHS: dict[str, int] = {
    **{name.lower()[:3]: n for names in MONTHS.values() for n, name in enumerate(names, 1)},
    **{name.lower(): n for names in MONTHS.values() for n, name in enumerate(names, 1)},
    **_OTHER_NAMES,
}


@dataclass(frozen=True)
class _Cell:
    """The days that one cell may mean, by order; a cell that means one day has it under every order.

    `kind` is "plain", "serial", "parts" (three numbers with marks) or "short" (with a year of two digits).
    """

    kind: str
    days: Mapping[str, date] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether the order makes a difference."""
        return len(set(self.days.values())) > 1


def read_days(cells: Iterable[str], *, typed: bool = False) -> Reading:
    """Cell -> its day as YYYY-MM-DD, for the distinct cells of a column; empty ones stay empty.

    `typed` says that the cells come from a workbook, whose real dates arrive as ISO days.
    """
    found = {cell: _look_at(cell) for cell in cells if cell}
    known = {cell: made for cell, made in found.items() if made.days}
    order = _order(known, found, typed)
    if isinstance(order, Reading):
        return order
    values = {cell: made.days[order].isoformat() if made.days else BAD for cell, made in found.items()}
    return Reading({"": "", **values})


def _order(known: Mapping[str, _Cell], found: Mapping[str, _Cell], typed: bool) -> str | Reading:
    """The order in which all cells have a reading, or the refusal of the column."""
    left = [order for order in ORDERS if all(order in cell.days for cell in known.values())]
    if not left:
        return _mixed(known, found)
    parted = {cell: made for cell, made in known.items() if made.kind in ("parts", "short")}
    turned = _turned(known, parted, left[0], typed)
    if turned:
        return refused(found, "days_turned", next(iter(parted)), turned)
    unclear = [cell for cell, made in parted.items() if len({made.days[order] for order in left}) > 1]
    if not unclear:
        # A year in front with two digits is never read: it only shows that a column is not clear.
        only_short = left == [YEAR_FIRST] and parted
        return refused(found, *_readings(next(iter(parted)), parted)) if only_short else left[0]
    with_four_digits = any(made.kind == "parts" for made in parted.values())
    if DAY_FIRST in left and YEAR_FIRST not in left and with_four_digits:
        return DAY_FIRST
    return refused(found, *_readings(unclear[0], parted))


def _readings(cell: str, parted: Mapping[str, _Cell]) -> tuple[str, str, str]:
    days = dict.fromkeys(day.isoformat() for day in parted[cell].days.values())
    return "days_unclear", cell, " / ".join(days)


def _mixed(known: Mapping[str, _Cell], found: Mapping[str, _Cell]) -> Reading:
    """The refusal of a column of which some cells must have the day in front, and others must not."""
    groups: dict[frozenset[str], tuple[str, _Cell]] = {}
    for cell, made in known.items():
        groups.setdefault(frozenset(made.days), (cell, made))
    (_, one), (_, other) = min(combinations(groups.items(), 2), key=lambda two: len(two[0][0] & two[1][0]))
    return refused(found, "days_mixed", *(f"{cell} = {_said(made)}" for cell, made in (one, other)))


def _said(cell: _Cell) -> str:
    return " / ".join(dict.fromkeys(day.isoformat() for day in cell.days.values()))


def _turned(known: Mapping[str, _Cell], parted: Mapping[str, _Cell], order: str, typed: bool) -> str:
    """The two readings of a day that a spreadsheet may have turned round; "" if it has not.

    A spreadsheet set to another country makes real dates of the texts that it can read, day and month
    exchanged, and leaves those as text that it cannot (25/11/2026). Then all that are left as text have
    one reading only, and no real date has a day above 12.
    """
    real = {
        cell: made.days[order]
        for cell, made in known.items()
        if made.kind == "serial" or (typed and made.kind == "plain")
    }
    if not real or not parted or any(cell.is_open for cell in parted.values()):
        return ""
    if any(day.day > 12 for day in real.values()):
        return ""
    other = {cell: day.replace(month=day.day, day=day.month) for cell, day in real.items()}
    for cell, day in real.items():
        if other[cell] != day:
            return f"{cell} = {day.isoformat()} / {other[cell].isoformat()}"
    return ""


def _look_at(cell: str) -> _Cell:
    text = " ".join(cell.split())
    text = re.sub(r"(?<=[0-9]) ?([-/.]) ?(?=[0-9])", r"\1", text)
    if match := _PARTS.fullmatch(text):
        first, middle, last = int(match[1]), int(match[3]), match[4]
        if len(last) == 4:
            return _Cell(
                "parts",
                _valid({DAY_FIRST: (int(last), middle, first), MONTH_FIRST: (int(last), first, middle)}),
            )
        short = {
            DAY_FIRST: (2000 + int(last), middle, first),
            MONTH_FIRST: (2000 + int(last), first, middle),
            YEAR_FIRST: (2000 + first, middle, int(last)),
        }
        return _Cell("short", _valid(short, SHORT_YEARS))
    if match := _ISO.fullmatch(text):
        return _single("plain", int(match[1]), int(match[3]), int(match[4]))
    if match := _COMPACT.fullmatch(text):
        return _single("plain", int(match[1]), int(match[2]), int(match[3]))
    if (match := _SERIAL.fullmatch(text)) and int(match[1]) in SERIALS:
        return _Cell("serial", dict.fromkeys(ORDERS, _EPOCH + timedelta(days=int(match[1]))))
    return _named(_WEEKDAY.sub("", text.casefold()))


def _named(text: str) -> _Cell:
    for pattern in _NAMED:
        match = pattern.fullmatch(text)
        if match and match["month"] in _MONTHS:
            year = int(match["year"])
            if len(match["year"]) == 2:
                year += 2000
                if year not in SHORT_YEARS:
                    return _Cell("plain")
            return _single("plain", year, _MONTHS[match["month"]], int(match["day"]))
    return _Cell("plain")


def _single(kind: str, year: int, month: int, day: int) -> _Cell:
    found = _valid({DAY_FIRST: (year, month, day)})
    return _Cell(kind, dict.fromkeys(ORDERS, found[DAY_FIRST]) if found else {})


def _valid(orders: Mapping[str, tuple[int, int, int]], years: range = YEARS) -> dict[str, date]:
    found: dict[str, date] = {}
    for order, (year, month, day) in orders.items():
        try:
            made = date(year, month, day)
        except ValueError:
            continue
        if made.year in years:
            found[order] = made
    return found
