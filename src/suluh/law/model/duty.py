"""An information duty: what the law says people must be told, and the pages that tell it."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Words
from suluh.model.citation import PageId, Reference
from suluh.model.thing import Fact

DutyGroup = Literal["information", "desk"]
GROUPS: tuple[DutyGroup, ...] = ("information", "desk")


class Duty(Fact):
    """One item of information, or one desk, that an article asks for.

    Sources: PP 59/2021, article 4 paragraph (4) and article 31 paragraph (1).
    """

    kind_name: ClassVar[str] = "duties"
    reference_name: ClassVar[str] = "duty"

    name: Words
    article: Reference = Field(
        pattern=r"^reg:[a-z0-9-]+#[a-z0-9-]+$",
        description="Pasal yang mewajibkannya, mis. reg:pp-59-2021#4-ayat-4.",
    )
    group: DutyGroup = Field(description="information (isi informasi) atau desk (meja LTSA).")
    number: int = Field(ge=1, le=99, description="Urutan dalam daftar pasalnya, mulai dari 1.")
    pages: tuple[PageId, ...] = Field(default=(), description="Id halaman umum yang benar-benar memuatnya.")
    untold: tuple[Words, ...] = Field(
        default=(), description="Bagian kewajiban ini yang belum dimuat halaman mana pun."
    )
    note: Words | None = Field(default=None, description="Yang perlu diketahui pembaca tentang cakupannya.")
    unknown: bool = Field(default=False, description="Benar bila sumber tidak menjelaskan isi kewajiban ini.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
