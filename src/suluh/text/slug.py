"""Names for addresses and anchors."""

import re
import unicodedata
from collections.abc import Iterable


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; "x" if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


class Anchors:
    """Gives each heading of one page an anchor that no other heading of it has."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._seen = set(taken)

    def take(self, text: str) -> str:
        base = slug(text)
        name, number = base, 1
        while name in self._seen:
            number += 1
            name = f"{base}-{number}"
        self._seen.add(name)
        return name
