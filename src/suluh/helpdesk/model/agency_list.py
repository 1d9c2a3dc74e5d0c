"""A dated list of agencies (P3MI) and their licences. Past its term it hides itself."""

from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Line, PastDay, Title, Words
from suluh.model.thing import Fact

# licensed: SIP3MI in force; suspended: stopped for a time; revoked: taken away.
Licence = Literal["licensed", "suspended", "revoked"]


class Agency(Frozen):
    """One agency on the list."""

    name: Title = Field(description="Nama P3MI seperti pada daftar resmi.")
    licence: Licence = Field(description="licensed (berizin), suspended (dihentikan), revoked (dicabut).")
    number: Line | None = Field(default=None, description="Nomor SIP3MI, bila ada.")
    city: Title | None = Field(default=None, description="Kota kantor pusat.")
    note: Words | None = Field(default=None, description="Catatan, mis. tanggal dan alasan sanksi.")


class AgencyList(Fact):
    """The agencies that one official source listed on one day."""

    kind_name: ClassVar[str] = "agencies"
    reference_name: ClassVar[str] = "agencies"

    name: Words = Field(description="Nama daftar, mis. Daftar P3MI berizin.")
    publisher: Words = Field(description="Lembaga yang menerbitkan daftar.")
    dated: PastDay = Field(description="Tanggal daftar menurut penerbitnya.")
    term_days: int = Field(default=30, ge=1, le=365, description="Masa berlaku daftar sejak `dated`, hari.")
    complete: bool = Field(default=False, description="Benar bila memuat semua P3MI pada tanggal itu.")
    agencies: tuple[Agency, ...] = Field(default=(), description="P3MI dalam daftar.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    def is_stale(self, today: date) -> bool:
        """Whether the list is past its term, and must not answer any more."""
        return today - self.dated > timedelta(days=self.term_days)
