"""The rows of a posting as digits of 64, as the browser reads them: gap to the unit before, impact with the
count of places, gaps of places."""

from collections.abc import Sequence

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = frozenset(DIGITS[32:])  # a number goes on after these
Row = tuple[int, int, tuple[int, ...]]  # (unit, impact from 1 to LEVELS, places)


def encode_number(value: int) -> str:
    """A number in as many digits as it needs, the lowest first."""
    return NUMBERS[value] if value < len(NUMBERS) else _digits(value)


def _digits(value: int) -> str:
    out = ""
    while value > 31:
        out += DIGITS[32 + (value & 31)]
        value >>= 5
    return out + DIGITS[value]


NUMBERS = tuple(_digits(value) for value in range(2048))  # the usual ones


def encode_places(places: Sequence[int]) -> str:
    """Rising places as gaps."""
    if len(places) == 2 and places[1] < len(NUMBERS):
        return NUMBERS[places[0]] + NUMBERS[places[1] - places[0]]
    out, before = "", 0
    for place in places:
        out += encode_number(place - before)
        before = place
    return out


def first_place(code: str) -> str:
    """The first of encoded places alone."""
    at = 0
    while code[at] in _MORE:
        at += 1
    return code[: at + 1]


def encode_impact(impact: int, places: int) -> str:
    """An impact, and how many places follow."""
    return DIGITS[(impact - 1) * 4 + places - 1]


def decode(text: str) -> tuple[Row, ...]:
    """The rows of an encoded posting; what the browser does."""
    values = iter([DIGITS.index(c) for c in text])

    def number(first: int) -> int:
        value, shift, digit = first & 31, 5, first
        while digit > 31:
            digit = next(values)
            value += (digit & 31) << shift
            shift += 5
        return value

    rows: list[Row] = []
    unit = -1
    for digit in values:
        unit += number(digit) + 1
        both = next(values)
        places: list[int] = []
        for _ in range((both & 3) + 1):
            places.append((places[-1] if places else 0) + number(next(values)))
        rows.append((unit, (both >> 2) + 1, tuple(places)))
    return tuple(rows)
