"""A long sheet of a workbook, cut into short ones that the library reads one after the other.

The library makes a table of values of a whole sheet before it makes columns of it, which takes several times
the memory of the columns. So a long sheet is written once more, as sheets of some thousand rows, into a
workbook of its own, in a temporary folder that nobody else may read.
"""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import quoteattr

from suluh.monitoring.report.sheet_found import SheetFound
from suluh.monitoring.report.sheet_scan import letters
from suluh.monitoring.report.workbook_audit import Audit
from suluh.monitoring.report.workbook_parts import blocks_of

# What stands before the first row goes into every piece; a sheet with more than this there is not cut.
_HEAD_BYTES = 1 << 20
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def is_long(sheet: SheetFound) -> bool:
    """Whether a sheet is read in pieces."""
    return len(sheet.cuts) > 1 and sheet.cuts[0].at <= _HEAD_BYTES


@contextmanager
def cut_up(path: Path, place: str, audit: Audit, sheet: SheetFound) -> Iterator[Path]:
    """A workbook, for a while, whose sheets are the pieces of one sheet in order.

    Every piece but the first begins with a guard, a row just before its own whose first and last cell are
    filled; every piece but the last ends with one. So all have the same columns, and the library skips none
    of their rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pieces.xlsx"
        with (
            zipfile.ZipFile(path) as source,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made,
        ):
            for name, content in _index(audit, len(sheet.cuts)):
                made.writestr(name, content)
            for name in audit.shared:
                _write(made, name, blocks_of(source, source.getinfo(name), place))
            _write_pieces(made, sheet, blocks_of(source, source.getinfo(sheet.part), place))
        yield file


def _index(audit: Audit, pieces: int) -> Iterator[tuple[str, str]]:
    """The parts that say which others there are."""
    yield "_rels/.rels", _relations(("b", "officeDocument", "xl/workbook.xml"))
    numbers = range(1, pieces + 1)
    listed = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="p{n}"/>' for n in numbers)
    days = f"<workbookPr date1904={quoteattr(audit.date1904)}/>" if audit.date1904 else ""
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{days}<sheets>{listed}</sheets></workbook>',
    )
    sheets = ((f"p{n}", "worksheet", f"/{_part(n)}") for n in numbers)
    shared = ((f"s{n}", kind, f"/{name}") for n, (name, kind) in enumerate(audit.shared.items()))
    yield "xl/_rels/workbook.xml.rels", _relations(*sheets, *shared)


def _relations(*targets: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{id}" Type="{_OFFICE}/{kind}" Target={quoteattr(target)}/>'
        for id, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def _part(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _write_pieces(made: zipfile.ZipFile, sheet: SheetFound, blocks: Iterator[bytes]) -> None:
    """Write the pieces of a sheet, each with what stands before the first row."""
    cuts, tag = sheet.cuts, sheet.prefix
    spans = _Spans(blocks)
    head = b"".join(spans.before(cuts[0].at))
    for number, cut in enumerate(cuts, 1):
        last = number == len(cuts)
        guard = _guard(sheet, cut.row - 1) if number > 1 else b""
        end = b"" if last else _guard(sheet, cuts[number].after + 1)
        close = b"" if last else f"</{tag}sheetData></{tag}worksheet>".encode()
        rows = spans.before(None if last else cuts[number].at)
        _write(made, _part(number), (part for group in ([head, guard], rows, [end, close]) for part in group))


def _guard(sheet: SheetFound, row: int) -> bytes:
    """A row whose first and last cell are filled."""
    tag = sheet.prefix
    cells = "".join(
        f'<{tag}c r="{letters(column)}{row}" t="str"><{tag}v>-</{tag}v></{tag}c>'
        for column in dict.fromkeys((1, max(sheet.columns, 1)))
    )
    return f'<{tag}row r="{row}">{cells}</{tag}row>'.encode()


class _Spans:
    """Blocks of a part, handed out up to a byte of it."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._block = b""
        self._at = 0

    def before(self, end: int | None) -> Iterator[bytes]:
        """What was not yet handed out of the bytes before `end`; None for all that is left."""
        while end is None or self._at < end:
            block = self._block or next(self._blocks, b"")
            if not block:
                return
            taken = block if end is None else block[: end - self._at]
            self._block = block[len(taken) :]
            self._at += len(taken)
            yield taken


def _write(made: zipfile.ZipFile, name: str, blocks: Iterable[bytes]) -> None:
    with made.open(name, "w", force_zip64=True) as out:
        for block in blocks:
            out.write(block)
