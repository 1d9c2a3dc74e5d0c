"""Several files are written, or none."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from suluh.output.fresh import missing_folders, remove_empty
from suluh.output.journal import NEW, Home, Journal, journal_at
from suluh.output.refusal import Refusal
from suluh.output.rename import rename_new, trade


def write_all(
    files: Mapping[Path, bytes],
    *,
    new: bool = False,
    home: Home | None = None,
    seen: Mapping[Path, bytes] | None = None,
) -> None:
    """Write files, or leave everything as it was. With `new`, none of them may be there yet.

    Each goes into a file beside its place and onto the disk first; then each takes its name in one step.
    With `home`, that is noted there, so that a kill in between is mended by the next run. `seen` is what
    the files held that the new content was made from. Raises what the system raised, and `Refusal` if
    another run or a person changed such a file since.
    """
    if not files:
        return
    real = {Path(os.path.realpath(path)): content for path, content in files.items()}
    with journal_at(home, list(real)) as journal:
        for path, content in (seen or {}).items():
            if path.read_bytes() != content:
                raise Refusal(
                    f'"{path}" berubah sementara perintah ini berjalan: ulangi',
                    f'"{path}" changed while this command ran: run it again',
                )
        _write_all(real, journal, new=new)
        journal.end()


def _write_all(real: Mapping[Path, bytes], journal: Journal, *, new: bool) -> None:
    moves = [(path.with_name(f".{path.name}{NEW}"), path) for path in real]
    folders = list(dict.fromkeys(folder for path in real for folder in missing_folders(path.parent)))
    try:
        journal.begin(moves, folders)
        for fresh, path in moves:
            for folder in missing_folders(path.parent):
                folder.mkdir(exist_ok=True)
            _write(fresh, real[path], like=path)
        journal.commit(moves)
        put_all(moves, new=new)
    except BaseException:
        for temporary, _ in moves:
            with suppress(NotADirectoryError):
                temporary.unlink(missing_ok=True)
        remove_empty(folders)
        journal.end()
        raise
    for temporary, _ in moves:
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


def _onto_disk(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
