"""Each response read as the forms read it: what was asked, what it scored, what it breaches.

Conditions and scores are those of `link/conditions.py` and `link/score.py`, so the report gives what
the screen, the sheet and the XLSForm gave.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from suluh.monitoring.link.columns import CONSENT, LIGHT, SCORE
from suluh.monitoring.link.conditions import number_of
from suluh.monitoring.link.score import Score
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO
from suluh.monitoring.report.agencies import most_frequent
from suluh.monitoring.report.asked_items import AskedItems, ConstraintBroken
from suluh.monitoring.report.breaches import Breach, Place
from suluh.monitoring.report.categories import (
    NO_LIGHT,
    WHOLE_LIGHT,
    YEAR,
    Categories,
    dimension_items,
    section_light,
)
from suluh.monitoring.report.duplicates import FILE, ID, ROW
from suluh.monitoring.report.intake import Intake, day_of_response
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.set_aside import SetAside
from suluh.monitoring.report.watch import Watcher

PROGRESS_ROWS = 20_000


@dataclass
class Judged:
    """All responses that count, as variables. `frame` has a text column a variable, a row a response.

    `people` has the counts by sex, -1 where there is none. `percent` has (sum, number) of scores by
    section id and "" for the whole; `answered` by item (answered, asked); `refused` are people who did
    not agree to be asked.
    """

    frame: pl.DataFrame
    people: pl.DataFrame
    percent: dict[str, list[int]]
    answered: dict[str, list[int]]
    numbers: dict[str, list[float]]
    breaches: dict[tuple[str, str], Breach] = field(default_factory=dict)
    refused: int = 0
    by_dimension: dict[str, dict[str, list[int]]] = field(default_factory=dict)


def judge(
    intake: Intake,
    instrument: Instrument,
    today: date,
    watchers: Sequence[Watcher] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Judged:
    """Read every response and show it to the watchers. Rows that break a constraint are set aside."""
    judging = _Judge(instrument, today, watchers, _spellings(intake, instrument))
    for done, answers in enumerate(_rows(intake), 1):
        if done % PROGRESS_ROWS == 0:
            progress(f"scored {done}")
        if answers[CONSENT] == NO:
            judging.judged.refused += 1
            continue
        try:
            judging.read(answers)
        except ConstraintBroken as broken:
            intake.set_aside.append(_set_aside(answers, broken.item))
    return judging.finish()


def _spellings(intake: Intake, instrument: Instrument) -> dict[str, dict[str, str]]:
    """Item of agencies -> key of an agency -> the spelling that most responses have."""
    item = dimension_items(instrument).get("agency")
    if item is None or item.type != "text" or item.id not in intake.good.columns:
        return {}
    counted = intake.good.group_by(item.id, maintain_order=True).len()
    return {item.id: most_frequent(counted.iter_rows())}


def _rows(intake: Intake) -> Iterator[dict[str, str]]:
    """The good rows, a few at a time, so that memory stays small."""
    for part in intake.good.iter_slices(5_000):
        yield from part.iter_rows(named=True)


def _set_aside(answers: Mapping[str, str], item: str) -> SetAside:
    reason = Reason("constraint", item, answers.get(item, ""))
    shown = {name: answer for name, answer in answers.items() if not name.startswith("_")}
    return SetAside(answers[FILE], "", int(answers[ROW]), (reason,), tuple(shown), shown.copy)


class _Judge:
    """Takes one response after the other; `finish` gives what they came to."""

    def __init__(
        self,
        instrument: Instrument,
        today: date,
        watchers: Sequence[Watcher],
        spellings: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.instrument, self.today, self.watchers = instrument, today, watchers
        self.dimensions = dimension_items(instrument)
        self.categories = Categories(instrument, spellings)
        self.date_item = self.dimensions["date"].id if "date" in self.dimensions else None
        self.variables: dict[str, list[str]] = {name: [] for name in self.categories.names}
        self.people: dict[str, list[int]] = {
            name: [] for item in instrument.items if item.type == "count_by_sex" for name in item.fields
        }
        self.judged = Judged(
            pl.DataFrame(),
            pl.DataFrame(),
            {id: [0, 0] for id in ("", *(section.id for section in instrument.sections))},
            {item.id: [0, 0] for item in instrument.items},
            {item.id: [] for item in instrument.items if item.type in ("integer", "decimal")},
        )
        self._asked_on: dict[tuple[bool, ...], AskedItems] = {}

    def read(self, answers: dict[str, str]) -> None:
        """Take one response into account. Raises `ConstraintBroken` before anything of it is counted."""
        day = day_of_response(answers, self.date_item, self.today)
        items = self._items_on(day)
        asked = items.clean(answers)
        self._count_answers(answers, asked)
        score = items.scorer(answers)
        self._count_score(score, answers)
        self.variables[YEAR].append(str(day.year))
        place = (answers[FILE], int(answers[ROW]), answers[ID])
        if self.watchers:
            answers[LIGHT] = score.whole.light
            answers[SCORE] = "" if score.whole.percent is None else str(score.whole.percent)
            for watcher in self.watchers:
                watcher.show(answers, day, place)
        self._note_breaches(score, answers, day, place)

    def _items_on(self, day: date) -> AskedItems:
        held = tuple(section.holds_on(day) for section in self.instrument.sections)
        if held not in self._asked_on:
            self._asked_on[held] = AskedItems(self.instrument.on(day), self.today)
        return self._asked_on[held]

    def _count_answers(self, answers: Mapping[str, str], asked: Mapping[str, bool]) -> None:
        for id, has_answer in asked.items():
            count = self.judged.answered[id]
            count[0] += has_answer
            count[1] += 1
        for name, category in self.categories.of_response(answers, asked):
            self.variables[name].append(category)
        for id, values in self.judged.numbers.items():
            number = number_of(answers.get(id, ""))
            if number is not None and asked.get(id):
                values.append(number)
        for name, counts in self.people.items():
            number = number_of(answers.get(name, ""))
            counts.append(int(number) if number is not None else -1)

    def _count_score(self, score: Score, answers: Mapping[str, str]) -> None:
        self.variables[WHOLE_LIGHT].append(score.whole.light or NO_LIGHT)
        for id, part in (("", score.whole), *score.sections.items()):
            if part.percent is not None:
                _add(self.judged.percent[id], part.percent)
        for section in self.instrument.sections:
            lights = self.variables.get(section_light(section.id))
            if lights is not None:
                found = score.sections.get(section.id)
                lights.append(found.light if found and found.light else NO_LIGHT)
        if score.whole.percent is not None:
            for dimension in self.dimensions.values():
                category = self.categories.of(dimension, answers.get(dimension.id, ""))
                sums = self.judged.by_dimension.setdefault(dimension.id, {})
                _add(sums.setdefault(category, [0, 0]), score.whole.percent)

    def _note_breaches(self, score: Score, answers: Mapping[str, str], day: date, place: Place) -> None:
        for id, points in score.points.items():
            if points == 0:
                who = self.categories.subject(self.dimensions, answers)
                breach = self.judged.breaches.setdefault((id, who), Breach(id, who))
                breach.add(day.isoformat(), place)

    def finish(self) -> Judged:
        self.judged.frame = pl.DataFrame(
            {name: pl.Series(name, found, dtype=pl.Categorical) for name, found in self.variables.items()}
        )
        self.judged.people = pl.DataFrame(
            {name: pl.Series(name, found, dtype=pl.Int64) for name, found in self.people.items()}
        )
        return self.judged


def _add(sums: list[int], percent: int) -> None:
    """Add to a (sum, number)."""
    sums[0] += percent
    sums[1] += 1
