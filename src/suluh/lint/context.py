"""What a rule knows besides the Site."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from suluh.link.claims import Claims
from suluh.link.mentions import Mention
from suluh.model.override import Override, OwnWord
from suluh.model.settings import Slot


def no_title(_kind: str) -> tuple[str, str] | None:
    """For a site whose pages have no titles of their own."""
    return None


@dataclass(frozen=True)
class Context:
    """The day of the check, and whether it is for a release (stricter)."""

    today: date
    release: bool = False
    # All references of the Site, found once for all rules.
    mentions: tuple[Mention, ...] = ()
    # The site's own theme files and the faults of its own words, and the names of all packaged files.
    overrides: tuple[Override, ...] = ()
    own_words: tuple[OwnWord, ...] = ()
    theme_names: tuple[str, ...] = ()
    # What content/site.yml has to fill, and the pages it may name by their kind.
    slots: tuple[Slot, ...] = ()
    landmarks: frozenset[str] = frozenset()
    # Who writes which address of the site, and what the only page of a kind is called in both languages.
    claims: Claims | None = None
    page_titles: Callable[[str], tuple[str, str] | None] = no_title
