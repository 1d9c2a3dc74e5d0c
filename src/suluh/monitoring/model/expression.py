"""The small language of conditions in an instrument, and what a condition is made of.

It maps to XLSForm, to the script of the form page and to Python alike, and can do no harm: no call
leaves it, and nothing in it is ever handed to an interpreter.

    condition  = both { "or" both }            both = simple { "and" simple }
    simple     = "not(" condition ")" | "(" condition ")" | "selected(" item "," text ")"
               | "answered(" item ")" | sum ( "=" "!=" "<" "<=" ">" ">=" ) sum
    sum        = value { ( "+" | "-" ) value }
    value      = item | "." | number | "'" text "'" | "total(" item ")" | "today()" | "date('YYYY-MM-DD')"

`.` is the answer of the item itself, in its constraint. `total` adds up a count by sex.

An item without an answer equals nothing, is unequal to everything, and is neither less nor more;
so is a sum with it. A number equals a number, a text a text.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

# ("and" | "or", a, b) · ("not", a) · ("=" …, a, b) · ("+" | "-", a, b) · ("item", id) · ("own",) ·
# ("number", float) · ("text", str) · ("selected", id, choice) · ("answered", id) · ("total", id) ·
# ("today",) · ("date", "YYYY-MM-DD")
Expression = tuple[Any, ...]

COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'[^'\n]*')|(?P<name>[a-z][a-z0-9_]*)"
    r"|(?P<mark>!=|<=|>=|[=<>+\-().,]))"
)
MAX_LENGTH = 500
MAX_DEPTH = 20


class NotAnExpression(ValueError):
    """Why a text is no condition: `at` is what it stumbled over, "" at the end."""

    def __init__(self, at: str) -> None:
        super().__init__(at)
        self.at = at


def parse_expression(text: str) -> Expression:
    """The condition that a text writes. Raises `NotAnExpression`."""
    reader = _Reader(_tokens(text))
    found = reader.condition()
    if reader.rest:
        raise NotAnExpression(reader.rest[0][1])
    return found


def items_in(expression: Expression) -> Iterator[str]:
    """The ids of the items that a condition asks."""
    if expression[0] in ("item", "selected", "answered", "total"):
        yield expression[1]
    for part in expression[1:]:
        if isinstance(part, tuple):
            yield from items_in(part)


def comparisons_in(expression: Expression) -> Iterator[tuple[str, str]]:
    """(item, text) wherever a condition compares an item, or asks it for a choice; "" is the own answer."""
    op, *parts = expression
    if op == "selected":
        yield expression[1], expression[2]
    elif op in COMPARISONS:
        for one, other in ((parts[0], parts[1]), (parts[1], parts[0])):
            if one[0] in ("item", "own") and other[0] == "text":
                yield (one[1] if one[0] == "item" else ""), other[1]
    for part in parts:
        if isinstance(part, tuple):
            yield from comparisons_in(part)


def _tokens(text: str) -> list[tuple[str, str]]:
    if len(text) > MAX_LENGTH:
        raise NotAnExpression(text[:20])
    found: list[tuple[str, str]] = []
    at, text = 0, text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise NotAnExpression(text[at:].strip()[:20])
        found.append((str(match.lastgroup), match.group(str(match.lastgroup))))
        at = match.end()
    return found


class _Reader:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.rest = tokens
        self.depth = 0

    def condition(self) -> Expression:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise NotAnExpression("(")
        found = self._both()
        while self._take("or"):
            found = ("or", found, self._both())
        self.depth -= 1
        return found

    def _both(self) -> Expression:
        found = self._simple()
        while self._take("and"):
            found = ("and", found, self._simple())
        return found

    def _simple(self) -> Expression:
        if self._take("("):
            found = self.condition()
            self._need(")")
            return found
        for name in ("not", "selected", "answered"):
            if self._take(name):
                return self._call(name)
        left = self._sum()
        for mark in COMPARISONS:
            if self._take(mark):
                return (mark, left, self._sum())
        raise NotAnExpression(self.rest[0][1] if self.rest else "")

    def _call(self, name: str) -> Expression:
        self._need("(")
        found: Expression
        if name == "not":
            found = (name, self.condition())
        elif name == "answered":
            found = (name, self._next("name"))
        else:
            item = self._next("name")
            self._need(",")
            found = (name, item, self._next("text")[1:-1])
        self._need(")")
        return found

    def _sum(self) -> Expression:
        found = self._value()
        while self.rest and self.rest[0][1] in ("+", "-"):
            found = (self.rest.pop(0)[1], found, self._value())
        return found

    def _value(self) -> Expression:
        if self._take("."):
            return ("own",)
        kind = self.rest[0][0] if self.rest else ""
        if kind == "number":
            return ("number", float(self._next("number")))
        if kind == "text":
            return ("text", self._next("text")[1:-1])
        name = self._next("name")
        if name in ("today", "total", "date"):
            return self._made(name)
        if name in ("and", "or", "not", "selected", "answered"):
            raise NotAnExpression(name)
        return ("item", name)

    def _made(self, name: str) -> Expression:
        self._need("(")
        found: Expression = (name,)
        if name == "total":
            found = (name, self._next("name"))
        elif name == "date":
            text = self._next("text")[1:-1]
            try:
                date.fromisoformat(text)
            except ValueError:
                raise NotAnExpression(text) from None
            found = (name, text)
        self._need(")")
        return found

    def _take(self, mark: str) -> bool:
        if self.rest and self.rest[0][1] == mark and self.rest[0][0] in ("mark", "name"):
            self.rest.pop(0)
            return True
        return False

    def _need(self, mark: str) -> None:
        if not self._take(mark):
            raise NotAnExpression(self.rest[0][1] if self.rest else "")

    def _next(self, kind: str) -> str:
        if not self.rest or self.rest[0][0] != kind:
            raise NotAnExpression(self.rest[0][1] if self.rest else "")
        return self.rest.pop(0)[1]
