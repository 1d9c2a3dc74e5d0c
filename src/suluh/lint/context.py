"""What a rule knows besides the Site."""

from dataclasses import dataclass
from datetime import date

from suluh.link.mentions import Mention


@dataclass(frozen=True)
class Context:
    """The day of the check, and whether it is for a release (stricter)."""

    today: date
    release: bool = False
    # All references of the Site, found once for all rules.
    mentions: tuple[Mention, ...] = ()
