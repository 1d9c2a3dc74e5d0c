"""An XLSX file as an archive of parts: looked through before any of it is unpacked.

What stands in the directory of the archive decides first; since a directory can lie, `blocks_of` counts
again while it unpacks.
"""

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from suluh.export.form import ExportError
from suluh.monitoring.report.limits import (
    PARTS,
    RATIO,
    RATIO_FROM_BYTES,
    UNPACKED_BYTES,
    WORKBOOK_BYTES,
    Limit,
    check,
)

BLOCK_BYTES = 1 << 18
OLD_FORMAT = b"\xd0\xcf\x11\xe0"  # xls, and XLSX that is locked with a password
ARCHIVE = b"PK\x03\x04"
_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
# The end of the directory stands before a comment of at most 65,535 bytes.
_TAIL_BYTES = 22 + 65_535 + 20 + 56
# The longest entry of a directory that an office program writes.
_LONGEST_ENTRY_BYTES = 400


def refuse(place: str, indonesian: str, english: str) -> ExportError:
    """What is wrong with a file, after its name."""
    return ExportError(f"{place}: {indonesian}", f"{place}: {english}")


def check_parts(path: Path, place: str) -> None:
    """Raises `ExportError` unless a file is an archive of moderate size, unlocked, with one part a name."""
    check_archive(path, place, WORKBOOK_BYTES, PARTS)


def check_archive(path: Path, place: str, most_bytes: Limit, most_parts: Limit) -> None:
    """The same for an archive of any kind, which has limits of its own."""
    check(most_bytes, path.stat().st_size, place)
    check(most_parts, _directory_bytes(path, place) // _LONGEST_ENTRY_BYTES, place)
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    check(most_parts, len(parts), place)
    if any(part.flag_bits & 1 for part in parts):
        raise locked(place)
    if len({part.filename.casefold() for part in parts}) != len(parts):
        raise broken(place)
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise broken(place)
    check(UNPACKED_BYTES, sum(part.file_size for part in parts), place)
    for part in parts:
        if part.file_size > RATIO_FROM_BYTES:
            check(RATIO, part.file_size // max(part.compress_size, 1), place)


def locked(place: str) -> ExportError:
    return refuse(
        place,
        "terkunci dengan sandi, atau lembar kerja lama (.xls): simpan sebagai XLSX tanpa sandi",
        "locked with a password, or an old workbook (.xls): save it as XLSX without a password",
    )


def broken(place: str) -> ExportError:
    return refuse(
        place,
        "isi lembar kerjanya rusak: ekspor lagi dari Kobo/ODK",
        "the workbook is broken inside: export it again from Kobo/ODK",
    )


def _directory_bytes(path: Path, place: str) -> int:
    """The size of the directory of an archive, without reading it."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _TAIL_BYTES))
        tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise broken(place)
    (found,) = struct.unpack_from("<L", tail, at + 12)
    if _LOCATOR_64 in tail:
        at = tail.rfind(_END_64)
        if at < 0 or len(tail) < at + 56:
            raise broken(place)
        found = max(struct.unpack_from("<Q", tail, at + 40))
    return int(found)


def blocks_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: str) -> Iterator[bytes]:
    """A part, unpacked block by block. Raises `ExportError` if it holds more than its directory says."""
    declared, found = part.file_size, 0
    part.file_size = declared + 1  # else the library stops at what is declared, which other readers do not
    try:
        with archive.open(part) as stream:
            while block := stream.read(BLOCK_BYTES):
                found += len(block)
                if found > declared:
                    raise broken(place)
                yield block
    finally:
        part.file_size = declared
    if found != declared:
        raise broken(place)
