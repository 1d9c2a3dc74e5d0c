"""What was read before, for a preview that reads only the files that changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Result = TypeVar("Result")


class Kept:
    """Results of reading by file; a file is read again when its time, size or place on disk differ."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[tuple[int, int, int], Any]] = {}

    def recall(self, path: Path, read: Callable[[], Result]) -> Result:
        """What `read` gave for this state of the file, or what it gives now."""
        try:
            stat = path.lstat()
        except OSError:
            return read()
        stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        known = self._found.get(path)
        if known is None or known[0] != stamp:
            known = self._found[path] = (stamp, read())
        result: Result = known[1]
        return result
