"""An instrument as the scripts read it: what they need to ask and to score, in the words of a reader."""

from typing import Any

from suluh.monitoring.link.columns import columns
from suluh.monitoring.link.score import NOT_APPLICABLE
from suluh.monitoring.model.condition_parser import parse_condition
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, YES, Item
from suluh.monitoring.pages.instruments.condition_data import ConditionData, condition_data


def instrument_data(instrument: Instrument) -> dict[str, Any]:
    """A JSON object; theme/js/globals.d.ts names its parts."""
    return {
        "id": instrument.id,
        "version": instrument.version,
        "consent": instrument.consent is not None,
        "least": instrument.min_answered_percent,
        "lights": [[light.id, light.least] for light in instrument.lights],
        "sections": [_section(instrument, section) for section in instrument.sections],
        "place": [item.id for item in instrument.items if item.dimension in ("agency", "region")],
        "day": next((item.id for item in instrument.items if item.dimension == "date"), ""),
        "columns": [[c.path, c.field, c.choice, c.repeat] for c in columns(instrument)],
    }


def _section(instrument: Instrument, section: InstrumentSection) -> dict[str, Any]:
    return {
        "id": section.id,
        "relevant": _condition(section.relevant),
        "repeat": section.repeat.most if section.repeat else 0,
        "items": [_item(instrument, item) for item in section.items if item.type != "note"],
    }


def _item(instrument: Instrument, item: Item) -> dict[str, Any]:
    found = {
        "id": item.id,
        "type": item.type,
        "fields": item.fields,
        "required": item.required,
        "relevant": _condition(item.relevant),
        "constraint": _condition(item.constraint),
        "weight": item.weight,
        "critical": item.critical,
    }
    if item.type in ("choice", "multi"):
        found["points"] = {
            c.id: NOT_APPLICABLE if c.not_applicable else c.points for c in instrument.choices(item)
        }
    elif item.type == "yes_no":
        found["points"] = {YES: 100 * (item.good == YES), NO: 100 * (item.good == NO)}
    elif item.bands:
        found["bands"] = [[band.least, band.points] for band in item.bands]
    return {key: value for key, value in found.items() if value not in (None, False, 0) or key == "weight"}


def _condition(text: str | None) -> ConditionData | None:
    return condition_data(parse_condition(text)) if text else None
