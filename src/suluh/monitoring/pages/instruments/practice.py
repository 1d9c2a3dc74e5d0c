"""An example of the sums, worked out by the scorer itself."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from suluh.monitoring.link.columns import CONSENT, YES_NO
from suluh.monitoring.link.score import Scorer
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import NO, YES, Item


@dataclass(frozen=True)
class Practice:
    """A section, what is answered to each of its scored items (in words), and what it comes to."""

    section: InstrumentSection
    rows: tuple[tuple[Item, str], ...]
    result: str


def make_practice(instrument: Instrument, lang: str, w: dict[str, Any], today: date) -> Practice | None:
    """The longest section that can be practised: scored choices that are always asked."""
    best: tuple[InstrumentSection, list[Item]] | None = None
    for section in instrument.sections:
        items = [i for i in section.items if i.weight and i.type in ("yes_no", "choice") and not i.relevant]
        if not section.relevant and len(items) >= 3 and (best is None or len(items) > len(best[1])):
            best = (section, items)
    if best is None:
        return None
    section, items = best
    answers: dict[str, str] = {CONSENT: YES}
    rows = []
    for number, item in enumerate(items):
        options = (
            [(item.good, dict(YES_NO)[item.good][lang]), ((NO if item.good == YES else YES), "")]
            if item.type == "yes_no"
            else [(c.id, c.text[lang]) for c in instrument.choices(item)]
        )
        if number == len(items) - 1 and len(items) > 5:
            rows.append((item, w["training_blank"]))
            continue
        id, text = options[number % len(options)]
        answers[item.id] = id
        rows.append((item, text or dict(YES_NO)[id][lang]))
    part = Scorer(instrument, today)(answers).sections[section.id]
    name = "training_result" if part.percent is not None else "training_result_none"
    return Practice(
        section, tuple(rows), w[name].format(part.earned, part.answered, part.applicable, part.percent)
    )
