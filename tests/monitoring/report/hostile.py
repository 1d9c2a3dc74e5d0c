"""Files that somebody might send to `suluh report`, made by code: workbooks part by part, and others."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterable

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>izin/sip2mi</t></is></c></row>'
OPEN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*targets: tuple[str, str]) -> str:
    """The relations of a part: (kind, target); their ids are r1, r2, …"""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def parts(cells: str = HEAD, strings: str = "", sheets: int = 1) -> dict[str, str | bytes]:
    """The parts of a workbook whose sheets hold the same rows."""
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, sheets + 1)]
    if strings:
        targets.append(("sharedStrings", "sharedStrings.xml"))
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, sheets + 1))
    found: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {OPEN} xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(*targets),
    }
    for n in range(1, sheets + 1):
        found[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {OPEN}><sheetData>{cells}</sheetData></worksheet>"
    if strings:
        found["xl/sharedStrings.xml"] = f"<sst {OPEN}>{strings}</sst>"
    return found


def pack(content: dict[str, str | bytes]) -> bytes:
    """Parts as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return out.getvalue()


def book(cells: str = HEAD, strings: str = "", sheets: int = 1) -> bytes:
    return pack(parts(cells, strings, sheets))


def letters(column: int) -> str:
    """1 -> A, 27 -> AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def row(number: int, cells: Iterable[str]) -> str:
    """A row of cells, from A on; each is written as it stands in `<v>`, as the number of a shared text."""
    inner = "".join(f'<c r="{letters(x)}{number}" t="s"><v>{cell}</v></c>' for x, cell in enumerate(cells, 1))
    return f'<row r="{number}">{inner}</row>'


def stray(address: str) -> bytes:
    """A workbook with one cell far away."""
    number = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return book(f'{HEAD}<row r="{number}"><c r="{address}"><v>1</v></c></row>')


def shared_everywhere(length: int = 30_000, rows: int = 600, columns: int = 20) -> bytes:
    """A long text that every cell shows: a small file, a gigabyte of tables."""
    cells = "".join(row(n, ["0"] * columns) for n in range(2, rows))
    return book(HEAD + cells, f"<si><t>{'x' * length}</t></si>")


def declare(content: bytes, part: str, size: int) -> bytes:
    """An archive whose directory lies about the size of a part."""
    out = bytearray(content)
    at = out.index(b"PK\x01\x02")
    while True:
        length = struct.unpack_from("<H", out, at + 28)[0]
        if out[at + 46 : at + 46 + length].decode() == part:
            struct.pack_into("<L", out, at + 24, size)
            return bytes(out)
        at = out.index(b"PK\x01\x02", at + 1)


def encrypted(content: bytes) -> bytes:
    """An archive whose directory says that its parts are locked."""
    out = bytearray(content)
    at = -1
    while (at := out.find(b"PK\x01\x02", at + 1)) >= 0:
        out[at + 8] |= 1
    return bytes(out)


def with_sheet(sheet: str | bytes) -> bytes:
    """A workbook whose one sheet is any text."""
    return pack(parts() | {"xl/worksheets/sheet1.xml": sheet})


BILLION_LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    f"<worksheet {OPEN}><sheetData>{HEAD}<row><c><v>&c;</v></c></row></sheetData></worksheet>"
)
EXTERNAL_ENTITY = (
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    f"<worksheet {OPEN}><sheetData><row><c t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>"
)
# Name of a file -> its content; each is refused with a sentence.
REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a stray cell at the end of the sheet": ("a.xlsx", lambda: stray("XFD1048576")),
    "a stray cell far below": ("a.xlsx", lambda: stray("A1048576")),
    "a cell beyond the last column": ("a.xlsx", lambda: stray("ZZZ1")),
    "a cell beyond the last row": ("a.xlsx", lambda: stray("A1048577")),
    "a cell in row 0": ("a.xlsx", lambda: book('<row r="0"><c r="A0"><v>1</v></c></row>')),
    "a row without an end": ("a.xlsx", lambda: stray("A99999999999999999999")),
    "rows that fall": ("a.xlsx", lambda: book('<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>')),
    "a cell in an earlier row than its line": ("a.xlsx", lambda: book('<row r="9"><c r="A2"><v>1</v></c></row>')),
    "a text in every cell": ("a.xlsx", shared_everywhere),
    "a shared text that is not there": ("a.xlsx", lambda: book(row(1, ["7"]))),
    "a shared text that is no number": ("a.xlsx", lambda: book(row(1, ["x" * 300]))),
    "too many sheets": ("a.xlsx", lambda: book(sheets=51)),
    "too many columns": ("a.xlsx", lambda: book(row(1, ["0"] * 4_001), "<si><t>a</t></si>")),
    "a cell with too much text": ("a.xlsx", lambda: book(HEAD, f"<si><t>{'x' * 100_001}</t></si>")),
    "a part that swells": ("a.xlsx", lambda: pack(parts() | {"xl/media/x.png": bytes(25_000_000)})),
    "a directory that says 3 GB": ("a.xlsx", lambda: declare(book(), "xl/worksheets/sheet1.xml", 3_000_000_000)),
    "a directory that says too little": ("a.xlsx", lambda: declare(book(), "xl/worksheets/sheet1.xml", 300)),
    "too many parts": ("a.xlsx", lambda: pack(parts() | {f"x/{n}": b"" for n in range(2_001)})),
    "locked parts": ("a.xlsx", lambda: encrypted(book())),
    "an old or locked workbook": ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)),
    "an old workbook by its name": ("a.xls", lambda: b"\xd0\xcf\x11\xe0" + bytes(2_000)),
    "an old workbook renamed to CSV": ("a.csv", lambda: b"\xd0\xcf\x11\xe0" + bytes(2_000)),
    "a workbook renamed to CSV": ("a.csv", book),
    "a workbook renamed to JSON": ("a.json", book),
    "a CSV renamed to XLSX": ("a.xlsx", lambda: b"izin/sip2mi\nya\n"),
    "an ODS renamed to XLSX": ("a.xlsx", lambda: pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<document/>"})),
    "an ODS by its name": ("a.ods", lambda: pack({"content.xml": "<document/>"})),
    "a document renamed to XLSX": ("a.xlsx", lambda: pack({"word/document.xml": "<document/>"})),
    "entities in entities": ("a.xlsx", lambda: with_sheet(BILLION_LAUGHS)),
    "an entity from outside": ("a.xlsx", lambda: with_sheet(EXTERNAL_ENTITY)),
    "a tag without an end": ("a.xlsx", lambda: with_sheet(f"<worksheet {OPEN}><c r='" + "A" * 3_000_000)),
    "XML that breaks off": ("a.xlsx", lambda: with_sheet(f"<worksheet {OPEN}><sheetData><row>")),
    "no XML": ("a.xlsx", lambda: with_sheet(b"\x00\x01\x02")),
    "an archive cut off": ("a.xlsx", lambda: book()[:-40]),
    "an archive with a hole": ("a.xlsx", lambda: (b := book())[:700] + b"\xff" * 60 + b[760:]),
    "two parts of one name": ("a.xlsx", lambda: pack(parts() | {"xl/WORKBOOK.xml": "<x/>"})),
    "an empty workbook file": ("a.xlsx", lambda: b""),
    "an empty CSV": ("a.csv", lambda: b""),
    "a CSV of line ends": ("a.csv", lambda: b"\n" * 100),
    "a quotation mark that is never closed": ("a.csv", lambda: b'izin/sip2mi\n"' + b"ya\n" * 400_000),
    "one endless line": ("a.csv", lambda: b"izin/sip2mi," * 90_000),
    "a cell of a CSV with too much text": ("a.csv", lambda: b"izin/sip2mi\n" + b"x" * 100_001),
    "too many columns in a CSV": ("a.csv", lambda: b"k," * 4_001 + b"\nya\n"),
    "a row of a CSV with too many cells": ("a.csv", lambda: b"izin/sip2mi\n" + b"y," * 4_001),
    "too many rows in a CSV": ("a.csv", lambda: b"izin/sip2mi\n" + b"ya\n" * 300_001),
    "short rows under many columns": ("a.csv", lambda: b"k," * 3_999 + b"\n" + b"ya\n" * 3_100),
    "a list in a list in a list": ("a.json", lambda: b"[" * 100_000),
    "a JSON that is no export": ("a.json", lambda: b'{"results": 7}'),
    "no text at all": ("a.csv", lambda: bytes(range(256)) * 20),
}  # fmt: skip
