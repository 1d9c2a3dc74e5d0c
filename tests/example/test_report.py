"""What `suluh report` makes of a year of made-up responses is what is kept: pages, workbooks, what is set aside."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl

from suluh.export.form import ExportError
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report.options import ReportOptions
from suluh.monitoring.report.run import make
from suluh.monitoring.report.sheets import read_sheets
from suluh.monitoring.report.unread import Unread
from suluh.monitoring.report.watch_log import watch_log
from tests.example.golden import assert_golden, words_only
from tests.monitoring.report.form import instrument
from tests.monitoring.report.kobo import made_up, tables, to_csv, write
from tests.monitoring.report.printed import cells_of
from tests.theme import THEME

TODAY = date(2026, 11, 22)
FACTS = {"sources": ("contoh",), "checked": TODAY, "confidence": "low"}
RED = WarningRule.model_validate({
    "id": "merah", "name": {"id": "Merah", "en": "Red"}, "instrument": "contoh-pantau",
    "rule": "at least 3 with the same p3mi within 90 days where lampu = 'red'",
    "says": {"id": "{count} kali merah: {p3mi}, {first} sampai {last}", "en": "{count} times red: {p3mi}"},
    "follow_up": {"id": "Periksa.", "en": "Check."}, **FACTS,
})  # fmt: skip
COLUMNS = [
    {"id": "tanggal", "name": {"id": "Tanggal", "en": "Date"}, "type": "date"},
    *({"id": id, "name": {"id": id, "en": f"{id} (en)"}} for id in ("p3mi", "jenis", "status")),
]
COMPLAINTS = WarningRule.model_validate({
    "id": "keluhan", "name": {"id": "Keluhan", "en": "Complaints"}, "columns": COLUMNS,
    "rule": "at least 2 complaints with the same p3mi, jenis within 30 days where status != 'ditarik'",
    "says": {"id": "{count} keluhan {jenis}: {p3mi}", "en": "{count} complaints on {jenis}: {p3mi}"},
    "follow_up": {"id": "Temui.", "en": "Visit."}, **FACTS,
})  # fmt: skip
LOG = """\
tanggal;p3mi;jenis;status
2026-10-01;PT A;upah;baru
2026-10-20;pt a;upah;selesai
20/10/2026;PT A;upah;baru
2026-10-21;PT A;upah;ditarik
31-02-2026;PT B;paspor;baru
2026-11-30;PT B;paspor;baru
;PT B;paspor;baru
2026-11-01;PT B;paspor;baru
2026-12-01;PT B;paspor;baru
2026-11-02;PT \ufffdA;upah;baru
2026-11-03;CafÃ©;upah;baru
2026-11-04;PT C;upah;baru;lebih
"""


def why(one: Unread) -> str:
    return f"{one.place} {one.rows}: {one.why.id} / {one.why.en}"


def report(responses: Path, out: Path, **more: object) -> dict[str, str]:
    """The texts of the files of a report, and what is told about them."""
    options: dict[str, object] = {"formats": ("html", "xlsx"), **more}
    made = make(ReportOptions(responses, instrument(), {"merah": RED, "keluhan": COMPLAINTS}, out, TODAY, "0", THEME, **options))  # type: ignore[arg-type]  # fmt: skip
    told = [f"{made.used} used, {made.firings} firings", *map(why, made.unread)]
    found = {"told": "\n".join(told)}
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        name = path.relative_to(out).as_posix()
        if path.suffix == ".xlsx":
            found[name] = "\n".join(" | ".join(cell) for cell in cells_of(path.read_bytes()))
        elif path.suffix == ".html":
            found[name] = words_only(path.read_text("utf-8").split("</style>")[-1])
        elif not zipfile.is_zipfile(path) and path.name != ".suluh-files.json":
            found[name] = path.read_text("utf-8")
    return found


def test_a_year_beside_the_year_before(tmp_path: Path) -> None:
    this = write(made_up(instrument(), 90, seed=8, lean=0.5), tmp_path / "this", "id", "xlsx")
    before = made_up(instrument(), 60, seed=3, until=date(2025, 11, 20), lean=0.7)
    log = tmp_path / "keluhan.csv"
    log.write_text(LOG, "utf-8")
    found = report(
        this,
        tmp_path / "out",
        compare=write(before, tmp_path / "before", "id", "xlsx"),
        complaints=log,
        langs=("id",),
    )
    assert_golden("report/year", found)


def test_what_people_wrote_into_the_ledger_comes_back(tmp_path: Path) -> None:
    responses = write(made_up(instrument(), 12, seed=8, lean=0.2), tmp_path / "in", "en", "csv")
    report(responses, tmp_path / "first", langs=("id",), formats=("xlsx",))
    book = openpyxl.load_workbook(tmp_path / "first/lengkap/laporan.xlsx")
    sheet = next(sheet for sheet in book if "tindak" in sheet.title.lower())
    heads = [cell.value for cell in sheet[1]]
    for number, written in enumerate(
        (("Beri izin", "2026-12-01", "foto", "2026-11-20"), ("Datang", "segera", "", ""))
    ):
        for name, text in zip(("Rekomendasi", "Tenggat", "Bukti", "Selesai tanggal"), written, strict=True):
            sheet.cell(number + 2, heads.index(name) + 1, text)
    for number in range(64):  # more than a page shows
        sheet.append([f"L-{number:02}", "", f"Temuan {number}", "PT Lama"])
    book.save(tmp_path / "buku.xlsx")
    found = report(
        responses, tmp_path / "again", langs=("id",), formats=("xlsx", "html"), ledger=tmp_path / "buku.xlsx"
    )
    assert_golden("report/ledger", {n: t for n, t in found.items() if "tersamar" not in n})


def test_what_cannot_be_read_is_set_aside_and_told(tmp_path: Path) -> None:
    head, *rows = tables(made_up(instrument(), 30, seed=5))["Responses"]
    column = {name.split("/")[-1]: at for at, name in enumerate(head)}
    rows[1] = list(rows[0])
    rows[2][column["tanggal"]] = "kemarin"
    rows[3][column["sip2mi"]] = "entah"
    rows[4][column["hari"]] = "dua"
    rows[5][column["hari"]] = "-4"
    rows[6][column["tanggal"]] = "2027-03-01"
    rows[7][column["biaya"]] = "1.500,5"
    rows[8] = rows[8][:4]
    rows[9] = ["" for _ in rows[9]]
    rows[10][column["saluran"]] = "desa pos"
    table = [[*head, "petugas", "foto"], *([*row, "Ani" if n % 3 else "", ""] for n, row in enumerate(rows))]
    path = tmp_path / "contoh-pantau.csv"
    path.write_bytes(to_csv(table, separator=";"))
    assert_golden("report/unread", report(path, tmp_path / "out", langs=("en",), formats=("html",)))


REFUSED = {
    "empty": b"",
    "no heading": b"\n\n\n",
    "one word": b"halo",
    "other form": b"nama,umur\nAni,30\n",
    "not closed": b'tanggal,"p3mi\n2026-01-01,PT A',
    "picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
    "old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "broken workbook": b"PK\x03\x04" + b"\x00" * 60,
    "page": b"<!doctype html><title>Masuk</title>",
    "json": b'{"count": 2, "results": [{"tanggal": "2026-01-01"}]}',
    "wrong json": b'{"results": [',
    "letters": "tanggal;p3mi\n2026-01-01;Kantor Caf\u00e9\n".encode("utf-16"),
}


def test_files_that_are_no_responses_are_refused_in_both_languages(tmp_path: Path) -> None:
    said = {}
    for name, content in REFUSED.items():
        path = (
            tmp_path
            / f"{name.replace(' ', '-')}{'.xlsx' if 'workbook' in name else '.json' if 'json' in name else '.csv'}"
        )
        path.write_bytes(content)
        try:
            report(path, tmp_path / "out", formats=("html",))
            said[name] = "made"
        except ExportError as refusal:
            said[name] = "\n".join(refusal.text[lang].replace(str(tmp_path), "…") for lang in ("id", "en"))
    assert_golden("report/refused", said)


def test_a_log_of_complaints_is_watched(tmp_path: Path) -> None:
    path = tmp_path / "keluhan.csv"
    path.write_text(LOG, "utf-8")
    found = watch_log(read_sheets(path), [COMPLAINTS], TODAY)
    said = {
        "firings": [f"{one.text.id} / {one.text.en} {[number for _, number, _ in one.rows]}" for one in found.firings],
        "rows without a day": [f"{rule} {place}" for rule, place in found.undated],
        "rows without a name": [f"{rule} {place}" for rule, place in found.unnamed],
        "unread": [*map(why, found.unread)],
    }  # fmt: skip
    assert_golden(
        "report/watch", {"read": str(found.read), **{name: "\n".join(lines) for name, lines in said.items()}}
    )
