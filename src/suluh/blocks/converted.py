"""A text after Markdown, before any edition draws it."""

from dataclasses import dataclass

from suluh.model.reading import Reading


@dataclass(frozen=True)
class Converted:
    """A text after Markdown. Tokens stand in its HTML for all that an edition decides: see `sheet.py`."""

    html: str
    # What the tokens stand for, by number: targets of links, (block, argument) of cards; those of
    # references stand for what the reading cites.
    targets: tuple[str, ...]
    cards: tuple[tuple[str, str], ...]
    reading: Reading
