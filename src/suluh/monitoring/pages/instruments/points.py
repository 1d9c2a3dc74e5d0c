"""What each answer earns, as it is printed on paper and on cards.

On paper the weight is already worked in: an answer that earns `points` percent of a `weight` is
worth weight × points, and the sheet only adds up (docs/monitoring.md, Score).
"""

from dataclasses import dataclass
from typing import Any

from suluh.monitoring.link.columns import YES_NO
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item


@dataclass(frozen=True)
class Answer:
    """An answer as it is printed. `worth` is weight × points, None if it is left out or unscored."""

    id: str
    text: str
    worth: int | None = None
    not_applicable: bool = False


def answers(instrument: Instrument, item: Item, lang: str, w: dict[str, Any]) -> tuple[Answer, ...]:
    """The answers of an item in order; for a scored number its bands, for the rest none."""
    scored = bool(item.weight)
    if item.type == "yes_no":
        return tuple(
            Answer(id, text[lang], item.weight * 100 * (id == item.good) if scored else None)
            for id, text in YES_NO
        )
    if item.type in ("choice", "multi"):
        return tuple(
            Answer(
                choice.id,
                choice.text[lang],
                item.weight * choice.points if scored and not choice.not_applicable else None,
                scored and choice.not_applicable,
            )
            for choice in instrument.choices(item)
        )
    return _bands(item, w) if scored else ()


def _bands(item: Item, w: dict[str, Any]) -> tuple[Answer, ...]:
    found = []
    if item.bands[0].least > 0:
        found.append(Answer("", w["below"].format(item.bands[0].least), 0))
    for band, following in zip(item.bands, (*item.bands[1:], None), strict=True):
        text = w["between"].format(band.least, following.least) if following else w["from"].format(band.least)
        found.append(Answer(str(band.least), text, item.weight * band.points))
    return tuple(found)
