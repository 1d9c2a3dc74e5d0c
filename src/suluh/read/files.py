"""Content files as text, with a finding for each one that is none."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from suluh.findings import Finding, error
from suluh.read.conflicts import check_conflicts
from suluh.read.signs import check_signs
from suluh.text.file_names import of_the_system

MAX_BYTES = 512 * 1024  # a page of 80,000 words; anything larger is a mistake
# A pipe does not make us wait, a link is not followed, even if it came between looking and opening.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)


def walk(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted, not following symbolic links into folders.

    What is no file (a pipe, a link to a folder) is given too; a folder that is a link gives nothing.
    What a system or an editor laid down by itself is passed over.
    """
    if os.path.islink(folder):
        return
    waiting = [folder]
    while waiting:
        base = waiting.pop()
        try:
            with os.scandir(base) as entries:
                found = sorted((e for e in entries if not of_the_system(e.name)), key=lambda e: e.name)
        except OSError:
            continue  # `check_tree` says so
        folders = [entry for entry in found if entry.is_dir(follow_symlinks=False)]
        linked = [entry for entry in found if entry.is_symlink() and os.path.isdir(entry.path)]
        apart = {entry.name for entry in (*folders, *linked)}
        for entry in (*(entry for entry in found if entry.name not in apart), *linked):
            yield base / entry.name
        waiting += [base / entry.name for entry in reversed(folders)]


def nothing_in(folder: Path) -> bool:
    """Whether a folder is not there, or has no file in it."""
    return not any(walk(Path(os.path.realpath(folder))))


def read_text(path: Path, shown: str) -> tuple[str | None, list[Finding]]:
    """The text of a file in UTF-8 without a byte order mark, or a finding.

    `shown` is the path that findings name, relative to the repository root. Hidden characters and
    marks of a conflict are findings too; the text comes back without them, so that its other faults
    are found in one run.
    """
    place = (shown, 1)
    raw, findings = read_raw(path, shown)
    if raw is None:
        return None, findings
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
    text, findings = check_signs(raw, text.replace("\r\n", "\n").replace("\r", "\n"), shown)
    text, found = check_conflicts(text, shown)
    return text, findings + found


def read_raw(path: Path, shown: str, max_bytes: int = MAX_BYTES) -> tuple[bytes | None, list[Finding]]:
    """The bytes of a plain file, or a finding. Nothing else is ever opened."""
    try:
        status = os.lstat(path)
        if stat.S_ISREG(status.st_mode) and status.st_size <= max_bytes:
            raw = _bytes(path, max_bytes)
            if raw is not None:
                return raw, []
            status = os.lstat(path)
    except OSError as problem:
        return None, [unreadable(shown, problem)]
    return None, [_unusable(status, shown, max_bytes)]


def _bytes(path: Path, max_bytes: int) -> bytes | None:
    """The content of a plain file; None if it is none by now, or more than `max_bytes`."""
    opened = os.open(path, _FLAGS)
    try:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode):
            return None
        parts, size = [], 0
        while size <= max_bytes and (part := os.read(opened, status.st_size + 1)):
            parts.append(part)
            size += len(part)
        return b"".join(parts) if size <= max_bytes else None
    finally:
        os.close(opened)


def _unusable(status: os.stat_result, shown: str, max_bytes: int) -> Finding:
    if stat.S_ISLNK(status.st_mode):
        return link(shown)
    if stat.S_ISREG(status.st_mode):
        kb, top = status.st_size // 1024, max_bytes // 1024
        return error(
            "FIL002",
            (shown, 1),
            (f"berkas ini {kb} KB, terlalu besar", f"bagi menjadi berkas di bawah {top} KB"),
            (f"this file has {kb} KB, too much", f"split it into files below {top} KB"),
        )
    if stat.S_ISDIR(status.st_mode):
        return unreadable(shown, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    return special(shown)


def link(shown: str) -> Finding:
    """The finding for a symbolic link."""
    return error(
        "FIL003",
        (shown, 1),
        ("berkas ini tautan simbolik", "ganti dengan berkas biasa"),
        ("this file is a symbolic link", "replace it by a plain file"),
    )


def unreadable(shown: str, problem: OSError) -> Finding:
    """The finding for a file or folder that cannot be read."""
    reason = problem.strerror or type(problem).__name__
    return error(
        "FIL004",
        (shown, 1),
        (f"berkas tidak terbaca ({reason})", "periksa izin dan nama berkas"),
        (f"the file cannot be read ({reason})", "check its permissions and name"),
    )


def special(shown: str) -> Finding:
    """The finding for a pipe, a socket or a device."""
    return error(
        "FIL010",
        (shown, 1),
        ("ini pipa, soket, atau perangkat, bukan berkas", "hapus, atau ganti dengan berkas biasa"),
        ("this is a pipe, a socket or a device, not a file", "delete it, or replace it by a plain file"),
    )
