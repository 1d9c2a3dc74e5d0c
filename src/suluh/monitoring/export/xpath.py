"""Conditions and scores of an instrument as expressions of XLSForm.

The same arithmetic as `link/score.py`, in whole numbers; `int` cuts off what `//` leaves out.
"""

from collections.abc import Iterable
from typing import assert_never

from suluh.monitoring.link.columns import CONSENT, SCORE, SUMS
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
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, SEXES, YES, Item


def to_xpath(text: str, instrument: Instrument) -> str:
    """A condition of an instrument as XLSForm writes it."""
    counts = {item.id for item in instrument.items if item.type == "count_by_sex"}
    return _condition(parse_condition(text), counts)


def _condition(condition: Condition, counts: set[str]) -> str:
    """`counts` are the items that are a count by sex."""
    match condition:
        case And(left, right):
            return f"({_condition(left, counts)} and {_condition(right, counts)})"
        case Or(left, right):
            return f"({_condition(left, counts)} or {_condition(right, counts)})"
        case Not(inner):
            return f"not({_condition(inner, counts)})"
        case Selected(item, choice):
            return f"selected(${{{item}}}, '{choice}')"
        case Answered(item):
            fields = [f"{item}_{sex}" for sex in SEXES] if item in counts else [item]
            return "(" + " or ".join(f"${{{field}}} != ''" for field in fields) + ")"
        case Compare(sign, first, second):
            return f"{_operand(first)} {sign} {_operand(second)}"
        case _:
            assert_never(condition)


def _operand(operand: Operand) -> str:
    match operand:
        case Sum(sign, left, right):
            return f"{_operand(left)} {sign} {_operand(right)}"
        case ItemAnswer(item):
            return f"${{{item}}}"
        case OwnAnswer():
            return "."
        case NumberLiteral(number):
            return f"{number:g}" if number < 1e6 else str(int(number))
        case TextLiteral(text):
            return f"'{text}'"
        case DayLiteral(day):
            return f"date('{day}')"
        case Total(item):
            return "(" + " + ".join(f"coalesce(${{{item}_{sex}}}, 0)" for sex in SEXES) + ")"
        case Today():
            return "today()"
        case _:
            assert_never(operand)


def sum_names(section: InstrumentSection) -> dict[str, str]:
    """What is summed up over a section -> the name of the calculation: S, W, A and failed items."""
    return {what: f"{SUMS}_{what}_{section.id}" for what in ("s", "w", "a", "f")}


def section_sums(instrument: Instrument, section: InstrumentSection) -> dict[str, str]:
    """Name of the calculation -> expression, for the four sums of a section."""
    scored = [item for item in section.items if item.weight]
    open_section = _both(
        f"${{{CONSENT}}} = '{YES}'" if instrument.consent else "",
        to_xpath(section.relevant, instrument) if section.relevant else "",
    )
    terms: dict[str, list[str]] = {"s": [], "w": [], "a": [], "f": []}
    for item in scored:
        asked = _both(open_section, to_xpath(item.relevant, instrument) if item.relevant else "")
        applies = _both(asked, _applies(instrument, item))
        answered = _both(applies, f"${{{item.id}}} != ''")
        points = _points(instrument, item)
        terms["s"].append(_if(answered, f"{item.weight} * {points}", "0"))
        terms["w"].append(_if(answered, str(item.weight), "0"))
        terms["a"].append(_if(applies, str(item.weight), "0"))
        if item.critical:
            terms["f"].append(_if(_both(answered, f"{points} = 0"), "1", "0"))
    return {name: " + ".join(terms[what]) or "0" for what, name in sum_names(section).items()}


def section_percent(instrument: Instrument, section: InstrumentSection) -> str:
    """The score of a section."""
    names = sum_names(section)
    return _percent(instrument, *(f"${{{names[what]}}}" for what in ("s", "w", "a")))


def whole_percent(sections: Iterable[InstrumentSection], instrument: Instrument) -> str:
    """The score of the whole."""
    held = list(sections)
    return _percent(instrument, *(_all(held, what) for what in ("s", "w", "a")))


def whole_light(sections: Iterable[InstrumentSection], instrument: Instrument) -> str:
    """The traffic light, by its id."""
    chain = "''"
    for light in instrument.lights:
        chain = (
            f"'{light.id}'"
            if light.least == 0
            else f"if(${{{SCORE}}} >= {light.least}, '{light.id}', {chain})"
        )
    lowest = instrument.lights[0].id
    return f"if({_all(list(sections), 'f')} > 0, '{lowest}', if(${{{SCORE}}} = '', '', {chain}))"


def _all(sections: list[InstrumentSection], what: str) -> str:
    return "(" + " + ".join(f"${{{sum_names(section)[what]}}}" for section in sections) + ")"


def _percent(instrument: Instrument, s: str, w: str, a: str) -> str:
    enough = f"{w} > 0 and 100 * {w} >= {instrument.min_answered_percent} * {a}"
    return f"if({enough}, int((2 * {s} + {w}) div (2 * {w})), '')"


def _applies(instrument: Instrument, item: Item) -> str:
    """That no choice marked as not applicable was taken."""
    none = [choice.id for choice in instrument.choices(item) if choice.not_applicable]
    if item.type == "multi":
        return " and ".join(f"not(selected(${{{item.id}}}, '{id}'))" for id in none)
    return " and ".join(f"${{{item.id}}} != '{id}'" for id in none)


def _points(instrument: Instrument, item: Item) -> str:
    """What the answer earns, 0 to 100."""
    own = f"${{{item.id}}}"
    if item.type == "yes_no":
        return _if(f"{own} = '{YES if item.good == YES else NO}'", "100", "0")
    if item.type == "choice":
        chain = "0"
        for choice in reversed([c for c in instrument.choices(item) if c.points and not c.not_applicable]):
            chain = _if(f"{own} = '{choice.id}'", str(choice.points), chain)
        return chain
    if item.type == "multi":
        several = [
            _if(f"selected({own}, '{choice.id}')", str(choice.points), "0")
            for choice in instrument.choices(item)
            if choice.points
        ]
        return f"min(100, {' + '.join(several) or '0'})"
    chain = "0"
    for band in item.bands:
        chain = _if(f"{own} >= {band.least}", str(band.points), chain)
    return chain


def _if(condition: str, then: str, otherwise: str) -> str:
    return f"if({condition}, {then}, {otherwise})" if condition else then


def _both(one: str, other: str) -> str:
    return f"{one} and {other}" if one and other else one or other
