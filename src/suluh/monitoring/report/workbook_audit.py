"""The XML of a workbook, looked through in a stream before a library builds tables of it.

The library makes a rectangle out of the cells of a sheet, so that one stray cell far away takes the memory
of all cells between, and it copies a shared text into each cell that shows it. Both are counted here first.
"""

import posixpath
import zipfile
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from suluh.export.form import ExportError
from suluh.monitoring.report.limits import (
    CELL_CHARACTERS,
    CHARACTERS,
    OTHER_PART_BYTES,
    SHARED_STRINGS,
    SHEETS,
    Meter,
    check,
)
from suluh.monitoring.report.sheet_found import SheetFound
from suluh.monitoring.report.sheet_scan import SheetScan
from suluh.monitoring.report.workbook_parts import BLOCK_BYTES, blocks_of, broken, check_parts, refuse

# What a parser may have to hold of a single tag.
_TAG_BYTES = 4 * BLOCK_BYTES
# The outermost element of a part that cells point to -> its kind.
_SHARED = {"sst": "sharedStrings", "styleSheet": "styles"}
Start = Callable[[str, dict[str, str]], None]


@dataclass
class Audit:
    """What was found of a workbook. `sheets` are by name; `shared` are the parts that cells point to: name -> kind.

    `date1904` is what the workbook says of the day that its days are counted from; `hidden` are names of sheets.
    """

    sheets: dict[str, SheetFound] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    date1904: str = ""
    hidden: set[str] = field(default_factory=set)


def audit_workbook(path: Path, place: str, meter: Meter) -> Audit:
    """What a workbook holds. Raises `ExportError` if it is too much."""
    check_parts(path, place)
    with zipfile.ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
        roots = [(part, _root(archive, part, place)) for part in parts]
        workbooks = [part for part, root in roots if root == "workbook"]
        strings = [part for part, root in roots if root == "sst"]
        if not workbooks:
            raise not_a_workbook(place)
        if len(workbooks) > 1 or len(strings) > 1:
            raise broken(place)
        found = Audit(shared={part.filename: _SHARED[root] for part, root in roots if root in _SHARED})
        names = _sheet_names(archive, workbooks[0], place, found)
        check(SHEETS, sum(root == "worksheet" for _, root in roots), place)
        lengths = _string_lengths(archive, strings[0], place) if strings else array("I")
        for part, root in roots:
            if root == "sst":
                continue
            if root != "worksheet":
                check(OTHER_PART_BYTES, part.file_size, place)
            # Every part is looked through: the library does not ask what the outermost element is.
            name = names.get(part.filename, posixpath.basename(part.filename))
            sheet = _scan(archive, part, lengths, f"{place} ({name})", meter)
            if root == "worksheet":
                found.sheets[name] = sheet
    return found


def _scan(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, lengths: "array[int]", place: str, meter: Meter
) -> SheetFound:
    """What one part holds if it is a sheet."""
    parser = expat.ParserCreate()
    scan = SheetScan(lengths, place, lambda: parser.CurrentByteIndex)
    _parse(blocks_of(archive, part, place), scan.start, scan.text, place, parser)
    return scan.finish(part.filename, meter)


def not_a_workbook(place: str) -> ExportError:
    return refuse(
        place,
        "bukan lembar kerja XLSX: simpan sebagai XLSX atau CSV",
        "no XLSX workbook: save it as XLSX or CSV",
    )


def _parse(
    blocks: Iterator[bytes],
    start: Start,
    text: Callable[[str], None] | None,
    place: str,
    parser: expat.XMLParserType | None = None,
) -> None:
    """Show the start of every element and every text of a part. Raises `ExportError` if it is no plain XML."""
    parser = parser or expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    if text is not None:
        parser.CharacterDataHandler = text

    def no_doctype(*_: object) -> None:
        raise broken(place)

    parser.StartDoctypeDeclHandler = no_doctype
    fed = 0
    for block in blocks:
        parser.Parse(block, False)
        fed += len(block)
        if fed - parser.CurrentByteIndex > _TAG_BYTES:
            raise broken(place)
    parser.Parse(b"", True)


class _Enough(Exception):
    """The first element was seen."""


def _root(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: str) -> str:
    """The name of the outermost element of a part."""
    found: list[str] = []

    def first(tag: str, _: dict[str, str]) -> None:
        found.append(local_name(tag))
        raise _Enough

    try:
        _parse(blocks_of(archive, part, place), first, None, place)
    except _Enough:
        return found[0]
    raise broken(place)


def local_name(tag: str) -> str:
    """A name without its prefix."""
    return tag.rpartition(":")[2]


def _string_lengths(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: str) -> "array[int]":
    """How long each shared text is."""
    lengths = array("I")
    total = 0

    def start(tag: str, _: dict[str, str]) -> None:
        if local_name(tag) == "si":
            lengths.append(0)
            if len(lengths) > SHARED_STRINGS.most:
                check(SHARED_STRINGS, len(lengths), place)

    def text(data: str) -> None:
        nonlocal total
        if lengths:
            lengths[-1] += len(data)
            total += len(data)
            check(CELL_CHARACTERS, lengths[-1], place)
            check(CHARACTERS, total, place)

    _parse(blocks_of(archive, part, place), start, text, place)
    return lengths


def _sheet_names(
    archive: zipfile.ZipFile, workbook: zipfile.ZipInfo, place: str, audit: Audit
) -> dict[str, str]:
    """Name of a part -> name of the sheet that it holds."""
    folder, base = posixpath.split(workbook.filename)
    relations: dict[str, str] = {}

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if local_name(tag) == "Relationship":
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            relations[attributes.get("Id", "")] = target.lstrip("/")

    name = posixpath.join(folder, "_rels", f"{base}.rels")
    if name not in archive.namelist():
        raise broken(place)
    _parse(blocks_of(archive, archive.getinfo(name), place), relation, None, place)
    found: dict[str, str] = {}

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if local_name(tag) == "sheet":
            ids = [value for key, value in attributes.items() if key.endswith(":id")]
            found.update((relations.get(id, ""), attributes.get("name", "")) for id in ids)
            if attributes.get("state") in ("hidden", "veryHidden"):
                audit.hidden.add(attributes.get("name", ""))
            check(SHEETS, len(found), place)
        elif local_name(tag) == "workbookPr":
            audit.date1904 = attributes.get("date1904", "")

    _parse(blocks_of(archive, workbook, place), sheet, None, place)
    return found
