"""Whatever somebody sends, `suluh report` answers with a sentence, and takes neither memory nor hours."""

import os
import random
import resource
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report import limits
from suluh.monitoring.report.intake import Intake, take_in
from suluh.monitoring.report.set_aside_files import columns_file, rows_file
from suluh.monitoring.report.sheets import read_sheets
from tests.cli.commands import run
from tests.conftest import ROOT
from tests.monitoring.report import hostile
from tests.monitoring.report.form import instrument

MIB = 1 << 20
# What the worst file below all limits may take.
MOST_MIB = 1_500


def read(path: Path) -> Intake:
    form = instrument()
    return take_in(read_sheets(path), form, version=form.version)


def refused(path: Path) -> ExportError:
    with pytest.raises(ExportError) as problem:
        read(path)
    assert problem.value.code == 2
    for text in problem.value.text.values():
        assert text.startswith((path.name, "tidak ada kolom instrumen", "no column of the instrument"))
    return problem.value


SLOW = {"too many rows in a CSV", "short rows under many columns", "a text in every cell"}


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.long) if n in SLOW else n for n in hostile.REFUSED]
)
def test_a_hostile_file_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    file, content = hostile.REFUSED[name]
    (tmp_path / file).write_bytes(content())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused(tmp_path / file)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 400 * MIB


def test_a_stray_cell_is_named_with_its_address_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(hostile.stray("XFD1048576"))
    text = refused(path).text
    assert text["en"] == (
        "a.xlsx (S1): the cell XFD1048576 lies far from the others and makes a sheet of 1,048,576 rows × "
        "16,384 columns, at most 12,000,000 cells: delete that cell, or save the sheet as CSV"
    )
    assert "sel XFD1048576 jauh dari yang lain" in text["id"]
    assert "1.048.576 baris" in text["id"]


def test_a_limit_is_told_by_name_with_what_was_found_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"izin/sip2mi\n" + b"y," * 4_001)
    text = refused(path).text
    assert text["en"].startswith("a.csv:2: 4,002 columns in one sheet, at most 4,000: export it again")
    assert text["id"].startswith("a.csv:2: 4.002 kolom dalam satu lembar, paling banyak 4.000: ekspor lagi")


def test_a_far_cell_that_is_only_coloured_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(hostile.book(f'{hostile.HEAD}<row r="1048576"><c r="XFD1048576" s="1"/></row>'))
    (sheet,) = read_sheets(path)
    assert sheet.frame.height == 0
    assert sheet.names == ["izin/sip2mi"]


def test_cells_and_rows_without_addresses_are_counted_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    cells = "<row>" + "<c><v>1</v></c>" * 4_001 + "</row>"
    path.write_bytes(hostile.book(hostile.HEAD + cells))
    assert "4,001 columns in one sheet" in refused(path).text["en"]


def test_prefixes_and_odd_quotes_hide_no_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        "<x:row r='1'><x:c s='>' r='XFD1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    path.write_bytes(hostile.with_sheet(sheet))
    assert "XFD1" in refused(path).text["en"]


def test_a_folder_is_bounded_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(3):
        (tmp_path / f"{n}.csv").write_bytes(b"izin/sip2mi\n" + b"ya\n" * 400)
    monkeypatch.setattr(limits, "CELLS", limits.Limit(1_000, limits.CELLS.what, limits.CELLS.fix))
    with pytest.raises(ExportError) as problem:
        read(tmp_path)
    assert problem.value.text["en"].startswith("2.csv: 1,001 cells")
    monkeypatch.undo()
    for n in range(51):
        (tmp_path / f"x{n}.csv").write_bytes(b"a\n")
    with pytest.raises(ExportError, match="54 files in one folder"):
        read(tmp_path)


def test_formulas_are_told_though_sheets_are_stored_in_another_order(tmp_path: Path) -> None:
    content = hostile.parts(sheets=2)
    content["xl/_rels/workbook.xml.rels"] = hostile.relations(
        ("worksheet", "worksheets/sheet2.xml"), ("worksheet", "worksheets/sheet1.xml")
    )
    formula = f'{hostile.HEAD}<row r="5"><c r="A5"><f>1+1</f><v>2</v></c></row>'
    content["xl/worksheets/sheet2.xml"] = (
        f"<worksheet {hostile.OPEN}><sheetData>{formula}</sheetData></worksheet>"
    )
    path = tmp_path / "a.xlsx"
    path.write_bytes(hostile.pack(content))
    assert {sheet.name: sheet.formulas for sheet in read_sheets(path)} == {"S1": {5}, "S2": set()}


@pytest.mark.parametrize("cell", ["1" + "0" * 400, "-" + "9" * 30, "1e999", "NaN", "٣", "0x1f", "1" * 90_000])
def test_a_huge_or_odd_number_sets_its_row_aside(cell: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"izin/sip2mi,izin/hari\nya,{cell}\nya,3\n", "utf-8")
    found = read(path)
    assert [row.row for row in found.set_aside] == [2]
    assert found.good["hari"].to_list() == ["3"]


def test_a_number_or_a_day_too_large_for_a_workbook_sets_its_row_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    strings = "".join(f"<si><t>{name}</t></si>" for name in ("izin/hari", "profil/tanggal"))
    cells = hostile.row(1, ["0", "1"])
    for n, value in enumerate(("1e300", "-1e300", "3"), 2):
        cells += f'<row r="{n}"><c r="A{n}"><v>{value}</v></c><c r="B{n}" s="1"><v>99999999999</v></c></row>'
    content = hostile.parts(cells, strings)
    content["xl/styles.xml"] = (
        f'<styleSheet {hostile.OPEN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    path.write_bytes(hostile.pack(content))
    found = read(path)
    assert found.read == 3 == found.good.height + len(found.set_aside)
    assert {2, 3} <= {row.row for row in found.set_aside}


ESCAPE = "\x1b]0;jahat\x07\x1b[31m"


def test_control_characters_reach_neither_the_terminal_nor_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    path = folder / f"a{ESCAPE.replace('/', '')}.csv"
    path.write_text(
        f"persetujuan,izin/sip2mi,{ESCAPE}\u202e\nya,{ESCAPE},x\nya,ya,{ESCAPE}\nya,ya,x\n", "utf-8"
    )
    found = read(path)
    assert [(row.row, row.reasons[0].name) for row in found.set_aside] == [(2, "garbled"), (3, "garbled")]
    assert found.extra[0].name == "\\x1b]0;jahat\\x07\\x1b[31m\\u202e"
    rows, columns = (b"".join(file) for file in (rows_file(found), columns_file(found)))
    for content in (rows, columns):
        assert not {b"\x1b", b"\x07"} & {bytes([byte]) for byte in content}
    assert b"\xe2\x90\x9b[31m" in rows


@pytest.fixture
def content(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Options of a command whose content is one instrument and one rule, so that it need not be loaded."""
    data = yaml.safe_load((ROOT / "content/data/warnings/keluhan-berulang.yml").read_text("utf-8"))
    rule = WarningRule.model_validate(data)
    things = {Instrument: {"contoh-pantau": instrument()}, WarningRule: {rule.id: rule}}
    site = SimpleNamespace(of=things.__getitem__)
    monkeypatch.setattr("suluh.cli.report._site", lambda *_: site)
    return ["--content", str(ROOT / "content"), "--as-of", "2026-11-22", "--lang", "en"]


def test_the_command_prints_nothing_that_a_terminal_obeys(content: list[str], tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text(
        "tanggal;p3mi;jenis;status\n" + "2026-11-01;PT \x1b[31m\x07;upah;baru\n" * 3, "utf-8"
    )
    result = run(tmp_path, "watch", "log.csv", *content)
    assert result.exit_code == 1
    assert "\\x1b[31m" in result.stdout
    (tmp_path / "lain.csv").write_text(f"{ESCAPE}\nx\n", "utf-8")
    other = run(tmp_path, "report", "lain.csv", "--instrument", "contoh-pantau", *content)
    assert other.exit_code == 2
    assert "\\x1b[31m" in other.stderr
    for text in (result.stdout, result.stderr, other.stdout, other.stderr):
        assert "\x1b" not in text
        assert "\x07" not in text


def test_a_pipe_or_a_socket_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    assert "no plain file" in refused(tmp_path / "a.csv").text["en"]


@pytest.mark.parametrize("option", ["RESPONSES", "--ledger", "--compare", "--complaints"])
def test_every_file_of_a_report_is_bounded_and_nothing_is_written(
    option: str, content: list[str], tmp_path: Path
) -> None:
    (tmp_path / "jahat.xlsx").write_bytes(hostile.stray("XFD1048576"))
    (tmp_path / "baik.csv").write_text("persetujuan,versi,izin/sip2mi\nya,2,ya\n", "utf-8")
    arguments = ["jahat.xlsx"] if option == "RESPONSES" else ["baik.csv", option, "jahat.xlsx"]
    result = run(tmp_path, "report", *arguments, "--instrument", "contoh-pantau", "--out", "out", *content)
    assert result.exit_code == 2, result.stderr
    assert "XFD1048576" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


# The peak is that of the process itself: `ru_maxrss` of a child begins with the peak of who started it, which
# here is the test that made the file.
MEASURE = """
import re, sys
from datetime import date
from pathlib import Path
from suluh.export.form import write_parts
from suluh.monitoring.report.intake import take_in
from suluh.monitoring.report.judge import judge
from suluh.monitoring.report.set_aside_files import columns_file, rows_file
from suluh.monitoring.report.sheets import read_sheets
from tests.monitoring.report.form import instrument
form = instrument()
intake = take_in(read_sheets(Path(sys.argv[1])), form, version=form.version)
judge(intake, form, date(2026, 11, 22))
out = Path(sys.argv[2])
write_parts(out / "rows.csv", rows_file(intake))
write_parts(out / "columns.csv", columns_file(intake))
peak_kib = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(intake.read, peak_kib // 1024)
"""
WIDE, LONG = 40, 297_000


def _worst_workbook() -> bytes:
    """Every cell filled, the most rows, the most text: just below all limits."""
    names = "<si><t>izin/sip2mi</t></si><si><t>abcdefghijkl</t></si>"
    line = hostile.row(2, ["1"] * WIDE)
    cells = "".join(line.replace('2"', f'{n}"') for n in range(2, LONG))
    return hostile.book(hostile.row(1, [str(min(x, 1)) for x in range(WIDE)]) + cells, names)


WORST = {
    "every row of a CSV is set aside for each of its cells": lambda: (
        b"izin/sip2mi"
        + b",k" * (WIDE - 1)
        + b"\n"
        + (b"=abcdefghijk," * (WIDE - 1) + b"=abcdefghij\n") * LONG
    ),
    "every cell of a CSV is in a column that nobody knows": lambda: (
        b"izin/sip2mi" + b",k" * (WIDE - 1) + b"\n" + (b"ya" + b",abcdefghijkl" * (WIDE - 1) + b"\n") * LONG
    ),
    "one far cell that is just near enough": lambda: hostile.book(
        f'{hostile.HEAD}<row r="{LONG}"><c r="{hostile.letters(WIDE)}{LONG}"><v>1</v></c></row>'
    ),
    "a full workbook": _worst_workbook,
}


@pytest.mark.long
@pytest.mark.parametrize("name", WORST)
def test_the_worst_file_below_all_limits_is_read_in_moderate_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / ("a.csv" if "CSV" in name else "a.xlsx")
    path.write_bytes(WORST[name]())
    process = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path), str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    assert int(process.stdout.split()[1]) < MOST_MIB


@pytest.mark.long
def test_a_workbook_with_any_byte_changed_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(7)
    good = hostile.book(
        hostile.row(1, ["0", "1"]) + hostile.row(2, ["2", "2"]),
        "<si><t>izin/sip2mi</t></si><si><t>izin/hari</t></si><si><t>ya</t></si>",
    )
    path = tmp_path / "a.xlsx"
    outcomes = set()
    for _ in range(1_000):
        content = bytearray(good)
        for _ in range(chance.randrange(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        try:
            read(path)
            outcomes.add("read")
        except ExportError:
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}
