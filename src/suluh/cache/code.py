"""The version of our own code and of the libraries that an entry depends on."""

import hashlib
import os
import sys
from functools import cache, lru_cache
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
    found = hashlib.sha256(sys.version.encode())
    for name in libraries:
        found.update(f"{name} {metadata.version(name)}\n".encode())
    for package in packages:
        for path, digest in _sums():
            if package == "." or path.startswith(f"{package}/"):
                found.update(f"{path} ".encode())
                found.update(digest)
    return found.hexdigest()


@cache
def _sums() -> tuple[tuple[str, bytes], ...]:
    """(path, sum) of each of our sources: a process reads them once, whatever it asks about them."""
    root = str(Path(__file__).resolve().parents[1])
    found = []
    for base, folders, names in os.walk(root):
        folders.sort()
        below = base[len(root) + 1 :].replace(os.sep, "/")
        for name in sorted(names):
            if not name.endswith(".pyc"):  # words, patterns and templates are sources too
                with open(os.path.join(base, name), "rb", buffering=0) as file:
                    found.append((f"{below}/{name}" if below else name, hashlib.sha256(file.read()).digest()))
    return tuple(found)
