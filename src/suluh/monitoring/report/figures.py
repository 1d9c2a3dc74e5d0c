"""Published counts as the tables and bars that a report shows, in one language.

Percentages come only from numbers that are printed beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suluh.monitoring.link.columns import SEX_NAMES, YES_NO
from suluh.monitoring.link.score import NOT_APPLICABLE
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.categories import ANSWERED, NO_LIGHT, NONE, SKIPPED, WHOLE_LIGHT, YEAR, points_of
from suluh.monitoring.report.counts import Published
from suluh.monitoring.report.tally import SEX

Number = int | None


@dataclass(frozen=True)
class Bar:
    """One line of a distribution. `count` None is hidden; `percent` is of `Figure.base`."""

    label: str
    count: Number
    percent: Number = None
    tone: str = ""


@dataclass(frozen=True)
class Figure:
    """A distribution: its title, its lines, and what is 100 percent (None if that is hidden)."""

    title: str
    bars: tuple[Bar, ...]
    base: Number


@dataclass(frozen=True)
class Grid:
    """A table of two variables, with its margins. Each row is (label, numbers, total)."""

    title: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Number, ...], Number], ...]
    totals: tuple[Number, ...]
    total: Number
    averages: tuple[str, ...] = ()


def percent(part: Number, base: Number) -> Number:
    """Whole percent, a half rounded up; None if one of them is hidden or there is nothing."""
    return None if part is None or not base else (200 * part + base) // (2 * base)


def minus(whole: Number, *parts: Number) -> Number:
    """What is left; None if any part is hidden."""
    if whole is None or any(part is None for part in parts):
        return None
    return whole - sum(part for part in parts if part is not None)


class Namer:
    """What variables and categories are called, in one language."""

    def __init__(self, instrument: Instrument, w: Mapping[str, Any], lang: str) -> None:
        self.instrument, self.w, self.lang = instrument, w, lang
        self.items = {item.id: item for item in instrument.items}
        self.sections = {section.id: section.title[lang] for section in instrument.sections}

    def variable(self, name: str) -> str:
        if name == WHOLE_LIGHT:
            return str(self.w["light"])
        if name == YEAR:
            return str(self.w["year"])
        if name == SEX:
            return str(self.w["sex"])
        if name.startswith(f"{WHOLE_LIGHT}_"):
            return self.sections[name.removeprefix(f"{WHOLE_LIGHT}_")]
        id, _, choice = name.partition("/")
        text = self.items[id].text[self.lang]
        return f"{text}: {self.category(id, choice)}" if choice else text

    def dimension(self, name: str) -> str:
        """What a table is by, in a word: sex, region, agency, group or year."""
        kind = "year" if name == YEAR else self.items[name].dimension
        return str(self.w[f"dimension_{kind}"])

    def category(self, name: str, category: str) -> str:
        w = self.w
        fixed = {NONE: w["none"], SKIPPED: w["skipped"], ANSWERED: w["answered"], NO_LIGHT: w["no_light"]}
        id, _, choice = name.partition("/")
        if choice:
            return str(w["not_chosen"] if category == NONE else w["chosen"])
        if category in fixed:
            return str(fixed[category])
        if name == SEX:
            return SEX_NAMES[category][self.lang]
        if name.split("_")[0] == WHOLE_LIGHT:
            return next((x.meaning[self.lang] for x in self.instrument.lights if x.id == category), category)
        item = self.items.get(id)
        if item is None:
            return category
        if item.type == "yes_no":
            return next((text[self.lang] for answer, text in YES_NO if answer == category), category)
        if category[:1] in "<>" and item.bands:
            return str(
                w["less"].format(category[1:]) if category[0] == "<" else w["more"].format(category[2:])
            )
        found = next((c for c in self.instrument.choices(item) if c.id == category), None)
        return found.text[self.lang] if found else category or str(w["unnamed"])

    def order(self, name: str, categories: list[str]) -> list[str]:
        """Categories in the order of the form; those without a place after them, by name."""
        item = self.items.get(name.split("/")[0])
        known: list[str] = [light.id for light in self.instrument.lights]
        if item is not None:
            known = [c.id for c in self.instrument.choices(item)] or ["ya", "tidak"]
            known += [f"<{item.bands[0].least}", *(f">={b.least}" for b in item.bands)] if item.bands else []
        ends = [ANSWERED, NO_LIGHT, NONE, SKIPPED]
        place = {c: i for i, c in enumerate([*known, "l", "p", "t"])}
        return sorted(
            categories,
            key=lambda c: (c in ends, ends.index(c) if c in ends else place.get(c, len(place)), c.casefold()),
        )

    def tone(self, name: str, category: str) -> str:
        """A word for the colour of a bar: good, bad, middle or nothing."""
        if name.split("_")[0] == WHOLE_LIGHT:
            return {"red": "bad", "yellow": "middle", "green": "good"}.get(category, "")
        item = self.items.get(name)
        points = points_of(self.instrument, item).get(category) if item else None
        if points is None or points == NOT_APPLICABLE:
            return ""
        return "good" if points == 100 else "bad" if points == 0 else "middle"


def answered(published: Published, item: Item) -> tuple[Number, Number]:
    """(answered, asked) of an item."""
    margin = published.margins.get(item.id)
    if margin is None:
        return None, None
    asked = minus(published.total, margin.get(SKIPPED, 0))
    return minus(asked, margin.get(NONE, 0)), asked


def figure(published: Published, namer: Namer, name: str, title: str = "") -> Figure:
    """The distribution of a variable; percent of those who answered, or of all for lights."""
    margin = published.margins[name]
    base = minus(published.total, margin.get(SKIPPED, 0), margin.get(NONE, 0))
    bars = tuple(
        Bar(
            namer.category(name, c),
            margin[c],
            None if c in (NONE, SKIPPED) else percent(margin[c], base),
            namer.tone(name, c),
        )
        for c in namer.order(name, list(margin))
    )
    return Figure(title or namer.variable(name), bars, base)


def several(published: Published, namer: Namer, item: Item) -> Figure:
    """How often each answer of a multi item was chosen; percent of those who answered."""
    base, _ = answered(published, item)
    bars: list[Bar] = []
    for choice in namer.instrument.choices(item):
        margin = published.margins.get(f"{item.id}/{choice.id}", {})
        count = margin.get(choice.id, 0)
        bars.append(Bar(choice.text[namer.lang], count, percent(count, base)))
    margin = published.margins[item.id]
    bars += [Bar(namer.category(item.id, c), margin[c]) for c in (NONE, SKIPPED) if c in margin]
    return Figure(namer.variable(item.id), tuple(bars), base)


def grid(published: Published, namer: Namer, rows: str, columns: str) -> Grid:
    """A table of two variables."""
    table = published.tables[rows, columns]
    heads = namer.order(columns, list(table.columns))
    lines = namer.order(rows, list(table.rows))
    return Grid(
        namer.variable(columns),
        namer.dimension(rows),
        tuple(namer.category(columns, c) for c in heads),
        tuple(
            (namer.category(rows, r), tuple(table.cells[r, c] for c in heads), published.margins[rows][r])
            for r in lines
        ),
        tuple(published.margins[columns][c] for c in heads),
        published.total,
    )
