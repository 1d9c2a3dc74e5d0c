"""A dated notice by country and topic. It begins and ends by itself."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from suluh.helpdesk.model.problem import Problem
from suluh.model.base import AnyDay, Id, Words
from suluh.model.citation import PageId, Reference
from suluh.model.thing import Fact


class Alert(Fact):
    """An early warning: shown from `starts` to `ends`, on the pages and outcomes it concerns."""

    kind_name: ClassVar[str] = "alerts"
    reference_name: ClassVar[str] = "alert"

    title: Words = Field(description="Judul peringatan.")
    text: Words = Field(description="Isi peringatan: apa, di mana, apa yang harus dilakukan.")
    level: Literal["danger", "warning", "note"] = Field(
        default="warning", description="danger (bahaya), warning (waspada), note (pemberitahuan)."
    )
    topic: Literal["placement", "scam", "conflict", "disaster", "health", "law"] = Field(
        description="placement (penempatan ditutup), scam (penipuan), conflict, disaster, health, law."
    )
    countries: tuple[str, ...] = Field(default=(), description="Kode negara; kosong berarti semua.")
    problems: tuple[Problem, ...] = Field(default=(), description="Hasil bantuan tentang masalah ini.")
    topics: tuple[Id, ...] = Field(default=(), description="Topik halaman, mis. tawaran.")
    pages: tuple[PageId, ...] = Field(default=(), description="Id halaman lain yang memuatnya.")
    everywhere: bool = Field(default=False, description="Benar bila tampil juga di halaman depan.")
    starts: AnyDay = Field(description="Hari pertama tampil (YYYY-MM-DD).")
    ends: AnyDay = Field(description="Hari terakhir tampil; sesudahnya hilang sendiri.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum, bila ada.")

    def title_in(self, lang: str) -> str:
        return self.title[lang]

    @property
    def due(self) -> tuple[date, str] | None:
        return self.ends, "ends"

    def runs_on(self, day: date) -> bool:
        """Whether it is shown on a day."""
        return self.starts <= day <= self.ends
