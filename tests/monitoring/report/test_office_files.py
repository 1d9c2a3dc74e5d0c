"""Files as offices send them are read as they were meant, or refused with the cause; no row goes missing unsaid."""

import json
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report import limits
from suluh.monitoring.report.headers import Headings
from suluh.monitoring.report.intake import Intake, take_in
from suluh.monitoring.report.remarks import REMARKS
from suluh.monitoring.report.sheets import read_sheets
from suluh.read.things import read_thing
from tests.cli.commands import run
from tests.conftest import ROOT
from tests.monitoring.report import hostile
from tests.monitoring.report.form import instrument
from tests.monitoring.report.kobo import to_csv, to_xlsx

FORM = instrument()
# Why rows of repeated sections are set aside, which are no responses.
ROUNDS = ("orphan", "follows")
CASES = Path(__file__).parent / "cases"
HEAD = ["izin/sip2mi", "profil/tanggal", "profil/p3mi", "profil/calon/calon_l", "_uuid"]
ROW = ["ya", "2026-11-02", "PT Contoh", "12", "u1"]
Table = list[list[str]]


@pytest.fixture(scope="module")
def branch() -> Instrument:
    path = ROOT / "content/data/instruments/p3mi-cabang.yml"
    found, _, findings = read_thing(path, path.name, Instrument)
    assert not findings
    assert isinstance(found, Instrument)
    return found


def read(path: Path, form: Instrument = FORM) -> Intake:
    found = take_in(read_sheets(path, known=Headings(form).known), form)
    assert found.read == found.good.height + len(
        [row for row in found.set_aside if row.reasons[0].name not in ROUNDS]
    )
    return found


def write(path: Path, content: str | bytes | Table) -> Path:
    if isinstance(content, list):
        content = to_xlsx({"Jawaban": content}) if path.suffix == ".xlsx" else to_csv(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(path: Path) -> str:
    with pytest.raises(ExportError) as problem:
        read(path)
    assert set(problem.value.text) == {"id", "en"}
    assert path.name in problem.value.text["id"]
    return problem.value.text["en"]


def said(found: Intake) -> list[str]:
    return [remark.name for remark in found.remarks]


def reasons(found: Intake) -> list[tuple[int, str]]:
    return sorted((row.row, row.reasons[0].name) for row in found.set_aside)


def answer(found: Intake) -> tuple[str, ...]:
    (row,) = found.good.select("sip2mi", "tanggal", "p3mi", "calon_l").rows()
    return row


MEANT = ("ya", "2026-11-02", "PT Contoh", "12")


@pytest.mark.parametrize("remark", REMARKS.values())
def test_every_remark_is_said_in_both_languages(remark: Any) -> None:
    assert remark.id != remark.en
    assert remark.id.count("{") == remark.en.count("{")


# Review


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_responses_that_a_reviewer_did_not_approve_are_set_aside_and_counted(
    ending: str, branch: Instrument, tmp_path: Path
) -> None:
    source = CASES / "tidak-disetujui.csv"
    path = tmp_path / f"jawaban.{ending}"
    rows = [line.split(",") for line in source.read_text("utf-8").splitlines()]
    path.write_bytes(source.read_bytes() if ending == "csv" else to_xlsx({"Jawaban": rows}))
    found = read(path, branch)
    assert reasons(found) == [(2, "review"), (3, "review"), (4, "review")]
    assert found.reviews == {"approved": 3, "open": 0, "aside": 3}
    assert found.remarks[0].text("id").startswith("Status tinjauan: 3 disetujui, 0 belum ditinjau")
    assert "_validation_status" in found.set_aside[0].reasons[0].text("id")


@pytest.mark.parametrize(
    ("head", "cell", "kind"),
    [
        ("_validation_status", "", "open"),
        ("_validation_status", "validation_status_approved", "approved"),
        ("_validation_status", "Approved", "approved"),
        ("_validation_status", "Disetujui", "approved"),
        ("_validation_status", "validation_status_not_approved", "aside"),
        ("_validation_status", "Not approved", "aside"),
        ("_validation_status", "Tidak disetujui", "aside"),
        ("_validation_status", "validation_status_on_hold", "aside"),
        ("_validation_status", "On Hold", "aside"),
        ("_validation_status", "Ditangguhkan", "aside"),
        ("_validation_status/label", "Not Approved", "aside"),
        ("_validation_status.uid", "validation_status_on_hold", "aside"),
        ("ReviewState", "", "open"),
        ("ReviewState", "null", "open"),
        ("ReviewState", "Received", "open"),
        ("ReviewState", "approved", "approved"),
        ("ReviewState", "rejected", "aside"),
        ("ReviewState", "hasIssues", "aside"),
        ("ReviewState", "edited", "aside"),
        ("__system/reviewState", "rejected", "aside"),
        ("__system.reviewState", "approved", "approved"),
        ("_review_status", "Rejected", "aside"),
        ("_review_status", "n/a", "open"),
        ("_review_status", "a word that nobody knows", "aside"),
    ],
)
def test_every_state_of_review_counts_or_is_set_aside(
    head: str, cell: str, kind: str, tmp_path: Path
) -> None:
    found = read(write(tmp_path / "a.csv", [[*HEAD, head], [*ROW, cell]]))
    assert found.reviews == {"approved": 0, "open": 0, "aside": 0, kind: 1}
    assert found.good.height == (kind != "aside")
    assert not found.extra


def test_a_refusal_in_one_of_two_columns_of_review_holds(tmp_path: Path) -> None:
    heads = [*HEAD, "_validation_status", "_validation_status/label"]
    found = read(write(tmp_path / "a.csv", [heads, [*ROW, "", "Not Approved"]]))
    assert reasons(found) == [(2, "review")]


def test_a_response_that_was_refused_is_no_double_of_its_correction(tmp_path: Path) -> None:
    rows = [[*HEAD, "ReviewState"], [*ROW, "rejected"], ["tidak", *ROW[1:], "approved"]]
    found = read(write(tmp_path / "a.csv", rows))
    assert reasons(found) == [(2, "review")]
    assert found.good["sip2mi"].to_list() == ["tidak"]


def test_without_a_column_of_review_nothing_is_said_of_it(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", [HEAD, ROW]))
    assert found.reviews is None
    assert said(found) == []


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (
            {
                "uid": "validation_status_not_approved",
                "label": "Not Approved",
                "timestamp": 1,
                "by_whom": "x",
            },
            "aside",
        ),
        ({"uid": "validation_status_approved", "label": "Approved"}, "approved"),
        ({"label": "On Hold"}, "aside"),
        ({}, None),
        (None, "open"),
        ("validation_status_on_hold", "aside"),
    ],
)
def test_the_state_of_review_in_json_is_an_object(status: Any, kind: str | None, tmp_path: Path) -> None:
    response = {**dict(zip(HEAD, ROW, strict=True)), "_validation_status": status}
    found = read(write(tmp_path / "a.json", json.dumps({"count": 1, "results": [response]})))
    assert found.reviews == (kind and {"approved": 0, "open": 0, "aside": 0, kind: 1})
    assert found.good.height == (kind != "aside")


# Names of columns


def test_the_dot_between_groups_of_the_case_is_read(branch: Instrument) -> None:
    found = read(CASES / "pemisah-kelompok.csv", branch)
    assert found.good["calon_pmi_p"].to_list() == ["12"]
    assert not found.set_aside
    assert not found.extra
    assert said(found) == ["reviewed"]


LABELS = [
    "Izin/Ada SIP2MI?",
    "Profil/Tanggal kunjungan",
    "Profil/Nama P3MI",
    "Profil/Jumlah calon PMI/Laki-laki",
    "_uuid",
]


@pytest.mark.parametrize("heads", [HEAD, LABELS], ids=["names", "labels"])
@pytest.mark.parametrize("mark", ["/", ".", ":", "__", "-", " / ", " : "])
def test_any_mark_between_groups_is_read(mark: str, heads: list[str], tmp_path: Path) -> None:
    if heads is HEAD and " " in mark:
        mark = mark.strip()
    found = read(write(tmp_path / "a.csv", [[head.replace("/", mark) for head in heads], ROW]))
    assert answer(found) == MEANT
    assert found.good["_id"].to_list() == ["u1"]
    assert not found.extra
    assert said(found) == []


@pytest.mark.parametrize(
    "heads",
    [
        ["sip2mi", "tanggal", "p3mi", "calon_l", "_uuid"],
        ["Is there an SIP2MI?", "Date of the visit", "Name of the P3MI", "Number of candidates/Men", "_uuid"],
        ["Ada\nSIP2MI? *", "Tanggal\r\nkunjungan", " Nama  P3MI ", "Jumlah calon PMI/Laki-laki", "_uuid"],
        [
            "IZIN/SIP2MI",
            "Profil/Tanggal",
            "\ufeffprofil/p3mi",
            "profil/calon/\u200bcalon_l",
            "meta.instanceID",
        ],
    ],
    ids=["no groups", "English", "line breaks", "capitals and what is not seen"],
)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_names_of_columns_are_known_however_they_are_written(
    heads: list[str], ending: str, tmp_path: Path
) -> None:
    found = read(write(tmp_path / f"a.{ending}", [heads, ROW]))
    assert answer(found) == MEANT
    assert not found.extra


def test_a_question_that_moved_between_groups_is_read_and_said(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", [["lama/sip2mi", *HEAD[1:]], ROW]))
    assert answer(found) == MEANT
    assert said(found) == ["moved"]
    assert "“lama/sip2mi”" in found.remarks[0].text("id")


def test_an_old_place_of_a_question_fills_the_rows_of_its_time(tmp_path: Path) -> None:
    rows = [["lama/sip2mi", *HEAD], ["tidak", "", *ROW[1:4], "u0"], ["", *ROW]]
    found = read(write(tmp_path / "a.csv", rows))
    assert found.good["sip2mi"].to_list() == ["tidak", "ya"]
    assert said(found) == ["joined"]
    assert not found.extra


def test_a_column_of_another_group_that_says_otherwise_is_another_question(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", [["wakil/p3mi", *HEAD], ["PT Lain", *ROW]]))
    assert answer(found) == MEANT
    assert said(found) == ["other_group"]
    assert [column.name for column in found.extra] == ["wakil/p3mi"]


def test_of_two_foreign_columns_that_differ_neither_is_taken(tmp_path: Path) -> None:
    heads = ["satu/sip2mi", "dua/sip2mi", *HEAD[1:]]
    found = read(write(tmp_path / "a.csv", [heads, ["tidak", *ROW]]))
    assert said(found) == ["either"]
    assert found.missing.count("sip2mi") == 1
    assert {column.name for column in found.extra} == {"satu/sip2mi", "dua/sip2mi"}


def test_the_same_column_twice_is_one_unless_a_row_contradicts_itself(tmp_path: Path) -> None:
    rows = [
        ["izin/sip2mi", *HEAD],
        ["Ya", *ROW],
        ["", *ROW[:4], "u2"],
        ["tidak", "", *ROW[1:4], "u3"],
        ["tidak", *ROW[:4], "u4"],
    ]
    found = read(write(tmp_path / "a.csv", rows))
    assert found.good["sip2mi"].to_list() == ["ya", "ya", "tidak"]
    assert reasons(found) == [(5, "twice")]
    assert said(found) == ["joined"]
    cells = found.set_aside[0].cells()
    assert [cells["izin/sip2mi"], cells["izin/sip2mi′"]] == ["tidak", "ya"]


def test_choices_of_one_column_each_that_stand_twice_are_joined(tmp_path: Path) -> None:
    heads = [*HEAD, "izin/saluran/desa", "lama/saluran/desa", "izin/saluran/radio"]
    found = read(write(tmp_path / "a.csv", [heads, [*ROW, "", "1", "0"], [*ROW[:4], "u2", "1", "", "1"]]))
    assert found.good["saluran"].to_list() == ["desa", "desa radio"]


def test_rounds_laid_out_sideways_are_named_with_what_to_do(tmp_path: Path) -> None:
    heads = [*HEAD, "kasus[1]/jenis", "Kasus[2]/Jenis kasus"]
    found = read(write(tmp_path / "a.csv", [heads, [*ROW, "upah", "lain"]]))
    assert said(found) == ["repeat", "repeat"]
    assert [column.count for column in found.extra] == [1, 1]


def test_columns_without_a_name_are_passed_over_only_if_they_are_empty(tmp_path: Path) -> None:
    rows = [[*HEAD, "", "", ""], [*ROW, "", "", ""], [*ROW[:4], "u2", "", "rahasia", ""]]
    for ending in ("csv", "xlsx"):
        found = read(write(tmp_path / f"a.{ending}", rows))
        assert [(column.name, column.count) for column in found.extra] == [("(G)", 1)]
    found = read(write(tmp_path / "b.csv", rows[:2]))
    assert answer(found) == MEANT
    assert not found.extra


# What stands above the names


def test_a_line_break_in_a_name_hides_no_separator(branch: Instrument) -> None:
    found = read(CASES / "kepala-dua-baris.csv", branch)
    assert found.good.select("tanggal_kunjungan", "nama_p3mi", "calon_pmi_p").rows() == [
        ("2026-11-02", "PT Contoh", "12")
    ]
    assert not found.extra


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "sep=;;;;;", "\ufeffsep=;"])
def test_the_line_that_names_the_separator_is_no_row(first: str, tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", f"{first}\r\n{';'.join(HEAD)}\r\n{';'.join(ROW)}\r\n"))
    assert answer(found) == MEANT
    assert found.good["_row"].to_list() == [2]  # as a spreadsheet shows it
    assert said(found) == []


@pytest.mark.parametrize("mark", ["^", "~", "#"])
def test_a_separator_that_nobody_would_guess_is_read_if_it_is_named(mark: str, tmp_path: Path) -> None:
    content = f"sep={mark}\n{mark.join(HEAD)}\n{mark.join(ROW)}\n"
    assert answer(read(write(tmp_path / "a.csv", content))) == MEANT


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "above",
    [
        [["Laporan kunjungan, November 2026; wilayah timur"]],
        [["Laporan kunjungan"], ["Dicetak: 29/11/2026", "", "oleh: Tim"], []],
        [[], ["Kementerian", "", "", "", "", "", "", "catatan panjang"]],
    ],
    ids=["a title", "two lines and a blank", "wider than the table"],
)
def test_rows_above_the_names_are_passed_over_and_said(above: Table, ending: str, tmp_path: Path) -> None:
    found = read(write(tmp_path / f"a.{ending}", [*above, HEAD, ROW]))
    assert answer(found) == MEANT
    assert found.good["_row"].to_list() == [len(above) + 2]
    assert said(found) == ["above"]
    first = next(cell for row in above for cell in row if cell)
    assert f"“{first}" in found.remarks[0].text("id")


def test_a_title_with_other_marks_does_not_choose_the_separator(tmp_path: Path) -> None:
    text = f"Laporan, kunjungan, ke, cabang, P3MI, di, Jawa, Timur\n{';'.join(HEAD)}\n{';'.join(ROW)}\n"
    assert answer(read(write(tmp_path / "a.csv", text))) == MEANT


def test_commas_in_answers_do_not_choose_the_separator(tmp_path: Path) -> None:
    rows = "".join(f"ya;2026-11-02;PT A, B, C, D, E, F, dan G;{n};u{n}\n" for n in range(20))
    found = read(write(tmp_path / "a.csv", f"{';'.join(HEAD)}\n{rows}"))
    assert found.good.height == 20


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_names_in_two_rows_under_merged_groups_are_joined(ending: str, tmp_path: Path) -> None:
    top = [
        "Ada SIP2MI?",
        "Tanggal kunjungan",
        "Nama P3MI",
        "Jumlah calon PMI",
        "",
        "",
        "Jumlah korban",
        "",
        "",
        "_uuid",
    ]
    below = ["", "", "", *["Laki-laki", "Perempuan", "Tidak disebut"] * 2, ""]
    row = ["Ya", "2026-11-02", "PT Contoh", "12", "1", "2", "3", "4", "5", "u1"]
    found = read(write(tmp_path / f"a.{ending}", [top, below, row]))
    assert answer(found) == MEANT
    assert found.good.select("calon_p", "korban_l", "korban_t").rows() == [("1", "3", "5")]
    assert said(found) == []


def test_group_titles_alone_above_full_names_are_said(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.csv", [["Bagian satu", "", "", "", ""], HEAD, ROW]))
    assert answer(found) == MEANT
    assert said(found) == ["above"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ([["Catatan"], ["p3mi"], ["PT Contoh"]], ("1", "2")),
        ([["Wilayah", "Saluran"], ["izin/sip2mi", "a"], ["ya", "b"]], ("1", "2")),
        ([HEAD, ["Ada SIP2MI?", "Tanggal kunjungan", "Nama P3MI", "calon_l", "_id"], ROW], ("1", "2")),
        ([["Laporan"], ["p3mi", "a"], ["PT Contoh", "b"], ["c", "Catatan"]], ("2", "4")),
        ([["Sex", "Catatan"], ["P", "izin/sip2mi"]], ("1", "2")),
        ([["izin/sip2mi", "a", "b"], ["ya", "Sex", "Catatan"]], ("1", "2")),
        ([["", "izin/sip2mi", "profil/p3mi"], ["sip2mi", "Catatan", ""]], ("1", "2")),
        ([["_uuid", "end", "Sex"], ["x", "izin/sip2mi", "y"], ["a", "ya", "b"]], ("1", "2")),
        ([["tanggal", "Tanggal kunjungan"], ["catatan", "Catatan"], ["p3mi", "Nama P3MI"]], ("1", "2")),
    ],
    ids=[
        "one word",
        "two words",
        "names, then labels",
        "an answer",
        "one path",
        "two words below",
        "names only",
        "three words",
        "codebook",
    ],
)
def test_two_rows_that_may_be_the_names_are_refused(
    rows: Table, numbers: tuple[str, str], ending: str, tmp_path: Path
) -> None:
    width = max(len(row) for row in rows)
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    cause = refused(write(tmp_path / f"a.{ending}", filled))
    assert re.findall("row ([0-9]+)", cause) == list(numbers)
    assert cause.startswith("a.")


def test_labels_above_the_names_are_passed_over(tmp_path: Path) -> None:
    labels = ["Ada SIP2MI?", "Tanggal kunjungan", "Nama P3MI", "Jumlah calon PMI/Laki-laki", "_uuid"]
    found = read(write(tmp_path / "a.csv", [labels, ["sip2mi", *HEAD[1:]], ROW]))
    assert answer(found) == MEANT
    assert said(found) == ["above"]


# Workbooks


def book(**change: str) -> bytes:
    """A workbook with the sheet of `HEAD` and two rows; `change` is text put into it: before, after, workbook."""
    strings = [*HEAD, *ROW, "u2"]
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    numbers = [str(n) for n in range(len(strings))]
    third = [*numbers[5:9], numbers[10]]
    cells = hostile.row(1, numbers[:5]) + hostile.row(2, numbers[5:10]) + hostile.row(3, third)
    cells = cells.replace('<row r="3"', f'<row r="3"{change.get("row", "")}')
    content = hostile.parts(cells, shared)
    sheet = str(content["xl/worksheets/sheet1.xml"])
    sheet = sheet.replace("<sheetData>", f"{change.get('before', '')}<sheetData>")
    content["xl/worksheets/sheet1.xml"] = sheet.replace(
        "</sheetData>", f"</sheetData>{change.get('after', '')}"
    )
    text = str(content["xl/workbook.xml"])
    content["xl/workbook.xml"] = text.replace(
        '<sheet name="S1"', f'<sheet name="S1"{change.get("sheet", "")}'
    )
    return hostile.pack(content)


@pytest.mark.parametrize(
    ("change", "name", "shown"),
    [
        ({"row": ' hidden="1"'}, "hidden_rows", "1 baris"),
        ({"before": '<cols><col min="3" max="4" width="9" hidden="1"/></cols>'}, "hidden_columns", "C–D"),
        ({"before": '<cols><col min="2" max="2" hidden="true"/></cols>'}, "hidden_columns", "kolom B "),
        ({"sheet": ' state="hidden"'}, "hidden_sheet", "a.xlsx (S1)"),
        ({"sheet": ' state="veryHidden"'}, "hidden_sheet", "a.xlsx (S1)"),
    ],
)
def test_what_is_hidden_in_a_workbook_is_read_and_said(
    change: dict[str, str], name: str, shown: str, tmp_path: Path
) -> None:
    found = read(write(tmp_path / "a.xlsx", book(**change)))
    assert found.good.height == 2
    assert said(found) == [name]
    assert shown in found.remarks[0].text("id")


@pytest.mark.parametrize(
    ("ref", "rows"),
    [
        ("C2:C3", [3]),
        ("A3:B3", [3]),
        ("A2:B3", [2, 3]),
        ("A1:B1", []),
        ("A1:A2", [2]),
        ("$D$2:$D$1048576", [3]),
    ],
)
def test_rows_that_merged_cells_leave_half_empty_are_set_aside(
    ref: str, rows: list[int], tmp_path: Path
) -> None:
    merged = f'<mergeCells count="1"><mergeCell ref="{ref}"/></mergeCells>'
    found = read(write(tmp_path / "a.xlsx", book(after=merged)))
    assert reasons(found) == [(row, "merged") for row in rows]
    assert all(ref in row.reasons[0].text("en") for row in found.set_aside)


def test_merged_cells_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from suluh.monitoring.report import sheet_scan

    monkeypatch.setattr(sheet_scan, "MERGES", limits.Limit(3, limits.MERGES.what, limits.MERGES.fix))
    merged = "".join(f'<mergeCell ref="C{n}:C{n + 1}"/>' for n in range(2, 9, 2))
    assert "merged cells in one sheet" in refused(
        write(tmp_path / "a.xlsx", book(after=f"<mergeCells>{merged}</mergeCells>"))
    )


def test_sheets_are_found_through_the_relations_of_the_workbook(tmp_path: Path) -> None:
    """Sheets stand in files in another order, under other names, in another folder, and first is what stands first."""
    content = hostile.parts(sheets=2)
    content["xl/_rels/workbook.xml.rels"] = hostile.relations(
        ("worksheet", "/xl/isi/b.xml"), ("worksheet", "isi/a.xml")
    )
    for name, texts in (("a", ["nama", "x"]), ("b", ["izin/sip2mi", "tidak"])):
        cells = "".join(
            f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{text}</t></is></c></row>'
            for n, text in enumerate(texts, 1)
        )
        content[f"xl/isi/{name}.xml"] = (
            f"<worksheet {hostile.OPEN}><sheetData>{cells}</sheetData></worksheet>"
        )
    del content["xl/worksheets/sheet1.xml"], content["xl/worksheets/sheet2.xml"]
    path = write(tmp_path / "a.xlsx", hostile.pack(content))
    assert [(sheet.name, sheet.names) for sheet in read_sheets(path)] == [
        ("S1", ["izin/sip2mi"]),
        ("S2", ["nama"]),
    ]
    assert read(path).good["sip2mi"].to_list() == ["tidak"]


# Archives and JSON


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def text(rows: Table) -> bytes:
    return to_csv(rows)


CENTRAL: dict[str, str | bytes] = {
    "contoh.csv": text(
        [
            ["SubmissionDate", "izin-sip2mi", "profil-tanggal", "profil-p3mi", "profil-calon-calon_l", "meta-instanceID", "KEY", "ReviewState"],
            ["2026-11-02T03:10:00Z", "ya", "2026-11-02", "PT Contoh", "12", "uuid:1", "uuid:1", "approved"],
            ["2026-11-02T03:10:00Z", "ya", "2026-11-02", "PT Contoh", "12", "uuid:2", "uuid:2", "rejected"],
        ]
    ),
    "contoh-kasus.csv": text(
        [
            ["jenis", "selesai", "PARENT_KEY", "KEY"],
            ["upah", "ya", "uuid:1", "uuid:1/kasus[1]"],
            ["lain", "tidak", "uuid:1", "uuid:1/kasus[2]"],
            ["lain", "tidak", "uuid:2", "uuid:2/kasus[1]"],
        ]
    ),
    "media/foto.jpg": b"\xff\xd8\xff",
}  # fmt: skip


def test_the_zip_of_central_is_read_with_its_rounds(tmp_path: Path) -> None:
    found = read(write(tmp_path / "contoh.zip", zipped(CENTRAL)))
    assert answer(found) == MEANT
    assert found.rounds["kasus"]["jenis"].to_list() == ["upah", "lain"]
    assert [(row.file, row.row, row.reasons[0].name) for row in found.set_aside] == [
        ("contoh.zip/contoh.csv", 3, "review"),
        ("contoh.zip/contoh-kasus.csv", 4, "follows"),
    ]
    assert said(found) == ["reviewed"]


@pytest.mark.parametrize(
    "name", ["../../jahat.csv", "/etc/jahat.csv", "map\\jahat.csv", "a\x1b[31m/jahat.csv"]
)
def test_no_name_in_a_zip_is_a_path(name: str, tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    found = read(write(tmp_path / "masuk/a.zip", zipped({name: text([HEAD, ROW])})))
    assert answer(found) == MEANT
    assert "\x1b" not in found.good["_file"][0]
    assert [path.name for path in tmp_path.rglob("*")] == ["masuk", "a.zip"]


def test_what_a_mac_adds_to_a_zip_is_passed_over_and_other_data_is_said(tmp_path: Path) -> None:
    parts = {
        "__MACOSX/._a.csv": b"\0\5",
        ".DS_Store": b"x",
        "a.csv": text([HEAD, ROW]),
        "lain.xlsx": b"x",
        "kosong.csv": b"",
    }
    found = read(write(tmp_path / "a.zip", zipped(parts)))
    assert answer(found) == MEANT
    assert said(found) == ["not_read"]
    assert "lain.xlsx" in found.remarks[0].text("id")


BAD_ZIPS: dict[str, tuple[Callable[[], bytes], str]] = {
    "no CSV inside": (lambda: zipped({"jawaban.xlsx": b"x"}), "no CSV in this zip (jawaban.xlsx)"),
    "nothing inside": (lambda: zipped({}), "no CSV in this zip (-)"),
    "no zip": (lambda: b"izin/sip2mi\nya\n", "no ZIP"),
    "a zip that breaks off": (lambda: zipped(CENTRAL)[:-30], "no ZIP"),
    "a zip in a zip": (lambda: zipped({"a.zip": zipped(CENTRAL)}), "no CSV in this zip (a.zip)"),
    "a locked zip": (lambda: hostile.encrypted(zipped(CENTRAL)), "locked with a password"),
    "a part that swells": (lambda: zipped({"a.csv": b"izin/sip2mi\n" + b"ya\n" * 7_000_000}), "times its packed size"),
    "a directory that says 3 GB": (lambda: hostile.declare(zipped(CENTRAL), "contoh.csv", 3_000_000_000), "bytes"),
    "a directory that says too little": (lambda: hostile.declare(zipped(CENTRAL), "contoh.csv", 120), "cannot be read"),
    "too many parts": (lambda: zipped({f"{n}.jpg": b"" for n in range(2_001)}), "2,001 files in a ZIP file"),
    "too many tables": (lambda: zipped({f"{n}.csv": b"a\n" for n in range(51)}), "51 files in one folder"),
    "two parts of one name": (lambda: zipped({"a.csv": b"a\n", "A.csv": b"a\n"}), "broken inside"),
    "a workbook": (hostile.book, "a workbook inside: rename it to .xlsx"),
    "an ODS": (lambda: zipped({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}), "office document inside"),
    "a wrong sum": (lambda: (z := zipped({"a.csv": text([HEAD, ROW])})).replace(z[38:48], b"\0" * 10, 1), "cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_ZIPS)
def test_a_zip_that_is_no_export_is_refused_with_the_cause(name: str, tmp_path: Path) -> None:
    content, cause = BAD_ZIPS[name]
    assert cause in refused(write(tmp_path / "a.zip", content()))


ODATA = {
    "@odata.context": "https://central.example/v1/projects/1/forms/contoh.svc/$metadata#Submissions",
    "value": [
        {
            "__id": "uuid:1",
            "__system": {"submissionDate": "2026-11-02T03:10:00.000Z", "reviewState": "approved", "edits": 0},
            "izin": {"sip2mi": "ya", "saluran": "desa radio"},
            "profil": {
                "tanggal": "2026-11-02",
                "p3mi": "PT Contoh",
                "calon": {"calon_l": 12, "calon_p": None},
            },
            "meta": {"instanceID": "uuid:1"},
            "kasus": [{"jenis": "upah", "__id": "a1"}, {"jenis": "lain", "__id": "a2"}],
        },
        {
            "__id": "uuid:2",
            "__system": {"reviewState": "hasIssues"},
            "izin": {"sip2mi": "ya"},
            "profil": None,
        },
    ],
}


def test_the_answer_of_central_as_json_is_read(tmp_path: Path) -> None:
    found = read(write(tmp_path / "a.json", json.dumps(ODATA)))
    assert answer(found) == MEANT
    assert found.good.select("saluran", "_id", "_time").rows() == [
        ("desa radio", "uuid:1", "2026-11-02T03:10:00.000Z")
    ]
    assert found.rounds["kasus"]["jenis"].to_list() == ["upah", "lain"]
    assert reasons(found) == [(3, "review")]


def test_rounds_of_central_in_an_answer_of_their_own_find_their_response(tmp_path: Path) -> None:
    first = dict(ODATA["value"][0], **{"kasus@odata.navigationLink": "Submissions('uuid%3A1')/kasus"})  # type: ignore[call-overload]
    del first["kasus"]
    write(tmp_path / "Submissions.json", json.dumps({"value": [first]}))
    rounds = [{"__id": "a1", "__Submissions-id": "uuid:1", "jenis": "upah"}]
    write(tmp_path / "Submissions.kasus.json", json.dumps({"value": rounds}))
    found = read(tmp_path)
    assert found.good.height == 1
    assert found.rounds["kasus"]["jenis"].to_list() == ["upah"]


def test_an_answer_in_pages_is_read_only_when_all_pages_are_there(tmp_path: Path) -> None:
    response = dict(zip(HEAD, ROW, strict=True))
    one = {"count": 2, "next": "https://kobo.example/api/v2/assets/a/data/?start=1", "results": [response]}
    two = {
        "count": 2,
        "next": None,
        "previous": "https://kobo.example/api/v2/assets/a/data/",
        "results": [{**response, "_uuid": "u2"}],
    }
    path = write(tmp_path / "1.json", json.dumps(one))
    assert "only a part of the responses (1/2)" in refused(path)
    assert "(1/2)" in refused(write(tmp_path / "2.json", json.dumps(two)).rename(tmp_path / "1.json"))
    write(tmp_path / "2.json", json.dumps(one))
    assert read(tmp_path).good.height == 2


def test_an_answer_of_central_that_goes_on_is_refused(tmp_path: Path) -> None:
    assert "only a part" in refused(
        write(tmp_path / "a.json", json.dumps({**ODATA, "@odata.nextLink": "https://x"}))
    )


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("a.json", {"type": "FeatureCollection", "features": []}, "GeoJSON"),
        ("a.geojson", {"type": "FeatureCollection", "features": []}, "GeoJSON"),
        ("a.json", {"_id": 1, "izin/sip2mi": "ya"}, "there is: _id, izin/sip2mi"),
        ("a.json", {"results": 7}, "no list of responses"),
        ("a.json", ["ya"], "no list of responses"),
        ("a.json", {"error": "Not found."}, "there is: error"),
    ],
)
def test_json_of_another_kind_is_named(name: str, content: Any, cause: str, tmp_path: Path) -> None:
    assert cause in refused(write(tmp_path / name, json.dumps(content)))


# Letters


@pytest.mark.parametrize("source", [CASES / "sao-joao.csv"])
def test_a_real_a_with_a_tilde_is_read(source: Path, branch: Instrument) -> None:
    found = read(source, branch)
    assert found.good["nama_p3mi"].to_list() == ["PT SÃO JOÃO"]
    assert not found.set_aside
    assert not found.encodings


NAMES = [
    "PT SÃO JOÃO", "MAÇÃ", "IRMÃ”", "“IRMÔ", "PT ÂNGELA", "CÔTE D’OR", "CAFÉ…", "Ä/Å/Ö", "Désirée", "ÑANDÚ – ÑU", "naïve", "Ã", "25 °C ± 1 µm", "½ Â",
]  # fmt: skip


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("mark", [";", "\t"])
def test_names_are_read_in_every_encoding(encoding: str, mark: str, tmp_path: Path) -> None:
    rows = [HEAD, *([*ROW[:2], name, "1", f"u{n}"] for n, name in enumerate(NAMES))]
    found = read(write(tmp_path / "a.txt", to_csv(rows, separator=mark, encoding=encoding)))
    assert found.good["p3mi"].to_list() == NAMES
    assert [encoding.split("-sig")[0] in said for said in found.encodings.values()] == [
        "utf-8" not in encoding
    ] * ("utf-8" not in encoding)


@pytest.mark.parametrize("name", ["São João", "NIÑO", "KÖLN", "SÃO", "CÔTE", "Yogyakarta – Solo", "“baik”", "5 €", "voilà !", "Москва", "مكتب", "上海", "မြန်မာ", "🙂", "à"])  # fmt: skip
def test_letters_that_went_through_a_wrong_encoding_are_named_and_repaired_in_the_reason(
    name: str, tmp_path: Path
) -> None:
    broken = "".join(
        chr(b) if b in b"\x81\x8d\x8f\x90\x9d" else bytes([b]).decode("cp1252") for b in name.encode()
    )
    found = read(write(tmp_path / "a.csv", [HEAD, [*ROW[:2], broken, *ROW[3:]], [*ROW[:4], "u2"]]))
    assert [row for row, _ in reasons(found)] == [2]
    texts = [reason.text("id") for reason in found.set_aside[0].reasons if reason.name == "mojibake"]
    assert any(f"semestinya {name}" in text for text in texts)


def test_one_broken_byte_does_not_spoil_the_letters_of_the_other_rows(tmp_path: Path) -> None:
    content = to_csv(
        [
            HEAD,
            [*ROW[:2], "PT SÃO", *ROW[3:]],
            [*ROW[:2], "PT JOÃO", "1", "u2"],
            [*ROW[:2], "PT X@", "1", "u3"],
        ]
    )
    found = read(write(tmp_path / "a.csv", content.replace(b"X@", b"X\xe9")))
    assert found.good["p3mi"].to_list() == ["PT SÃO", "PT JOÃO"]
    assert reasons(found) == [(4, "garbled")]


# Where rows end


@pytest.mark.parametrize(
    "line",
    [
        'ya,2026-11-02,"PT Contoh,1,u9',
        'ya,2026-11-02,"PT" Contoh,1,u9',
        'ya,2026-11-02,"PT \\"Contoh\\"",1,u9',
    ],
)
def test_a_quotation_mark_that_swallows_rows_is_named_with_its_row(line: str, tmp_path: Path) -> None:
    rows = [
        "ya,2026-11-02,PT Contoh,1,u1",
        line,
        'ya,2026-11-02,"PT, Lain",1,u2',
        "ya,2026-11-02,PT Akhir,1,u3",
    ]
    cause = refused(write(tmp_path / "a.csv", "\n".join([",".join(HEAD), *rows, ""])))
    assert cause.startswith("a.csv:3: a quotation mark")


def test_quotation_marks_inside_a_cell_are_letters(tmp_path: Path) -> None:
    content = (
        f'{",".join(HEAD)}\nya,2026-11-02,PT "Contoh" Jaya,1,u1\nya,2026-11-02,"PT ""Lain""\nJaya",2,u2\n'
    )
    assert read(write(tmp_path / "a.csv", content)).good["p3mi"].to_list() == [
        'PT "Contoh" Jaya',
        'PT "Lain"\nJaya',
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end: str, tmp_path: Path) -> None:
    assert answer(read(write(tmp_path / "a.csv", f"{','.join(HEAD)}{end}{','.join(ROW)}"))) == MEANT


def test_a_web_page_saved_as_csv_is_named(tmp_path: Path) -> None:
    assert "web page" in refused(
        write(tmp_path / "a.csv", "\n<!DOCTYPE html>\n<html><body>Log in</body></html>"[1:])
    )


def test_a_folder_may_hold_all_forms_at_once(tmp_path: Path) -> None:
    for number, ending in enumerate(("csv", "xlsx")):
        write(tmp_path / f"a.{ending}", [HEAD, [*ROW[:4], f"a{number}"]])
    write(tmp_path / "b.json", json.dumps([dict(zip(HEAD, ROW, strict=True))]))
    write(tmp_path / "c.zip", zipped(CENTRAL))
    shutil.copy(CASES / "sao-joao.csv", tmp_path / "lain.unknown")
    found = read(tmp_path)
    assert found.good.height == 4


def test_sheets_of_one_json_are_told_apart_in_their_rows(tmp_path: Path) -> None:
    """Two repeated sections, each with a response of the same id in its row 2: both are named, none is lost."""
    part = [{"izin/sip2mi": "ya", "_uuid": "u1"}]
    found = read(write(tmp_path / "a.json", json.dumps([{"satu": part, "dua": part}])))
    assert found.read == 2
    assert [(row.sheet, row.reasons[0].name) for row in found.set_aside] == [("dua", "duplicate")]


# The command


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Options of a command whose content is one instrument and one rule, so that it need not be loaded."""
    data = yaml.safe_load((ROOT / "content/data/warnings/keluhan-berulang.yml").read_text("utf-8"))
    rule = WarningRule.model_validate(data)
    things = {Instrument: {"contoh-pantau": FORM}, WarningRule: {rule.id: rule}}
    monkeypatch.setattr("suluh.cli.report._site", lambda *_: SimpleNamespace(of=things.__getitem__))
    return ["--content", str(ROOT / "content"), "--as-of", "2026-11-22"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_says_what_was_not_plain_and_so_does_the_report(
    lang: str, command: list[str], tmp_path: Path
) -> None:
    rows = [["Laporan bulan November"], ["lama.sip2mi", *HEAD[1:], "_validation_status"]]
    rows += [["ya", *ROW[1:4], f"u{n}", "on hold" if n < 3 else "Approved"] for n in range(9)]
    write(tmp_path / "a.zip", zipped({"jawaban.csv": to_csv(rows, separator=";", encoding="utf-16")}))
    options = [
        "--instrument",
        "contoh-pantau",
        "--out",
        "out",
        "--format",
        "html",
        "--in",
        lang,
        "--lang",
        lang,
    ]
    result = run(tmp_path, "report", "a.zip", *options, *command)
    page = (tmp_path / "out/lengkap" / ("laporan.html" if lang == "id" else "report.html")).read_text("utf-8")
    told = {
        "id": [
            "6 disetujui, 0 belum ditinjau (ikut dihitung), 3 disisihkan",
            "kelompok lain",
            "baris 1",
            "utf-16",
        ],
        "en": ["6 approved, 0 not reviewed (counted), 3 set aside", "another group", "row 1", "utf-16"],
    }
    for words in told[lang][:3]:
        assert words in result.stderr
    for words in told[lang]:
        assert words in page
    assert ("Belum disetujui peninjau" if lang == "id" else "Not approved by a reviewer") in page


def test_a_file_that_cannot_be_read_is_named_by_the_command(command: list[str], tmp_path: Path) -> None:
    write(tmp_path / "a.json", json.dumps({"type": "FeatureCollection", "features": []}))
    result = run(
        tmp_path,
        "report",
        "a.json",
        "--instrument",
        "contoh-pantau",
        "--out",
        "out",
        *command,
        "--lang",
        "id",
    )
    assert result.exit_code == 2
    assert "GeoJSON" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_log_of_complaints_may_have_a_title_and_dots(command: list[str], tmp_path: Path) -> None:
    log = "Log pengaduan; 2026\ntanggal;p3mi;jenis;status\n" + "2026-11-01;PT Contoh;upah;baru\n" * 3
    write(tmp_path / "log.csv", log)
    result = run(tmp_path, "watch", "log.csv", *command, "--lang", "id")
    assert result.exit_code == 1
    assert "3 baris dibaca, 1 ×" in result.stderr
    assert "“Log pengaduan 2026”" in result.stderr
