"""The small language of conditions in an instrument: an author's text into a `Condition`.

It maps to XLSForm, to the script of the form page and to Python alike, and can do no harm: no call
leaves it, and nothing in it is ever handed to an interpreter.

    condition  = both { "or" both }            both = simple { "and" simple }
    simple     = "not(" condition ")" | "(" condition ")" | "selected(" item "," text ")"
               | "answered(" item ")" | sum ( "=" "!=" "<" "<=" ">" ">=" ) sum
    sum        = value { ( "+" | "-" ) value }
    value      = item | "." | number | "'" text "'" | "total(" item ")" | "today()" | "date('YYYY-MM-DD')"

`.` is the answer of the item itself, in its constraint. `total` adds up a count by sex.
"""

import re
from datetime import date
from typing import Literal, get_args

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

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'[^'\n]*')|(?P<name>[a-z][a-z0-9_]*)"
    r"|(?P<mark>!=|<=|>=|[=<>+\-().,]))"
)
_SIGNS: tuple[Sign, ...] = get_args(Sign)
_SUM_SIGNS: tuple[Literal["+", "-"], ...] = ("+", "-")
_TRUTH_WORDS = ("and", "or", "not", "selected", "answered")
MAX_LENGTH = 500
MAX_DEPTH = 20


class NotACondition(ValueError):
    """Why a text is no condition: `at` is what it stumbled over, "" at the end."""

    def __init__(self, at: str) -> None:
        super().__init__(at)
        self.at = at


def parse_condition(text: str) -> Condition:
    """The condition that a text writes. Raises `NotACondition`."""
    reader = _Parser(_tokens(text))
    found = reader.condition()
    if reader.rest:
        raise NotACondition(reader.rest[0][1])
    return found


def _tokens(text: str) -> list[tuple[str, str]]:
    if len(text) > MAX_LENGTH:
        raise NotACondition(text[:20])
    found: list[tuple[str, str]] = []
    at, text = 0, text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise NotACondition(text[at:].strip()[:20])
        found.append((str(match.lastgroup), match.group(str(match.lastgroup))))
        at = match.end()
    return found


class _Parser:
    """Recursive descent; `rest` are the (kind, text) of the tokens that are not read yet."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.rest = tokens
        self.depth = 0

    def condition(self) -> Condition:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise NotACondition("(")
        found = self._both()
        while self._take("or"):
            found = Or(found, self._both())
        self.depth -= 1
        return found

    def _both(self) -> Condition:
        found = self._simple()
        while self._take("and"):
            found = And(found, self._simple())
        return found

    def _simple(self) -> Condition:
        if self._take("("):
            found = self.condition()
        elif self._take("not"):
            self._need("(")
            found = Not(self.condition())
        elif self._take("selected"):
            self._need("(")
            item = self._next("name")
            self._need(",")
            found = Selected(item, self._text())
        elif self._take("answered"):
            self._need("(")
            found = Answered(self._next("name"))
        else:
            return self._compare()
        self._need(")")
        return found

    def _compare(self) -> Compare:
        left = self._sum()
        for sign in _SIGNS:
            if self._take(sign):
                return Compare(sign, left, self._sum())
        raise NotACondition(self._here())

    def _sum(self) -> Operand:
        found = self._value()
        while sign := next((sign for sign in _SUM_SIGNS if self._take(sign)), None):
            found = Sum(sign, found, self._value())
        return found

    def _value(self) -> Operand:
        if self._take("."):
            return OwnAnswer()
        kind = self.rest[0][0] if self.rest else ""
        if kind == "number":
            return NumberLiteral(float(self._next("number")))
        if kind == "text":
            return TextLiteral(self._text())
        name = self._next("name")
        if name in ("today", "total", "date"):
            return self._call(name)
        if name in _TRUTH_WORDS:
            raise NotACondition(name)
        return ItemAnswer(name)

    def _call(self, name: str) -> Operand:
        self._need("(")
        found: Operand
        if name == "total":
            found = Total(self._next("name"))
        elif name == "date":
            found = DayLiteral(self._day())
        else:
            found = Today()
        self._need(")")
        return found

    def _day(self) -> str:
        text = self._text()
        try:
            date.fromisoformat(text)
        except ValueError:
            raise NotACondition(text) from None
        return text

    def _text(self) -> str:
        return self._next("text")[1:-1]

    def _here(self) -> str:
        return self.rest[0][1] if self.rest else ""

    def _take(self, mark: str) -> bool:
        if self.rest and self.rest[0][1] == mark and self.rest[0][0] in ("mark", "name"):
            self.rest.pop(0)
            return True
        return False

    def _need(self, mark: str) -> None:
        if not self._take(mark):
            raise NotACondition(self._here())

    def _next(self, kind: str) -> str:
        if not self.rest or self.rest[0][0] != kind:
            raise NotACondition(self._here())
        return self.rest.pop(0)[1]
