"""A folder of entries, each whole or not there."""

import contextlib
import fcntl
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

# Before the bytes of an entry: what this is, and the sum of its key and the rest.
_MAGIC = b"suluh2\n"
_SUM_BYTES = hashlib.sha256().digest_size
_HEAD = len(_MAGIC) + _SUM_BYTES
_KEY = re.compile("[0-9a-f]{64}")
_KEY_OR_HALF = re.compile(
    r"\.?[0-9a-f]{64}(\.[0-9a-f.]+)?"
)  # half ones of former versions lay beside their places
# Entries are written in this folder, and then moved to their places.
_NEW = "new"


def key_of(*parts: str) -> str:
    """A key that stands for texts: other texts, other key."""
    found = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        found.update(b"%d\n" % len(raw))
        found.update(raw)
    return found.hexdigest()


class Store:
    """Bytes by key below one folder of one purpose.

    `version` names the code that made the entries: with other code nothing is found, and what the code
    before left behind goes. Nothing here ever fails: a folder that cannot be read or written, and an
    entry that is damaged, under a wrong key, or no file at all, are as if there were none. Several
    processes may use a folder at once, and it may be deleted at any time.
    """

    def __init__(self, folder: Path, version: str, *, max_bytes: int) -> None:
        self._folder = folder / version[:32]
        self._above = folder
        self._max_bytes = max_bytes
        self._used: set[str] = set()
        self._wrote = False
        self._bytes = 0  # written by this run

    def get(self, key: str) -> bytes | None:
        """The bytes of a key, or None."""
        raw = _read(self._path(key), self._max_bytes + _HEAD)
        data = raw[_HEAD:]
        if raw[:_HEAD] != _head(key, data):
            return None
        self._used.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, as far as the disk lets us, and no more than the store may hold."""
        if self._bytes + len(data) > self._max_bytes:
            return
        folder, new = f"{self._folder}/{key[:2]}", f"{self._folder}/{_NEW}"
        fresh = f"{new}/{key}.{secrets.token_hex(4)}"
        try:
            if not self._wrote:
                _drop_half(Path(new))
            os.makedirs(new, exist_ok=True)
            with open(fresh, "xb", buffering=0) as file:
                with contextlib.suppress(OSError):  # held while it is being written, see `_drop_half`
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                raw = memoryview(_head(key, data) + data)
                while raw:
                    raw = raw[file.write(raw) :]
                os.makedirs(folder, exist_ok=True)  # not before: a full disk keeps no empty folder
                os.replace(fresh, f"{folder}/{key}")
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
            return
        self._used.add(key)
        self._wrote = True
        self._bytes += len(data)

    def tidy(self) -> None:
        """Drop what no run will ask for: entries of other code, half entries of runs that were killed,
        and, above `max_bytes`, the oldest entries, those that this run did not use first. Does nothing
        in a run that wrote nothing."""
        if not self._wrote:
            return
        with contextlib.suppress(OSError), os.scandir(self._above) as others:
            for other in others:
                if other.is_dir(follow_symlinks=False) and other.name != self._folder.name:
                    _drop_all(Path(other.path))
        _drop_half(self._folder / _NEW)
        self._shrink()

    def _shrink(self) -> None:
        found: list[tuple[bool, float, int, str]] = []
        total = 0
        for entry in _entries(self._folder):
            with contextlib.suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                total += status.st_size
                found.append((entry.name in self._used, status.st_mtime, status.st_size, entry.path))
        if total <= self._max_bytes:
            return
        for _, _, size, path in sorted(found):
            if total <= self._max_bytes:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
                total -= size

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key


def _head(key: str, data: bytes) -> bytes:
    found = hashlib.sha256(key.encode())
    found.update(data)
    return _MAGIC + found.digest()


def _read(path: Path, most: int) -> bytes:
    """What a file holds; nothing if it is none, or too big to be one of ours."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            return b""
        parts = []
        while part := os.read(handle, status.st_size + 1):
            parts.append(part)
        return b"".join(parts)
    except OSError:
        return b""
    finally:
        os.close(handle)


def _folders(folder: Path) -> Iterator[Path]:
    """The folders in a folder, links left out."""
    with contextlib.suppress(OSError), os.scandir(folder) as below:
        yield from [Path(entry.path) for entry in below if entry.is_dir(follow_symlinks=False)]


def _entries(folder: Path, called: re.Pattern[str] = _KEY) -> Iterator[os.DirEntry[str]]:
    """The entries of one version, and whatever else bears the name of one: nothing behind a link."""
    for below in _folders(folder):
        with contextlib.suppress(OSError), os.scandir(below) as entries:
            found = [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
            yield from (entry for entry in found if called.fullmatch(entry.name))


def _drop_half(folder: Path) -> None:
    """Remove entries that nobody is writing any more. Where locks do not work they stay."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_file(follow_symlinks=False) or not _KEY.match(entry.name):
                continue
            with contextlib.suppress(OSError), open(entry.path, "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(entry.path)


def _drop_all(folder: Path) -> None:
    """Remove the entries of a version, and the folders that are empty then: nothing else, whatever lies there."""
    for entry in _entries(folder, _KEY_OR_HALF):
        with contextlib.suppress(OSError):
            os.unlink(entry.path)
    _drop_half(folder / _NEW)
    for below in (*_folders(folder), folder):
        with contextlib.suppress(OSError):
            below.rmdir()
