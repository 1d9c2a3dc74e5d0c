"""Several files change together: what is about to happen is written down first.

A killed run leaves its note behind, and the next run ends what the note says: before the files were all
written, it takes the new ones away; after that, it moves the rest to their places. So files that belong
together are all old or all new for every run of ours, wherever the run before was killed.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from suluh.output.fresh import MARK, locked
from suluh.output.refusal import Refusal

NOTE = ".suluh-moves.json"
NEW = ".suluh-new"
_FORM = 1
_MAX_BYTES = 50_000_000
Moves = Sequence[tuple[Path, Path]]


@dataclass(frozen=True)
class Journal:
    """The note of one change of files below `home`; nothing is noted where `home` is None."""

    home: Path | None

    def begin(self, moves: Moves, folders: Sequence[Path]) -> None:
        """Note which new files and folders are about to be made."""
        if self.home is not None:
            self._write({"new": self._names(f for f, _ in moves), "folders": self._names(folders)})

    def commit(self, moves: Moves) -> None:
        """Note that all new files are there, and what is to be moved where: from here on it goes forward."""
        if self.home is not None:
            rows = [
                [*self._names([fresh, place]), digest(fresh), digest(place) if place.exists() else ""]
                for fresh, place in moves
            ]
            self._write({"moves": rows})

    def end(self) -> None:
        """Take the note away: everything is in its place, or as it was."""
        if self.home is not None:
            (self.home / NOTE).unlink(missing_ok=True)

    def _names(self, paths: Iterator[Path] | Sequence[Path]) -> list[str]:
        assert self.home is not None
        return [path.relative_to(self.home).as_posix() for path in paths]

    def _write(self, said: dict[str, object]) -> None:
        assert self.home is not None
        fresh = self.home / (NOTE + NEW)
        fresh.unlink(missing_ok=True)
        with fresh.open("xb") as file:
            file.write(json.dumps({"form": _FORM, **said}).encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, self.home / NOTE)


@dataclass(frozen=True)
class Home:
    """The folder of a note, and the folders below it (or itself) in which a note may have files moved.

    A note that came with somebody's change of the content must not reach anything else.
    """

    folder: Path
    among: tuple[Path, ...]

    def takes(self, places: Sequence[Path]) -> bool:
        """Whether a change of some files can be noted here."""
        inside = all(place.is_relative_to(self.folder) and self.holds(place) for place in places)
        return inside and os.access(self.folder, os.W_OK | os.X_OK)

    def holds(self, path: Path) -> bool:
        """Whether a path lies where a note may reach, links followed."""
        real = Path(os.path.realpath(path.parent))
        return any(real.is_relative_to(os.path.realpath(place)) for place in self.among)


@contextmanager
def journal_at(home: Home | None, places: Sequence[Path]) -> Iterator[Journal]:
    """The journal of a folder that holds all `places`; what a killed run noted there is ended first.

    Raises `Refusal` while another run changes files there. Files that lie elsewhere, behind a link, or
    below a folder that takes no note, are changed without one.
    """
    if home is None or not home.takes(places):
        yield Journal(None)
        return
    with locked(home.folder) as ours:
        if not ours:
            raise Refusal(
                f'perintah suluh lain sedang menulis di "{home.folder}": tunggu sampai selesai, lalu ulangi',
                f'another suluh command is writing in "{home.folder}": wait until it has ended, then try again',
            )
        _end(home)
        yield Journal(home.folder)


def end_what_was_left(home: Home) -> None:
    """End what a killed run noted in a folder. Does nothing while that run lives, or if it cannot be ended."""
    if any(os.path.lexists(home.folder / name) for name in (NOTE, NOTE + NEW)):
        with locked(home.folder, where_no_locks=False) as ours, suppress(OSError):
            if ours:
                _end(home)


def _end(home: Home) -> None:
    said = _read(home.folder)
    for name in said.get("new", []):
        if (path := _inside(home, name)) is not None and path.name.endswith(NEW):
            with suppress(NotADirectoryError):
                path.unlink(missing_ok=True)
    for row in said.get("moves", []):
        _forward(home, row)
    for name in reversed(said.get("folders", [])):
        if _inside(home, f"{name}/{NOTE}") is not None:
            with suppress(OSError):
                (home.folder / str(name)).rmdir()
    (home.folder / (NOTE + NEW)).unlink(missing_ok=True)
    (home.folder / NOTE).unlink(missing_ok=True)


def _forward(home: Home, row: object) -> None:
    """End one move. A file that somebody changed since stays as it is."""
    if not (isinstance(row, list) and len(row) == 4 and all(isinstance(value, str) for value in row)):
        return
    fresh, place = _inside(home, row[0]), _inside(home, row[1])
    if fresh is None or place is None or MARK not in row[0]:
        return
    aside = fresh.with_name(f"{fresh.name}-old")  # see `rename.trade`
    there = digest(place) if place.is_file() else ""
    as_noted = there == row[3] or (not there and aside.is_file())
    if as_noted and fresh.is_file() and digest(fresh) == row[2]:
        os.replace(fresh, place)
    aside.unlink(missing_ok=True)
    fresh.unlink(missing_ok=True)


def _read(home: Path) -> dict[str, list[object]]:
    """What is noted in a folder; nothing if the note is not one of ours."""
    path = home / NOTE
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return {}
        said = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(said, dict) or said.get("form") != _FORM:
        return {}
    return {name: rows for name, rows in said.items() if isinstance(rows, list)}


def _inside(home: Home, name: object) -> Path | None:
    """A path by its name in a note; None for what a note may not reach."""
    if not isinstance(name, str) or not name or "\0" in name or ".." in Path(name).parts:
        return None
    path = home.folder / name
    return path if home.holds(path) and not path.is_symlink() else None


def digest(path: Path) -> str:
    """The sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
