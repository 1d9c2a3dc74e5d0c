"""An XLSX workbook as sheets, once `workbook_audit.py` has found it small enough."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel
import polars as pl

from suluh.monitoring.report.limits import Meter
from suluh.monitoring.report.sheet import Sheet, heading
from suluh.monitoring.report.workbook_audit import audit_workbook
from suluh.monitoring.report.workbook_parts import ARCHIVE, broken, refuse


def read_workbook(path: Path, place: str, meter: Meter) -> list[Sheet]:
    """The sheets of a workbook that hold anything. Raises `ExportError` if it holds too much."""
    with path.open("rb") as stream:
        if stream.read(4) != ARCHIVE:
            raise refuse(
                place,
                "bukan lembar kerja XLSX: simpan sebagai XLSX atau CSV",
                "no XLSX workbook: save it as XLSX or CSV",
            )
    formulas = audit_workbook(path, place, meter)
    try:
        return list(_sheets(path, place, formulas))
    except fastexcel.FastExcelError as problem:
        raise ValueError(str(problem).splitlines()[0]) from problem
    except BaseException as problem:
        # A panic of the library is no Exception; the file is broken in a way that nobody foresaw.
        if type(problem).__name__ != "PanicException":
            raise
        raise broken(place) from problem


def _sheets(path: Path, place: str, formulas: dict[str, frozenset[int]]) -> Iterator[Sheet]:
    book = fastexcel.read_excel(path)
    for number, name in enumerate(book.sheet_names):
        # The names are a row like any other here, so that two columns may have the same.
        loaded = book.load_sheet(number, header_row=None, dtypes="string", skip_rows=0)
        frame = loaded.to_polars()
        del loaded
        if frame.height == 0 or frame.width == 0:
            continue
        names = [heading(cell) for cell in frame.row(0)]
        frame.columns = [str(i) for i in range(frame.width)]
        frame = frame.with_columns(pl.all().fill_null("")).slice(1)
        frame = frame.with_columns(pl.Series("row", range(2, frame.height + 2), dtype=pl.Int64))
        marked = formulas.get(name, frozenset())
        filled = pl.any_horizontal(pl.col(str(i)) != "" for i in range(len(names)))
        frame = frame.filter(filled | pl.col("row").is_in(sorted(marked)))
        yield Sheet(place, heading(name), names, frame, [], marked, "xlsx")
