"""What of a zip is read, what is only named, and in which words another kind of zip is refused."""

import zipfile
from pathlib import Path

import pytest

from suluh.export.form import ExportError
from suluh.monitoring.report.header_rows import nothing_known
from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.zip_sheets import read_zip

TABLE = b"a,b\n1,2\n"


def read(folder: Path, parts: dict[str, bytes], name: str = "a.zip") -> list[Sheet]:
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return read_zip(path, name, Meter(), lambda _: None, nothing_known)


def refused(folder: Path, parts: dict[str, bytes], name: str = "a.zip") -> dict[str, str]:
    with pytest.raises(ExportError) as problem:
        read(folder, parts, name)
    return dict(problem.value.text)


def remarks(sheets: list[Sheet]) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [[(one.name, one.values) for one in sheet.remarks] for sheet in sheets]


# Name of a part -> whether it is read as a sheet beside another one.
PARTS = {
    "b.csv": True,
    "b.CSV": True,
    "b.tsv": True,
    "b.txt": True,
    "map/b.csv": True,
    "map/lain/b.csv": True,
    "MACOSX/b.csv": True,
    "a__MACOSX/b.csv": True,
    "b.csv.csv": True,
    "__MACOSX/b.csv": False,
    "__MACOSX/._b.csv": False,
    ".b.csv": False,
    "map/.b.csv": False,
    "map.csv/": False,
    "foto.jpg": False,
    "b.csv.jpg": False,
    "csv": False,
}


@pytest.mark.parametrize("part", PARTS)
def test_tables_are_read_and_nothing_that_a_mac_or_a_camera_adds(part: str, tmp_path: Path) -> None:
    found = read(tmp_path, {part: TABLE if not part.endswith("/") else b"", "jawaban.csv": TABLE})
    wanted = [("jawaban", "a.zip/jawaban.csv")]
    if PARTS[part]:
        name = part.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        wanted.append((name, f"a.zip/{part}"))
    assert sorted((sheet.name, sheet.file) for sheet in found) == sorted(wanted)
    assert remarks(found) == [[]] * len(found)
    assert all((sheet.names, sheet.frame.rows()) == (["a", "b"], [("1", "2", 2)]) for sheet in found)


def test_sheets_come_in_the_order_of_their_names_and_empty_files_are_passed_over(tmp_path: Path) -> None:
    found = read(tmp_path, {"c.csv": TABLE, "a.csv": TABLE, "b.csv": b"", "b.csv.txt": TABLE})
    assert [sheet.file for sheet in found] == ["a.zip/a.csv", "a.zip/b.csv.txt", "a.zip/c.csv"]


@pytest.mark.parametrize(
    "ending", ["xlsx", "xlsm", "xls", "ods", "json", "geojson", "xml", "zip", "gz", "XLSX"]
)
def test_data_in_another_form_is_named_once_and_not_read(ending: str, tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"b.csv": TABLE, "a.csv": TABLE, f"lain.{ending}": b"x", "foto.png": b"x", "suara.mp3": b"x"},
    )
    assert remarks(found) == [[("not_read", ("a.zip", f"lain.{ending}"))], []]


def test_of_many_other_files_ten_are_named(tmp_path: Path) -> None:
    others = {f"{n:02}.json": b"x" for n in range(12)}
    ten = ", ".join(list(others)[:10])
    assert remarks(read(tmp_path, {"a.csv": TABLE, **others})) == [[("not_read", ("a.zip", ten))]]
    assert f"no CSV in this zip ({ten})" in refused(tmp_path, others)["en"]
    pictures = {f"{n:02}.jpg": b"x" for n in range(12)}
    assert f"no CSV in this zip ({', '.join(list(pictures)[:10])})" in refused(tmp_path, pictures)["en"]


def test_without_a_filled_table_nothing_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.csv": b"", "b.json": b"x"}) == []


# Name -> the parts, the name of the file, and what is said in both languages.
OTHER_KINDS: dict[str, tuple[dict[str, bytes], str, str, str]] = {
    "a workbook by its types": ({"[Content_Types].xml": b"x", "a.csv": TABLE}, "a.zip", "isinya lembar kerja: ganti akhirannya menjadi .xlsx", "a workbook inside: rename it to .xlsx"),
    "a workbook by its parts": ({"xl/workbook.xml": b"x", "a.csv": TABLE}, "a.zip", "isinya lembar kerja: ganti akhirannya menjadi .xlsx", "a workbook inside: rename it to .xlsx"),
    "an office document": ({"mimetype": b"x", "a.csv": TABLE}, "a.zip", "isinya dokumen kantor, bukan CSV: simpan sebagai XLSX atau CSV", "an office document inside, no CSV: save it as XLSX or CSV"),
    "a zip of another name": ({"a.csv": TABLE}, "a.csv", "isinya ZIP: ganti akhirannya menjadi .zip", "a ZIP inside: rename it to .zip"),
    "pictures only": ({"foto.jpg": b"x", ".b.csv": b"x"}, "a.zip", "tidak ada CSV di dalam zip ini (foto.jpg): buka zipnya dan beri berkas isinya, atau ekspor lagi dari Kobo/ODK", "there is no CSV in this zip (foto.jpg): open it and give the file inside, or export again from Kobo/ODK"),
    "data before pictures": ({"foto.jpg": b"x", "lain.json": b"x"}, "a.zip", "tidak ada CSV di dalam zip ini (lain.json): buka zipnya dan beri berkas isinya, atau ekspor lagi dari Kobo/ODK", "there is no CSV in this zip (lain.json): open it and give the file inside, or export again from Kobo/ODK"),
    "a long name": ({"x" * 300: b"x"}, "a.zip", f"tidak ada CSV di dalam zip ini ({'x' * 200}): buka zipnya dan beri berkas isinya, atau ekspor lagi dari Kobo/ODK", f"there is no CSV in this zip ({'x' * 200}): open it and give the file inside, or export again from Kobo/ODK"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER_KINDS)
def test_another_kind_of_zip_is_refused_with_what_to_do(name: str, tmp_path: Path) -> None:
    parts, file, indonesian, english = OTHER_KINDS[name]
    assert refused(tmp_path, parts, file) == {"id": f"{file}: {indonesian}", "en": f"{file}: {english}"}


def test_a_zip_is_known_by_its_ending_in_capitals_too(tmp_path: Path) -> None:
    assert len(read(tmp_path, {"a.csv": TABLE}, "A.ZIP")) == 1


def test_a_file_that_is_no_zip_is_to_be_downloaded_again(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(ExportError) as problem:
        read_zip(path, "a.zip", Meter(), lambda _: None, nothing_known)
    assert problem.value.text == {
        "id": "a.zip: bukan ZIP, atau rusak: unduh lagi",
        "en": "a.zip: no ZIP, or a broken one: download it again",
    }
