"""A build of the very same sources into a folder that still holds what it made then: nothing is left to do.

This is all that such a build imports: keep it so.
"""

import hashlib
import os
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from suluh.cache.code import EVERYTHING
from suluh.cache.place import from_bytes, open_store, to_bytes
from suluh.cache.store import key_of
from suluh.cli.inputs import inputs_key
from suluh.findings.finding import Finding, from_values, to_values
from suluh.output.journal import NOTE
from suluh.plugin.day import build_day, real_day
from suluh.read.git import commit

_MAX_BYTES = 16 * 1024 * 1024
# Of our own variables, those that no byte of a site depends on.
_NO_MATTER = ("SULUH_CACHE", "SULUH_CORES")


@dataclass(frozen=True)
class Made:
    """What a build says at its end."""

    findings: list[Finding]
    pages: dict[str, int]
    files: int
    size_bytes: int


class Rebuild:
    """What the last build into a folder was made from, kept in `.cache/` beside mkdocs.yml.

    It holds where every byte that a build reads is the same (content, mkdocs.yml, the site's own theme files,
    code, libraries, day, options, environment), and where nobody touched the folder since.
    """

    def __init__(self, config: Path, options: tuple[str, ...], as_of: str, out: Path) -> None:
        self._config = config.resolve()
        self._out = Path(os.path.realpath(out))  # a ring of links is told later
        days = (str(build_day(as_of)), str(real_day()))
        self._asked = (*options, *days, *_surroundings())
        self._store = open_store(self._config.parent, "build", EVERYTHING, (), max_bytes=_MAX_BYTES)
        self._name = key_of("out", str(self._out))
        self._before = ""
        # What `made` found: the sources of the last build, and the key of what they hold now.
        self._known: tuple[list[Path], str] = ([], "")

    def made(self) -> Made | None:
        """What the folder holds, if a build now would write the same; None if one must be made."""
        found: Any = from_bytes(self._store.get(self._name)) if self._store else None
        try:
            sources = [Path(source) for source in found["sources"]]
            self._known = sources, self._inputs(sources)
            if found["inputs"] != self._known[1] or found["state"] != state(self._out):
                return None
            if (sources[0].resolve().parent / NOTE).exists():
                return None  # a change of content was killed: a build ends it
            findings = [from_values(*values) for values in found["findings"]]
            return Made(findings, dict(found["pages"]), int(found["files"]), int(found["size"]))
        except (ValueError, TypeError, LookupError, OSError):
            return None  # nothing, or nothing of ours, or somebody is at work in the folder

    def begin(self, sources: list[Path]) -> None:
        """Before a build: what it is made from. If a file changed since `made` looked, `keep` sees another key."""
        known, key = self._known
        self._before = key if known == sources else self._inputs(sources)

    def keep(self, made: Made, sources: list[Path]) -> None:
        """After it: remember it, if nobody changed a source meanwhile."""
        if self._store is None or not self._before or self._before != self._inputs(sources):
            return
        try:
            now = state(self._out)
        except OSError:
            return  # another build took the folder away
        found = {
            "sources": [str(source) for source in sources],
            "inputs": self._before,
            "state": now,
            "findings": [to_values(finding) for finding in made.findings],
            "pages": made.pages,
            "files": made.files,
            "size": made.size_bytes,
        }
        self._store.put(self._name, to_bytes(found))
        self._store.tidy()

    def _inputs(self, sources: list[Path]) -> str:
        """The key of all that a build reads; "" if it cannot be told."""
        return inputs_key(self._config, sources, *self._asked, commit(sources[0])) if sources else ""


def state(folder: Path) -> str:
    """The sum of the names, sizes and times of all files of a folder."""
    total = hashlib.sha256()
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(base, name)
            status = os.lstat(path)
            row = (path, status.st_size, status.st_mtime_ns, status.st_ino, status.st_mode)
            total.update(repr(row).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _surroundings() -> tuple[str, ...]:
    """What a build reads of the environment, and the libraries that are installed, with their versions."""
    named = sorted(
        f"{k}={v}"
        for k, v in os.environ.items()
        if (k.startswith("SULUH_") and k not in _NO_MATTER) or k == "SOURCE_DATE_EPOCH"
    )
    libraries = (name for name in os.listdir(sysconfig.get_paths()["purelib"]) if name.endswith(".dist-info"))
    return (*named, *sorted(libraries))
