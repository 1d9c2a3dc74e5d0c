"""The version of our own code and of the libraries that an entry depends on."""

import hashlib
import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib import metadata
from pathlib import Path

# All of our code, for what may depend on any of it.
EVERYTHING = (".",)


@lru_cache(maxsize=8)
def code_version(packages: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """A sum that changes with the source of some of our packages, the libraries and Python itself.

    `packages` are names below `suluh`, as "blocks". The sources are read: a wheel that is built twice
    alike gives all files one time, and one changed figure keeps the size.
    """
    root = Path(__file__).resolve().parents[1]
    found = hashlib.sha256(sys.version.encode())
    for name in libraries:
        found.update(f"{name} {metadata.version(name)}\n".encode())
    for package in packages:
        for path in _sources(root / package):
            found.update(f"{path.relative_to(root).as_posix()} ".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _sources(folder: Path) -> Iterable[Path]:
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.endswith(".pyc"):  # words, patterns and templates are sources too
                yield Path(base, name)
