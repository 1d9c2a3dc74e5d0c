"""One sum for all that lies in a folder: other names or other bytes, other sum."""

import hashlib
import os
from pathlib import Path

_MAX_BYTES = 512 * 1024 * 1024  # above this a full look at the content is no more work than the sum


def folder_sum(folder: Path) -> str | None:
    """The sum of every name and every byte below a folder; of one that is not there, that there is none.

    None if somebody else must look: at a link, a pipe, what cannot be read, or far too much.
    """
    total = hashlib.blake2b(digest_size=32)
    left = _MAX_BYTES
    waiting = [(str(folder), "")]
    if not os.path.lexists(folder):
        return "none"
    try:
        if os.path.islink(folder):
            return None
        while waiting:
            base, shown = waiting.pop()
            with os.scandir(base) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
            for entry in found:
                name = f"{shown}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    _add(total, b"folder", name)
                    waiting.append((entry.path, f"{name}/"))
                elif entry.is_file(follow_symlinks=False) and left > 0:
                    with open(entry.path, "rb", buffering=0) as opened:
                        raw = opened.read(left + 1)
                    left -= len(raw)
                    _add(total, b"file %d" % len(raw), name)
                    total.update(raw)
                else:
                    return None
    except OSError:
        return None
    return total.hexdigest() if left >= 0 else None


def _add(total: hashlib.blake2b, what: bytes, name: str) -> None:
    raw = name.encode("utf-8", "surrogateescape")
    total.update(b"%s %d " % (what, len(raw)))
    total.update(raw)
