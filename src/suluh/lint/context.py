"""What a rule knows besides the Site."""

from dataclasses import dataclass
from datetime import date

from suluh.link.mentions import Mention
from suluh.model.override import Override, OwnWord
from suluh.model.settings import Slot


@dataclass(frozen=True)
class Context:
    """The day of the check, and whether it is for a release (stricter)."""

    today: date
    release: bool = False
    # The day that it really is, where `today` is the day of another view (`--as-of`); the latest on earth.
    really: date | None = None
    # All references of the Site, found once for all rules.
    mentions: tuple[Mention, ...] = ()
    # The site's own theme files and the faults of its own words, and the names of all packaged files.
    overrides: tuple[Override, ...] = ()
    own_words: tuple[OwnWord, ...] = ()
    theme_names: tuple[str, ...] = ()
    # What content/site.yml has to fill, and the pages it may name by their kind.
    slots: tuple[Slot, ...] = ()
    landmarks: frozenset[str] = frozenset()

    @property
    def last_day(self) -> date:
        """The last day on which anything can have been done: no check of a source is later."""
        return self.really or self.today
