"""Something that was left at an office."""

from typing import ClassVar

from pydantic import Field

from suluh.model.base import Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact


class LostItem(Fact):
    """One thing that an office keeps for its owner."""

    kind_name: ClassVar[str] = "lost_items"
    reference_name: ClassVar[str] = "lost"

    name: Words = Field(description="Nama barang.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
