"""Conditions of an instrument as functions of the answers, by the rules of `model/condition.py`."""

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from suluh.monitoring.model.condition import (
    And,
    Answered,
    Compare,
    Condition,
    DayLiteral,
    ItemAnswer,
    Not,
    NumberLiteral,
    Operand,
    Or,
    OwnAnswer,
    Selected,
    Sign,
    Sum,
    TextLiteral,
    Today,
    Total,
)
from suluh.monitoring.model.condition_parser import parse_condition
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import SEXES, Item

Answers = Mapping[str, str]  # field -> answer; "" or missing is none; several choices have a space between
Value = float | str | None
Predicate = Callable[[Answers], bool]
Term = Callable[[Answers], Value]
NUMBER = re.compile(r"^-?[0-9]{1,15}(\.[0-9]{1,9})?\Z")
DAY = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def number_of(text: str) -> float | None:
    """The number that an answer writes, or None."""
    return float(text) if NUMBER.match(text) else None


def day_of(text: str) -> float | None:
    """The day that an answer writes, as a count of days, or None."""
    try:
        return float(date.fromisoformat(text).toordinal()) if DAY.match(text) else None
    except ValueError:
        return None


def make_predicate(text: str, instrument: Instrument, today: date, own: Item | None = None) -> Predicate:
    """A condition as a function of the answers. `own` is the item that `.` means.

    Raises `NotACondition` (INS003 keeps such content out of a build).
    """
    types = {item.id: item.type for item in instrument.items}
    scope = _Scope(types, float(today.toordinal()), own.id if own else "")
    return _predicate(parse_condition(text), scope)


def predicate_over(text: str, types: Mapping[str, str], today: date) -> Predicate:
    """A condition over columns that are no items: `types` has "integer", "decimal", "date" or another.

    Raises `NotACondition`.
    """
    plain = {name: "decimal" if kind == "number" else kind for name, kind in types.items()}
    return _predicate(parse_condition(text), _Scope(plain, float(today.toordinal())))


@dataclass(frozen=True)
class _Scope:
    """What names in a condition mean: the types of the items, today as a count of days, the item of `.`."""

    types: Mapping[str, str]
    today: float
    own: str = ""


def _predicate(condition: Condition, scope: _Scope) -> Predicate:
    match condition:
        case And(left, right):
            one, other = _predicate(left, scope), _predicate(right, scope)
            return lambda a: one(a) and other(a)
        case Or(left, right):
            one, other = _predicate(left, scope), _predicate(right, scope)
            return lambda a: one(a) or other(a)
        case Not(inner):
            negated = _predicate(inner, scope)
            return lambda a: not negated(a)
        case Selected(item, choice):
            return lambda a: choice in a.get(item, "").split(" ")
        case Answered(item):
            counted = scope.types.get(item) == "count_by_sex"
            fields = [f"{item}_{sex}" for sex in SEXES] if counted else [item]
            return lambda a: any(a.get(field, "") for field in fields)
        case Compare(sign, first, second):
            return _comparison(sign, _term(first, scope), _term(second, scope))
        case _:
            assert_never(condition)


def _comparison(sign: Sign, one: Term, other: Term) -> Predicate:
    return lambda a: _compare(sign, one(a), other(a))


def _compare(sign: Sign, one: Value, other: Value) -> bool:
    if one is None or other is None or isinstance(one, str) != isinstance(other, str):
        return sign == "!="
    if sign in ("=", "!="):
        return (one == other) == (sign == "=")
    return not isinstance(one, str) and not isinstance(other, str) and _ORDER[sign](one, other)


def _term(operand: Operand, scope: _Scope) -> Term:
    match operand:
        case Sum(sign, left, right):
            one, other = _term(left, scope), _term(right, scope)
            factor = 1 if sign == "+" else -1
            return lambda a: _add(one(a), other(a), factor)
        case NumberLiteral(number):
            return lambda _: number
        case TextLiteral(text):
            return lambda _: text
        case DayLiteral(text):
            day = day_of(text)
            return lambda _: day
        case Today():
            return lambda _: scope.today
        case Total(item):
            fields = [f"{item}_{sex}" for sex in SEXES]
            return lambda a: math.fsum(number_of(a.get(field, "")) or 0 for field in fields)
        case OwnAnswer():
            return _answer(scope.own, scope.types)
        case ItemAnswer(item):
            return _answer(item, scope.types)
        case _:
            assert_never(operand)


def _answer(item: str, types: Mapping[str, str]) -> Term:
    """The answer of an item as what its type compares as."""
    kind = types.get(item)
    if kind in ("integer", "decimal"):
        return lambda a: number_of(a.get(item, ""))
    if kind == "date":
        return lambda a: day_of(a.get(item, ""))
    return lambda a: a.get(item, "") or None


def _add(one: Value, other: Value, sign: int) -> Value:
    if isinstance(one, float) and isinstance(other, float):
        return one + sign * other
    return None
