"""An XLSX workbook as sheets, once `workbook_audit.py` has found it small enough."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import fastexcel
import polars as pl

from suluh.monitoring.report.header_rows import HEAD_ROWS, Known, above, find_head
from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.sheet import Sheet, heading
from suluh.monitoring.report.sheet_found import SheetFound
from suluh.monitoring.report.workbook_audit import Audit, audit_workbook
from suluh.monitoring.report.workbook_parts import ARCHIVE, broken, refuse
from suluh.monitoring.report.workbook_pieces import cut_up, is_long

# What is known of a sheet that the audit did not name.
_UNSEEN = SheetFound("", "", 0, (), frozenset())
# Consecutive rows of a sheet as text, with the number of the first.
Rows = tuple[int, pl.DataFrame]


def read_workbook(path: Path, place: str, meter: Meter, known: Known) -> list[Sheet]:
    """The sheets of a workbook that hold anything. Raises `ExportError` if it holds too much.

    Whatever file of the archive a sheet stands in: its name and place are those that the workbook gives it.
    """
    with path.open("rb") as stream:
        if stream.read(4) != ARCHIVE:
            raise refuse(
                place,
                "bukan lembar kerja XLSX: simpan sebagai XLSX atau CSV",
                "no XLSX workbook: save it as XLSX or CSV",
            )
    audit = audit_workbook(path, place, meter)
    try:
        return _sheets(path, place, audit, known)
    except fastexcel.FastExcelError as problem:
        raise ValueError(str(problem).splitlines()[0]) from problem
    except BaseException as problem:
        # A panic of the library is no Exception; the file is broken in a way that nobody foresaw.
        if type(problem).__name__ != "PanicException":
            raise
        raise broken(place) from problem


def _sheets(path: Path, place: str, audit: Audit, known: Known) -> list[Sheet]:
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
            found[number] = _sheet(place, name, audit, [(1, _load(book, number, skip_rows=0))], known)
    del book  # it holds all texts, and so does the workbook of the pieces
    for number, sheet in long.items():
        whole = _sheet(place, names[number], audit, _pieces(path, place, audit, sheet), known)
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


def _sheet(place: str, name: str, audit: Audit, rows: Iterable[Rows], known: Known) -> Sheet | None:
    """A sheet without its empty rows, but with those that have a formula; None if there is nothing in it."""
    about = audit.sheets.get(name, _UNSEEN)
    sheet = Sheet(place, heading(name), [], pl.DataFrame(), [], about.formulas, "xlsx")
    frames: list[pl.DataFrame] = []
    head = 1
    for first, frame in rows:
        filled = frame.with_columns(pl.all().fill_null(""))
        if first == 1:
            if frame.height == 0 or frame.width == 0:
                return None
            top = [list(row) for row in filled.head(HEAD_ROWS).iter_rows()]
            found = find_head(top, known)
            head = found.index + 1
            sheet.names = list(found.names)
            sheet.remarks += above(sheet.place, found, top)
        numbers = pl.Series("row", range(first, first + frame.height), dtype=pl.Int64)
        filled = filled.with_columns(numbers)
        wanted = pl.any_horizontal(pl.exclude("row") != "") | pl.col("row").is_in(sorted(about.formulas))
        frames.append(filled.filter(wanted & (pl.col("row") > head)))
    sheet.frame = pl.concat(frames)
    sheet.merged = _covered(about, sheet.frame["row"].to_list())
    sheet.remarks += _hidden(sheet, about, name in audit.hidden)
    return sheet


def _covered(about: SheetFound, rows: list[int]) -> dict[int, str]:
    """Row -> address of the merged cells that leave some of its cells empty."""
    found: dict[int, str] = {}
    done = 0
    for merge in sorted(about.merges):
        start = max(merge.first + (not merge.wide), done + 1)
        for row in rows[bisect_left(rows, start) : bisect_right(rows, merge.last)]:
            found[row] = merge.address
        done = max(done, merge.last if start <= merge.last else 0)
    return found


def _hidden(sheet: Sheet, about: SheetFound, whole: bool) -> Iterator[Remark]:
    """What to say of what nobody sees in the sheet."""
    if whole:
        yield Remark("hidden_sheet", (sheet.place,))
    if about.hidden:
        count = int(sheet.frame["row"].is_in(sorted(about.hidden)).sum())
        if count:
            yield Remark("hidden_rows", (sheet.place, str(count)))
    if about.hidden_columns:
        yield Remark("hidden_columns", (sheet.place, ", ".join(about.hidden_columns)))


def _trimmed(sheet: Sheet) -> Sheet:
    """A sheet without the empty columns at both its sides, which only guards have filled."""
    held = [at for at, name in enumerate(sheet.names) if name or (sheet.frame[str(at)] != "").any()]
    kept = range(held[0], held[-1] + 1) if held else range(0)
    columns = [sheet.frame[str(at)].alias(str(to)) for to, at in enumerate(kept)]
    frame = pl.DataFrame([*columns, sheet.frame["row"]])
    return replace(sheet, names=[sheet.names[at] for at in kept], frame=frame)
