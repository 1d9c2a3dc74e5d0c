"""A sheet is counted while its XML goes by: what it shows, how far it reaches, where it can be cut."""

from array import array
from xml.parsers import expat

import pytest

from suluh.export.form import ExportError
from suluh.monitoring.report import sheet_scan
from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.sheet_found import Cut, Merge, SheetFound
from suluh.monitoring.report.sheet_scan import SheetScan, letters

# How long the shared texts 0, 1, 2, … are; the one with number 12 is the longest.
LENGTHS = (5, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90)


def scanned(xml: str, lengths: tuple[int, ...] = LENGTHS) -> tuple[SheetFound, Meter]:
    """What is found of the inside of a sheet, and what was counted on the way."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    scan = SheetScan(array("I", lengths), "a.xlsx (S1)", lambda: parser.CurrentByteIndex)
    parser.StartElementHandler, parser.CharacterDataHandler = scan.start, scan.text
    parser.Parse(f"<s>{xml}</s>".encode(), True)
    meter = Meter()
    return scan.finish("sheet1.xml", meter), meter


def row(number: int, *cells: str, more: str = "") -> str:
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def cell(address: str, inner: str = "<v>1</v>", kind: str = "") -> str:
    return f'<c r="{address}"{kind and f" t={kind!r}"}>{inner}</c>'


# Name -> the rows, and how many (cells, characters) are counted.
COUNTED: dict[str, tuple[str, int, int]] = {
    "nothing": ("", 0, 0),
    "a number": (row(1, cell("A1", "<v>12.5</v>")), 1, 4),
    "cells up to the farthest row and column": (row(2, cell("A2")) + row(3, cell("D3")), 12, 2),
    "a far row does not forget the far column": (row(1, cell("C1")) + row(9, cell("A9")), 27, 2),
    "shared texts, each as long as it is": (row(1, cell("A1", "<v>0</v>", "s"), cell("B1", "<v>1</v>", "s")), 2, 12),
    "a shared text each time that it is shown": (row(1, cell("A1", "<v>1</v>", "s")) + row(2, cell("A2", "<v>1</v>", "s")), 2, 14),
    "a shared text before a cell with nothing": (row(1, cell("A1", "<v>0</v>", "s"), cell("B1", "")), 1, 5),
    "a number of a shared text in two pieces": (row(1, cell("A1", "<v>1<!-- -->2</v>", "s")), 1, 90),
    "blanks around the number of a shared text": (row(1, cell("A1", f"<v>{'1':>200}</v>", "s")), 1, 7),
    "a text in the cell itself": (row(1, cell("A1", "<is><t>dua kata</t></is>", "inlineStr")), 1, 8),
    "a text of a formula is not shown, its value is": (row(1, cell("A1", "<f>SUM(B1)</f><v>42</v>")), 1, 2),
    "a cell of another row than its line": (row(1, cell("A1"), cell("B3")), 6, 2),
    "a cell that is only coloured": (row(1, cell("A1")) + row(8, cell("Z8", "")), 1, 1),
    "dollars are no part of the letters that are counted": (row(1, cell("AA1")), 27, 1),
    "small letters": (row(1, cell("ab1")), 28, 1),
    "cells without addresses stand beside each other": ('<row r="2"><c><v>1</v></c><c/><c><v>1</v></c></row>', 6, 2),
    "a cell without an address after one that has one": (row(1, cell("C1"), "<c><v>1</v></c>"), 4, 2),
    "rows without numbers follow each other": ("<row><c><v>1</v></c></row>" * 3, 3, 3),
    "a row without a number after one that has one": (row(4, cell("A4")) + "<row><c><v>1</v></c></row>", 5, 2),
    "a new row begins in the first column": (row(1, cell("D1")) + "<row><c><v>1</v></c></row>", 8, 2),
    "what stands between cells is no text": (f"{row(1, cell('A1'))}<row r='2'>kosong</row>", 1, 1),
    "what stands in the next cell without a value": (row(1, cell("A1"), "<c r='B1'>kosong</c>"), 1, 1),
    "tags with a prefix": ('<x:row xmlns:x="x" r="2"><x:c r="B2"><x:v>123</x:v></x:c></x:row>', 4, 3),
    "the most characters of a cell": (row(1, cell("A1", f"<v>{'x' * 100_000}</v>")), 1, 100_000),
    "many characters in two cells": (row(1, *(cell(f"{c}1", f"<v>{'x' * 60_000}</v>") for c in "AB")), 2, 120_000),
    "the last row that is read": (row(300_000, cell("A300000")), 300_000, 1),
    "the last column that is read": (row(1, cell(f"{letters(4_000)}1")), 4_000, 1),
    "the most cells that are read": (row(3_000, cell(f"{letters(4_000)}3000")), 12_000_000, 1),
}  # fmt: skip


@pytest.mark.parametrize("name", COUNTED)
def test_cells_and_characters_are_counted_as_the_sheet_shows_them(name: str) -> None:
    xml, cells, characters = COUNTED[name]
    _, meter = scanned(xml)
    assert (meter.cells, meter.characters) == (cells, characters)


# A tenth of the cells of a row that is one column too wide, but one.
MANY = row(1, "<c r='A1'><v/></c>" * 399)
BROKEN = "the workbook is broken inside"
# Name -> the rows, and how the sentence begins after the name of the sheet.
REFUSED: dict[str, tuple[str, str]] = {
    "row 0": (row(0), f": {BROKEN}"),
    "a row below zero": (row(-1), f": {BROKEN}"),
    "a row that is no number": ('<row r="x"/>', f": {BROKEN}"),
    "a row in other digits": ('<row r="٣"/>', f": {BROKEN}"),
    "a row with a long number": ('<row r="00000001"/>', f": {BROKEN}"),
    "a row below the last": (row(1_048_577), f": {BROKEN}"),
    "rows that fall": (row(2) + row(1), f": {BROKEN}"),
    "a cell above its row": (row(2, cell("A1")), f": {BROKEN}"),
    "a cell without a row": (row(1, cell("A")), f": {BROKEN}"),
    "a cell without a column": (row(1, '<c r="1"/>'), f": {BROKEN}"),
    "a column of four letters": (row(1, cell("AAAA1")), f": {BROKEN}"),
    "a column that is no word": (row(1, cell("A-1")), f": {BROKEN}"),
    "a column in other letters": (row(1, cell("Ä1")), f": {BROKEN}"),
    "a column beyond the last": (row(1, cell("XFE1")), f": {BROKEN}"),
    "a shared text that is not there": (row(1, cell("A1", "<v>13</v>", "s")), f": {BROKEN}"),
    "a shared text that is no number": (row(1, cell("A1", "<v>x</v>", "s"), cell("B1")), f": {BROKEN}"),
    "a number of a shared text that is too long": (row(1, cell("A1", f"<v>{'1':>201}</v>", "s")), f": {BROKEN}"),
    "hidden columns without a number": ('<col hidden="1" min="2"/>', f": {BROKEN}"),
    "a cell with too many characters": (row(7, cell("AB7", f"<v>{'x' * 100_001}</v>")), " AB7: 100,001 characters in one cell, at most 100,000"),
    "one cell far below": (row(300_001, cell("A300001")), ": the cell A300001 lies far from the others and makes a sheet of 300,001 rows × 1 columns, at most 12,000,000 cells"),
    "the last row of the format": (row(1_048_576, cell("A1048576")), ": the cell A1048576 lies far from the others"),
    "one cell far to the right": (row(1, cell(f"{letters(4_001)}1")), ": the cell EWW1 lies far from the others"),
    "the last column of the format": (row(1, cell("XFD1")), ": the cell XFD1 lies far from the others"),
    "a far cell above sound rows": (row(1, cell("A1"), cell("EWW1")) + row(2, cell("B2")) + row(3, cell("A3")), ": the cell EWW1 lies far from the others"),
    "a far cell in a low column below a wide head": (row(1, cell("H1")) + row(300_001, cell("B300001")), ": the cell B300001 lies far from the others and makes a sheet of 300,001 rows × 8 columns"),
    "two far cells": (row(1, cell("EWW1")) + row(300_001, cell("A300001")), ": the cell A300001, EWW1 lies far from the others"),
    "two cells far apart": (row(1, cell("EWV1")) + row(3_001, cell("A3001")), ": the cell A3001, EWV1 lies far from the others and makes a sheet of 3,001 rows × 4,000 columns"),
    "too many columns that are filled": (MANY + row(1, cell("EWW1")), " EWW1: 4,001 columns in one sheet, at most 4,000"),
    "too many rows that are filled": (row(1, "<c r='A1'><v/></c>" * 29_999) + row(300_001, cell("A300001")), " A300001: 300,001 rows in one sheet, at most 300,000"),
    "less than a tenth is filled": (MANY.replace("<c r='A1'><v/></c>", "", 1) + row(1, cell("EWW1")), ": the cell EWW1 lies far from the others"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_sheet_that_cannot_be_or_is_too_large_is_refused_with_its_place(name: str) -> None:
    xml, cause = REFUSED[name]
    with pytest.raises(ExportError) as problem:
        scanned(xml)
    assert problem.value.text["en"].startswith(f"a.xlsx (S1){cause}")
    assert problem.value.text["id"].startswith(f"a.xlsx (S1){cause.split(': ')[0]}: ")


def test_a_far_cell_is_told_in_indonesian_with_what_to_do() -> None:
    with pytest.raises(ExportError) as problem:
        scanned(row(300_001, cell("B300001")))
    assert problem.value.text["id"] == (
        "a.xlsx (S1): sel B300001 jauh dari yang lain, sehingga lembar menjadi 300.001 baris × 2 kolom, paling banyak "
        "12.000.000 sel: hapus sel itu, atau simpan lembarnya sebagai CSV"
    )


# Name -> the rows, and the rows in which a formula or the error of one stands.
FORMULAS: dict[str, tuple[str, set[int]]] = {
    "values and texts": (row(1, cell("A1"), cell("B1", "<v>0</v>", "s")) + row(2, cell("A2", "<v>1</v>", "b")), set()),
    "a formula with a value": (row(1, cell("A1")) + row(2, cell("A2", "<f>1</f><v>1</v>")), {2}),
    "a formula without a value": (row(3, cell("B3", "<f>1</f>")), {3}),
    "an error that was pasted": (row(1, cell("A1")) + row(5, cell("A5", "<v>#N/A</v>", "e"), cell("B5")), {5}),
    "values after an error": (row(5, cell("A5", "<v>#N/A</v>", "e")) + row(6, cell("A6")), {5}),
    "an empty cell that is called an error": (row(5, cell("A5", "", "e")), set()),
    "a formula in another row than its line": (row(1, cell("A4", "<f>1</f>")), {4}),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMULAS)
def test_rows_with_a_formula_or_its_error_are_noted(name: str) -> None:
    xml, rows = FORMULAS[name]
    assert scanned(xml)[0].formulas == rows


def test_what_is_hidden_is_noted() -> None:
    columns = '<col min="1" max="1"/><col min="2" max="2" hidden="1"/><col min="26" max="28" hidden="true"/><col min="4" max="4" hidden="0"/>'
    rows = "".join(row(n, more=f' hidden="{said}"') for n, said in enumerate(("1", "true", "0", "false"), 3))
    found, _ = scanned(columns + row(1, cell("A1")) + rows)
    assert found.hidden == {3, 4}
    assert found.hidden_columns == ("B", "Z–AB")


@pytest.mark.parametrize(
    ("ref", "merges"),
    [
        ("B2:B4", [Merge(2, 4, False, "B2:B4")]),
        ("A3:C3", [Merge(3, 3, True, "A3:C3")]),
        ("$a$1:$AB$20", [Merge(1, 20, True, "$a$1:$AB$20")]),
        ("A1", []),
        ("A1:B2:C3", []),
        ("A1:2", []),
        ("A:B2", []),
        ("S1!A1:B2", []),
        ("", []),
    ],
)
def test_merged_cells_are_noted_with_their_rows_and_whether_they_are_wide(
    ref: str, merges: list[Merge]
) -> None:
    found, _ = scanned(f'{row(1, cell("A1"))}<mergeCell ref="{ref}"/><mergeCell ref="A7:A8"/>')
    assert found.merges == (*merges, Merge(7, 8, False, "A7:A8"))


def test_a_sheet_is_cut_where_a_row_begins_after_enough_rows_or_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [row(n, cell(f"A{n}")) for n in (3, 4, 5, 6, 60)]
    starts = [3 + len("".join(rows[:n])) for n in range(5)]
    size = len(rows[0])
    assert scanned("".join(rows))[0].cuts == (Cut(3, 3, 0),)
    monkeypatch.setattr(sheet_scan, "PIECE_ROWS", 2)
    assert scanned("".join(rows))[0].cuts == (Cut(3, 3, 0), Cut(starts[2], 5, 4), Cut(starts[4], 60, 6))
    monkeypatch.setattr(sheet_scan, "PIECE_ROWS", 1_000)
    for most, wanted in ((2 * size, (0, 2, 4)), (2 * size + 1, (0, 3)), (9 * size, (0,))):
        monkeypatch.setattr(sheet_scan, "PIECE_BYTES", most)
        assert [cut.at for cut in scanned("".join(rows))[0].cuts] == [starts[n] for n in wanted]


def test_no_piece_begins_with_a_row_that_stands_there_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_scan, "PIECE_BYTES", 1)
    found, _ = scanned(row(1, cell("A1")) + row(2, cell("A2")) * 2 + row(3, cell("A3")))
    assert [(cut.row, cut.after) for cut in found.cuts] == [(1, 0), (2, 1), (3, 2)]


def test_a_sheet_is_told_with_its_part_its_prefix_and_its_columns() -> None:
    found, _ = scanned('<x:row xmlns:x="x" r="2"><x:c r="C2"><x:v>1</x:v></x:c></x:row>')
    assert (found.part, found.prefix, found.columns) == ("sheet1.xml", "x:", 3)
    assert scanned(row(1, cell("A1")))[0].prefix == ""


@pytest.mark.parametrize(
    ("column", "name"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")],
)
def test_columns_are_called_as_a_spreadsheet_calls_them(column: int, name: str) -> None:
    assert letters(column) == name
    assert scanned(row(1, f'<c r="{name}1"/>', f'<c r="{name}1"/>'))[0].columns == 0
