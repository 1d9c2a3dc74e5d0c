"""What was read before, for a preview that reads only the files that changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from suluh.findings import Finding
from suluh.model.site import Origin
from suluh.read.parsed import Parsed
from suluh.read.yaml import parse

Result = TypeVar("Result")


class Kept:
    """Results of reading by file; a file is read again when its time, size or place on disk differ.

    `parsed` knows what earlier runs parsed.
    """

    def __init__(self, parsed: Parsed | None = None) -> None:
        self.parsed = parsed
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

    def parse(self, text: str, shown: str, *, first_line: int = 1) -> tuple[Any, Origin, list[Finding]]:
        """What `read/yaml.py` gives of a text, now or before."""
        return (self.parsed.parse if self.parsed else parse)(text, shown, first_line=first_line)

    def finish(self) -> None:
        """End a round of reading."""
        if self.parsed is not None:
            self.parsed.finish()
