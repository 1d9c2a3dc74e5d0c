"""Early-warning rules on cases whose answer is known."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from suluh.monitoring.model.warning_rule import WarningRule, WatchRule, parse_rule
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.watch import stretches
from suluh.monitoring.report.watch_log import LogResult, watch_log
from tests.monitoring.report.kobo import to_xlsx, with_errors

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).resolve().parents[3]
START = date(2026, 1, 1)
TODAY = date(2026, 11, 22)


def rule(**change: object) -> WarningRule:
    """The rule of the content: at least 3 of one kind against one P3MI within 90 days."""
    data = yaml.safe_load((ROOT / "content/data/warnings/keluhan-berulang.yml").read_text("utf-8"))
    return WarningRule.model_validate({**data, **change})


def log(
    folder: Path, *rows: tuple[int | str, str, str, str], head: str = "tanggal;p3mi;jenis;status"
) -> Path:
    path = folder / "pengaduan.csv"
    lines = [head]
    for day, *cells in rows:
        when = (START + timedelta(days=day)).isoformat() if isinstance(day, int) else day
        lines.append(";".join([when, *cells]))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def fired(path: Path, one: WarningRule | None = None) -> list[tuple[int, ...]]:
    """The numbers of the rows behind each firing."""
    result = watch_log(read_sheets(path), [one or rule()], TODAY)
    return [tuple(number for _, number, _ in firing.rows) for firing in result.firings]


def days(*numbers: int, p3mi: str = "PT A", jenis: str = "upah") -> list[tuple[int | str, str, str, str]]:
    return [(number, p3mi, jenis, "baru") for number in numbers]


KNOWN: list[tuple[str, list[int], list[tuple[int, ...]]]] = [
    ("three within ninety days", [0, 45, 90], [(2, 3, 4)]),
    ("the third a day too late", [0, 45, 91], []),
    ("only two", [0, 1], []),
    ("three on one day", [5, 5, 5], [(2, 3, 4)]),
    ("four of which the last three are near", [0, 100, 150, 190], [(3, 4, 5)]),
    ("windows that share rows are one firing", [0, 40, 80, 120, 160], [(2, 3, 4, 5, 6)]),
    ("two bursts far apart", [0, 1, 2, 300, 301, 302], [(2, 3, 4), (5, 6, 7)]),
    ("never enough at once", [0, 89, 178, 267], []),
]


@pytest.mark.parametrize(("numbers", "expected"), [pytest.param(*known, id=name) for name, *known in KNOWN])
def test_a_rule_fires_when_it_should(
    numbers: list[int], expected: list[tuple[int, ...]], tmp_path: Path
) -> None:
    assert fired(log(tmp_path, *days(*numbers))) == expected


def test_rows_of_different_kind_or_company_are_not_added_up(tmp_path: Path) -> None:
    mixed = [*days(0, 1), *days(2, p3mi="PT B"), *days(3, jenis="paspor")]
    assert fired(log(tmp_path, *mixed)) == []


def test_spelling_with_other_capitals_or_spaces_is_the_same_company(tmp_path: Path) -> None:
    assert fired(log(tmp_path, *days(0), *days(1, p3mi="pt  a"), *days(2, p3mi="PT A "))) == [(2, 3, 4)]


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    assert fired(log(tmp_path, *days(90, 0, 45))) == [(3, 4, 2)]


def test_a_condition_leaves_rows_out(tmp_path: Path) -> None:
    one = rule(
        rule="at least 3 complaints with the same p3mi, jenis within 90 days where status != 'ditarik'"
    )
    rows = [*days(0, 1, 2), (3, "PT A", "upah", "ditarik")]
    assert fired(log(tmp_path, *rows), one) == [(2, 3, 4)]


def test_a_firing_explains_itself_in_both_languages(tmp_path: Path) -> None:
    result = watch_log(read_sheets(log(tmp_path, *days(0, 45, 90))), [rule()], TODAY)
    text = result.firings[0].text
    assert (
        text.id
        == "Ada 3 pengaduan tentang upah terhadap PT A, dari 1 Januari 2026 sampai 1 April 2026 (90 hari)."
    )
    assert (
        text.en
        == "There are 3 complaints about upah against PT A, from 1 January 2026 to 1 April 2026 (90 days)."
    )


def test_rows_without_a_day_or_a_name_are_said_and_not_counted(tmp_path: Path) -> None:
    rows = [*days(0, 1), ("kemarin", "PT A", "upah", "baru"), (2, "", "upah", "baru")]
    result = watch_log(read_sheets(log(tmp_path, *rows)), [rule()], TODAY)
    assert not result.firings
    assert [place[1] for _, place in result.undated] == [4]
    assert [place[1] for _, place in result.unnamed] == [5]


def test_a_log_without_the_columns_is_said(tmp_path: Path) -> None:
    path = log(tmp_path, *days(0), head="kapan;perusahaan;jenis;status")
    assert watch_log(read_sheets(path), [rule()], TODAY).skipped == [
        ("keluhan-berulang", ("p3mi", "tanggal"))
    ]


def test_heads_in_either_language_are_known(tmp_path: Path) -> None:
    assert fired(log(tmp_path, *days(0, 1, 2), head="Date;P3MI;Kind of problem;Status")) == [(2, 3, 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 3 with the same p3mi, jenis within 90 days", WatchRule(3, ("p3mi", "jenis"), 90)),
        (
            "paling sedikit 3 pengaduan dengan p3mi, jenis yang sama dalam 90 hari",
            WatchRule(3, ("p3mi", "jenis"), 90),
        ),
        ("at least 5 rows", WatchRule(5)),
        ("at least 2 responses with the same a and b where x = 'y'", WatchRule(2, ("a", "b"), 0, "x = 'y'")),
        (
            "paling sedikit 2 jawaban dengan a dan b yang sama bila x > 3",
            WatchRule(2, ("a", "b"), 0, "x > 3"),
        ),
        ("at least 0 rows", None),
        ("3 complaints", None),
        ("at least three rows", None),
        ("", None),
    ],
)
def test_the_sentence_of_a_rule(text: str, expected: WatchRule | None) -> None:
    assert parse_rule(text) == expected


def test_every_row_of_a_stretch_is_in_a_full_window_and_none_is_missed() -> None:
    import random

    chance = random.Random(4)
    for _ in range(300):
        watch = WatchRule(chance.randrange(2, 5), (), chance.randrange(1, 60))
        rows = sorted(
            (START + timedelta(days=chance.randrange(300)), ("a", n, "")) for n in range(chance.randrange(12))
        )
        inside = {
            row
            for start, _ in rows
            if len(window := [r for r in rows if timedelta(0) <= r[0] - start <= timedelta(days=watch.days)])
            >= watch.least
            for row in window
        }
        assert [row for run in stretches(rows, watch) for row in run] == [
            row for row in rows if row in inside
        ]


def watched(path: Path, one: WarningRule | None = None) -> LogResult:
    return watch_log(read_sheets(path), [one or rule()], TODAY)


def causes(result: LogResult) -> list[tuple[tuple[int, ...], str]]:
    return [(one.rows, one.why.en) for one in result.unread]


def test_a_log_written_day_first_gives_the_alarm_that_its_iso_twin_gives() -> None:
    found = [watched(CASES / f"complaints_{name}.csv") for name in ("day_first", "iso")]
    texts = [[firing.text for firing in result.firings] for result in found]
    assert texts[0] == texts[1]
    assert texts[0][0].en.startswith(
        "There are 4 complaints about gaji against PT Contoh, from 2 November 2026"
    )
    assert [result.unread for result in found] == [[], []]


@pytest.mark.parametrize(
    "days_of_rows",
    [
        ["2-Nov-26", "3 November 2026", "4 Nop 2026"],
        ["46328", "46329", "46330"],
        ["11/02/2026", "11/03/2026", "11/30/2026"],
        ["25/11/26", "02/11/26", "03/11/26"],
    ],
)
def test_days_in_other_forms_are_placed_too(days_of_rows: list[str], tmp_path: Path) -> None:
    result = watched(log(tmp_path, *((day, "PT A", "upah", "baru") for day in days_of_rows)))
    assert len(result.firings) == 1
    assert result.unread == []
    assert "2026" in result.firings[0].text.id


def test_a_column_of_days_in_two_orders_is_one_cause_for_all_its_rows(tmp_path: Path) -> None:
    rows = [(day, "PT A", "upah", "baru") for day in ("13/02/2026", "02/13/2026", "03/02/2026")]
    result = watched(log(tmp_path, *rows))
    assert not result.firings
    ((numbers, why),) = causes(result)
    assert numbers == (2, 3, 4)
    assert "13/02/2026 = 2026-02-13; 02/13/2026 = 2026-02-13" in why


def test_alarms_of_the_read_rows_stand_beside_what_was_not_read(tmp_path: Path) -> None:
    rows = [*days(0, 1, 2), ("kemarin", "PT A", "upah", "baru"), ("", "PT A", "upah", "baru")]
    rows.append(("2026-11-01", "#REF!", "upah", "baru"))
    result = watched(log(tmp_path, *rows))
    assert [tuple(n for _, n, _ in firing.rows) for firing in result.firings] == [(2, 3, 4)]
    assert causes(result) == [
        ((5,), '"tanggal" must be a day such as 2026-11-02, but holds "kemarin"'),
        ((7,), '"p3mi" holds an error of a spreadsheet, no answer: #REF!'),
        ((6,), '"Tanggal" is empty, so no rule can place this row in time'),
    ]


def test_rows_that_no_rule_knows_and_rows_with_too_many_cells_are_said(tmp_path: Path) -> None:
    log(tmp_path, *days(0, 1))
    (tmp_path / "b.csv").write_text("Tgl;Perusahaan\n2026-11-02;PT A\n2026-11-03;PT A\n", "utf-8")
    (tmp_path / "c.csv").write_text("tanggal;p3mi;jenis;status\n2026-11-02;PT A;upah;baru;lebih\n", "utf-8")
    result = watched(tmp_path)
    assert result.read == 5
    assert [(one.place, one.rows) for one in result.unread] == [("b.csv", (2, 3)), ("c.csv", (2,))]


def test_numbers_of_a_condition_are_read_by_their_column(tmp_path: Path) -> None:
    columns = [
        {"id": "p3mi", "name": {"id": "P3MI", "en": "P3MI"}},
        {"id": "rugi", "name": {"id": "Kerugian", "en": "Loss"}, "type": "number"},
    ]
    one = rule(
        columns=columns,
        rule="at least 2 with the same p3mi where rugi >= 1000",
        says={"id": "{count}", "en": "{count}"},
    )
    path = tmp_path / "log.csv"
    path.write_text("P3MI;Kerugian\nPT A;1.500,00\nPT. A;2.000\nPT A;900\n", "utf-8")
    assert fired(path, one) == [(2, 3)]
    path.write_text("P3MI;Kerugian\nPT A;1.500\nPT. A;2.000\n", "utf-8")
    result = watched(path, one)
    assert not result.firings
    assert [(one.rows, "1.500 / 1500" in one.why.id) for one in result.unread] == [((2, 3), True)]


def test_another_company_is_not_added_up_and_most_rows_give_the_name(tmp_path: Path) -> None:
    names = ["PT. MAJU", "PT Maju", "PT Maju", "PT Maju Jaya", "CV Maju", "Maju"]
    result = watched(log(tmp_path, *((n, name, "upah", "baru") for n, name in enumerate(names))))
    assert [tuple(n for _, n, _ in firing.rows) for firing in result.firings] == [(2, 3, 4)]
    assert "terhadap PT Maju," in result.firings[0].text.id


def test_an_error_in_a_cell_of_a_log_is_said(tmp_path: Path) -> None:
    rows = [
        ["Tanggal", "P3MI", "Jenis masalah"],
        ["2026-11-02", "#N/A", "upah"],
        ["2026-11-03", "PT A", "upah"],
    ]
    path = tmp_path / "log.xlsx"
    path.write_bytes(with_errors(to_xlsx({"Log": rows})))
    result = watched(path)
    assert [(one.place, one.rows) for one in result.unread] == [("log.xlsx (Log)", (2,))]


def test_rows_that_merged_cells_of_a_log_cover_are_said(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Tanggal", "P3MI", "Jenis masalah"], *(["2026-11-02", "PT A", "upah"] for _ in range(4))):
        sheet.append(row)
    sheet.merge_cells("B2:B4")
    path = tmp_path / "log.xlsx"
    book.save(path)
    result = watched(path)
    assert not result.firings
    assert [(one.rows, "B2:B4" in one.why.id) for one in result.unread] == [((3, 4), True)]
