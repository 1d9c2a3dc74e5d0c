"""Each response read as the forms read it: what was asked, what it scored, what it breaches.

Conditions and scores are those of `link/conditions.py` and `link/score.py`, so the report gives what
the screen, the sheet and the XLSForm gave.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from suluh.monitoring.link.columns import CONSENT
from suluh.monitoring.link.conditions import Predicate, make_predicate, number_of
from suluh.monitoring.link.score import NOT_APPLICABLE, Scorer
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, Item
from suluh.monitoring.report.duplicates import FILE, ID, ROW
from suluh.monitoring.report.intake import Intake, day_of_response
from suluh.monitoring.report.reasons import Reason
from suluh.monitoring.report.set_aside import SetAside
from suluh.monitoring.report.watch import Watcher

# Categories of every variable beside its own.
NONE, SKIPPED = "_none", "_skipped"
ANSWERED = "_answered"
WHOLE_LIGHT = "lampu"
NO_LIGHT = "_no_light"
YEAR = "tahun"
MOST_CATEGORIES = 1_000
MOST_PLACES = 5


@dataclass
class Breach:
    """What one agency (else one region, else everybody) did about one scored item, over all responses.

    `count` responses earned nothing between the days `first` and `last` (YYYY-MM-DD); `places` are the
    first few of them as (file, row, id).
    """

    item: str
    subject: str
    count: int = 0
    first: str = ""
    last: str = ""
    places: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, day: str, place: tuple[str, int, str]) -> None:
        self.count += 1
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)
        if len(self.places) < MOST_PLACES:
            self.places.append(place)


@dataclass
class Judged:
    """All responses that count, as variables. `frame` has a text column a variable, a row a response.

    `percent` has (sum, number) of scores by section id and "" for the whole; `answered` by item
    (answered, asked); `refused` are people who did not agree to be asked.
    """

    frame: pl.DataFrame
    people: pl.DataFrame
    percent: dict[str, list[int]]
    answered: dict[str, list[int]]
    numbers: dict[str, list[float]]
    breaches: dict[tuple[str, str], Breach] = field(default_factory=dict)
    refused: int = 0
    by_dimension: dict[str, dict[str, list[int]]] = field(default_factory=dict)


class _Reader:
    """The items of an instrument as it was asked on one day, ready to read responses."""

    def __init__(self, instrument: Instrument, today: date) -> None:
        def condition(text: str | None, own: Item | None = None) -> Predicate | None:
            return make_predicate(text, instrument, today, own) if text else None

        self.scorer = Scorer(instrument, today)
        self.sections = [
            (
                section.id,
                condition(section.relevant),
                [
                    (item, item.id, item.fields, condition(item.relevant), condition(item.constraint, item))
                    for item in section.items
                    if item.fields
                ],
            )
            for section in instrument.sections
            if section.repeat is None
        ]


def dimension_items(instrument: Instrument) -> dict[str, Item]:
    """Dimension -> the first item that gives it."""
    found: dict[str, Item] = {}
    for section in instrument.sections:
        for item in section.items:
            if item.dimension and section.repeat is None:
                found.setdefault(item.dimension, item)
    return found


def judge(
    intake: Intake,
    instrument: Instrument,
    today: date,
    watchers: Sequence[Watcher] = (),
    progress: Callable[[str], None] = lambda p: None,
) -> Judged:
    """Read every response and show it to the watchers. Rows that break a constraint are set aside."""
    dimensions = dimension_items(instrument)
    date_item = dimensions["date"].id if "date" in dimensions else None
    categories = _Categories(instrument)
    judged = Judged(pl.DataFrame(), pl.DataFrame(), {}, {}, {})
    judged.percent = {id: [0, 0] for id in ("", *(s.id for s in instrument.sections))}
    judged.answered = {item.id: [0, 0] for item in instrument.items}
    lists: dict[str, list[str]] = {name: [] for name in categories.names}
    people: dict[str, list[int]] = {
        name: [] for item in instrument.items if item.type == "count_by_sex" for name in item.fields
    }
    readers: dict[tuple[bool, ...], _Reader] = {}
    numbers: dict[str, list[float]] = {
        item.id: [] for item in instrument.items if item.type in ("integer", "decimal")
    }
    for done, answers in enumerate(_rows(intake), 1):
        if done % 20_000 == 0:
            progress(f"scored {done}")
        if answers[CONSENT] == NO:
            judged.refused += 1
            continue
        day = day_of_response(answers, date_item, today)
        held = tuple(section.holds_on(day) for section in instrument.sections)
        if held not in readers:
            readers[held] = _Reader(instrument.on(day), today)
        reader = readers[held]
        wrong = _clean(reader, answers, judged, lists, numbers, people, categories)
        if wrong is not None:
            reason = Reason("constraint", wrong, answers.get(wrong, ""))
            shown = {k: v for k, v in answers.items() if not k.startswith("_")}
            row = int(answers[ROW])
            intake.set_aside.append(SetAside(answers[FILE], "", row, (reason,), tuple(shown), shown.copy))
            continue
        score = reader.scorer(answers)
        lists[WHOLE_LIGHT].append(score.whole.light or NO_LIGHT)
        lists[YEAR].append(str(day.year))
        for id, part in (("", score.whole), *score.sections.items()):
            if part.percent is not None:
                judged.percent[id][0] += part.percent
                judged.percent[id][1] += 1
        for section in instrument.sections:
            name = f"{WHOLE_LIGHT}_{section.id}"
            if name in lists:
                found = score.sections.get(section.id)
                lists[name].append(found.light if found and found.light else NO_LIGHT)
        place = (answers[FILE], int(answers[ROW]), answers[ID])
        if watchers:
            answers[WHOLE_LIGHT] = score.whole.light
            answers["nilai"] = "" if score.whole.percent is None else str(score.whole.percent)
            for watcher in watchers:
                watcher.show(answers, day, place)
        for id, points in score.points.items():
            if points == 0:
                who = categories.subject(dimensions, answers)
                breach = judged.breaches.setdefault((id, who), Breach(id, who))
                breach.add(day.isoformat(), place)
        if score.whole.percent is not None:
            for dimension in dimensions.values():
                cell = judged.by_dimension.setdefault(dimension.id, {}).setdefault(
                    categories.of(dimension, answers.get(dimension.id, "")), [0, 0]
                )
                cell[0] += score.whole.percent
                cell[1] += 1
    judged.numbers = numbers
    judged.frame = pl.DataFrame(
        {name: pl.Series(name, values, dtype=pl.Categorical) for name, values in lists.items()}
    )
    judged.people = pl.DataFrame(
        {name: pl.Series(name, values, dtype=pl.Int64) for name, values in people.items()}
    )
    return judged


def _rows(intake: Intake) -> Iterator[dict[str, str]]:
    """The good rows, a few at a time, so that memory stays small."""
    for part in intake.good.iter_slices(5_000):
        yield from part.iter_rows(named=True)


def _clean(
    reader: _Reader,
    answers: dict[str, str],
    judged: Judged,
    lists: dict[str, list[str]],
    numbers: dict[str, list[float]],
    people: dict[str, list[int]],
    categories: "_Categories",
) -> str | None:
    """Note what was asked and answered and empty the rest, or name the item whose constraint fails."""
    asked: dict[str, bool] = {}
    for _, opens, items in reader.sections:
        is_open = opens is None or opens(answers)
        for _, id, fields, relevant, constraint in items:
            if not is_open or (relevant is not None and not relevant(answers)):
                for name in fields:
                    answers[name] = ""
                continue
            has = any(answers[name] for name in fields)
            asked[id] = has
            if has and constraint is not None and not constraint(answers):
                return id
    for id, has in asked.items():
        count = judged.answered[id]
        count[1] += 1
        count[0] += has
    for item, names in categories.plan:
        if item.id not in asked:
            for name in names:
                lists[name].append(SKIPPED)
        elif not asked[item.id]:
            for name in names:
                lists[name].append(NONE)
        else:
            answer = answers[item.id] if item.type != "count_by_sex" else ""
            if item.type == "multi":
                lists[item.id].append(ANSWERED)
            else:
                lists[item.id].append(categories.of(item, answer))
    for item, choices in categories.several:
        chosen = answers[item.id].split(" ") if asked.get(item.id) else []
        for name, choice in choices:
            lists[name].append(choice if choice in chosen else NONE)
    for id, values in numbers.items():
        number = number_of(answers.get(id, ""))
        if number is not None and asked.get(id):
            values.append(number)
    for name, whole in people.items():
        number = number_of(answers.get(name, ""))
        whole.append(int(number) if number is not None else -1)
    return None


class _Categories:
    """Which variables an instrument has, and the category of an answer."""

    def __init__(self, instrument: Instrument) -> None:
        self.items: dict[str, Item] = {}
        self.plan: list[tuple[Item, tuple[str, ...]]] = []
        self.several: list[tuple[Item, tuple[tuple[str, str], ...]]] = []
        self.names: list[str] = []
        self._seen: dict[str, dict[str, str]] = {}
        for section in instrument.sections:
            if section.repeat:
                continue
            for item in section.items:
                if not item.fields:
                    continue
                self.items[item.id] = item
                self.plan.append((item, (item.id,)))
                self.names.append(item.id)
                if item.type == "multi":
                    names = tuple((f"{item.id}/{c.id}", c.id) for c in instrument.choices(item))
                    self.several.append((item, names))
                    self.names += [name for name, _ in names]
            if instrument.lights and any(item.weight for item in section.items):
                self.names.append(f"{WHOLE_LIGHT}_{section.id}")
        self.names += [WHOLE_LIGHT, YEAR]

    def of(self, item: Item, answer: str) -> str:
        """The category of an answer: its id, the band of a number, the text of a dimension."""
        if item.type in ("yes_no", "choice"):
            return answer or NONE
        if item.bands:
            number = number_of(answer)
            reached = [band.least for band in item.bands if number is not None and number >= band.least]
            return f">={reached[-1]}" if reached else f"<{item.bands[0].least}"
        if item.dimension in ("region", "agency", "group") and item.type == "text":
            if not answer:
                return NONE
            known = self._seen.setdefault(item.id, {})
            key = " ".join(answer.split()).casefold()
            if key not in known and len(known) >= MOST_CATEGORIES:
                return ANSWERED
            return known.setdefault(key, " ".join(answer.split()))
        return ANSWERED

    def subject(self, dimensions: Mapping[str, Item], answers: Mapping[str, str]) -> str:
        """Whom a response is about: its agency, else its region, else nobody in particular."""
        for kind in ("agency", "region"):
            item = dimensions.get(kind)
            if item is not None and answers.get(item.id):
                return self.of(item, answers[item.id])
        return ""


def points_of(instrument: Instrument, item: Item) -> dict[str, int]:
    """Category -> points, for the categories of a scored item; `NOT_APPLICABLE` for those left out."""
    if not item.weight or item.type == "multi":
        return {}
    if item.type == "yes_no":
        bad = "tidak" if item.good == "ya" else "ya"
        return {item.good: 100, bad: 0}
    if item.type == "choice":
        return {c.id: NOT_APPLICABLE if c.not_applicable else c.points for c in instrument.choices(item)}
    bands = {f">={band.least}": band.points for band in item.bands}
    return {f"<{item.bands[0].least}": 0, **bands}
