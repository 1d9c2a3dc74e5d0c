"""The score of an answered instrument. Screen, XLSForm, paper and report all follow these lines.

1. **Relevant.** Sections and items are taken in order. Where the condition of a section or of an item
   does not hold, its answer is emptied; it counts for nothing, here and in later conditions. Where
   the instrument asks for consent and it was not given, no section is asked.
2. **Scored** is an item whose `weight` w is above 0. Its answer earns p, from 0 to 100:
   a choice its `points`; several choices the sum of their points, at most 100; yes/no 100 for the
   answer named by `good` and 0 for the other; a number the points of the last band whose `least` it
   reaches, 0 below the first.
3. **Not applicable.** An item answered with a choice marked `not_applicable` is left out, as if it
   had not been asked.
4. **Missing.** A relevant item without an answer earns nothing and weighs nothing in the score, but
   it weighs in how much was answered. An answer that cannot be read counts as missing.
5. With A the weights of all scored items that are relevant and applicable, W those of them that are
   answered, and S the sum of w × p over the answered: there is a score if W > 0 and
   100 × W ≥ `min_answered_percent` × A. It is S ÷ W in whole percent, a half rounded up:
   (2 × S + W) ÷ (2 × W) without the remainder. Whole numbers throughout, so no rounding differs.
6. **Light.** The lowest light if a `critical` item earned 0; else none if there is no score; else
   the last light whose `least` the score reaches.

A section is scored by the same lines over its own items.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from suluh.monitoring.link.columns import CONSENT
from suluh.monitoring.link.conditions import Answers, Predicate, make_predicate, number_of
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES, Item

# Percent of the weight that an answer earns; None: missing; NOT_APPLICABLE: left out.
NOT_APPLICABLE = -1
Points = Callable[[str], int | None]


@dataclass(frozen=True)
class Part:
    """What a whole instrument or one section came to.

    `earned` is S, `answered` W, `applicable` A of the lines above; `percent` is None and `light` ""
    where there is none. `failed` names the critical items that earned 0.
    """

    earned: int = 0
    answered: int = 0
    applicable: int = 0
    percent: int | None = None
    light: str = ""
    failed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Score:
    """The score of one response: the whole, each section by id, and the points of each scored item.

    `points` has a scored item only if it was answered and applicable.
    """

    whole: Part
    sections: Mapping[str, Part]
    points: Mapping[str, int]


class Scorer:
    """Scores responses of one instrument; make it once, call it for each response.

    `instrument` is the instrument as asked on the day of the response (`Instrument.on`).
    """

    def __init__(self, instrument: Instrument, today: date) -> None:
        self.instrument = instrument

        def condition(text: str | None) -> Predicate | None:
            return make_predicate(text, instrument, today) if text else None

        self._sections = [
            (
                section.id,
                condition(section.relevant) if section.repeat is None else None,
                [
                    (item, condition(item.relevant), make_points(instrument, item) if item.weight else None)
                    for item in section.items
                    if section.repeat is None
                ],
            )
            for section in instrument.sections
        ]

    def clean(self, answers: Answers) -> dict[str, str]:
        """The answers without those of items that were not to be asked (line 1)."""
        found = dict(answers)
        agreed = self._agreed(found)
        for _, asked, items in self._sections:
            open_section = agreed and (asked is None or asked(found))
            for item, condition, _ in items:
                if not open_section or (condition is not None and not condition(found)):
                    found.update((field, "") for field in item.fields if found.get(field))
        return found

    def __call__(self, answers: Answers) -> Score:
        """The score of one response."""
        found = dict(answers)
        agreed = self._agreed(found)
        points: dict[str, int] = {}
        sections: dict[str, Part] = {}
        for id, asked, items in self._sections:
            earned = answered = applicable = 0
            failed: list[str] = []
            open_section = agreed and (asked is None or asked(found))
            for item, condition, points_of in items:
                if not open_section or (condition is not None and not condition(found)):
                    for field in item.fields:
                        if found.get(field):
                            found[field] = ""
                    continue
                if points_of is None:
                    continue
                got = points_of(found.get(item.id, ""))
                if got == NOT_APPLICABLE:
                    continue
                applicable += item.weight
                if got is None:
                    continue
                answered += item.weight
                earned += item.weight * got
                points[item.id] = got
                if item.critical and got == 0:
                    failed.append(item.id)
            sections[id] = self._part(earned, answered, applicable, tuple(failed))
        parts = sections.values()
        whole = self._part(
            sum(part.earned for part in parts),
            sum(part.answered for part in parts),
            sum(part.applicable for part in parts),
            tuple(id for part in parts for id in part.failed),
        )
        return Score(whole, sections, points)

    def _agreed(self, answers: Answers) -> bool:
        return self.instrument.consent is None or answers.get(CONSENT) == YES

    def _part(self, earned: int, answered: int, applicable: int, failed: tuple[str, ...]) -> Part:
        percent = percent_of(earned, answered, applicable, self.instrument.min_answered_percent)
        light = light_of(self.instrument, percent, bool(failed))
        return Part(earned, answered, applicable, percent, light, failed)


def percent_of(earned: int, answered: int, applicable: int, least: int) -> int | None:
    """The score in whole percent (line 5), or None."""
    if answered == 0 or 100 * answered < least * applicable:
        return None
    return (2 * earned + answered) // (2 * answered)


def light_of(instrument: Instrument, percent: int | None, failed: bool) -> str:
    """The traffic light (line 6): its id, or ""."""
    if failed and instrument.lights:
        return instrument.lights[0].id
    reached = [light.id for light in instrument.lights if percent is not None and light.least <= percent]
    return reached[-1] if reached else ""


def make_points(instrument: Instrument, item: Item) -> Points:
    """What an answer to a scored item earns (lines 2 to 4)."""
    if item.type == "yes_no":
        bad = NO if item.good == YES else YES
        return {item.good: 100, bad: 0}.get
    if item.type == "choice":
        return {c.id: NOT_APPLICABLE if c.not_applicable else c.points for c in instrument.choices(item)}.get
    if item.type == "multi":
        of_choice = {c.id: c.points for c in instrument.choices(item)}
        none = {c.id for c in instrument.choices(item) if c.not_applicable}

        def several(answer: str) -> int | None:
            chosen = set(answer.split(" ")) - {""}
            if not chosen or not chosen <= of_choice.keys():
                return None
            return NOT_APPLICABLE if chosen & none else min(100, sum(of_choice[id] for id in chosen))

        return several

    def banded(answer: str) -> int | None:
        number = number_of(answer)
        if number is None:
            return None
        return next((band.points for band in reversed(item.bands) if number >= band.least), 0)

    return banded
