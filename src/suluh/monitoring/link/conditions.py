"""Conditions of an instrument as functions of the answers, by the rules of `model/expression.py`."""

import math
import operator
import re
from collections.abc import Callable, Mapping
from datetime import date

from suluh.monitoring.model.expression import Expression, parse_expression
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import SEXES, Item

Answers = Mapping[str, str]  # field -> answer; "" or missing is none; several choices have a space between
Value = float | str | None
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


def make_condition(text: str, instrument: Instrument, today: date, own: Item | None = None) -> "Condition":
    """A condition as a function of the answers. `own` is the item that `.` means.

    Raises `NotAnExpression` (INS003 keeps such content out of a build).
    """
    types = {item.id: item.type for item in instrument.items}
    return _truth(parse_expression(text), types, float(today.toordinal()), own.id if own else "")


def condition_over(text: str, types: Mapping[str, str], today: date) -> "Condition":
    """A condition over columns that are no items: `types` has "integer", "decimal", "date" or another.

    Raises `NotAnExpression`.
    """
    plain = {name: "decimal" if kind == "number" else kind for name, kind in types.items()}
    return _truth(parse_expression(text), plain, float(today.toordinal()), "")


Condition = Callable[[Answers], bool]
Term = Callable[[Answers], Value]


def _truth(node: Expression, types: Mapping[str, str], today: float, own: str) -> Condition:
    op = node[0]
    if op in ("and", "or"):
        one, other = (_truth(part, types, today, own) for part in node[1:])
        if op == "and":
            return lambda a: one(a) and other(a)
        return lambda a: one(a) or other(a)
    if op == "not":
        inner = _truth(node[1], types, today, own)
        return lambda a: not inner(a)
    if op == "selected":
        _, id, choice = node
        return lambda a: choice in a.get(id, "").split(" ")
    if op == "answered":
        id = node[1]
        fields = [f"{id}_{sex}" for sex in SEXES] if types.get(id) == "count_by_sex" else [id]
        return lambda a: any(a.get(field, "") for field in fields)
    left, right = (_value(part, types, today, own) for part in node[1:])
    return lambda a: _compare(op, left(a), right(a))


def _compare(op: str, one: Value, other: Value) -> bool:
    if one is None or other is None or isinstance(one, str) != isinstance(other, str):
        return op == "!="
    if op in ("=", "!="):
        return (one == other) == (op == "=")
    return not isinstance(one, str) and not isinstance(other, str) and _ORDER[op](one, other)


def _value(node: Expression, types: Mapping[str, str], today: float, own: str) -> Term:
    op = node[0]
    if op in ("+", "-"):
        one, other = (_value(part, types, today, own) for part in node[1:])
        sign = 1 if op == "+" else -1
        return lambda a: _add(one(a), other(a), sign)
    if op in ("number", "text"):
        constant = node[1]
        return lambda a: constant
    if op == "date":
        day = day_of(node[1])
        return lambda a: day
    if op == "today":
        return lambda a: today
    if op == "total":
        fields = [f"{node[1]}_{sex}" for sex in SEXES]
        return lambda a: math.fsum(number_of(a.get(field, "")) or 0 for field in fields)
    id = own if op == "own" else node[1]
    kind = types.get(id)
    if kind in ("integer", "decimal"):
        return lambda a: number_of(a.get(id, ""))
    if kind == "date":
        return lambda a: day_of(a.get(id, ""))
    return lambda a: a.get(id, "") or None


def _add(one: Value, other: Value, sign: int) -> Value:
    if isinstance(one, float) and isinstance(other, float):
        return one + sign * other
    return None
