"""A folder of entries, each whole or not there."""

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

# Before the bytes of an entry: what this is, and the sum of the rest.
_MAGIC = b"suluh1\n"
_SUM_BYTES = hashlib.sha256().digest_size


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
    entry that is damaged, are as if there were none. Several processes may use a folder at once: an
    entry is written beside its place and moved there.
    """

    def __init__(self, folder: Path, version: str, *, max_bytes: int) -> None:
        self._folder = folder / version[:32]
        self._above = folder
        self._max_bytes = max_bytes
        self._used: set[str] = set()
        self._wrote = False

    def get(self, key: str) -> bytes | None:
        """The bytes of a key, or None."""
        try:
            raw = self._path(key).read_bytes()
        except OSError:
            return None
        head = len(_MAGIC) + _SUM_BYTES
        data = raw[head:]
        if raw[: len(_MAGIC)] != _MAGIC or hashlib.sha256(data).digest() != raw[len(_MAGIC) : head]:
            return None
        self._used.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, as far as the disk lets us."""
        path = self._path(key)
        fresh = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(_MAGIC + hashlib.sha256(data).digest() + data)
            fresh.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()
            return
        self._used.add(key)
        self._wrote = True

    def tidy(self) -> None:
        """Drop what no run will ask for: entries of other code, half entries of runs that were killed,
        and, above `max_bytes`, the oldest entries that this run did not use. Does nothing in a run that
        wrote nothing."""
        if not self._wrote:
            return
        with contextlib.suppress(OSError):
            for other in os.scandir(self._above):
                if other.is_dir(follow_symlinks=False) and other.name != self._folder.name:
                    _drop_entries(Path(other.path))
            self._shrink()

    def _shrink(self) -> None:
        found: list[tuple[float, int, Path]] = []
        total = 0
        for path in self._folder.glob("*/*"):
            status = path.stat()
            if path.name.startswith("."):
                continue  # another run may be writing it; it goes with the next version
            total += status.st_size
            if path.name not in self._used:
                found.append((status.st_mtime, status.st_size, path))
        for _, size, path in sorted(found):
            if total <= self._max_bytes:
                return
            with contextlib.suppress(OSError):
                path.unlink()
                total -= size

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key


def _drop_entries(folder: Path) -> None:
    """Remove entries, and the folders that are empty then: nothing else, whatever lies there."""
    for path in sorted(folder.glob("*/*"), reverse=True):
        if path.is_file() and not path.is_symlink() and len(path.name.lstrip(".").split(".")[0]) == 64:
            with contextlib.suppress(OSError):
                path.unlink()
    for below in (*folder.glob("*"), folder):
        with contextlib.suppress(OSError):
            below.rmdir()
