"""What is there and could not be read: what is missing for that reason is not missing."""

from dataclasses import dataclass, field

SETTINGS = "settings"
NAVIGATION = "nav"


@dataclass(frozen=True)
class Unread:
    """Files that findings keep out, so that no rule asks for what is there, or advises to delete it.

    `files` are (what a reference begins with, language or "", id or path): ("page", "id", "paspor").
    """

    files: frozenset[tuple[str, str, str]] = field(default_factory=frozenset)

    def has(self, kind: str, id: str, lang: str = "") -> bool:
        """Whether a file of this kind of reference and id is there; of a page in any language if none is given."""
        return any(k == kind and i == id and (not lang or lang == of) for k, of, i in self.files)

    def any_name(self, names: tuple[str, ...], lang: str) -> bool:
        """Whether there is a page of one of some names, ids or paths, in a language."""
        return any(self.has("page", name, lang) for name in names)

    def any(self, *kinds: str, lang: str = "") -> bool:
        """Whether there is one of some kinds, so that nobody knows what it would have brought."""
        return any(kind in kinds and (not lang or lang == of) for kind, of, _ in self.files)
