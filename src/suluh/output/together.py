"""Several sites in one folder change together: all editions of a release are of one commit, or none is new."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from suluh.output.beside import Beside
from suluh.output.fresh import clear_leftovers, fresh_folder
from suluh.output.refusal import Refusal, writing
from suluh.output.swap import swap
from suluh.output.target import refuse_strangers, resolve_target


def replace_together(out: Path, names: Sequence[str], make: Callable[[Path], Sequence[str]]) -> None:
    """Let `make` write the folders `names` below a fresh folder, and put them below `out` in one step.

    `make` gives the names of single files that it wrote beside these folders; they come along.

    Whatever else lies in `out`, and no build of ours wrote, is there afterwards, too. Where a disk cannot
    exchange names or has no hard links, the folders are swapped in one after the other: a kill in between
    leaves some editions old (each says in its `release.json` of which commit it is) until the next run.

    Raises `Refusal`, with nothing changed, if a folder of these holds what no build of ours wrote.
    """
    with writing(out):
        real = resolve_target(out)
        _look(real, names)
        real.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(real.parent, real.name, real)
        with fresh_folder(real.parent, real.name) as work:
            fresh = work / "made"
            fresh.mkdir()
            files = list(make(fresh))
            beside = Beside(real, work / "whole")
            _look(real, names)
            if Beside.may_replace(real) and beside.replace(fresh, [*names, *files]):
                return
            for name in names:
                (real / name).parent.mkdir(parents=True, exist_ok=True)
                swap(fresh / name, real / name)
            for name in files:
                (real / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(fresh / name, real / name)


def _look(real: Path, names: Sequence[str]) -> None:
    """Raise `Refusal` unless each folder is new, empty or one of our own builds."""
    for name in names:
        folder = real / name
        if os.path.lexists(folder) and (folder.is_symlink() or not folder.is_dir()):
            raise Refusal(
                f'"{folder}" bukan folder: pindahkan atau pilih folder lain',
                f'"{folder}" is not a folder: move it away or choose another folder',
            )
        refuse_strangers(folder)
