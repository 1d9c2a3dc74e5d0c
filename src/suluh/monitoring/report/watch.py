"""Early-warning rules over rows: what fires, in words, with the rows behind it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from suluh.model.base import Words
from suluh.monitoring.link.conditions import predicate_over
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule, WatchRule, parse_rule
from suluh.monitoring.report.headers import normal
from suluh.monitoring.report.sheet import Sheet
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

    `undated` are rows that it could not place in time, `unnamed` rows without a common value.
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
        self._spelt: dict[tuple[str, ...], tuple[str, ...]] = {}

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
        key = tuple(normal(value) for value in values)
        self._spelt.setdefault(key, values)
        self._groups[key].append((day or self.today, place))

    def firings(self) -> list[Firing]:
        """What fired, by the common values, then by day."""
        found: list[Firing] = []
        for key in sorted(self._groups):
            rows = sorted(self._groups[key], key=lambda entry: (entry[0], entry[1]))
            found += [self._say(self._spelt[key], stretch) for stretch in stretches(rows, self.watch)]
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
    types: dict[str, str] = {name: item.type for item in instrument.items for name in item.fields}
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


@dataclass
class LogResult:
    """What the rules made of a log. `skipped` are rules whose columns the log has not: (rule, columns)."""

    firings: list[Firing]
    read: int
    skipped: list[tuple[str, tuple[str, ...]]]
    undated: list[tuple[str, Place]]
    unnamed: list[tuple[str, Place]]


def watch_log(sheets: Sequence[Sheet], rules: Iterable[WarningRule], today: date) -> LogResult:
    """Run the rules that have columns of their own over the lines of a log."""
    result = LogResult([], sum(sheet.frame.height for sheet in sheets), [], [], [])
    for rule in rules:
        watch = parse_rule(rule.rule)
        if watch is None or not rule.columns:
            continue
        watcher = Watcher(rule, watch, {c.id: c.type for c in rule.columns}, today)
        needed = {*watch.same, *(c.id for c in rule.columns if c.type == "date" and watch.days)}
        fits = False
        missing: tuple[str, ...] = ()
        for sheet in sheets:
            at = _places(sheet, rule)
            lacking = tuple(sorted(needed - at.keys()))
            if lacking:
                missing = missing or lacking
                continue
            fits = True
            _show(sheet, at, rule, watcher)
        if not fits:
            result.skipped.append((rule.id, missing))
        result.firings += watcher.firings()
        result.undated += [(rule.id, place) for place in watcher.undated]
        result.unnamed += [(rule.id, place) for place in watcher.unnamed]
    return result


def _places(sheet: Sheet, rule: WarningRule) -> dict[str, int]:
    """Column -> its index in a sheet, by id or by head in either language."""
    heads = [normal(name) for name in sheet.names]
    found: dict[str, int] = {}
    for column in rule.columns:
        for name in (column.id, normal(column.name.id), normal(column.name.en)):
            if name in heads:
                found[column.id] = heads.index(name)
                break
    return found


def _show(sheet: Sheet, at: Mapping[str, int], rule: WarningRule, watcher: Watcher) -> None:
    dated = next((c.id for c in rule.columns if c.type == "date"), "")
    for cells in sheet.frame.iter_rows():
        row = {name: str(cells[index]).strip() for name, index in at.items()}
        if dated in row:
            row[dated] = row[dated][:10]
        watcher.show(row, _day(row.get(dated, "")), (sheet.place, cells[-1], ""))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
