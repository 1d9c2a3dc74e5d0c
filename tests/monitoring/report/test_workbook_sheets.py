"""Which sheets and rows of a workbook are read, with what is said of hidden, merged and computed cells."""

from pathlib import Path

import pytest

from suluh.export.form import ExportError
from suluh.monitoring.report import sheet_scan
from suluh.monitoring.report.header_rows import nothing_known
from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.workbook_sheets import read_workbook
from tests.monitoring.report import hostile


def cell(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *texts: str, more: str = "") -> str:
    """A row of texts, from A on; an empty text is no cell."""
    cells = (cell(f"{chr(65 + x)}{number}", text) for x, text in enumerate(texts) if text)
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def read(folder: Path, *sheets: str, states: tuple[str, ...] = ()) -> list[Sheet]:
    """The sheets of a workbook; each is given as its rows, or as all that is inside of it."""
    parts = hostile.parts(sheets=len(sheets))
    for number, inside in enumerate(sheets, 1):
        text = inside if "<sheetData" in inside else f"<sheetData>{inside}</sheetData>"
        parts[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {hostile.OPEN}>{text}</worksheet>"
    for name in states:
        book = str(parts["xl/workbook.xml"])
        parts["xl/workbook.xml"] = book.replace(f'name="{name}"', f'name="{name}" state="hidden"')
    path = folder / "a.xlsx"
    path.write_bytes(hostile.pack(parts))
    return read_workbook(path, "a.xlsx", Meter(), nothing_known)


def rows(sheet: Sheet) -> list[tuple[object, ...]]:
    return sheet.frame.rows()


def remarks(sheet: Sheet) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.name, one.values) for one in sheet.remarks]


def test_a_sheet_is_its_names_and_its_filled_rows_with_their_numbers(tmp_path: Path) -> None:
    [sheet] = read(
        tmp_path, row(1, "nama", "usia") + row(2, "A", "7") + row(3) + row(4, "", "8") + row(7, "B")
    )
    assert (sheet.file, sheet.name, sheet.place, sheet.encoding) == ("a.xlsx", "S1", "a.xlsx (S1)", "xlsx")
    assert sheet.names == ["nama", "usia"]
    assert rows(sheet) == [("A", "7", 2), ("", "8", 4), ("B", "", 7)]
    assert (sheet.merged, sheet.formulas, remarks(sheet)) == ({}, frozenset(), [])


def test_sheets_with_nothing_in_them_are_passed_over(tmp_path: Path) -> None:
    found = read(
        tmp_path, "", row(1, "nama") + row(2, "A"), row(1), '<row r="1"><c r="A1"/></row>', row(3, "kota")
    )
    assert [(sheet.name, sheet.names, rows(sheet)) for sheet in found] == [
        ("S2", ["nama"], [("A", 2)]),
        ("S5", ["kota"], []),
    ]


def test_a_row_with_a_formula_that_gave_nothing_is_kept(tmp_path: Path) -> None:
    formula = '<row r="3"><c r="A3"><f>1/0</f></c></row>'
    [sheet] = read(tmp_path, row(1, "nama") + row(2, "A") + formula + row(5, "B"))
    assert sheet.formulas == {3}
    assert rows(sheet) == [("A", 2), ("", 3), ("B", 5)]


def test_a_formula_in_the_row_of_names_makes_no_answer_of_it(tmp_path: Path) -> None:
    names = '<row r="1"><c r="A1" t="str"><f>"nama"</f><v>nama</v></c></row>'
    [sheet] = read(tmp_path, names + row(2, "A"))
    assert (sheet.names, rows(sheet)) == (["nama"], [("A", 2)])


# The merged cells of a sheet with answers in rows 2 to 6 -> the rows that they cover, each with its address.
MERGED: list[tuple[list[str], dict[int, str]]] = [
    (["A2:A4"], {3: "A2:A4", 4: "A2:A4"}),
    (["A2:B2"], {2: "A2:B2"}),
    (["A2:B3"], {2: "A2:B3", 3: "A2:B3"}),
    (["A1:A2"], {2: "A1:A2"}),
    (["A1:B1"], {}),
    (["A5:A9"], {6: "A5:A9"}),
    (["A7:A9"], {}),
    (["A2:A3", "B4:B5"], {3: "A2:A3", 5: "B4:B5"}),
    (["A2:A5", "B3:B4"], {3: "A2:A5", 4: "A2:A5", 5: "A2:A5"}),
    (["A2:A3", "B2:B5"], {3: "A2:A3", 4: "B2:B5", 5: "B2:B5"}),
    (["B4:B6", "A2:A3"], {3: "A2:A3", 5: "B4:B6", 6: "B4:B6"}),
    (["A3:A4", "A5:B5"], {4: "A3:A4", 5: "A5:B5"}),
]


@pytest.mark.parametrize(("refs", "covered"), MERGED, ids=[" ".join(refs) for refs, _ in MERGED])
def test_rows_that_merged_cells_leave_half_empty_are_told_with_their_address(
    refs: list[str], covered: dict[int, str], tmp_path: Path
) -> None:
    data = "".join(row(n, *(("nama", "usia") if n == 1 else ("A", "7"))) for n in range(1, 7))
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in refs)
    [sheet] = read(tmp_path, f"<sheetData>{data}</sheetData><mergeCells>{merged}</mergeCells>")
    assert sheet.merged == covered


def test_merged_cells_cover_only_rows_that_hold_something(tmp_path: Path) -> None:
    data = row(1, "nama") + row(2, "A") + row(5, "B") + row(9, "C")
    [sheet] = read(
        tmp_path, f'<sheetData>{data}</sheetData><mergeCells><mergeCell ref="A2:A8"/></mergeCells>'
    )
    assert sheet.merged == {5: "A2:A8"}


def test_hidden_rows_count_where_they_hold_an_answer(tmp_path: Path) -> None:
    hidden = ' hidden="1"'
    head = row(1, "nama", more=hidden)
    [sheet] = read(
        tmp_path,
        head + row(2, "A", more=hidden) + row(3, more=hidden) + row(4, "B") + row(5, "C", more=hidden),
    )
    assert remarks(sheet) == [("hidden_rows", ("a.xlsx (S1)", "2"))]
    [sheet] = read(tmp_path, head + row(2, more=hidden) + row(4, "B"))
    assert remarks(sheet) == []


def test_all_that_is_hidden_is_said_in_order_and_of_its_own_sheet(tmp_path: Path) -> None:
    columns = '<cols><col min="1" max="2" hidden="1"/><col min="5" max="5" hidden="1"/></cols>'
    data = row(1, "nama") + row(2, "A", more=' hidden="1"')
    secret = f"{columns}<sheetData>{data}</sheetData>"
    plain, hidden = read(tmp_path, row(1, "kota") + row(2, "B"), secret, states=("S2",))
    assert remarks(plain) == []
    assert remarks(hidden) == [
        ("hidden_sheet", ("a.xlsx (S2)",)),
        ("hidden_rows", ("a.xlsx (S2)", "1")),
        ("hidden_columns", ("a.xlsx (S2)", "A–B, E")),
    ]


def test_a_long_sheet_is_the_same_without_empty_columns_at_its_sides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at(number: int, *cells: tuple[str, str]) -> str:
        return f'<row r="{number}">{"".join(cell(f"{column}{number}", text) for column, text in cells)}</row>'

    data = at(2, ("C", "nama"), ("F", "usia")) + "".join(at(n, ("C", f"n{n}"), ("D", "x")) for n in (3, 4, 6))
    data += '<row r="7"><c r="F7"><f>1</f></c></row>' + at(8, ("F", "8"))
    [whole] = read(tmp_path, data)
    monkeypatch.setattr(sheet_scan, "PIECE_ROWS", 1)
    short, cut = read(tmp_path, row(1, "lain") + row(1, "lain"), data)
    assert short.names == ["lain"]
    assert cut.names == whole.names == ["nama", "", "", "usia"]
    assert rows(cut) == rows(whole) == [
        ("n3", "x", "", "", 3), ("n4", "x", "", "", 4), ("n6", "x", "", "", 6), ("", "", "", "", 7), ("", "", "", "8", 8),
    ]  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"PK\x03", b"PK\x05\x06" + bytes(18), b"nama\nA\n"])
def test_a_file_that_is_no_workbook_is_told_how_to_save_it(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(ExportError) as problem:
        read_workbook(path, "a.xlsx", Meter(), nothing_known)
    assert problem.value.text == {
        "id": "a.xlsx: bukan lembar kerja XLSX: simpan sebagai XLSX atau CSV",
        "en": "a.xlsx: no XLSX workbook: save it as XLSX or CSV",
    }
