"""Early-warning rules over rows: what fires, in words, with the rows behind it.

`watch_log.py` shows them the lines of a log.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from suluh.model.base import Words
from suluh.monitoring.link.conditions import predicate_over
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule, WatchRule, parse_rule
from suluh.monitoring.report.agencies import agency_key
from suluh.text.dates import long_date

Place = tuple[str, int, str]  # (file, row, id)
MOST_SHOWN = 12


@dataclass(frozen=True)
class Firing:
    """One rule that fired once: for one set of common values, in one stretch of days."""

    rule: str
    title: Words
    text: Words
    follow_up: Words | None
    rows: tuple[Place, ...]

    @property
    def shown_rows(self) -> tuple[Place, ...]:
        return self.rows[:MOST_SHOWN]


@dataclass
class Watcher:
    """One rule, which is shown rows and then says what fired.

    `undated` are rows that it could not place in time, `unnamed` rows without a common value. Names are
    compared as those of agencies are, and shown as most rows spell them.
    """

    rule: WarningRule
    watch: WatchRule
    types: Mapping[str, str]
    today: date
    labels: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    undated: list[Place] = field(default_factory=list)
    unnamed: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        where = self.watch.where
        self._where = predicate_over(where, self.types, self.today) if where else None
        self._groups: dict[tuple[str, ...], list[tuple[date, Place]]] = defaultdict(list)
        self._spelt: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)

    def show(self, row: Mapping[str, str], day: date | None, place: Place) -> None:
        """Take one row into account. `day` is None if the row has none."""
        if self._where is not None and not self._where(row):
            return
        values = tuple(" ".join(row.get(name, "").split()) for name in self.watch.same)
        if not all(values):
            self.unnamed.append(place)
            return
        if day is None and self.watch.days:
            self.undated.append(place)
            return
        key = tuple(agency_key(value) for value in values)
        self._spelt[key][values] += 1
        self._groups[key].append((day or self.today, place))

    def firings(self) -> list[Firing]:
        """What fired, by the common values, then by day."""
        found: list[Firing] = []
        for key in sorted(self._groups):
            rows = sorted(self._groups[key], key=lambda entry: (entry[0], entry[1]))
            spelt = self._spelt[key].most_common(1)[0][0]
            found += [self._say(spelt, stretch) for stretch in stretches(rows, self.watch)]
        return found

    def _say(self, values: Sequence[str], rows: Sequence[tuple[date, Place]]) -> Firing:
        said: dict[str, str] = {}
        for lang in ("id", "en"):
            words = {
                "count": str(len(rows)),
                "days": str((rows[-1][0] - rows[0][0]).days),
                "first": long_date(rows[0][0], lang),
                "last": long_date(rows[-1][0], lang),
            }
            for name, value in zip(self.watch.same, values, strict=True):
                label = self.labels.get(name, {}).get(value)
                words[name] = label[lang] if label else value
            text = self.rule.says[lang]
            for name, word in words.items():
                text = text.replace(f"{{{name}}}", word)
            said[lang] = text
        title = self.rule.name
        # Not validated: a text out of a log may be longer than an author's line.
        text_of = Words.model_construct(id=said["id"], en=said["en"])
        return Firing(self.rule.id, title, text_of, self.rule.follow_up, tuple(place for _, place in rows))


def stretches(rows: Sequence[tuple[date, Place]], watch: WatchRule) -> list[list[tuple[date, Place]]]:
    """The runs of rows, in order of days, in which every row is in a window with enough of them.

    A window is from a row's day to `days` days later, both included. Windows that share rows are one run.
    """
    if not watch.days:
        return [list(rows)] if len(rows) >= watch.least else []
    runs: list[tuple[int, int]] = []
    start = 0
    for end in range(len(rows)):
        while rows[end][0] - rows[start][0] > timedelta(days=watch.days):
            start += 1
        if end - start + 1 >= watch.least:
            if runs and start <= runs[-1][1]:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
    return [list(rows[first : last + 1]) for first, last in runs]


def watchers_of(rules: Iterable[WarningRule], instrument: Instrument, today: date) -> list[Watcher]:
    """The rules that watch the responses of an instrument."""
    # A count by sex is a column of whole numbers for each of them.
    types: dict[str, str] = {
        name: "integer" if item.type == "count_by_sex" else item.type
        for item in instrument.items
        for name in item.fields
    }
    types |= {"lampu": "text", "nilai": "integer"}
    labels: dict[str, dict[str, Words]] = {
        item.id: {choice.id: choice.text for choice in instrument.choices(item)}
        for item in instrument.items
        if item.type == "choice"
    }
    labels["lampu"] = {light.id: light.meaning for light in instrument.lights}
    found: list[Watcher] = []
    for rule in rules:
        watch = parse_rule(rule.rule)
        if rule.instrument == instrument.id and watch is not None:
            found.append(Watcher(rule, watch, types, today, labels))
    return found
