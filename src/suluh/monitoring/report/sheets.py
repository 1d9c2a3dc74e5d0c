"""A file of responses as sheets of text: CSV in any common encoding, XLSX, JSON, or a folder of them.

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
from suluh.monitoring.report.json_sheets import read_json
from suluh.monitoring.report.limits import FILES, Meter, check
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.workbook_parts import ARCHIVE, OLD_FORMAT, locked, refuse
from suluh.monitoring.report.workbook_sheets import read_workbook
from suluh.text.printable import printable

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json")
Progress = Callable[[str], None]
# What the libraries say to a file that is broken.
_BROKEN = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, MemoryError, RecursionError,
    zipfile.BadZipFile, zlib.error, ExpatError, StructError, csv.Error,
)  # fmt: skip


def read_sheets(path: Path, progress: Progress = lambda _: None) -> list[Sheet]:
    """The sheets of a file, or of all files of a folder in the order of their names.

    Raises `ExportError` if a file cannot be read as what its name says, or holds too much.
    """
    meter = Meter()
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix.lower() in ENDINGS and p.is_file())
        check(FILES, len(found), printable(path.name))
        if not found:
            raise refuse(
                printable(path.name), "tidak ada berkas CSV, XLSX, atau JSON", "no CSV, XLSX or JSON"
            )
        return [sheet for file in found for sheet in _read_file(file, meter, progress)]
    return _read_file(path, meter, progress)


def _read_file(path: Path, meter: Meter, progress: Progress) -> list[Sheet]:
    name = printable(path.name)
    ending = path.suffix.lower()
    progress("responses")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refuse(
                name, "bukan berkas biasa: beri berkas CSV atau XLSX", "no plain file: give a CSV or XLSX"
            )
        if ending not in ENDINGS:
            raise refuse(
                name,
                "bukan CSV, XLSX, atau JSON; ekspor lagi sebagai salah satunya",
                "neither CSV nor XLSX nor JSON; export it again as one of them",
            )
        with path.open("rb") as stream:
            start = stream.read(8)
        if not start:
            raise refuse(
                name, "berkas kosong: ekspor lagi dari Kobo/ODK", "empty: export it again from Kobo/ODK"
            )
        if start.startswith(OLD_FORMAT):
            raise locked(name)
        if ending in (".xlsx", ".xlsm"):
            return read_workbook(path, name, meter)
        if start.startswith(ARCHIVE):
            raise refuse(
                name,
                "isinya lembar kerja: ganti akhirannya menjadi .xlsx",
                "a workbook inside: rename it to .xlsx",
            )
        if ending == ".json":
            return read_json(path, name, meter)
        return [read_csv(path, name, meter, progress)]
    except _BROKEN as problem:
        why = printable(str(problem)) or type(problem).__name__
        raise ExportError(
            f"{name}: tidak dapat dibaca ({why[:200]}); ekspor lagi dari Kobo/ODK",
            f"{name}: cannot be read ({why[:200]}); export it again from Kobo/ODK",
        ) from problem
