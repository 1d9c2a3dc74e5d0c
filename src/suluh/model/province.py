"""A province with its offices for migrant workers, as far as the sources name them."""

from typing import ClassVar

from pydantic import Field

from suluh.model.base import Frozen, PastPartialDate, Title, Words
from suluh.model.thing import Fact


class NamedOffice(Frozen):
    """An office that a source names without a checked contact."""

    place: Title
    evidence: PastPartialDate | None = None
    note: Words | None = None


class Province(Fact):
    """A province: whether it has a BP3MI, and the LTSA and MRC that sources name there."""

    kind_name: ClassVar[str] = "provinces"
    reference_name: ClassVar[str] = "province"

    name: Title
    bp3mi: bool = Field(default=False, description="Benar bila daftar balai menyebut provinsi ini.")
    ltsa: tuple[NamedOffice, ...] = ()
    mrc: tuple[NamedOffice, ...] = ()

    def title_in(self, _lang: str) -> str:
        return self.name
