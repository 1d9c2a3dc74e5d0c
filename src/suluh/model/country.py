"""A country where migrant workers go, and Indonesia itself."""

from typing import ClassVar

from pydantic import Field

from suluh.model.base import Line, Words
from suluh.model.thing import Fact


class Country(Fact):
    """A country: its name and time zone. Its police and ambulance are contacts like all others."""

    kind_name: ClassVar[str] = "countries"
    reference_name: ClassVar[str] = "country"

    code: str = Field(pattern=r"^[A-Z]{2}$", description="Kode negara ISO 3166, dua huruf besar.")
    name: Words
    summary: Words
    time_zone: Line = Field(description="Nama zona waktu IANA, mis. Asia/Taipei.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
