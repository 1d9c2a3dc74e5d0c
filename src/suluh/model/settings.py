"""content/site.yml: what this site chooses for both languages, so that no id of content stands in code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, Line
from suluh.model.citation import ContactId, PageId, RoleId

SlotKind = Literal["contacts", "pages", "sections"]


@dataclass(frozen=True)
class Slot:
    """A place in the code that content fills: under which key of the file, and what for (id, en)."""

    kind: SlotKind
    name: str
    used_for: tuple[str, str]


class Home(Frozen):
    """What the home page shows, in this order."""

    cards: tuple[Id, ...] = Field(default=(), description="Bagian yang tampil sebagai kartu di beranda.")
    lists: tuple[Line, ...] = Field(
        default=(), description="Daftar yang ditautkan di bawahnya, mis. contacts, offices, glossary."
    )
    roles: tuple[RoleId, ...] = Field(
        default=(),
        description="Peran yang dapat dipilih di beranda edisi internal; bila kosong, edisi itu membuka beranda pekerja.",
    )


class SiteSettings(Frozen):
    """The choices of a site. Every id in it must exist (SET001)."""

    contacts: Mapping[Id, tuple[ContactId, ...]] = Field(
        default={}, description="Kontak menurut kegunaan, yang terpenting dahulu; central wajib."
    )
    pages: Mapping[Id, PageId] = Field(default={}, description="Halaman menurut kegunaan.")
    sections: Mapping[Id, Id] = Field(default={}, description="Bagian menurut kegunaan.")
    further: Mapping[Id, Line] = Field(
        default={}, description="Bagian -> daftar yang ditawarkan kepada pembacanya, mis. petugas: learning."
    )
    home: Home = Field(default=Home(), description="Susunan beranda.")


# The contacts that stand in where a country or an office has none of its own.
CENTRAL = Slot(
    "contacts", "central", ("menggantikan kontak negara yang kosong", "stand in where a country has none")
)
MOST_ASKED = Slot(
    "sections", "most-asked", ("tampil di halaman pencarian", "shown on the page of search results")
)
COUNTRY_SECTION = Slot("sections", "countries", ("memuat lembar negara", "holds the sheets of countries"))
CORE_SLOTS = (CENTRAL, MOST_ASKED, COUNTRY_SECTION)
