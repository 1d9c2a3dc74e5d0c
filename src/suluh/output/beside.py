"""A folder is replaced in one step by another that holds some new things and, by hard links, all others.

A reader of the folder meets everything new or nothing, and a file that somebody has open stays the same
file.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from suluh.output.fresh import locked
from suluh.output.refusal import Refusal
from suluh.output.swap import TAKEN, exchange_if
from suluh.output.target import folders_of, is_mount

_State = dict[str, tuple[int, ...]]


class Beside:
    """A folder `real`, and the one (`whole`, on the same disk, not yet there) that is to take its place."""

    def __init__(self, real: Path, whole: Path) -> None:
        self._real = real
        self._whole = whole
        # What is there before anybody looks at it more closely.
        self._before = _state(real) if real.is_dir() else {}

    @staticmethod
    def may_replace(real: Path) -> bool:
        """Whether a folder is new, or could be replaced: nobody stands in it, and it is no disk of its own."""
        if not os.path.lexists(real):
            return True
        if not real.is_dir() or not os.access(real.parent, os.W_OK | os.X_OK) or is_mount(real):
            return False
        with suppress(OSError):
            return not Path.cwd().is_relative_to(real)
        return False

    def holds_only(self, files: Iterable[str]) -> bool:
        """Whether nothing lies in the folder but some of these files, and the folders in which they lie."""
        known = set(files)
        folders = folders_of(known)
        return all(name in (known if row[0] else folders) for name, row in self._before.items())

    def replace(self, made: Path, names: Sequence[str]) -> bool:
        """Put things of the folder `made`, by name, in the place of those in `real`.

        False, with nothing changed, if the disk knows no hard links or cannot exchange names. Raises
        `Refusal` if somebody wrote into the folder meanwhile.
        """
        if self._whole.parent.parent != self._real.parent:
            return False
        there = os.path.lexists(self._real)
        if there and not self._link_others(names):
            return False
        for name in names:
            (self._whole / name).parent.mkdir(parents=True, exist_ok=True)
            os.rename(made / name, self._whole / name)
        if not there:
            self._rename_new()
            return True
        with locked(self._real):
            self._refuse_changes(self._real)
            if exchange_if(self._whole, self._real, lambda: self._refuse_changes(self._whole)):
                return True
        for name in names:
            os.rename(self._whole / name, made / name)
        return False

    def _link_others(self, without: Sequence[str]) -> bool:
        """Make the other folder, with what `real` holds beside some names."""
        new = set(without)
        self._whole.mkdir()
        try:
            _like(self._real, self._whole)
            for name, (is_file, *_) in self._before.items():
                if name in new or any(parent.as_posix() in new for parent in Path(name).parents):
                    continue
                if is_file:
                    os.link(self._real / name, self._whole / name, follow_symlinks=False)
                else:
                    (self._whole / name).mkdir()
                    _like(self._real / name, self._whole / name)
        except OSError:
            shutil.rmtree(self._whole, ignore_errors=True)
            return False
        return True

    def _rename_new(self) -> None:
        try:
            os.rename(self._whole, self._real)
        except OSError as problem:
            if problem.errno in TAKEN:
                raise self._changed() from problem
            raise

    def _refuse_changes(self, folder: Path) -> None:
        """Raise `Refusal` if the folder that is or was at our place is not as it was found."""
        if _state(folder) != self._before:
            raise self._changed()

    def _changed(self) -> Refusal:
        return Refusal(
            f'"{self._real}" berubah sementara berkas dibuat: ulangi',
            f'"{self._real}" changed while the files were made: run it again',
        )


def _like(old: Path, new: Path) -> None:
    """Give a folder the mode and, where we may, the owner of another."""
    shutil.copystat(old, new)
    status = old.stat()
    with suppress(OSError):
        os.chown(new, status.st_uid, status.st_gid)


def _state(folder: Path, below: str = "") -> _State:
    """What lies below a folder, folders before what is in them: 1 and what tells a file from another, or 0."""
    found: _State = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            status = entry.stat(follow_symlinks=False)
            if entry.is_dir(follow_symlinks=False):
                found[below + entry.name] = (0,)
                found |= _state(Path(entry.path), f"{below}{entry.name}/")
            else:
                found[below + entry.name] = (1, status.st_ino, status.st_size, status.st_mtime_ns)
    return found
