"""A long sheet is read in pieces, and nobody can tell by what was read."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from suluh.monitoring.report import sheet_scan
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.sheet_found import SheetFound
from suluh.monitoring.report.sheets import read_sheets
from tests.monitoring.report import hostile

STRINGS = "".join(f"<si><t>{text}</t></si>" for text in ("nama", "ya", " tidak &amp; x ", "=1+1"))
STYLES = f'<styleSheet {hostile.OPEN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


BOOL, ERROR = 't="b"', 't="e"'


def cell(address: str, value: str, more: str = 't="s"') -> str:
    return f'<c r="{address}" {more}><v>{value}</v></c>'


def filled(rows: int, columns: int = 3) -> str:
    return "".join(hostile.row(n, [str(n % 4)] * columns) for n in range(1, rows))


# What stands in the rows, each in a way that a piece could lose.
ROWS = {
    "rows one after the other": filled(9),
    "one column": filled(9, 1),
    "rows that are missing": filled(3) + hostile.row(70, ["1"]) + hostile.row(900, ["1", "2"]),
    "rows and cells without addresses": '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' * 9,
    "empty rows in between": filled(3) + '<row r="5"/><row r="6"></row><row/>' + hostile.row(8, ["1"]),
    "an empty first column": "".join(f'<row r="{n}">{cell(f"C{n}", "1")}</row>' for n in range(1, 9)),
    "names that stand below": "".join(hostile.row(n, ["1", "2"]) for n in range(4, 9)),
    "a wider row at the end": filled(6) + hostile.row(7, ["1"] * 30),
    "formulas, with and without a value": filled(4)
    + '<row r="5"><c r="A5"><f>1+1</f><v>2</v></c></row><row r="6"><c r="B6"><f>1</f></c></row>'
    + hostile.row(9, ["1"])
    + '<row r="10"><c r="A10"><f>1</f></c></row>',
    "a cell in a later row than its line": filled(3)
    + f'<row r="4">{cell("A4", "1")}{cell("B6", "1")}</row>'
    + hostile.row(7, ["2"])
    + hostile.row(8, ["2"]),
    "the same row twice": filled(3) + hostile.row(4, ["1"]) + f'<row r="4">{cell("B4", "2")}</row>' + hostile.row(5, ["3"]),
    "numbers, days, texts, errors": filled(3)
    + "".join(
        f'<row r="{n}">{cell(f"A{n}", "45000.5", more)}{cell(f"B{n}", "7", "")}'
        f'<c r="C{n}" t="inlineStr"><is><t>teks {n}</t></is></c></row>'
        for n, more in enumerate(('s="1"', "", 't="str"', 't="n"', 's="1"'), 4)
    )
    + f'<row r="10">{cell("A10", "1", BOOL)}{cell("B10", "#N/A", ERROR)}</row>',
}  # fmt: skip


def workbook(cells: str, *, sheets: int = 1, epoch: str = "") -> dict[str, str | bytes]:
    content = hostile.parts(cells, STRINGS, sheets)
    content["xl/styles.xml"] = STYLES
    text = str(content["xl/workbook.xml"])
    content["xl/workbook.xml"] = text.replace("<sheets>", f"{epoch}<sheets>")
    return content


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str | bytes]], list[Sheet]]:
    """Read a workbook whole and with a piece a row, and compare; gives the sheets."""

    def compare(content: dict[str, str | bytes]) -> list[Sheet]:
        path = tmp_path / "a.xlsx"
        path.write_bytes(hostile.pack(content))
        whole = read_sheets(path)
        cuts: list[int] = []
        real = sheet_scan.SheetScan.finish

        def finish(scan: sheet_scan.SheetScan, *arguments: object) -> SheetFound:
            found = real(scan, *arguments)  # type: ignore[arg-type]
            cuts.append(len(found.cuts))
            return found

        monkeypatch.setattr(sheet_scan, "PIECE_ROWS", 1)
        monkeypatch.setattr(sheet_scan.SheetScan, "finish", finish)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
        (tmp_path / "temp").mkdir()
        cut = read_sheets(path)
        assert max(cuts) > 3
        assert not list((tmp_path / "temp").iterdir())
        assert len(cut) == len(whole)
        for one, other in zip(whole, cut, strict=True):
            assert (one.file, one.name, one.names, one.formulas) == (
                other.file, other.name, other.names, other.formulas,
            )  # fmt: skip
            assert one.frame.equals(other.frame)
        return cut

    return compare


@pytest.mark.parametrize("name", ROWS)
def test_a_sheet_in_pieces_is_the_same_as_the_whole(
    name: str, both: Callable[[dict[str, str | bytes]], list[Sheet]]
) -> None:
    (sheet,) = both(workbook(ROWS[name]))
    assert sheet.frame.height > 1


def test_the_rows_keep_their_numbers(both: Callable[[dict[str, str | bytes]], list[Sheet]]) -> None:
    (sheet,) = both(workbook(ROWS["rows that are missing"]))
    assert sheet.frame["row"].to_list() == [2, 70, 900]
    assert sheet.frame["0"].to_list() == ["tidak & x", "ya", "ya"]


def test_prefixes_are_kept_in_every_piece(both: Callable[[dict[str, str | bytes]], list[Sheet]]) -> None:
    content = workbook("")
    rows = filled(9).replace("</", "</x:").replace("<row", "<x:row").replace("<c ", "<x:c ")
    content["xl/worksheets/sheet1.xml"] = (
        '<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/'
        f'spreadsheetml/2006/main"><x:sheetData>{rows.replace("<v>", "<x:v>")}</x:sheetData></x:worksheet>'
    )
    (sheet,) = both(content)
    assert sheet.frame.height == 7


def test_days_counted_from_1904_are_the_same_days(
    both: Callable[[dict[str, str | bytes]], list[Sheet]],
) -> None:
    content = workbook(ROWS["numbers, days, texts, errors"], epoch='<workbookPr date1904="1"/>')
    (sheet,) = both(content)
    assert any(value.startswith("2027-03-1") for value in sheet.frame["0"].to_list())


def test_every_sheet_of_a_workbook_stays_in_its_place(
    both: Callable[[dict[str, str | bytes]], list[Sheet]],
) -> None:
    content = workbook(filled(9), sheets=3)
    content["xl/worksheets/sheet2.xml"] = (
        f"<worksheet {hostile.OPEN}><sheetData>{hostile.row(1, ['0'])}</sheetData></worksheet>"
    )
    assert [(sheet.name, sheet.frame.height) for sheet in both(content)] == [("S1", 7), ("S2", 0), ("S3", 7)]
