"""Words of the forms in both languages at once, for what leaves the site with both inside."""

from suluh.model.base import Words
from suluh.render.words import words


def both(name: str) -> Words:
    """A word of `instrument.both` in both languages."""
    return Words(id=words("id")["instrument"]["both"][name], en=words("en")["instrument"]["both"][name])


def joined(*parts: Words) -> Words:
    """Texts one after the other."""
    return Words(id=" ".join(part.id for part in parts), en=" ".join(part.en for part in parts))
