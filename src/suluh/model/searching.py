"""How people say it: the tables of `content/search/`, which only search reads."""

from pydantic import Field

from suluh.model.base import Frozen, Line, Words


class Danger(Frozen):
    """Words that say somebody is in danger, and where their answer stands."""

    words: tuple[Line, ...] = Field(
        min_length=1, description="Kata atau frasa tanda bahaya, kedua bahasa; (nama) ialah isi `classes`."
    )
    label: Words = Field(description="Keadaannya dalam beberapa kata, di depan tautan jawaban.")
    go: Line = Field(description="Rujukan ke halaman atau hasil keselamatan, mis. page:tidak-aman.")
    contacts: tuple[Line, ...] = Field(
        min_length=1, description="Rujukan kontak yang nomornya tampil lebih dahulu."
    )
    alone: bool = Field(
        default=False, description="Hanya bila tidak ada kata lain yang berarti: kata cemas saja."
    )


class SearchTables(Frozen):
    """Groups of phrases that mean the same, spellings, danger words, and names of pages made from data.

    A danger phrase is words in their order; docs/search.md tells its signs.
    """

    groups: tuple[tuple[Line, ...], ...] = Field(
        default=(), description="Tiap kelompok: frasa yang artinya sama, kedua bahasa."
    )
    asked: dict[str, Line] = Field(
        default_factory=dict,
        description="Frasa yang hanya dicari orang -> frasa kelompok yang dimaksud, mis. riyadh: arab saudi.",
    )
    spelling: dict[str, Line] = Field(
        default_factory=dict, description="Ejaan sehari-hari -> ejaan baku, satu kata."
    )
    danger: tuple[Danger, ...] = Field(default=(), description="Kata bahaya, jawabannya di atas semua hasil.")
    classes: dict[str, tuple[Line, ...]] = Field(
        default_factory=dict, description="Nama -> kata sejenis, dipakai sebagai (nama) dalam frasa bahaya."
    )
    harmless: tuple[Line, ...] = Field(
        default=(), description="Frasa yang memakai kata bahaya tetapi bukan bahaya, mis. pukul rata."
    )
    ask_country: tuple[Line, ...] = Field(
        default=(),
        description="Kata yang nomornya berbeda di tiap negara; tanpa nama negara, pembaca ditanya.",
    )
    pages: dict[str, tuple[Line, ...]] = Field(
        default_factory=dict,
        description="Halaman dari data (jenis:subjek, mis. contacts_need:legal) -> sebutan orang untuknya.",
    )
