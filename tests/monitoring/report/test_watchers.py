"""The rules that watch the responses of an instrument, and the words in which they fire."""

from datetime import date, timedelta
from typing import Any

import pytest

from suluh.monitoring.model.warning_rule import WarningRule, WatchRule
from suluh.monitoring.report.watch import MOST_SHOWN, Watcher, stretches, watchers_of
from tests.monitoring.report.form import instrument

TODAY = date(2026, 11, 22)


def rule(text: str, says: str = "{count}", **change: Any) -> WarningRule:
    return WarningRule.model_validate(
        {
            "id": "contoh",
            "audience": "staff",
            "name": {"id": "Contoh", "en": "Example"},
            "instrument": "contoh-pantau",
            "rule": text,
            "says": {"id": says, "en": f"{says}!"},
            "sources": ["contoh-sumber"],
            "checked": "2026-11-22",
            "confidence": "low",
            **change,
        }
    )


def watcher(text: str, says: str = "{count}", **change: Any) -> Watcher:
    [found] = watchers_of([rule(text, says, **change)], instrument(), TODAY)
    return found


def place(number: int) -> tuple[str, int, str]:
    return "a.csv", number, f"u{number}"


# The condition of a rule, and the answers of responses -> the numbers of those that it counts.
WHERE: list[tuple[str, list[dict[str, str]], list[int]]] = [
    ("lampu = 'red'", [{"lampu": "red"}, {"lampu": "green"}, {"lampu": ""}, {}], [0]),
    ("nilai < 60", [{"nilai": "59"}, {"nilai": "60"}, {"nilai": "9"}, {"nilai": ""}], [0, 2]),
    ("nilai >= 60 and lampu != 'green'", [{"nilai": "60", "lampu": "yellow"}, {"nilai": "99", "lampu": "green"}], [0]),
    ("sip2mi = 'tidak'", [{"sip2mi": "tidak"}, {"sip2mi": "ya"}], [0]),
    ("hari > 9", [{"hari": "10"}, {"hari": "9"}, {"hari": "8"}], [0]),
    ("calon_l > 9", [{"calon_l": "10"}, {"calon_l": "9"}], [0]),
    ("answered(calon_l)", [{"calon_l": "0"}, {"calon_l": ""}, {"calon_p": "1"}], [0]),
    ("biaya >= 1.5", [{"biaya": "1.50"}, {"biaya": "1.49"}], [0]),
    ("tanggal < date('2026-02-01')", [{"tanggal": "2026-01-31"}, {"tanggal": "2026-02-01"}], [0]),
    ("selected(saluran, 'radio')", [{"saluran": "desa radio"}, {"saluran": "desa"}], [0]),
]  # fmt: skip


@pytest.mark.parametrize(("where", "rows", "counted"), WHERE, ids=[case[0] for case in WHERE])
def test_a_condition_may_name_answers_the_score_and_the_light(
    where: str, rows: list[dict[str, str]], counted: list[int]
) -> None:
    found = watcher(f"at least 1 where {where}")
    for number, row in enumerate(rows):
        found.show(row, TODAY, place(number))
    [firing] = found.firings()
    assert [number for _, number, _ in firing.rows] == counted


def test_only_the_rules_of_an_instrument_that_say_something_watch_it() -> None:
    rules = [
        rule("at least 1", id="satu"),
        rule("at least 1", id="lain", instrument="instrumen-lain"),
        rule("sometimes", id="tidak-jelas"),
        rule("paling sedikit 2 jawaban", id="dua"),
    ]
    found = watchers_of(rules, instrument(), TODAY)
    assert [(one.rule.id, one.watch.least, one.today) for one in found] == [
        ("satu", 1, TODAY),
        ("dua", 2, TODAY),
    ]


def test_a_firing_says_how_many_how_long_and_what_they_share_in_both_languages() -> None:
    found = watcher(
        "at least 2 with the same wilayah, sip2mi, lampu within 9 days",
        "{count} {days} {first}–{last} {wilayah} {sip2mi} {lampu} {other}",
        follow_up={"id": "Telepon.", "en": "Call."},
    )
    same = {"wilayah": "kupang", "sip2mi": "sebagian", "lampu": "red"}
    found.show(same, date(2026, 3, 10), place(2))
    found.show(same, date(2026, 3, 1), place(3))
    [firing] = found.firings()
    assert firing.text.id == "2 9 1 Maret 2026–10 Maret 2026 Kupang Sebagian saja Perlu tindakan {other}"
    assert firing.text.en == "2 9 1 March 2026–10 March 2026 Kupang In part Needs action {other}!"
    assert (firing.rule, firing.title.en, firing.follow_up and firing.follow_up.en) == (
        "contoh",
        "Example",
        "Call.",
    )
    assert firing.rows == (place(3), place(2))


def test_an_answer_that_is_no_choice_is_said_as_it_was_written() -> None:
    found = watcher("at least 1 with the same p3mi, wilayah", "{p3mi} {wilayah}")
    found.show({"p3mi": " PT  Contoh ", "wilayah": "Bima"}, TODAY, place(2))
    assert [one.text.id for one in found.firings()] == ["PT Contoh Bima"]


def test_firings_come_by_name_then_by_day_and_rows_without_a_name_are_kept_apart() -> None:
    found = watcher("at least 1 with the same p3mi within 5 days", "{p3mi} {first}")
    rows = [("PT B", 1), ("PT A", 20), ("PT A", 1), ("", 1), ("  ", 1), ("PT B", None), ("PT A", 6)]
    for number, (name, day) in enumerate(rows):
        found.show({"p3mi": name}, day and TODAY.replace(day=day), place(number))  # type: ignore[arg-type]
    assert [(one.text.id, [n for _, n, _ in one.rows]) for one in found.firings()] == [
        ("PT A 1 November 2026", [2, 6]),
        ("PT A 20 November 2026", [1]),
        ("PT B 1 November 2026", [0]),
    ]
    assert found.unnamed == [place(3), place(4)]
    assert found.undated == [place(5)]


def test_without_a_stretch_of_days_no_row_needs_a_day() -> None:
    found = watcher("at least 2", "{count} {first} {days}")
    found.show({}, None, place(2))
    assert found.firings() == []
    found.show({}, TODAY, place(3))
    assert [one.text.id for one in found.firings()] == ["2 22 November 2026 0"]
    assert found.undated == []


def test_a_row_that_a_condition_leaves_out_is_missed_by_nobody() -> None:
    found = watcher("at least 1 with the same p3mi within 5 days where lampu = 'red'")
    found.show({"lampu": "green"}, None, place(2))
    assert (found.unnamed, found.undated, found.firings()) == ([], [], [])


def test_of_many_rows_twelve_are_shown() -> None:
    found = watcher("at least 1")
    for number in range(13):
        found.show({}, TODAY, place(number))
    [firing] = found.firings()
    assert len(firing.rows) == 13
    assert firing.shown_rows == tuple(place(number) for number in range(12))
    assert MOST_SHOWN == 12


# How many within how many days, the days of the rows -> the runs.
RUNS: list[tuple[int, int, list[int], list[list[int]]]] = [
    (2, 0, [1, 400], [[1, 400]]),
    (3, 0, [1, 400], []),
    (2, 5, [1, 6], [[1, 6]]),
    (2, 5, [1, 7], []),
    (1, 5, [1, 7], [[1], [7]]),
    (2, 5, [1, 4, 8], [[1, 4, 8]]),
    (2, 5, [1, 4, 20, 22], [[1, 4], [20, 22]]),
    (2, 5, [1, 2, 9, 20, 21], [[1, 2], [20, 21]]),
    (3, 5, [1, 2, 3, 8, 9, 10], [[1, 2, 3], [8, 9, 10]]),
    (3, 5, [1, 2, 3, 7, 8], [[1, 2, 3, 7, 8]]),
    (2, 5, [], []),
]


@pytest.mark.parametrize(("least", "days", "rows", "runs"), RUNS)
def test_runs_of_rows(least: int, days: int, rows: list[int], runs: list[list[int]]) -> None:
    start = date(2025, 1, 1)
    dated = [(start + timedelta(days=day), place(day)) for day in rows]
    found = stretches(dated, WatchRule(least, (), days))
    assert [[number for _, (_, number, _) in run] for run in found] == runs
