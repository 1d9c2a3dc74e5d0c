"""Instruments to try, and synthetic responses to them: sound ones, half empty ones, unreadable ones."""

import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from suluh.flow import load
from suluh.monitoring.link.columns import CONSENT
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES, Item
from suluh.read.things import read_thing

DAY = date(2026, 11, 22)
HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
UNREADABLE = ("entah", "12a", "-", "1e3", "2026-13-01", "ya tidak", "١٢")
Answers = dict[str, str]


def every_type() -> Instrument:
    """The instrument of `every-type.yml`, which has an item of every type."""
    path = HERE / "every-type.yml"
    found, _, findings = read_thing(path, path.name, Instrument)
    assert not findings, findings
    assert isinstance(found, Instrument)
    return found


@cache
def instruments() -> tuple[Instrument, ...]:
    """`every_type`, and all instruments of content/, as they are asked on `DAY`."""
    site, _ = load(CONTENT, DAY)
    return (every_type(), *(found.on(DAY) for found in site.of(Instrument).values()))


def responses(
    instrument: Instrument, count: int, *, seed: int = 1, unreadable: bool = False
) -> list[Answers]:
    """So many responses; the same for the same seed. Answers to items that were not to be asked stay in."""
    chance = random.Random(f"{instrument.id} {seed}")
    return [_response(instrument, chance, unreadable) for _ in range(count)]


def _response(instrument: Instrument, chance: random.Random, unreadable: bool) -> Answers:
    missing = chance.choice((0.0, 0.05, 0.2, 0.5))
    mood = chance.random()
    found: Answers = {}
    if instrument.consent:
        found[CONSENT] = chance.choice((YES, YES, YES, YES, YES, NO, ""))
    for section in instrument.sections:
        if section.repeat:
            continue
        for item in section.items:
            for field in item.fields:
                if chance.random() >= missing:
                    found[field] = _answer(instrument, item, chance, mood)
                if unreadable and chance.random() < 0.05:
                    found[field] = chance.choice(UNREADABLE)
    return found


def _answer(instrument: Instrument, item: Item, chance: random.Random, mood: float) -> str:
    match item.type:
        case "yes_no":
            return YES if chance.random() < mood else NO
        case "choice":
            ids = [choice.id for choice in instrument.choices(item)]
            return ids[0] if chance.random() < mood else chance.choice(ids)
        case "multi":
            ids = [choice.id for choice in instrument.choices(item)]
            return " ".join(id for id in ids if chance.random() < 0.4)
        case "integer":
            return str(chance.choice((0, 1, 7, 8, 30, 31, 99, chance.randrange(400))))
        case "decimal":
            return chance.choice(("0", "49.9", "50", "89.5", "90", "99.25", "7.5"))
        case "count_by_sex":
            return str(chance.choice((0, 0, 1, 2, 40)))
        case "date":
            return (DAY - timedelta(days=chance.randrange(900))).isoformat()
        case _:
            return chance.choice(("catatan", "=1+1", "a, b; c"))
