"""How people say it: the tables of `content/search/`, which only search reads."""

from pydantic import Field

from suluh.model.base import Frozen, Line, Words


class Danger(Frozen):
    """Words that say somebody is in danger, and where their answer stands."""

    words: tuple[Line, ...] = Field(min_length=1, description="Kata atau frasa tanda bahaya, kedua bahasa.")
    label: Words = Field(description="Keadaannya dalam beberapa kata, di depan tautan jawaban.")
    go: Line = Field(description="Rujukan ke halaman atau hasil keselamatan, mis. page:tidak-aman.")
    contacts: tuple[Line, ...] = Field(
        min_length=1, description="Rujukan kontak yang nomornya tampil lebih dahulu."
    )


class SearchTables(Frozen):
    """Groups of phrases that mean the same, spellings, danger words, and names of pages made from data."""

    groups: tuple[tuple[Line, ...], ...] = Field(
        default=(), description="Tiap kelompok: frasa yang artinya sama, kedua bahasa."
    )
    spelling: dict[str, Line] = Field(
        default_factory=dict, description="Ejaan sehari-hari -> ejaan baku, satu kata."
    )
    danger: tuple[Danger, ...] = Field(default=(), description="Kata bahaya, jawabannya di atas semua hasil.")
    pages: dict[str, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="Halaman dari data (jenis:subjek, mis. contacts_need:legal) -> sebutan orang untuknya.",
    )
