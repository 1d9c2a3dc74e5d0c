"""What the lock files pin: Python libraries with their hashes, and npm packages with their integrity."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN, TOOLS, DEV, AUDIT, BENCH = (
    ROOT / f"requirements{of}.lock" for of in ("", "-tools", "-dev", "-audit", "-bench")
)
NPM = ROOT / "package-lock.json"
OURS = "suluh"

_ENTRY = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)(?: ; (?P<marker>.+?))?(?: \\)?$")
_HASH = re.compile(r"^    --hash=sha256:([0-9a-f]{64})(?: \\)?$")
_PARENT = re.compile(r"^    #(?: via|  ) +([A-Za-z0-9][A-Za-z0-9._-]*)")


def canonical(name: str) -> str:
    """The name of a Python library as lock files write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@dataclass(frozen=True)
class Locked:
    """A pinned library: the sums of its files, and who asks for it (`suluh` where we do)."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    parents: tuple[str, ...]


def read_lock(path: Path) -> list[Locked]:
    """The libraries of a requirements file with hashes, in its order.

    Raises `ValueError` on a line that is none of such a file, and on a library without a hash.
    """
    entries: list[tuple[re.Match[str], list[str], list[str]]] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if entry := _ENTRY.match(line):
            entries.append((entry, [], []))
        elif entries and (digest := _HASH.match(line)):
            entries[-1][1].append(digest[1])
        elif entries and (parent := _PARENT.match(line)):
            entries[-1][2].append(parent[1])
        elif line.strip() not in ("", "# via") and not line.startswith(("    #   -", "    # via -")):
            raise ValueError(f"{path.name}:{number}: {line!r} is no line of a lock with hashes")
    found = [
        Locked(entry["name"], entry["version"], entry["marker"] or "", tuple(hashes), tuple(parents))
        for entry, hashes, parents in entries
    ]
    bare = [one.name for one in found if not one.hashes]
    if bare or not found:
        raise ValueError(f"{path.name}: no hashes: {', '.join(bare) or 'no library'}")
    return found


@dataclass(frozen=True)
class NodePackage:
    """A pinned npm package; `licence` as its lock has it."""

    name: str
    version: str
    licence: str
    integrity: str


def read_npm(path: Path = NPM) -> list[NodePackage]:
    """The packages of package-lock.json by name; one that stands there twice comes with each version."""
    packages = json.loads(path.read_text("utf-8"))["packages"]
    found = {
        NodePackage(
            place.rpartition("node_modules/")[2],
            one["version"],
            one.get("license", ""),
            one.get("integrity", ""),
        )
        for place, one in packages.items()
        if place
    }
    return sorted(found, key=lambda one: (one.name, one.version))
