"""A file of responses as sheets of text: CSV in any common encoding, XLSX, JSON, a zip of CSVs, or a folder of them.

Nothing is guessed about what a cell means; `intake.py` does that. How much is read is bounded by
`limits.py`: a file that somebody sends cannot take all memory.
"""

import csv
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from struct import error as StructError
from xml.parsers.expat import ExpatError

from suluh.export.form import ExportError
from suluh.monitoring.report.csv_sheet import read_csv
from suluh.monitoring.report.header_rows import Known, nothing_known
from suluh.monitoring.report.json_sheets import Pages, read_json
from suluh.monitoring.report.limits import FILE_BYTES, FILES, Meter, check
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.workbook_parts import ARCHIVE, OLD_FORMAT, locked, refuse
from suluh.monitoring.report.workbook_sheets import read_workbook
from suluh.monitoring.report.zip_sheets import TABLES, read_zip
from suluh.text.printable import printable

WORKBOOKS = (".xlsx", ".xlsm")
ENDINGS = (*TABLES, *WORKBOOKS, ".json", ".zip")
Progress = Callable[[str], None]
# What the libraries say to a file that is broken.
_BROKEN = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, MemoryError, RecursionError,
    zipfile.BadZipFile, zlib.error, ExpatError, StructError, csv.Error,
)  # fmt: skip


def read_sheets(path: Path, progress: Progress = lambda _: None, known: Known = nothing_known) -> list[Sheet]:
    """The sheets of a file, or of all files of a folder in the order of their names.

    `known` counts the names of columns that the caller knows, so that they are found below a title.
    Raises `ExportError` if a file cannot be read as what its name says, or holds too much.
    """
    reading = _Reading(Meter(), Pages(), progress, known)
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix.lower() in ENDINGS and p.is_file())
        check(FILES, len(found), printable(path.name))
        if not found:
            raise refuse(
                printable(path.name),
                "tidak ada berkas CSV, XLSX, JSON, atau ZIP",
                "no CSV, XLSX, JSON or ZIP",
            )
        sheets = [sheet for file in found for sheet in reading.read(file)]
    else:
        sheets = reading.read(path)
    reading.pages.check()
    return sheets


class _Reading:
    """Files that are read together: what they hold is counted as a whole."""

    def __init__(self, meter: Meter, pages: Pages, progress: Progress, known: Known) -> None:
        self.meter, self.pages, self.progress, self.known = meter, pages, progress, known

    def read(self, path: Path) -> list[Sheet]:
        """The sheets of one file."""
        name = printable(path.name)
        self.progress("responses")
        try:
            return self._read(path, name)
        except _BROKEN as problem:
            why = printable(str(problem)) or type(problem).__name__
            raise ExportError(
                f"{name}: tidak dapat dibaca ({why[:200]}); ekspor lagi dari Kobo/ODK",
                f"{name}: cannot be read ({why[:200]}); export it again from Kobo/ODK",
            ) from problem

    def _read(self, path: Path, name: str) -> list[Sheet]:
        ending = path.suffix.lower()
        if not stat.S_ISREG(path.stat().st_mode):
            raise refuse(
                name, "bukan berkas biasa: beri berkas CSV atau XLSX", "no plain file: give a CSV or XLSX"
            )
        if ending == ".geojson":
            raise refuse(
                name,
                "GeoJSON berisi titik peta, bukan ekspor jawaban: ekspor sebagai CSV atau XLSX",
                "GeoJSON holds points of a map, no export of responses: export as CSV or XLSX",
            )
        if ending not in ENDINGS:
            raise refuse(
                name,
                "bukan CSV, XLSX, JSON, atau ZIP berisi CSV; ekspor lagi sebagai salah satunya",
                "neither CSV nor XLSX, JSON or a ZIP of CSVs; export it again as one of them",
            )
        with path.open("rb") as stream:
            start = stream.read(8)
        if not start:
            raise refuse(
                name, "berkas kosong: ekspor lagi dari Kobo/ODK", "empty: export it again from Kobo/ODK"
            )
        if start.startswith(OLD_FORMAT):
            raise locked(name)
        if ending in WORKBOOKS:
            return read_workbook(path, name, self.meter, self.known)
        if start.startswith(ARCHIVE) or ending == ".zip":
            return read_zip(path, name, self.meter, self.progress, self.known)
        if ending == ".json":
            return read_json(path, name, self.meter, self.pages)
        check(FILE_BYTES, path.stat().st_size, name)
        return [read_csv(lambda: path.open("rb"), path.stem, name, self.meter, self.progress, self.known)]
