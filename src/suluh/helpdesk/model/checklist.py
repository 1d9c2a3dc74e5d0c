"""Which documents a worker needs, by scheme and country."""

from typing import ClassVar

from pydantic import Field

from suluh.helpdesk.model.charge import Scheme
from suluh.model.base import Frozen, PastPartialDate, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact


class ChecklistItem(Frozen):
    """One document or condition to tick off."""

    name: Words = Field(description="Nama dokumen atau syarat.")
    note: Words | None = Field(default=None, description="Keterangan: siapa yang perlu, di mana mengurus.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Pasal, bila ada.")
    until: PastPartialDate | None = Field(default=None, description="Keadaan bukti, mis. 2025-08.")


class Checklist(Fact):
    """The documents of some schemes, or what a country adds to them."""

    kind_name: ClassVar[str] = "checklists"
    reference_name: ClassVar[str] = "checklist"

    name: Words = Field(description="Nama daftar, mis. Lewat P3MI atau pemerintah.")
    order: int = Field(default=50, ge=1, le=99, description="Urutan pada halaman.")
    schemes: tuple[Scheme, ...] = Field(default=(), description="Skema; kosong berarti semua.")
    country: str | None = Field(
        default=None, pattern=r"^[A-Z]{2}$", description="Kode negara, bagi tambahan suatu negara."
    )
    intro: Words | None = Field(default=None, description="Satu atau dua kalimat pembuka.")
    items: tuple[ChecklistItem, ...] = Field(
        min_length=1, max_length=30, description="Isi daftar, berurutan."
    )
    open: tuple[Words, ...] = Field(default=(), description="Yang dibiarkan terbuka oleh sumber.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
