"""What the page of results needs of an instrument: how to ask and to score, and the names of everything."""

from collections.abc import Iterable, Mapping
from typing import Any

from suluh.monitoring.link.columns import SEX_NAMES, YES_NO
from suluh.monitoring.model.condition_parser import parse_condition
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.model.warning_rule import WarningRule, parse_rule
from suluh.monitoring.pages.instruments.condition_data import condition_data
from suluh.monitoring.pages.instruments.data import instrument_data
from suluh.text.broken_letters import GARBLED, MOJIBAKE


def results_data(
    instrument: Instrument,
    rules: Iterable[WarningRule],
    lang: str,
    words: Mapping[str, str],
) -> dict[str, Any]:
    """A JSON object; theme/js/results.d.ts names its parts.

    `instrument` has the sections of all times, since a visit counts by its own day.
    """
    data = instrument_data(instrument)
    del data["columns"]
    sections = [
        _section(section, found, instrument.version, lang)
        for section, found in zip(instrument.sections, data["sections"], strict=True)
    ]
    scored = [item for item in instrument.items if item.weight]
    fits = [
        v for v in range(1, instrument.version) if all(i.comparable(v, instrument.version) for i in scored)
    ]
    return {
        **data,
        "garbled": GARBLED,
        "mojibake": MOJIBAKE,
        "lang": lang,
        "sections": sections,
        "lists": {entry.id: [[c.id, c.text[lang]] for c in entry.choices] for entry in instrument.lists},
        "yesNo": [[id, text[lang]] for id, text in YES_NO],
        "sexes": [[sex, name[lang]] for sex, name in SEX_NAMES.items()],
        "meanings": {light.id: light.meaning[lang] for light in instrument.lights},
        "fits": fits,
        "rules": [found for rule in rules if (found := _rule(rule, instrument, lang))],
        "w": dict(words),
    }


def _section(section: InstrumentSection, found: dict[str, Any], version: int, lang: str) -> dict[str, Any]:
    items = {item.id: item for item in section.items}
    made = {
        **found,
        "title": section.title[lang],
        "items": [_item(items[entry["id"]], entry, version, lang) for entry in found["items"]],
    }
    if section.valid_from:
        made["from"] = section.valid_from.isoformat()
    if section.valid_until:
        made["until"] = section.valid_until.isoformat()
    return made


def _item(item: Item, found: dict[str, Any], version: int, lang: str) -> dict[str, Any]:
    made = {**found, "text": item.text[lang], "list": item.list, "dimension": item.dimension}
    if item.weight:
        made["breach"] = item.breach[lang] if item.breach else None
        made["follow"] = item.follow_up[lang] if item.follow_up else None
    if version > 1:
        made["fits"] = [old for old in range(1, version) if item.comparable(old, version)]
    return {key: value for key, value in made.items() if value is not None}


def _rule(rule: WarningRule, instrument: Instrument, lang: str) -> dict[str, Any] | None:
    watch = parse_rule(rule.rule)
    if rule.instrument != instrument.id or watch is None:
        return None
    return {
        "id": rule.id,
        "title": rule.name[lang],
        "says": rule.says[lang],
        "follow": rule.follow_up[lang] if rule.follow_up else "",
        "least": watch.least,
        "same": watch.same,
        "days": watch.days,
        "where": condition_data(parse_condition(watch.where)) if watch.where else None,
    }
