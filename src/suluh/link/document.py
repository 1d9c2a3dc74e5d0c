"""One page of an edition, before it is drawn."""

from dataclasses import dataclass

from suluh.link import addresses
from suluh.model.audience import Audience


@dataclass(frozen=True)
class Document:
    """One address in one language. `subject` is the id of what it shows, if it shows one thing.

    `kind` names the template of its body and the function that fills it (`render/generated.py`).
    """

    lang: str
    key: str
    kind: str
    subject: str = ""
    audience: Audience = Audience.public
    section: str = ""

    @property
    def address(self) -> str:
        return addresses.address(self.lang, self.key)

    @property
    def is_stub(self) -> bool:
        return self.kind == "stub"
