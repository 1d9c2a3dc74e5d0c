"""One page of an edition, before it is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from suluh.link import addresses
from suluh.model.audience import Audience

# A page or a thing: ("page", id) or (folder, id).
Shown = tuple[str, str]


@dataclass(frozen=True)
class Document:
    """One address in one language. `subject` is the id of what it shows, if it shows one thing.

    `kind` names what its page is (`render/page_kind.py`).
    `shows` is everything of which it has an entry or a text: its own thing, the entries of a list, the
    cards in a page; what a banner puts above it is the banner's. What rests on changed law says so there:
    the thing of a page of its own at the top, everything else beside its entry. What only stands behind
    a link in a sentence is not shown.
    """

    lang: str
    key: str
    kind: str
    subject: str = ""
    audience: Audience = Audience.public
    section: str = ""
    shows: tuple[Shown, ...] = field(kw_only=True)

    @property
    def address(self) -> str:
        return addresses.address(self.lang, self.key)

    @property
    def is_stub(self) -> bool:
        return self.kind == "stub"


def entries(folder: str, ids: Iterable[str]) -> tuple[Shown, ...]:
    """Things of one folder (or "page") as a document shows them, each once."""
    return tuple((folder, id) for id in dict.fromkeys(ids))
