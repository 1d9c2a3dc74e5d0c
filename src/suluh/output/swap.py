"""A finished folder takes the place of the old one."""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from suluh.output.fresh import locked, old_name
from suluh.output.refusal import Refusal
from suluh.output.rename import exchange
from suluh.output.target import refuse_strangers

TAKEN = {errno.EEXIST, errno.ENOTEMPTY}
_TRIES = 5


def swap(fresh: Path, out: Path) -> None:
    """Put `fresh` where `out` is; what was there is at `fresh` afterwards, or gone.

    One step where the system can exchange two names, so that no reader meets a gap; else two renames,
    as close together as can be. Raises `Refusal`, with the old folder in its place, if something came
    into the old one that no build wrote, or if other builds are swapped into the same place meanwhile.
    """
    for _ in range(_TRIES):
        try:
            _swap(fresh, out)
            return
        except OSError as problem:
            # Another build was first: what it put there is the old folder now.
            if problem.errno not in TAKEN and not isinstance(problem, FileNotFoundError):
                raise
            if not fresh.is_dir():
                raise
    raise Refusal(
        f'beberapa `suluh build` menulis "{out}" pada saat yang sama: jalankan lagi, satu per satu',
        f'several runs of `suluh build` write "{out}" at the same time: run it again, one after the other',
    )


def _swap(fresh: Path, out: Path) -> None:
    if not os.path.lexists(out):
        os.rename(fresh, out)
        return
    # The lock moves with the old folder, so that nobody takes it for a leftover while we look at it.
    with locked(out):
        if exchange_if(fresh, out, lambda: refuse_strangers(fresh, out)):
            return
        old = old_name(fresh)
        os.rename(out, old)
        try:
            os.rename(fresh, out)
        except BaseException:
            if os.path.lexists(out):  # another build put a newer one there
                shutil.rmtree(old, ignore_errors=True)
            else:
                os.rename(old, out)
            raise
        os.rename(old, fresh)


def exchange_if(fresh: Path, out: Path, agrees: Callable[[], None]) -> bool:
    """Let two folders trade names, and back again if `agrees` raises; False where names cannot trade."""
    if not exchange(fresh, out):
        return False
    try:
        agrees()
    except BaseException:
        exchange(fresh, out)
        raise
    return True


def open_to_readers(folder: Path) -> None:
    """Let a web server read a folder whatever the umask was: folders 755, files 644."""
    for place, _, files in os.walk(folder):
        os.chmod(place, 0o755)
        for name in files:
            path = os.path.join(place, name)
            if stat.S_IMODE(os.lstat(path).st_mode) != 0o644:
                os.chmod(path, 0o644)
