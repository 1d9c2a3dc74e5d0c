"""A condition as the scripts of the form page read it: lists that begin with what they are."""

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
    Sum,
    TextLiteral,
    Today,
    Total,
)

ConditionData = tuple["str | float | ConditionData", ...]


def condition_data(condition: Condition) -> ConditionData:
    """Such as ("and", …, ("=", ("item", "izin"), ("text", "ya")))."""
    match condition:
        case And(left, right):
            return ("and", condition_data(left), condition_data(right))
        case Or(left, right):
            return ("or", condition_data(left), condition_data(right))
        case Not(inner):
            return ("not", condition_data(inner))
        case Selected(item, choice):
            return ("selected", item, choice)
        case Answered(item):
            return ("answered", item)
        case Compare(sign, first, second):
            return (sign, _operand_data(first), _operand_data(second))
        case _:
            assert_never(condition)


def _operand_data(operand: Operand) -> ConditionData:
    match operand:
        case Sum(sign, left, right):
            return (sign, _operand_data(left), _operand_data(right))
        case ItemAnswer(item):
            return ("item", item)
        case OwnAnswer():
            return ("own",)
        case NumberLiteral(number):
            return ("number", number)
        case TextLiteral(text):
            return ("text", text)
        case DayLiteral(day):
            return ("date", day)
        case Total(item):
            return ("total", item)
        case Today():
            return ("today",)
        case _:
            assert_never(operand)
