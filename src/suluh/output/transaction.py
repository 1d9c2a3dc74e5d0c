"""Several files are written, or none."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from suluh.output.rename import rename_new, trade

_NEW = ".suluh-new"


def write_all(files: Mapping[Path, bytes], *, new: bool = False) -> None:
    """Write files, or leave everything as it was. With `new`, none of them may be there yet.

    Each goes into a file beside its place and onto the disk first; then each takes its name in one step.
    Raises what the system raised.
    """
    real = {Path(os.path.realpath(path)): content for path, content in files.items()}
    made: list[Path] = []
    fresh: dict[Path, Path] = {}
    try:
        for path, content in real.items():
            _make_folders(path.parent, made)
            fresh[path] = path.with_name(f".{path.name}{_NEW}")
            _write(fresh[path], content, like=path)
        put_all([(fresh[path], path) for path in real], new=new)
    except BaseException:
        for temporary in fresh.values():
            temporary.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    for temporary in fresh.values():
        with suppress(OSError):
            temporary.unlink(missing_ok=True)  # holds what was there before


def put_all(moves: Sequence[tuple[Path, Path]], *, new: bool = False) -> None:
    """Move each file to its place, or leave all places as they were.

    A file that was at a place is where the moved one was, afterwards.
    """
    done: list[tuple[Path, Path, bool]] = []
    try:
        for fresh, place in moves:
            there = not new and os.path.lexists(place)
            if there:
                trade(fresh, place)
            else:
                rename_new(fresh, place)
            done.append((fresh, place, there))
    except BaseException:
        for fresh, place, there in reversed(done):
            if there:
                trade(fresh, place)
            else:
                os.rename(place, fresh)
        raise
    for folder in {place.parent for _, place in moves}:
        with suppress(OSError):
            _onto_disk(folder)


def _write(path: Path, content: bytes, *, like: Path) -> None:
    """Write a file and see it onto the disk; mode and owner are those of `like`, if that is there."""
    path.unlink(missing_ok=True)
    with open(path, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if like.exists():
            state = like.stat()
            os.fchmod(file.fileno(), state.st_mode & 0o7777)
            with suppress(OSError):
                os.fchown(file.fileno(), state.st_uid, state.st_gid)


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and what is missing above it, and note those made, the outermost first."""
    for missing in reversed([p for p in (folder, *folder.parents) if not p.exists()]):
        missing.mkdir(exist_ok=True)
        made.append(missing)


def _onto_disk(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
