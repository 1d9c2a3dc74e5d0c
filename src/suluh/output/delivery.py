"""Files for somebody to take away are made in a fresh folder, then all of them put in place, or none.

People fill in, sign and fix what they were given. So a file is written over only if it is still as we
wrote it, which a small list in the folder remembers.
"""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from suluh.output.fresh import clear_leftovers, fresh_folder
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
        missing = [p for p in (real, *real.parents) if not p.exists()]
        real.mkdir(parents=True, exist_ok=True)
        try:
            clear_leftovers(real)
            with fresh_folder(real) as fresh:
                names = [path.relative_to(fresh).as_posix() for path in make(fresh)]
                _put(fresh, real, out, names)
        finally:
            for folder in missing:  # those that nothing was put into
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()
    return [out / name for name in names]


def _put(fresh: Path, real: Path, out: Path, names: list[str]) -> None:
    written = _recorded(real)
    for name in dict.fromkeys(names):
        _refuse_files_above(real, out, name)
    _refuse_foreign(fresh, real, out, names, written)
    made = [p for n in names for p in (real / n).parents if not p.exists()]
    try:
        for name in names:
            (real / name).parent.mkdir(parents=True, exist_ok=True)
        sums = {name: _sum(fresh / name) for name in names}
        kept = {name: digest for name, digest in written.items() if (real / name).exists()}
        text = json.dumps(dict(sorted((kept | sums).items())), ensure_ascii=False, indent=1)
        (fresh / RECORD).write_text(text + "\n", "utf-8")
        put_all([(fresh / name, real / name) for name in dict.fromkeys((*names, RECORD))])
    except BaseException:
        for folder in dict.fromkeys(made):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise


def _refuse_files_above(real: Path, out: Path, name: str) -> None:
    for above in reversed((real / name).parents[: len(Path(name).parents) - 1]):
        if os.path.lexists(above) and not above.is_dir():
            shown = out / above.relative_to(real)
            raise Refusal(
                f'"{shown}" adalah berkas, bukan folder: pilih folder lain',
                f'"{shown}" is a file, not a folder: choose another folder',
            )


def _refuse_foreign(fresh: Path, real: Path, out: Path, names: list[str], written: dict[str, str]) -> None:
    foreign = []
    for name in dict.fromkeys(names):
        place = real / name
        if not os.path.lexists(place):
            continue
        ours = not place.is_symlink() and place.is_file()
        if not ours or _sum(place) not in (written.get(name), _sum(fresh / name)):
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
    return {name: digest for name, digest in record.items() if isinstance(digest, str)}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
