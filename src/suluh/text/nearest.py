"""The nearest spelling, for "did you mean"."""

import difflib
from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that looks most like `word`, or None if none is near."""
    found = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return found[0] if found else None


def nearest_all(word: str, words: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` words that look like `word`, the nearest first."""
    return difflib.get_close_matches(word, sorted(words), n=most, cutoff=0.5)
