"""Why a result cannot be put where it should go."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# errno -> the sentence about "{0}", in Indonesian and English.
_FULL = (
    'disk penuh saat menulis "{0}" (ruang atau jumlah berkasnya habis): kosongkan sebagian atau pilih disk lain',
    'the disk is full while writing "{0}" (no space, or no more files): free some or choose another disk',
)
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: (
        '"{0}" hanya dapat dibaca: pilih folder lain',
        '"{0}" can only be read: choose another folder',
    ),
    errno.EACCES: (
        'tidak ada izin untuk "{0}": mintalah izin atau pilih folder lain',
        'no permission for "{0}": ask for it or choose another folder',
    ),
    errno.EBUSY: (
        '"{0}" sedang dipakai (mis. titik kait): pilih folder lain atau coba lagi',
        '"{0}" is in use (a mount point, perhaps): choose another folder or try again',
    ),
    errno.EFBIG: (
        'berkas terlalu besar bagi disk atau batas sistem saat menulis "{0}": pilih disk lain',
        'a file is too big for the disk or the limit of the system while writing "{0}": choose another disk',
    ),
    errno.ENAMETOOLONG: (
        'nama "{0}" terlalu panjang bagi disk: pilih nama lain',
        'the name "{0}" is too long for the disk: choose another name',
    ),
    errno.EEXIST: (
        '"{0}" sudah ada: pilih nama lain',
        '"{0}" exists already: choose another name',
    ),
    errno.ENOTDIR: (
        'di jalur "{0}" ada berkas di tempat yang seharusnya folder: pilih folder lain',
        'in the path "{0}" a file stands where a folder must be: choose another folder',
    ),
}
_SENTENCES[errno.EPERM] = _SENTENCES[errno.EACCES]
_OTHER = ('sistem menolak "{0}" ({1})', 'the system refuses "{0}" ({1})')


class Refusal(Exception):
    """A sentence in Indonesian and one in English; what was there before still is. Exit code 2."""

    code = 2

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.text = {"id": indonesian, "en": english}


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn what the system says about a disk (full, read-only, in use) into a `Refusal`."""
    try:
        yield
    except OSError as problem:
        name = problem.filename if isinstance(problem.filename, str | bytes) else str(place)
        shown = os.fsencode(name).decode("utf-8", "replace")
        indonesian, english = _SENTENCES.get(problem.errno or 0, _OTHER)
        reason = problem.strerror or str(problem)
        raise Refusal(indonesian.format(shown, reason), english.format(shown, reason)) from problem
