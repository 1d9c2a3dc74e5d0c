"""Scripts as readers download them. `scripts/shorten` makes them with terser; they stand in the repository,
so that a build needs no Node."""

import hashlib
import re

from suluh.render.theme import Theme

FOLDER = "short"
# A comment that has its lines to itself; one beside code stays, so nothing but comments can go.
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)


def script_bundles(theme: Theme) -> list[str]:
    """The bundles that are scripts."""
    return [name for name in theme.bundles if name.endswith(".js")]


def sources(theme: Theme, name: str) -> str:
    """The parts of a bundle, one after the other."""
    return "\n".join(theme.read(part) for part in theme.bundles[name])


def mark(text: str) -> str:
    """The first line of a shortened script: what its sources were."""
    return f"// {hashlib.sha256(text.encode()).hexdigest()}"


def script(theme: Theme, name: str) -> str:
    """The shortened script if it was made of the sources as they are; else these, without comments."""
    long = sources(theme, name)
    path = theme.find(f"{FOLDER}/{name}")
    if path is not None:
        first, _, short = path.read_text("utf-8").partition("\n")
        if first == mark(long):
            return short
    return _COMMENT.sub("", long)
