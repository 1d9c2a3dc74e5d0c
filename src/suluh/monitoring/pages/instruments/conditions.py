"""A condition in words, for those who fill in paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

from suluh.monitoring.link.columns import YES_NO
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
    Sum,
    TextLiteral,
    Today,
    Total,
)
from suluh.monitoring.model.condition_parser import parse_condition
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES
from suluh.monitoring.pages.instruments.numbers import numbers


@dataclass(frozen=True)
class Named:
    """A column that is no question, as readers know it: its name, and its answers where they have names."""

    name: str
    answers: Mapping[str, str] = field(default_factory=dict)


def condition_words(
    text: str,
    instrument: Instrument | None,
    lang: str,
    w: Mapping[str, Any],
    named: Mapping[str, Named] | None = None,
) -> str:
    """Such as: item 1.5 is answered "Yes". `w` are the words of `instrument.condition`.

    `named` are columns besides the questions, such as the light; without an instrument, all of them.
    """
    return _Reading(instrument, lang, w, named or {}).condition(parse_condition(text))


class _Reading:
    """Reads conditions of one instrument or log out in one language."""

    def __init__(
        self, instrument: Instrument | None, lang: str, w: Mapping[str, Any], named: Mapping[str, Named]
    ) -> None:
        self.instrument, self.lang, self.w, self.named = instrument, lang, w, named
        self.numbers = numbers(instrument) if instrument else {}

    def condition(self, condition: Condition, inside: bool = False) -> str:
        match condition:
            case And(left, right):
                return f"{self.condition(left, True)} {self.w['and']} {self.condition(right, True)}"
            case Or(left, right):
                found = f"{self.condition(left, True)} {self.w['or']} {self.condition(right, True)}"
                return f"({found})" if inside else found
            case Not(inner):
                return str(self.w["not"].format(self.condition(inner, True)))
            case Selected(item, choice):
                return str(self.w["selected"].format(self._item(item), self._answer(item, choice)))
            case Answered(item):
                return str(self.w["answered"].format(self._item(item)))
            case Compare(("=" | "!=") as sign, ItemAnswer(item), TextLiteral(answer)) if item in self.named:
                said = self.named[item].answers.get(answer, answer)
                return str(self.w["is" if sign == "=" else "is_not"].format(self._item(item), said))
            case Compare(("=" | "!=") as sign, ItemAnswer(item), TextLiteral(answer)):
                name = "equals" if sign == "=" else "differs"
                return str(self.w[name].format(self._item(item), self._answer(item, answer)))
            case Compare(sign, first, second):
                return f"{self._operand(first)} {self.w['compare'][sign]} {self._operand(second)}"
            case _:
                assert_never(condition)

    def _operand(self, operand: Operand) -> str:
        match operand:
            case Sum(sign, left, right):
                return f"{self._operand(left)} {sign} {self._operand(right)}"
            case NumberLiteral(number):
                return f"{number:g}"
            case TextLiteral(text) | DayLiteral(text):
                return text
            case ItemAnswer(item):
                return self._item(item)
            case Total(item):
                return str(self.w["total"].format(self._item(item)))
            case OwnAnswer():
                return str(self.w["own"])
            case Today():
                return str(self.w["today"])
            case _:
                assert_never(operand)

    def _item(self, id: str) -> str:
        if id in self.named:
            return self.named[id].name
        return str(self.w["item"].format(self.numbers.get(id, id)))

    def _answer(self, id: str, choice: str) -> str:
        if self.instrument is None:
            return choice
        item = self.instrument.item(id)
        if choice in (YES, NO) and item is not None and item.type == "yes_no":
            return dict(YES_NO)[choice][self.lang]
        known = self.instrument.choices(item) if item else ()
        return next((c.text[self.lang] for c in known if c.id == choice), choice)
