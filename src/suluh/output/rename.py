"""Two names trade places in one step, where the system can do that (Linux, most file systems)."""

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path

_HERE = -100  # AT_FDCWD
_NO_REPLACE, _EXCHANGE = 1, 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV}


def exchange(one: Path, other: Path) -> bool:
    """Let two files or folders trade names in one step; False if that cannot be done here."""
    return _renameat2(one, other, _EXCHANGE)


def trade(one: Path, other: Path) -> None:
    """The same, in three quick steps where one is not possible; put back if a step fails."""
    if exchange(one, other):
        return
    aside = one.with_name(f"{one.name}-old")
    os.rename(other, aside)
    try:
        os.rename(one, other)
    except BaseException:
        os.rename(aside, other)
        raise
    try:
        os.rename(aside, one)
    except BaseException:
        os.rename(other, one)
        os.rename(aside, other)
        raise


def rename_new(one: Path, other: Path) -> None:
    """Rename to a name that nobody has; `FileExistsError` if somebody has it."""
    if _renameat2(one, other, _NO_REPLACE):
        return
    if os.path.lexists(other):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(other))
    os.rename(one, other)


def _renameat2(one: Path, other: Path, flags: int) -> bool:
    call = None
    with suppress(OSError, AttributeError):
        call = ctypes.CDLL(None, use_errno=True).renameat2
    if call is None:
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(flags)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))
