"""A country where migrant workers go, and Indonesia itself."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Line, Words
from suluh.model.thing import Fact


class EmergencyNumber(Frozen):
    """A local emergency number."""

    service: Literal["police", "ambulance", "fire", "all"]
    number: Line
    note: Words | None = None


class Country(Fact):
    """A country: its name, time zone, local emergency numbers."""

    kind_name: ClassVar[str] = "countries"
    reference_name: ClassVar[str] = "country"

    code: str = Field(pattern=r"^[A-Z]{2}$", description="Kode negara ISO 3166, dua huruf besar.")
    name: Words
    summary: Words
    time_zone: Line = Field(description="Nama zona waktu IANA, mis. Asia/Taipei.")
    emergency: tuple[EmergencyNumber, ...] = ()

    def title_in(self, lang: str) -> str:
        return self.name[lang]
