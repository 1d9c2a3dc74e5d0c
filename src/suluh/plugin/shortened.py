"""Scripts as readers download them. `scripts/shorten` makes them with terser; they stand in the repository,
so that a build needs no Node."""

import hashlib
import re
from pathlib import Path

from suluh.plugin.bundles import BUNDLES

FOLDER = "assets/short"
# A comment that has its lines to itself; one beside code stays, so nothing but comments can go.
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)


def script_bundles() -> list[str]:
    """The bundles that are scripts."""
    return [name for name in BUNDLES if name.endswith(".js")]


def sources(overrides: Path, name: str) -> str:
    """The parts of a bundle, one after the other."""
    return "\n".join((overrides / "assets" / part).read_text("utf-8") for part in BUNDLES[name])


def mark(text: str) -> str:
    """The first line of a shortened script: what its sources were."""
    return f"// {hashlib.sha256(text.encode()).hexdigest()}"


def script(overrides: Path, name: str) -> str:
    """The shortened script if it was made of the sources as they are; else these, without comments."""
    long = sources(overrides, name)
    path = overrides / FOLDER / name
    if path.is_file():
        first, _, short = path.read_text("utf-8").partition("\n")
        if first == mark(long):
            return short
    return _COMMENT.sub("", long)
