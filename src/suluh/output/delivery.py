"""Files for somebody to take away are made in a fresh folder, then all of them put in place, or none.

People fill in, sign and fix what they were given. So a file is written over only if it is still as we
wrote it, which a small list in the folder remembers.

A folder that holds our files alone is replaced as a whole, in one step. Where other files lie, too, the
new ones are moved in one by one, and a note lets the next run end what a killed one began.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from suluh.output.beside import Beside
from suluh.output.fresh import clear_leftovers, fresh_folder, missing_folders, remove_empty, standing_folder
from suluh.output.journal import Home, digest, end_what_was_left, journal_at
from suluh.output.refusal import Refusal, writing
from suluh.output.target import resolve_target
from suluh.output.transaction import put_all

RECORD = ".suluh-files.json"
_SHOWN = 5


def deliver(out: Path, make: Callable[[Path], Sequence[Path]]) -> list[Path]:
    """Let `make` write files below a fresh folder, and put them at the same paths below `out`.

    Returns where they are. Raises `Refusal` with nothing changed if the disk does not take them, or if
    a file of somebody else (or one that was changed since we wrote it) is in the way.
    """
    with writing(out):
        real = resolve_target(out)
        with standing_folder(real.parent):
            _clear(real)
            whole = Beside.may_replace(real)
            parent, name = (real.parent, real.name) if whole else (real, "")
            with fresh_folder(parent, name) as work:
                fresh = work / "made"
                fresh.mkdir()
                names = [path.relative_to(fresh).as_posix() for path in make(fresh)]
                _put(work, real, out, list(dict.fromkeys(names)))
    return [out / name for name in names]


def _clear(real: Path) -> None:
    """End what killed runs began, and delete what they left."""
    if os.access(real.parent, os.W_OK):
        clear_leftovers(real.parent, real.name)
    if real.is_dir():
        end_what_was_left(Home(real, (real,)))
        clear_leftovers(real)


def _put(work: Path, real: Path, out: Path, names: list[str]) -> None:
    """Bring the files of `work/made` to their places below `real`."""
    fresh = work / "made"
    written = _recorded(real)
    for name in names:
        _refuse_files_above(real, out, name)
    beside = Beside(real, work / "whole")
    sums = {name: digest(fresh / name) for name in names}
    _refuse_foreign(real, out, sums, written)
    kept = {name: said for name, said in written.items() if (real / name).exists()}
    text = json.dumps(dict(sorted((kept | sums).items())), ensure_ascii=False, indent=1)
    (fresh / RECORD).write_text(text + "\n", "utf-8")
    new = [*names, RECORD]
    if beside.holds_only({*written, RECORD}) and beside.replace(fresh, new):
        return
    with fresh_folder(real) as inside:  # what a note speaks of lies in the folder of the note
        os.rename(fresh, inside / "made")
        _move_in(inside / "made", real, new)


def _move_in(fresh: Path, real: Path, names: Sequence[str]) -> None:
    """Move files to their places one by one; a note of it lies there meanwhile."""
    moves = [(fresh / name, real / name) for name in names]
    made = list(dict.fromkeys(folder for _, place in moves for folder in missing_folders(place.parent)))
    try:
        for _, place in moves:
            place.parent.mkdir(parents=True, exist_ok=True)
        with journal_at(Home(real, (real,)), [path for move in moves for path in move]) as journal:
            try:
                journal.commit(moves)
                put_all(moves)
            finally:
                journal.end()
    except BaseException:
        remove_empty(made)
        raise


def _refuse_files_above(real: Path, out: Path, name: str) -> None:
    for above in reversed((real / name).parents[: len(Path(name).parents) - 1]):
        if os.path.lexists(above) and not above.is_dir():
            shown = out / above.relative_to(real)
            raise Refusal(
                f'"{shown}" adalah berkas, bukan folder: pilih folder lain',
                f'"{shown}" is a file, not a folder: choose another folder',
            )


def _refuse_foreign(real: Path, out: Path, sums: Mapping[str, str], written: Mapping[str, str]) -> None:
    foreign = []
    for name, fresh in sums.items():
        place = real / name
        if not os.path.lexists(place):
            continue
        ours = not place.is_symlink() and place.is_file()
        if not ours or digest(place) not in (written.get(name), fresh):
            foreign.append(str(out / name))
    if foreign:
        shown = ", ".join(foreign[:_SHOWN]) + (" …" if len(foreign) > _SHOWN else "")
        raise Refusal(
            f"berkas ini diubah orang atau bukan dari suluh, jadi tidak ditimpa: {shown}; "
            "pindahkan atau pilih folder lain dengan --out",
            f"these files were changed by somebody or are not from suluh, so they are not written over: {shown}; "
            "move them away or choose another folder with --out",
        )


def _recorded(folder: Path) -> dict[str, str]:
    """Name -> sha256 of what we wrote into a folder before."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(record, dict):
        return {}
    return {name: said for name, said in record.items() if isinstance(said, str)}
