"""Responses are read whatever an export looks like, and no row is lost."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.report.duplicates import ROW, TIME
from suluh.monitoring.report.encoding import decode
from suluh.monitoring.report.intake import Intake, take_in
from suluh.monitoring.report.judge import judge
from suluh.monitoring.report.set_aside_files import columns_file, rows_file, safe
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.tally import people
from suluh.monitoring.report.unread import lines, unread_of
from suluh.read.things import read_thing
from tests.monitoring.report.form import instrument
from tests.monitoring.report.kobo import STYLES, Export, made_up, tables, to_csv, to_xlsx, with_errors, write

CASES = Path(__file__).parent / "cases"
CONTENT = Path(__file__).parents[3] / "content/data/instruments"


def read(path: Path, form: Instrument) -> Intake:
    return take_in(read_sheets(path), form, version=form.version)


def answers_of(intake: Intake) -> list[dict[str, str]]:
    own = [c for c in intake.good.columns if not c.startswith("_")]
    return intake.good.sort(ROW).select(own).to_dicts()


@pytest.fixture(scope="module")
def form() -> Instrument:
    return instrument()


@pytest.fixture(scope="module")
def export(form: Instrument) -> Export:
    return made_up(form, 60, seed=3)


def changed(export: Export, change: dict[tuple[int, str], str], folder: Path, style: str = "xml") -> Path:
    """The export with some cells changed: (row from 2, heading) -> cell."""
    rows = tables(export, style)["Responses"]
    for (row, head), cell in change.items():
        rows[row - 1][rows[0].index(head)] = cell
    folder.mkdir(exist_ok=True)
    path = folder / "jawaban.csv"
    path.write_bytes(to_csv(rows))
    return path


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_every_shape_of_an_export_gives_the_same_answers(
    style: str, kind: str, form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(write(export, tmp_path / style, style, kind), form)
    plain = read(write(export, tmp_path / "plain", "xml", "csv"), form)
    assert not found.set_aside
    assert not found.missing
    assert not found.extra
    assert answers_of(found) == answers_of(plain)
    assert found.good.height == 60
    assert found.rounds["kasus"].height == len(export.rounds["kasus"]) > 20
    said = [{k: v for k, v in row.items() if v} for row in answers_of(found)]
    told = [{k: v for k, v in row.items() if v and not k.startswith("_")} for row in export.responses]
    for one, other in zip(said, told, strict=True):
        assert one == {k: v for k, v in other.items() if k not in ("instrumen", "versi")}


@pytest.mark.parametrize(
    "how",
    [
        {"separator": ";"},
        {"separator": "\t"},
        {"encoding": "utf-8-sig"},
        {"encoding": "utf-16"},
        {"encoding": "cp1252"},
        {"separator": ";", "encoding": "utf-8-sig"},
    ],
    ids=str,
)
def test_separators_and_encodings_are_found(
    how: dict[str, str], form: Instrument, export: Export, tmp_path: Path
) -> None:
    export.responses[0]["catatan"] = "Ibu Désirée, „baik”"
    found = read(write(export, tmp_path, "id", "csv", **how), form)
    assert found.good["catatan"][0] == "Ibu Désirée, „baik”"
    assert found.good.height == 60
    assert bool(found.encodings) == (how.get("encoding") in ("utf-16", "cp1252"))


def test_the_json_of_our_form_page_and_of_kobo_is_read(form: Instrument, tmp_path: Path) -> None:
    path = tmp_path / "isian.json"
    response = {
        "_id": 1, "_uuid": "a", "_submission_time": "2026-11-01T08:00:00",
        "instrumen": form.id, "versi": "2", "persetujuan": "ya", "izin/sip2mi": "tidak", "izin/saluran": "desa radio",
        "profil/calon/calon_l": 4, "kasus": [{"kasus/jenis": "upah"}, {"kasus/jenis": "lain"}],
    }  # fmt: skip
    path.write_text(json.dumps({"count": 1, "results": [response]}), "utf-8")
    found = read(path, form)
    assert answers_of(found)[0]["sip2mi"] == "tidak"
    assert answers_of(found)[0]["saluran"] == "desa radio"
    assert answers_of(found)[0]["calon_l"] == "4"
    assert found.rounds["kasus"]["jenis"].to_list() == ["upah", "lain"]


def test_our_own_file_may_guard_a_cell_with_an_apostrophe(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(
        changed(export, {(2, "izin/catatan"): "'=baik", (3, "profil/biaya"): "12,5"}, tmp_path), form
    )
    assert not found.set_aside
    assert answers_of(found)[0]["catatan"] == "=baik"
    assert answers_of(found)[1]["biaya"] == "12.5"


BAD = [
    ("number", "profil/biaya", "dua juta", "harus angka"),
    ("number", "profil/calon/calon_p", "lima", "harus angka"),
    ("negative", "profil/calon/calon_l", "-3", "di bawah nol"),
    ("date", "profil/tanggal", "12/13/20266", "harus tanggal"),
    ("date", "profil/tanggal", "2026-02-30", "harus tanggal"),
    ("choice", "izin/sip2mi", "mungkin", "bukan pilihan"),
    ("choice", "izin/saluran", "desa televisi", "bukan pilihan"),
    ("error", "izin/catatan", "#REF!", "galat"),
    ("error", "profil/biaya", "#N/A", "galat"),
    ("number", "profil/biaya", "=1+1", "harus angka"),
    ("garbled", "izin/catatan", "Ibu D\ufffdsir", "pengodean"),
    ("version", "versi", "7", "versi"),
    ("instrument", "instrumen", "lain", "instrumen lain"),
]


@pytest.mark.parametrize(("reason", "head", "cell", "word"), BAD, ids=lambda v: str(v)[:20])
def test_a_bad_cell_sets_its_row_aside_with_reason_and_number(
    reason: str, head: str, cell: str, word: str, form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(changed(export, {(7, head): cell}, tmp_path), form)
    assert [(a.row, a.reasons[0].name) for a in found.set_aside] == [(7, reason)]
    assert word in found.set_aside[0].reasons[0].text("id")
    assert found.good.height == 59
    kept = list(csv.reader(io.StringIO(b"".join(rows_file(found)).decode("utf-8-sig")), delimiter=";"))
    assert kept[1][2] == "7"
    assert kept[1][kept[0].index(head)].lstrip("'") == cell


@pytest.mark.parametrize(
    "cell",
    [
        "- tidak ada",
        "+62 812 0000",
        "a = b",
        "(baik)",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+1+cmd|' /C calc'!A0",
    ],
)
def test_a_text_that_begins_like_a_formula_is_an_answer(
    cell: str, form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(changed(export, {(7, "izin/catatan"): cell}, tmp_path), form)
    assert not found.set_aside
    assert answers_of(found)[5]["catatan"] == cell


def test_a_formula_of_a_workbook_is_seen_though_its_value_is_stored(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    import openpyxl

    path = tmp_path / "jawaban.xlsx"
    path.write_bytes(to_xlsx(tables(export)))
    book = openpyxl.load_workbook(path)
    sheet = book["Responses"]
    column = next(cell.column for cell in sheet[1] if cell.value == "profil/biaya")
    sheet.cell(9, column).value = "=1+1"
    book.save(path)
    found = read(path, form)
    own = [a for a in found.set_aside if a.sheet == "Responses"]
    assert [(a.row, a.reasons[0].name) for a in own] == [(9, "formula")]
    assert {a.reasons[0].name for a in found.set_aside if a not in own} <= {"follows"}


def test_the_same_submission_twice_counts_once(form: Instrument, export: Export, tmp_path: Path) -> None:
    rows = tables(export)["Responses"]
    path = tmp_path / "a.csv"
    path.write_bytes(to_csv([*rows, [*rows[3][:-1], "61"]]))
    found = read(path, form)
    assert found.good.height == 60
    assert [(a.row, a.reasons[0].name, a.reasons[0].value) for a in found.set_aside] == [
        (62, "duplicate", "4")
    ]


def test_one_id_with_two_answers_is_left_to_people(form: Instrument, export: Export, tmp_path: Path) -> None:
    rows = tables(export)["Responses"]
    other = list(rows[3])
    at = rows[0].index("izin/sip2mi")
    other[at] = "tidak" if other[at] != "tidak" else "ya"
    path = tmp_path / "a.csv"
    path.write_bytes(to_csv([*rows, other]))
    found = read(path, form)
    assert found.good.height == 59
    assert sorted((a.row, a.reasons[0].name) for a in found.set_aside) == [(4, "conflict"), (62, "conflict")]


def test_missing_and_unknown_columns_are_named_and_kept(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    rows = tables(export)["Responses"]
    at = rows[0].index("izin/sip2mi")
    made = [
        [*row[:at], *row[at + 1 :], "Warna" if n == 0 else ("biru" if n < 4 else "")]
        for n, row in enumerate(rows)
    ]
    path = tmp_path / "a.csv"
    path.write_bytes(to_csv(made))
    found = read(path, form)
    assert found.missing == ["sip2mi"]
    assert [(column.name, column.count) for column in found.extra] == [("Warna", 3)]
    assert b"".join(columns_file(found)).count(b"biru") == 3
    assert found.good.height == 60


def test_rows_with_too_many_cells_are_kept_whole(form: Instrument, export: Export, tmp_path: Path) -> None:
    rows = tables(export)["Responses"]
    path = tmp_path / "a.csv"
    path.write_bytes(to_csv([*rows[:5], [*rows[5], "lebih"], *rows[6:]]))
    found = read(path, form)
    assert [(a.row, a.reasons[0].name) for a in found.set_aside] == [(6, "ragged")]
    assert b"lebih" in b"".join(rows_file(found))


def test_a_round_without_its_response_is_set_aside(form: Instrument, export: Export, tmp_path: Path) -> None:
    sheets = tables(export)
    sheets["kasus"].append([*sheets["kasus"][1][:-1], "999"])
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheets))
    found = read(path, form)
    assert [(a.sheet, a.reasons[0].name) for a in found.set_aside] == [("kasus", "orphan")]


def test_no_row_is_lost_when_everything_is_wrong_at_once(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    change = {(row, head): cell for row, (_, head, cell, _) in enumerate(BAD, 2)}
    found = read(changed(export, change, tmp_path), form)
    assert found.read == 60 == found.good.height + len(found.set_aside)
    assert len(found.set_aside) == len(BAD)


@pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"\xff\xfe", b"PK\x03\x04 no workbook", b"{}"])
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json", "a.doc"])
def test_a_file_that_is_no_export_says_so(
    content: bytes, name: str, form: Instrument, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ExportError) as problem:
        read(path, form)
    assert set(problem.value.text) == {"id", "en"}


def test_decode_never_fails() -> None:
    for data in (b"", b"\xff", b"\xef\xbb\xbfa", b"a\0b\0", b"\0a\0b", bytes(range(256))):
        text, encoding = decode(data)
        assert isinstance(text, str)
        assert encoding


def real(id: str) -> Instrument:
    found, _, _ = read_thing(CONTENT / f"{id}.yml", id, Instrument)
    assert isinstance(found, Instrument)
    return found


def column(export: Export, head: str, cells: list[str], folder: Path) -> Path:
    """The export with the first cells of a column changed, the others emptied."""
    cells = [*cells, *[""] * (60 - len(cells))]
    return changed(export, {(row, head): cell for row, cell in enumerate(cells, 2)}, folder)


def test_a_response_in_which_most_says_n_a_is_a_response() -> None:
    found = read(CASES / "answers_with_n_a.csv", real("p3mi-cabang"))
    assert not found.set_aside
    (answers,) = answers_of(found)
    assert {k: v for k, v in answers.items() if v and k != TIME} == {
        "tanggal_kunjungan": "2026-11-02", "nama_p3mi": "PT Contoh", "wilayah": "Jawa Timur",
        "calon_pmi_l": "10", "calon_pmi_p": "12",
    }  # fmt: skip


def test_days_are_read_as_a_save_in_excel_left_them() -> None:
    found = read(CASES / "days_after_a_save_in_excel.csv", real("p3mi-cabang"))
    assert not found.set_aside
    assert found.good["tanggal_kunjungan"].to_list() == ["2026-11-25", "2026-11-02"]


NOTHING = ["n/a", "NA", "N/A", "-", "--", "tidak ada data", "", " n/a "]


@pytest.mark.parametrize(
    "head",
    ["profil/tanggal", "profil/p3mi", "profil/wilayah", "profil/calon/calon_l", "profil/biaya", "izin/salinan",
     "izin/saluran/desa", "izin/hari", "izin/catatan", "persetujuan", "_submission_time"],
)  # fmt: skip
def test_words_for_nothing_mean_unanswered_in_every_column(
    head: str, form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(column(export, head, NOTHING, tmp_path), form)
    assert not found.set_aside
    names = {"_submission_time": TIME, "izin/saluran/desa": "persetujuan"}
    if head != "izin/saluran/desa":
        field = names.get(head, head.rsplit("/", 1)[-1])
        assert set(found.good[field].to_list()) == {""}


def test_people_with_dots_between_thousands_add_up(form: Instrument, export: Export, tmp_path: Path) -> None:
    for head in ("profil/calon/calon_p", "profil/calon/calon_t"):
        export = Export(form, [{**r, head.rsplit("/", 1)[-1]: ""} for r in export.responses], export.rounds)
    cells = ["1.000", "2.000", "950", "1.754", "46"]
    found = read(column(export, "profil/calon/calon_l", cells, tmp_path), form)
    item = next(item for item in form.items if item.id == "calon")
    counts = people(judge(found, form, date(2026, 11, 22)), form, item)
    gone = sum(row == "tidak" for row in found.good["persetujuan"].to_list()[:5])
    assert gone == 0
    assert counts is not None
    assert counts.total == 5_750


def test_a_column_that_cannot_be_told_is_one_cause_and_none_of_it_is_counted(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    found = read(column(export, "profil/calon/calon_l", ["1.000", "2.5", "7", "n/a"], tmp_path), form)
    assert [(a.row, a.reasons[0].name) for a in found.set_aside] == [(n, "numbers_mixed") for n in (2, 3, 4)]
    assert found.good.height == 57
    assert lines(unread_of(found), "id") == [
        "TIDAK TERBACA: 3 baris. Perbaiki, lalu jalankan lagi.",
        'jawaban.csv: baris 2, 3, 4: kolom "profil/calon/calon_l" tidak dibaca: tanda ribuan dan desimalnya '
        "bercampur (1.000 = 1000; 2.5 = 2.5); tulis seluruh kolom dengan satu cara",
    ]


def test_real_dates_of_a_workbook_are_days_unless_they_were_turned_round(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    import openpyxl

    path = tmp_path / "jawaban.xlsx"
    path.write_bytes(to_xlsx({"Responses": tables(export)["Responses"]}))
    book = openpyxl.load_workbook(path)
    sheet = book["Responses"]
    at = next(cell.column for cell in sheet[1] if cell.value == "profil/tanggal")
    for row in range(2, 62):
        sheet.cell(row, at).value = date(2026, 2, 1 + row % 12)
    book.save(path)
    assert read(path, form).good["tanggal"][0] == "2026-02-03"
    sheet.cell(9, at).value = "25/11/2026"
    book.save(path)
    found = read(path, form)
    assert {reason.name for row in found.set_aside for reason in row.reasons} == {"days_turned"}
    assert len(found.set_aside) == 60


def test_a_day_is_never_guessed_from_a_time_that_cannot_be_read(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    change = {
        (2, "_submission_time"): "02/11/2026 13:05", (3, "_submission_time"): "kemarin", (3, "profil/tanggal"): "",
        (4, "_submission_time"): "kemarin", (4, "profil/tanggal"): "2026-11-03",
    }  # fmt: skip
    found = read(changed(export, change, tmp_path), form)
    assert [(a.row, a.reasons[0].name) for a in found.set_aside] == [(3, "date")]
    assert found.good[TIME][0] == "2026-11-02"
    assert found.good[TIME][2].endswith("T08:00:00")


def test_answers_in_a_column_that_nobody_knows_are_not_lost_in_silence(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    rows = tables(export)["Responses"]
    rows[0][rows[0].index("izin/sip2mi")] = "Izin (baru)"
    path = tmp_path / "a.csv"
    path.write_bytes(to_csv(rows))
    (cause,) = unread_of(read(path, form))
    assert cause.text("en").startswith(
        "a.csv: columns that nobody knows hold answers (Izin (baru)), while these items have no column: sip2mi"
    )


def test_an_error_in_a_cell_of_a_workbook_is_no_empty_cell(
    form: Instrument, export: Export, tmp_path: Path
) -> None:
    rows = tables(export)["Responses"]
    rows[3][rows[0].index("profil/biaya")] = "#N/A"
    path = tmp_path / "a.xlsx"
    path.write_bytes(with_errors(to_xlsx({"Responses": rows})))
    (sheet,) = read_sheets(path)
    assert sheet.frame[str(rows[0].index("profil/biaya"))][2] == ""
    found = read(path, form)
    assert [(a.row, a.reasons[0].name) for a in found.set_aside] == [(4, "formula")]
    assert "(#N/A, #REF!)" in unread_of(found)[0].text("id")


def test_rows_left_out_on_purpose_are_not_unread(form: Instrument, export: Export, tmp_path: Path) -> None:
    change = {(4, "versi"): "99", (5, "instrumen"): "lain"}
    found = read(changed(export, change, tmp_path), form)
    assert len(found.set_aside) == 2
    assert unread_of(found) == []


def test_what_begins_like_a_formula_is_written_so_that_nothing_runs_it() -> None:
    for cell in ("=1+1", "+62812345", "-1+1", "--5", "@x", "\t=1", "\n=1", "＝1+1"):
        assert safe(cell) == f"'{cell}"
    for cell in ("-5", "-1,5", "-1.5", "biasa", "1-2"):
        assert safe(cell) == cell
