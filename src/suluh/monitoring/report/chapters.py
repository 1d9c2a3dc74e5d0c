"""The chapters of a report: one a section of the instrument."""

from collections.abc import Mapping, Sequence
from typing import Any

from suluh.monitoring.model.instrument import InstrumentSection
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.categories import points_of, section_light
from suluh.monitoring.report.counts import Published
from suluh.monitoring.report.figures import Figure, Namer, Number, answered, figure, percent, several
from suluh.monitoring.report.report_parts import BreachRate, Chapter, Rate
from suluh.monitoring.report.tally import TABLED


def chapters_of(
    shown: Published, namer: Namer, sums: Mapping[str, Sequence[int]], redacted: bool
) -> tuple[Chapter, ...]:
    """`sums` has (sum, number) of scores by section."""
    return tuple(
        _chapter(section, shown, namer, sums[section.id], redacted)
        for section in namer.instrument.sections
        if not section.repeat
    )


def _chapter(
    section: InstrumentSection, shown: Published, namer: Namer, sums: Sequence[int], redacted: bool
) -> Chapter:
    items = [item for item in section.items if item.fields]
    light = section_light(section.id)
    breaches = [_breach_rate(shown, namer, item, redacted) for item in items]
    return Chapter(
        section.title[namer.lang],
        figure(shown, namer, light, namer.w["light"]) if light in shown.margins else None,
        "" if redacted else average_text(namer.w, sums),
        tuple(_rate(shown, namer, item) for item in items),
        tuple(breach for breach in breaches if breach is not None),
        tuple(item_figure(shown, namer, item) for item in items if item.type in TABLED or item.bands),
    )


def average_text(w: Mapping[str, Any], sums: Sequence[int]) -> str:
    """The average of scores as a sentence; "" if there is none. `sums` is (sum, number)."""
    total, number = sums
    return w["average_text"].format((2 * total + number) // (2 * number), number) if number else ""


def item_figure(shown: Published, namer: Namer, item: Item) -> Figure:
    """The distribution of the answers to an item."""
    return several(shown, namer, item) if item.type == "multi" else figure(shown, namer, item.id)


def _rate(shown: Published, namer: Namer, item: Item) -> Rate:
    got, asked = answered(shown, item)
    return Rate(item.text[namer.lang], got, asked, percent(got, asked))


def _breach_rate(shown: Published, namer: Namer, item: Item, redacted: bool) -> BreachRate | None:
    """Only from categories that are printed: if one that earns nothing is hidden, so is the sum.

    What a breach is and what follows is for staff; a redacted report may go further than that.
    """
    points = points_of(namer.instrument, item)
    if not points:
        return None
    margin = shown.margins[item.id]
    breached: Number = 0
    base: Number = 0
    for category, earned in points.items():
        count = margin.get(category, 0)
        if earned >= 0:
            base = None if base is None or count is None else base + count
        if earned == 0:
            breached = None if breached is None or count is None else breached + count
    lang = namer.lang
    return BreachRate(
        item.text[lang],
        breached,
        base,
        percent(breached, base),
        item.critical,
        item.breach[lang] if item.breach and not redacted else "",
        item.follow_up[lang] if item.follow_up and not redacted else "",
    )
