"""A fresh folder to work in, and what a killed run left of one.

Who works in a folder holds a lock on it (`flock`), which ends with the process however it ends. So a
leftover is a folder whose lock nobody holds; process numbers, which come again, play no part.
"""

import errno
import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

MARK = ".suluh-"
_OLD = "-old"


@contextmanager
def fresh_folder(parent: Path, name: str = "") -> Iterator[Path]:
    """An empty folder in `parent`, called after `name`; deleted at the end with what is in it then."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_prefix(name), dir=parent))
        with locked(folder) as ours:
            # Between making and locking, another run may have taken it for a leftover.
            if not ours or not folder.exists():
                continue
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            return


@contextmanager
def standing_folder(place: Path) -> Iterator[None]:
    """A folder is there meanwhile, with all above it; those that were not, and are empty at the end, go again."""
    made = missing_folders(place)
    try:
        place.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        remove_empty(made)


def missing_folders(place: Path) -> list[Path]:
    """The folders that must be made for a folder to be there, the outermost first."""
    return [p for p in reversed((place, *place.parents)) if not p.exists()]


def remove_empty(folders: Sequence[Path]) -> None:
    """Take those folders away that hold nothing; the outermost come first."""
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


@contextmanager
def locked(folder: Path, *, where_no_locks: bool = True) -> Iterator[bool]:
    """Whether the lock on a folder could be had; it is held until the end.

    `where_no_locks` is the answer where the file system has none, as on some network disks.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as problem:
        if where_no_locks and not isinstance(problem, FileNotFoundError):
            raise
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            ours = True
        except OSError as problem:
            ours = where_no_locks and problem.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        yield ours
    finally:
        os.close(handle)


def clear_leftovers(parent: Path, name: str = "", out: Path | None = None) -> None:
    """Delete what killed runs left in `parent`; a site that fell between two renames comes back to `out`."""
    pattern = re.compile(re.escape(_prefix(name)) + r"[a-z0-9_]{8}(-old)?")
    for folder in sorted(parent.iterdir()):
        if not pattern.fullmatch(folder.name) or folder.is_symlink() or not folder.is_dir():
            continue
        # The lock is held while the folder goes: its maker may be just about to take it. Where locks do
        # not work, nobody's leftovers are cleared.
        with locked(folder, where_no_locks=False) as left:
            if not left:
                continue
            if folder.name.endswith(_OLD) and out is not None and not os.path.lexists(out):
                folder.rename(out)
            else:
                shutil.rmtree(folder, ignore_errors=True)


def old_name(fresh: Path) -> Path:
    """Where the old folder waits while the fresh one takes its name."""
    return fresh.with_name(fresh.name + _OLD)


def _prefix(name: str) -> str:
    return f".{name}{MARK}" if name else MARK
