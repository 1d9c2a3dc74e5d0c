"""A condition in words, for those who fill in paper."""

from typing import Any

from suluh.monitoring.link.columns import YES_NO
from suluh.monitoring.model.expression import Expression, parse_expression
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES
from suluh.monitoring.pages.instruments.numbers import numbers


def condition_words(text: str, instrument: Instrument, lang: str, w: dict[str, Any]) -> str:
    """Such as: item 1.5 is answered "Yes". `w` are the words of `instrument.condition`."""
    return _Words(instrument, lang, w).say(parse_expression(text))


class _Words:
    def __init__(self, instrument: Instrument, lang: str, w: dict[str, Any]) -> None:
        self.instrument, self.lang, self.w = instrument, lang, w
        self.numbers = numbers(instrument)

    def say(self, node: Expression, inside: bool = False) -> str:
        op = node[0]
        if op in ("and", "or"):
            found = f"{self.say(node[1], True)} {self.w[op]} {self.say(node[2], True)}"
            return f"({found})" if inside and op == "or" else found
        if op == "not":
            return str(self.w["not"].format(self.say(node[1], True)))
        if op == "selected":
            return str(self.w["selected"].format(self._item(node[1]), self._answer(node[1], node[2])))
        if op == "answered":
            return str(self.w["answered"].format(self._item(node[1])))
        left, right = node[1], node[2]
        if op in ("=", "!=") and left[0] == "item" and right[0] == "text":
            name = "equals" if op == "=" else "differs"
            return str(self.w[name].format(self._item(left[1]), self._answer(left[1], right[1])))
        return f"{self._value(left)} {self.w['compare'][op]} {self._value(right)}"

    def _value(self, node: Expression) -> str:
        op = node[0]
        if op in ("+", "-"):
            return f"{self._value(node[1])} {op} {self._value(node[2])}"
        if op == "number":
            return f"{node[1]:g}"
        if op in ("text", "date"):
            return str(node[1])
        if op == "item":
            return self._item(node[1])
        if op == "total":
            return str(self.w["total"].format(self._item(node[1])))
        return str(self.w["own" if op == "own" else "today"])

    def _item(self, id: str) -> str:
        return str(self.w["item"].format(self.numbers.get(id, id)))

    def _answer(self, id: str, choice: str) -> str:
        item = self.instrument.item(id)
        if choice in (YES, NO) and item is not None and item.type == "yes_no":
            return dict(YES_NO)[choice][self.lang]
        known = self.instrument.choices(item) if item else ()
        return next((c.text[self.lang] for c in known if c.id == choice), choice)
