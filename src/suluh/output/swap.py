"""A finished folder takes the place of the old one."""

import os
import stat
from pathlib import Path

from suluh.output.fresh import locked, old_name
from suluh.output.refusal import Refusal
from suluh.output.rename import exchange
from suluh.output.target import refuse_strangers


def swap(fresh: Path, out: Path) -> None:
    """Put `fresh` where `out` is; what was there is at `fresh` afterwards, or gone.

    One step where the system can exchange two names, so that no reader meets a gap; else two renames,
    as close together as can be. Raises `Refusal`, with the old folder in its place, if something came
    into the old one that no build wrote.
    """
    if not os.path.lexists(out):
        os.rename(fresh, out)
        return
    if exchange(fresh, out):
        try:
            refuse_strangers(fresh, out)
        except Refusal:
            exchange(fresh, out)
            raise
        return
    old = old_name(fresh)
    with locked(out):  # the lock moves with the folder: nobody takes it for a leftover
        os.rename(out, old)
        try:
            os.rename(fresh, out)
        except BaseException:
            os.rename(old, out)
            raise
        os.rename(old, fresh)


def open_to_readers(folder: Path) -> None:
    """Let a web server read a folder whatever the umask was: folders 755, files 644."""
    for place, _, files in os.walk(folder):
        os.chmod(place, 0o755)
        for name in files:
            path = os.path.join(place, name)
            if stat.S_IMODE(os.lstat(path).st_mode) != 0o644:
                os.chmod(path, 0o644)
