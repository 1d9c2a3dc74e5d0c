"""An XLSX workbook as sheets, once `workbook_audit.py` has found it small enough."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import fastexcel
import polars as pl

from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.sheet import Sheet, heading
from suluh.monitoring.report.sheet_scan import SheetFound
from suluh.monitoring.report.workbook_audit import Audit, audit_workbook
from suluh.monitoring.report.workbook_parts import ARCHIVE, broken, refuse
from suluh.monitoring.report.workbook_pieces import cut_up, is_long

# Consecutive rows of a sheet as text, with the number of the first.
Rows = tuple[int, pl.DataFrame]


def read_workbook(path: Path, place: str, meter: Meter) -> list[Sheet]:
    """The sheets of a workbook that hold anything. Raises `ExportError` if it holds too much."""
    with path.open("rb") as stream:
        if stream.read(4) != ARCHIVE:
            raise refuse(
                place,
                "bukan lembar kerja XLSX: simpan sebagai XLSX atau CSV",
                "no XLSX workbook: save it as XLSX or CSV",
            )
    audit = audit_workbook(path, place, meter)
    try:
        return _sheets(path, place, audit)
    except fastexcel.FastExcelError as problem:
        raise ValueError(str(problem).splitlines()[0]) from problem
    except BaseException as problem:
        # A panic of the library is no Exception; the file is broken in a way that nobody foresaw.
        if type(problem).__name__ != "PanicException":
            raise
        raise broken(place) from problem


def _sheets(path: Path, place: str, audit: Audit) -> list[Sheet]:
    book = fastexcel.read_excel(path)
    names = book.sheet_names
    long = {
        number: audit.sheets[name]
        for number, name in enumerate(names)
        if name in audit.sheets and names.count(name) == 1 and is_long(audit.sheets[name])
    }
    found: dict[int, Sheet | None] = {}
    for number, name in enumerate(names):
        if number not in long:
            marked = audit.sheets[name].formulas if name in audit.sheets else frozenset[int]()
            found[number] = _sheet(place, name, marked, [(1, _load(book, number, skip_rows=0))])
    del book  # it holds all texts, and so does the workbook of the pieces
    for number, sheet in long.items():
        whole = _sheet(place, names[number], sheet.formulas, _pieces(path, place, audit, sheet))
        found[number] = whole and _trimmed(whole)
    return [sheet for _, sheet in sorted(found.items()) if sheet is not None]


def _load(book: fastexcel.ExcelReader, number: int, *, skip_rows: int | None) -> pl.DataFrame:
    """A sheet as text; None skips the rows and columns before the first that are filled."""
    # The names are a row like any other here, so that two columns may have the same.
    frame = book.load_sheet(number, header_row=None, dtypes="string", skip_rows=skip_rows).to_polars()
    frame.columns = [str(i) for i in range(frame.width)]
    return frame


def _pieces(path: Path, place: str, audit: Audit, sheet: SheetFound) -> Iterator[Rows]:
    """The rows of a long sheet, piece by piece, without the guards around them."""
    with cut_up(path, place, audit, sheet) as file:
        book = fastexcel.read_excel(file)
        last = len(sheet.cuts) - 1
        for number, cut in enumerate(sheet.cuts):
            frame = _load(book, number, skip_rows=None if number else 0)
            guards = (number > 0) + (number < last)
            yield cut.row if number else 1, frame.slice(min(number, 1), frame.height - guards)


def _sheet(place: str, name: str, marked: frozenset[int], rows: Iterable[Rows]) -> Sheet | None:
    """A sheet without its empty rows, but with those that have a formula; None if there is nothing in it."""
    names: list[str] = []
    frames: list[pl.DataFrame] = []
    for first, frame in rows:
        if first == 1:
            if frame.height == 0 or frame.width == 0:
                return None
            names = [heading(cell) for cell in frame.row(0)]
        numbers = pl.Series("row", range(first, first + frame.height), dtype=pl.Int64)
        filled = frame.with_columns(pl.all().fill_null("")).with_columns(numbers)
        wanted = pl.any_horizontal(pl.exclude("row") != "") | pl.col("row").is_in(sorted(marked))
        frames.append(filled.filter(wanted & (pl.col("row") > 1)))
    return Sheet(place, heading(name), names, pl.concat(frames), [], marked, "xlsx")


def _trimmed(sheet: Sheet) -> Sheet:
    """A sheet without the empty columns at both its sides, which only guards have filled."""
    held = [at for at, name in enumerate(sheet.names) if name or (sheet.frame[str(at)] != "").any()]
    kept = range(held[0], held[-1] + 1) if held else range(0)
    columns = [sheet.frame[str(at)].alias(str(to)) for to, at in enumerate(kept)]
    frame = pl.DataFrame([*columns, sheet.frame["row"]])
    return replace(sheet, names=[sheet.names[at] for at in kept], frame=frame)
