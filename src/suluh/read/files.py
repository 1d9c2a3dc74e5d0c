"""Content files as text, with a finding for each one that is none."""

import os
from collections.abc import Iterator
from pathlib import Path

from suluh.findings import Finding, error

MAX_BYTES = 512 * 1024  # a page of 80,000 words; anything larger is a mistake


def walk(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted, not following symbolic links into folders."""
    for base, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(names):
            yield Path(base) / name
        for name in folders:
            if (Path(base) / name).is_symlink():
                yield Path(base) / name


def read_text(path: Path, shown: str) -> tuple[str | None, list[Finding]]:
    """The text of a file in UTF-8 without a byte order mark, or a finding.

    `shown` is the path that findings name, relative to the repository root.
    """
    place = (shown, 1)
    if path.is_symlink():
        return None, [
            error(
                "FIL003",
                place,
                ("berkas ini tautan simbolik", "ganti dengan berkas biasa"),
                ("this file is a symbolic link", "replace it by a plain file"),
            )
        ]
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            kb, top = size // 1024, MAX_BYTES // 1024
            return None, [
                error(
                    "FIL002",
                    place,
                    (f"berkas ini {kb} KB, terlalu besar", f"bagi menjadi berkas di bawah {top} KB"),
                    (f"this file has {kb} KB, too much", f"split it into files below {top} KB"),
                )
            ]
        raw = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        return None, [
            error(
                "FIL004",
                place,
                (f"berkas tidak terbaca ({reason})", "periksa izin dan nama berkas"),
                (f"the file cannot be read ({reason})", "check its permissions and name"),
            )
        ]
    if b"\0" in raw:
        return None, [
            error(
                "FIL001",
                place,
                ("ini berkas biner, bukan teks", "ganti dengan teks UTF-8, atau beri akhiran yang benar"),
                ("this is a binary file, not text", "replace it by UTF-8 text, or give it its right ending"),
            )
        ]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        return None, [
            error(
                "FIL001",
                (shown, line),
                ("teks bukan UTF-8 (mungkin Latin-1)", "simpan ulang berkas sebagai UTF-8"),
                ("the text is not UTF-8 (perhaps Latin-1)", "save the file again as UTF-8"),
            )
        ]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []
