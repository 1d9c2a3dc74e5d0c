"""An institution: ministry, agency, office, union, organisation."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, PartialDate, PastPartialDate, Title, Words
from suluh.model.citation import ContactId, Reference
from suluh.model.thing import Fact

InstitutionKind = Literal[
    "ministry",
    "agency",
    "regional_office",
    "local_office",
    "mission",
    "police",
    "social_security",
    "ombudsman",
    "commission",
    "union_ngo",
    "international",
]


class FormerName(Frozen):
    """A name the institution once had."""

    name: Title
    until: PastPartialDate | None = None


class Institution(Fact):
    """An institution under its present name, with its former names."""

    kind_name: ClassVar[str] = "institutions"
    reference_name: ClassVar[str] = "institution"

    short: Title = Field(description="Singkatan atau nama pendek.")
    name: Words = Field(description="Nama lengkap.")
    kind: InstitutionKind
    summary: Words = Field(description="Apa yang dikerjakannya bagi pekerja migran.")
    valid_from: PartialDate | None = None
    former: tuple[FormerName, ...] = ()
    legal_basis: tuple[Reference, ...] = ()
    contacts: tuple[ContactId, ...] = ()

    def title_in(self, _lang: str) -> str:
        return self.short
