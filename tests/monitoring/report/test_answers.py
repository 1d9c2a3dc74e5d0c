"""One column of an export as answers: what each cell means, for every type of item."""

from typing import Any

import polars as pl
import pytest

from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.answers import answers, consent, day_answers, number_answers
from suluh.monitoring.report.column_reading import BAD
from suluh.monitoring.report.columns import Columns
from suluh.monitoring.report.sheet import Sheet, make_frame
from tests.monitoring.report.form import instrument

FORM = instrument()


def sheet(*columns: list[str], file: str = "a.csv", encoding: str = "utf-8") -> Sheet:
    rows = list(zip(*columns, strict=True))
    frame = make_frame(rows, range(2, len(rows) + 2), len(columns))
    return Sheet(file, "", [str(n) for n in range(len(columns))], frame, encoding=encoding)


def item(name: str) -> Item:
    found = FORM.item(name)
    assert found is not None
    return found


def read(name: str, cells: list[str], field: str = "", **how: Any) -> list[str]:
    made, _ = answers(sheet(cells, **how), Columns({field or name: 0}), FORM, item(name), field or name)
    assert made.name == (field or name)
    return made.to_list()


# Item, and cell -> answer.
CELLS: list[tuple[str, dict[str, str]]] = [
    ("salinan", {
        "ya": "ya", "Ya": "ya", " YES ": "ya", "tidak": "tidak", "No": "tidak", "": "", "-": "", "n/a": "", "null": "",
        "None": "", "1": BAD, "true": BAD, "mungkin": BAD,
    }),
    ("sip2mi", {
        "ya": "ya", "sebagian": "sebagian", "Sebagian  saja": "sebagian", "in part": "sebagian", "tidak_berlaku": "tidak_berlaku",
        "Not applicable": "tidak_berlaku", "'ya": BAD, "TIDAK": "tidak", "N/A": "", "nil": "", "?": BAD,
    }),
    ("hari", {"12": "12", " 7 ": "7", "-3": "-3", "": "", "-": "", "lima": BAD, "'-4": "-4", "'=5": BAD}),
    ("biaya", {"12": "12", "1500000": "1500000", "Rp 2.000": "2000", "x": BAD, "null": ""}),
    ("tanggal", {"2026-11-02": "2026-11-02", " 2026-11-29 ": "2026-11-29", "3 Mei 2026": "2026-05-03", "besok": BAD, "nil": ""}),
    ("catatan", {
        "Baik": "Baik", "  dua  kata ": "dua  kata", "-": "", "n/a": "", "tidak ada data": "", "null": "null", "none": "none",
        "#REF!": BAD, "'=1+1": "=1+1", "'+62": "+62", "'-x": "-x", "'@x": "@x", "'a": "'a", "''=a": "''=a",
    }),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cells"), CELLS, ids=[name for name, _ in CELLS])
def test_each_cell_is_an_answer_nothing_or_bad(name: str, cells: dict[str, str]) -> None:
    assert dict(zip(cells, read(name, list(cells)), strict=True)) == cells


def test_people_are_counted_in_whole_numbers_for_each_sex() -> None:
    assert read("calon", ["12", "1.500", "7,5", ""], "calon_p") == ["12", "1500", BAD, ""]


def test_a_column_that_is_not_there_is_empty_in_every_row() -> None:
    made, refusal = answers(sheet(["a", "b", "c"]), Columns(), FORM, item("hari"), "hari")
    assert (made.name, made.to_list(), refusal) == ("hari", ["", "", ""], None)


# The plain cells of a column that nobody has to look at twice -> what a cell beside them turns it into.
def test_a_plain_column_is_its_own_reading_and_one_other_cell_has_all_of_it_read() -> None:
    assert number_answers(pl.Series(["1", "-2", "999999999999", ""]), sheet(["x"] * 4))[0].to_list() == [
        "1", "-2", "999999999999", "",
    ]  # fmt: skip
    assert number_answers(pl.Series(["1", "1234567890123"]), sheet(["x"] * 2))[0].to_list() == ["1", BAD]
    days = ["2026-11-02", "1900-01-28", "2099-12-09", ""]
    assert day_answers(pl.Series(days), sheet(["x"] * 4))[0].to_list() == days
    # The 29th and later are looked at, and so are centuries that nobody means.
    others = [
        "2026-02-29",
        "2026-02-28",
        "2028-02-29",
        "1899-01-01",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
    ]
    assert day_answers(pl.Series(others), sheet(["x"] * 7))[0].to_list() == [
        BAD, "2026-02-28", "2028-02-29", BAD, BAD, BAD, BAD,
    ]  # fmt: skip


def test_a_file_says_how_its_numbers_and_days_may_be_read() -> None:
    cells = ["1.754", "1"]

    def refusal(**how: Any) -> str:
        _, found = number_answers(pl.Series(cells), sheet(cells, **how), whole=True)
        return found.name if found else ""

    assert refusal() == ""
    assert refusal(encoding="xlsx") == "numbers_unclear"
    decimals, _ = number_answers(pl.Series(["1.500", "2"]), sheet(cells, file="A.JSON"))
    assert decimals.to_list() == ["1.500", "2"]
    _, unclear = number_answers(pl.Series(["1.500", "2"]), sheet(cells))
    assert unclear is not None
    money, _ = number_answers(pl.Series(["1.500", "2"]), sheet(cells), money=True)
    assert money.to_list() == ["1500", "2"]
    days = ["25/11/2026", "2026-02-11"]
    assert day_answers(pl.Series(days), sheet(days))[1] is None
    turned = day_answers(pl.Series(days), sheet(days, encoding="xlsx"))[1]
    assert turned is not None
    assert turned.name == "days_turned"


def test_consent_is_yes_no_nothing_or_bad() -> None:
    cells = {
        "ya": "ya",
        "Yes": "ya",
        "TIDAK": "tidak",
        " no ": "tidak",
        "": "",
        "-": "",
        "nil": "",
        "1": BAD,
        "setuju": BAD,
    }
    found = consent(sheet(list(cells)).frame, Columns({"persetujuan": 0}))
    assert (found.name, dict(zip(cells, found.to_list(), strict=True))) == ("persetujuan", cells)


# Cells of one column each -> the answer in the order of the list.
SPLIT = {
    "desa": "desa",
    "radio desa": "desa radio",
    "radio,desa": "desa radio",
    "radio; desa": "desa radio",
    "desa desa": "desa",
    "Kantor desa": "desa",
    "Radio Kantor desa": "desa radio",
    "Kantor desa, Radio; Lain": "desa radio lain",
    "Village office Radio": "desa radio",
    "Other": "lain",
    "": "",
    "-": "",
    "N/A": "",
    "koran": BAD,
    "desa koran": BAD,
    "Kantor desa koran": BAD,
    "koran desa": BAD,
}


def test_several_answers_in_one_cell_are_told_apart() -> None:
    assert dict(zip(SPLIT, read("saluran", list(SPLIT)), strict=True)) == SPLIT


# What programs and people write into the column of one choice -> whether it was chosen; None is bad.
TICKS: dict[str, bool | None] = {
    **dict.fromkeys(["1", "1.0", "true", "TRUE", "yes", "Ya", " ya ", "radio", "Radio"], True),
    **dict.fromkeys(
        ["0", "0.0", "false", "False", "no", "tidak", "", "-", "n/a", "null", "none", "nil"], False
    ),
    **dict.fromkeys(["2", "desa", "x", "mungkin"], None),
}


def several(columns: Columns, *cells: list[str]) -> list[str]:
    made, refusal = answers(sheet(*cells), columns, FORM, item("saluran"), "saluran")
    assert (made.name, refusal) == ("saluran", None)
    return made.to_list()


def test_a_column_for_each_choice_says_whether_it_was_chosen() -> None:
    columns = Columns(choices={"saluran": {"radio": 1, "desa": 0}})
    found = several(columns, ["1"] * len(TICKS), list(TICKS))
    assert dict(zip(TICKS, found, strict=True)) == {
        cell: BAD if chosen is None else "desa radio" if chosen else "desa" for cell, chosen in TICKS.items()
    }
    assert several(columns, ["0"], ["0"]) == [""]
    assert several(Columns(choices={"saluran": {"lain": 0}}), ["1", "0"]) == ["lain", ""]


def test_the_joint_column_holds_and_the_others_fill_what_it_leaves_empty() -> None:
    columns = Columns(fields={"saluran": 0}, choices={"saluran": {"desa": 1, "radio": 2}})
    joint = ["radio", "", "-", "koran", ""]
    assert several(columns, joint, ["1", "1", "1", "1", "0"], ["0", "1", "0", "0", "0"]) == [
        "radio", "desa radio", "desa", BAD, "",
    ]  # fmt: skip


def test_an_item_of_which_no_column_is_there_has_no_answers() -> None:
    assert several(Columns(), ["a", "b"]) == ["", ""]
