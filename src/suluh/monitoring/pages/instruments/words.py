"""Words of the forms in both languages at once, for what leaves the site with both inside."""

from collections.abc import Callable, Mapping
from typing import Any

from suluh.model.base import Words

Phrases = Callable[[str], Words]


def both(words: Mapping[str, Mapping[str, Any]], name: str) -> Words:
    """A word of `instrument.both` in both languages. `words` are those of a theme, by language."""
    return Words(**{lang: tables["instrument"]["both"][name] for lang, tables in words.items()})


def joined(*parts: Words) -> Words:
    """Texts one after the other."""
    return Words.joined(id=" ".join(part.id for part in parts), en=" ".join(part.en for part in parts))
