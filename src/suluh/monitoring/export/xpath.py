"""Conditions and scores of an instrument as expressions of XLSForm.

The same arithmetic as `link/score.py`, in whole numbers; `int` cuts off what `//` leaves out.
"""

from collections.abc import Iterable

from suluh.monitoring.link.columns import CONSENT, SCORE, SUMS, section_score
from suluh.monitoring.model.expression import Expression, parse_expression
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, SEXES, YES, Item


def to_xpath(text: str, instrument: Instrument) -> str:
    """A condition of an instrument as XLSForm writes it."""
    counts = {item.id for item in instrument.items if item.type == "count_by_sex"}
    return _xpath(parse_expression(text), counts)


def _xpath(node: Expression, counts: set[str]) -> str:
    op = node[0]
    if op in ("and", "or"):
        return f"({_xpath(node[1], counts)} {op} {_xpath(node[2], counts)})"
    if op == "not":
        return f"not({_xpath(node[1], counts)})"
    if op == "selected":
        return f"selected(${{{node[1]}}}, '{node[2]}')"
    if op == "answered":
        fields = [f"{node[1]}_{sex}" for sex in SEXES] if node[1] in counts else [node[1]]
        return "(" + " or ".join(f"${{{field}}} != ''" for field in fields) + ")"
    if op == "item":
        return f"${{{node[1]}}}"
    if op == "own":
        return "."
    if op == "number":
        return f"{node[1]:g}" if node[1] < 1e6 else str(int(node[1]))
    if op == "text":
        return f"'{node[1]}'"
    if op == "total":
        return "(" + " + ".join(f"coalesce(${{{node[1]}_{sex}}}, 0)" for sex in SEXES) + ")"
    if op == "today":
        return "today()"
    if op == "date":
        return f"date('{node[1]}')"
    return f"{_xpath(node[1], counts)} {op} {_xpath(node[2], counts)}"


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


def section_column(section: InstrumentSection) -> str:
    return section_score(section.id)


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
