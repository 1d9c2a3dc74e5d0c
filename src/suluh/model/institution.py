"""An institution: ministry, agency, office, union, organisation."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, Line, Title, Words
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
PARTIAL_DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"


class FormerName(Frozen):
    """A name the institution once had."""

    name: Title
    until: Line | None = Field(default=None, pattern=PARTIAL_DATE)


class Institution(Fact):
    """An institution under its present name, with its former names."""

    kind_name: ClassVar[str] = "institutions"
    reference_name: ClassVar[str] = "institution"

    short: Title = Field(description="Singkatan atau nama pendek.")
    name: Words = Field(description="Nama lengkap.")
    kind: InstitutionKind
    summary: Words = Field(description="Apa yang dikerjakannya bagi pekerja migran.")
    valid_from: Line | None = Field(default=None, pattern=PARTIAL_DATE)
    former: tuple[FormerName, ...] = ()
    legal_basis: tuple[Line, ...] = ()
    contacts: tuple[Id, ...] = ()

    def title_in(self, lang: str) -> str:
        return self.short
