"""A column of numbers, with the marks that people and spreadsheets put into them.

1.500 is a thousand and a half in Indonesia and one and a half elsewhere; 1,500 the other way round. The
cells of the whole column decide which mark parts thousands and which parts decimals.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from suluh.monitoring.report.column_reading import BAD, Reading, refused

DOT, COMMA = ".", ","  # the mark before decimals
# Blanks that part thousands, the ones that do not break a line among them.
_BLANKS = " \u00a0\u2007\u2009\u202f"
_MOST_WHOLE, _MOST_DECIMALS = 12, 9
_SIGN = re.compile(r"^([-+\u2212]?)\s*(.*)$", re.DOTALL)
_MONEY = re.compile(r"^(?:rp\.?|idr)\s*|\s*(?:,-{1,2}|\.-{1,2}|rupiah|idr)$", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9]{1,12}")
# One group of exactly three digits behind a single mark.
_TRIPLE = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    groups = "|".join(
        rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+" for mark in (re.escape(thousands), f"[{_BLANKS}]")
    )
    return re.compile(rf"([0-9]+|{groups})(?:{re.escape(decimal)}([0-9]{{1,20}}))?")


_PATTERNS = {DOT: _pattern(DOT, COMMA), COMMA: _pattern(COMMA, DOT)}


@dataclass(frozen=True)
class NumberRule:
    """What a column is asked for.

    `whole` are counts. `money` may carry Rp, and has no thousandths. `typed` says that the cells come from
    a workbook, whose real numbers arrive with a dot; `machine` that a program wrote them, as in JSON.
    """

    whole: bool = False
    money: bool = False
    typed: bool = False
    machine: bool = False

    @property
    def no_thousandths(self) -> bool:
        """Whether 1.500 can only be a thousand and a half."""
        return (self.whole or self.money) and not self.machine


def read_numbers(cells: Iterable[str], rule: NumberRule) -> Reading:
    """Cell -> its number as plain digits with a dot, for the distinct cells of a column."""
    found = {cell: _look_at(cell, rule) for cell in cells if cell}
    known = {cell: made for cell, made in found.items() if made}
    left = [mark for mark in (DOT, COMMA) if all(mark in made for made in known.values())]
    if not left:
        one = next(c for c, made in known.items() if DOT not in made)
        other = next(c for c, made in known.items() if COMMA not in made)
        return refused(found, "numbers_mixed", *(f"{c} = {_said(known[c])}" for c in (one, other)))
    unclear = [cell for cell, made in known.items() if len({made[mark] for mark in left}) > 1]
    if unclear:
        return refused(found, "numbers_unclear", unclear[0], _said(known[unclear[0]]))
    if rule.typed and rule.no_thousandths and left == [COMMA]:
        unclear = _maybe_real(known)
        if unclear:
            both = {**known[unclear[0]], DOT: unclear[0]}
            return refused(found, "numbers_unclear", unclear[0], _said(both))
    values = {cell: _fit(made[left[0]], rule) if made else BAD for cell, made in found.items()}
    return Reading({"": "", **values})


def _maybe_real(known: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The cells of a workbook like 1.754 that may be real numbers with a fraction; none if the column is text.

    The library writes a real number without zeros at its end, so 1.000 must have been typed as text.
    """
    dotted = [cell for cell in known if "." in cell]
    triples = [cell for cell in dotted if _TRIPLE.fullmatch(_body(cell))]
    if len(triples) < len(dotted) or any(cell.endswith("0") for cell in triples):
        return []
    return triples


def _said(made: Mapping[str, str]) -> str:
    return " / ".join(dict.fromkeys(made.values()))


def _body(cell: str) -> str:
    match = _SIGN.match(cell)
    return match[2] if match else cell


def _look_at(cell: str, rule: NumberRule) -> dict[str, str]:
    """Mark before decimals -> the number that the cell is under it; none if it is no number."""
    text = _MONEY.sub("", _MONEY.sub("", cell)).strip() if rule.money else cell
    match = _SIGN.match(text)
    sign = "-" if match and match[1] in ("-", "\u2212") else ""
    body = _body(text)
    if _PLAIN.fullmatch(body):
        return dict.fromkeys((DOT, COMMA), sign + body)
    made: dict[str, str] = {}
    for mark, pattern in _PATTERNS.items():
        parts = pattern.fullmatch(body)
        if parts is not None and not (rule.machine and mark == COMMA and "," not in body):
            number = _plain(re.sub(rf"[.,{_BLANKS}]", "", parts[1]), parts[2] or "")
            if number:
                made[mark] = sign + number
    if rule.no_thousandths and len(set(made.values())) > 1 and _TRIPLE.fullmatch(body):
        # Only the reading in which the mark parts thousands.
        del made[DOT if "." in body else COMMA]
    return made


def _plain(whole: str, decimals: str) -> str:
    """Digits as a number; "" if it is longer than a form allows. Fractions are rounded to nine decimals."""
    if len(whole) > _MOST_WHOLE:
        return ""
    if len(decimals) > _MOST_DECIMALS:
        rounded = round(Decimal(f"{whole}.{decimals}"), _MOST_DECIMALS)
        whole, _, decimals = f"{rounded:f}".rstrip("0").rstrip(".").partition(".")
    return f"{whole}.{decimals}" if decimals else whole


def _fit(number: str, rule: NumberRule) -> str:
    """The number, or `BAD` if it is none that was asked for."""
    if not rule.whole:
        return number
    whole, _, decimals = number.partition(".")
    return whole if not decimals.strip("0") else BAD
