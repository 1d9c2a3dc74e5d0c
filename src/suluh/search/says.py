"""What a list of results tells a reader: it comes with the index, since no page needs it before."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Says:
    """Of a number that a contact has, and of one that none has; of a mended word; of hits that hardly fit; how
    the box is closed that covers the header of a phone."""

    number_known: str = ""
    number_unknown: str = ""
    corrected: str = ""
    weak: str = ""
    near: str = ""
    close: str = ""

    @classmethod
    def of(cls, words: Mapping[str, str]) -> "Says":
        """From the words of search in one language."""
        return cls(**{field.name: words[field.name] for field in fields(cls)})
