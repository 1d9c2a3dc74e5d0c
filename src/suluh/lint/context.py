"""What a rule knows besides the Site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from suluh.link.mentions import Mention
from suluh.model.override import Override, OwnWord
from suluh.model.reading import Reading
from suluh.model.settings import Slot


@dataclass(frozen=True)
class Context:
    """The day of the check, and whether it is for a release (stricter)."""

    today: date
    release: bool = False
    # All references of the Site, found once for all rules.
    mentions: tuple[Mention, ...] = ()
    # What readers get of each page, by language and id: see `blocks/reading.py`.
    readings: Mapping[tuple[str, str], Reading] = field(default_factory=dict)
    # The site's own theme files and the faults of its own words, and the names of all packaged files.
    overrides: tuple[Override, ...] = ()
    own_words: tuple[OwnWord, ...] = ()
    theme_names: tuple[str, ...] = ()
    # What content/site.yml has to fill, and the pages it may name by their kind.
    slots: tuple[Slot, ...] = ()
    landmarks: frozenset[str] = frozenset()
