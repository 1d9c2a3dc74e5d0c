"""The zip that ODK Central gives: the responses as one CSV, each repeated section as another.

Nothing is unpacked to disk, and no name in the archive is used as a path. What the directory of the archive
says is checked before anything is read, and a part is never read further than that.
"""

import posixpath
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from suluh.monitoring.report.csv_sheet import read_csv
from suluh.monitoring.report.header_rows import Known
from suluh.monitoring.report.limits import FILE_BYTES, FILES, ZIP_BYTES, ZIP_PARTS, Meter, check
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.sheet import Sheet
from suluh.monitoring.report.workbook_parts import check_archive, refuse
from suluh.text.printable import printable

TABLES = (".csv", ".tsv", ".txt")
# Data in another form; pictures and sound need not be named.
_OTHER = (".xlsx", ".xlsm", ".xls", ".ods", ".json", ".geojson", ".xml", ".zip", ".gz")
_MOST_NAMED = 10


def read_zip(
    path: Path, place: str, meter: Meter, progress: Callable[[str], None], known: Known
) -> list[Sheet]:
    """The sheets of all CSVs in a zip, in the order of their names.

    Raises `ExportError` if it is no such zip, whatever its name says, or if it holds too much.
    """
    if not zipfile.is_zipfile(path):
        raise refuse(place, "bukan ZIP, atau rusak: unduh lagi", "no ZIP, or a broken one: download it again")
    check_archive(path, place, ZIP_BYTES, ZIP_PARTS)
    with zipfile.ZipFile(path) as archive:
        _check_kind(archive, path, place)
        parts = sorted((p for p in archive.infolist() if _is_read(p)), key=lambda p: p.filename)
        tables = [part for part in parts if part.filename.lower().endswith(TABLES)]
        others = [printable(part.filename) for part in parts if part.filename.lower().endswith(_OTHER)]
        if not tables:
            held = ", ".join(others[:_MOST_NAMED]) or ", ".join(
                printable(p.filename) for p in parts[:_MOST_NAMED]
            )
            raise refuse(
                place,
                f"tidak ada CSV di dalam zip ini ({held[:200] or '-'}): buka zipnya dan beri berkas isinya, atau "
                "ekspor lagi dari Kobo/ODK",
                f"there is no CSV in this zip ({held[:200] or '-'}): open it and give the file inside, or export again "
                "from Kobo/ODK",
            )
        check(FILES, len(tables), place)
        for part in tables:
            check(FILE_BYTES, part.file_size, f"{place}/{printable(part.filename)}")
        sheets = [
            read_csv(
                partial(archive.open, part),
                posixpath.splitext(posixpath.basename(part.filename))[0],
                f"{place}/{printable(part.filename)}",
                meter,
                progress,
                known,
            )
            for part in tables
            if part.file_size
        ]
    if sheets and others:
        sheets[0].remarks.append(Remark("not_read", (place, ", ".join(others[:_MOST_NAMED]))))
    return sheets


def _check_kind(archive: zipfile.ZipFile, path: Path, place: str) -> None:
    """Raises `ExportError` if the archive is the file of an office program, or has another ending."""
    held = archive.namelist()
    if "[Content_Types].xml" in held or "xl/workbook.xml" in held:
        raise refuse(
            place,
            "isinya lembar kerja: ganti akhirannya menjadi .xlsx",
            "a workbook inside: rename it to .xlsx",
        )
    if "mimetype" in held:
        raise refuse(
            place,
            "isinya dokumen kantor, bukan CSV: simpan sebagai XLSX atau CSV",
            "an office document inside, no CSV: save it as XLSX or CSV",
        )
    if path.suffix.lower() != ".zip":
        raise refuse(place, "isinya ZIP: ganti akhirannya menjadi .zip", "a ZIP inside: rename it to .zip")


def _is_read(part: zipfile.ZipInfo) -> bool:
    """Whether a part is a file, and none that only a Mac knows."""
    base = posixpath.basename(part.filename)
    return bool(base) and not base.startswith(".") and not part.filename.startswith("__MACOSX/")
