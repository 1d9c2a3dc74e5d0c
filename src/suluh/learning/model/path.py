"""A learning path: what somebody in a role learns on the first day, in the first week and month."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from suluh.model.applied import Applied
from suluh.model.base import Frozen, Id, PastDay, Words
from suluh.model.citation import NoCitation, Reference
from suluh.model.page import Change
from suluh.model.thing import Thing

ItemKind = Literal["lesson", "sop", "quiz", "case", "task"]
StageName = Literal["day", "week", "month", "offer", "papers", "leaving"]
STAGES: tuple[StageName, ...] = ("day", "week", "month", "offer", "papers", "leaving")
# What a path for everybody may hold: nothing that is signed or kept.
OPEN_KINDS: tuple[ItemKind, ...] = ("lesson", "quiz")
# What the `reference` of an item must lead to; a task has none.
ITEM_REFERENCES: dict[ItemKind, str] = {"lesson": "page", "sop": "sop", "quiz": "quiz", "case": "case"}


class PathItem(Frozen):
    """One thing to do. `key` is what progress is kept under, so a lesson counts in every path."""

    id: Id = Field(
        description="Id butir di jalur ini, tetap; id tugas tidak boleh sama dengan id tugas jalur lain."
    )
    kind: ItemKind = Field(
        description="lesson (bacaan), sop (prosedur), quiz (kuis), case (kasus), task (tugas di tempat kerja)."
    )
    reference: Reference | None = Field(
        default=None,
        description="Yang dipelajari: page:id atau page:id#bagian, sop:id, quiz:id, case:id; kosong untuk task.",
    )
    text: Words | None = Field(
        default=None,
        description="Untuk task: apa yang dilakukan, wajib. Untuk yang lain: apa yang perlu diperhatikan.",
    )
    evidence: Words | None = Field(
        default=None, description="Untuk task: apa yang dilihat pembimbing sebelum menandatangani."
    )
    references: tuple[Reference, ...] = Field(
        default=(),
        description="Untuk task: tumpuannya, mis. sop:klarifikasi#3. Bila berubah, tugas dibuka lagi.",
    )
    minutes: int = Field(ge=1, le=960, description="Perkiraan lama dalam menit.")
    prerequisites: tuple[Id, ...] = Field(
        default=(), description="Id butir jalur ini yang perlu selesai lebih dahulu."
    )

    @property
    def key(self) -> str:
        """What it is called in progress files: its reference, or `task:id`."""
        return self.reference or f"task:{self.id}"


class PathStage(Frozen):
    """A stretch of time with its items."""

    stage: StageName = Field(
        description="day (hari pertama), week (minggu pertama), month (bulan pertama); untuk umum: offer "
        "(saat ada tawaran), papers (sebelum tanda tangan), leaving (sebelum berangkat)."
    )
    goal: Words = Field(description="Apa yang dapat dilakukan sesudah tahap ini, satu kalimat.")
    minutes: int = Field(ge=1, description="Jumlah menit semua butir tahap ini.")
    items: tuple[PathItem, ...] = Field(
        min_length=1, max_length=40, description="Butir menurut urutan belajar."
    )


class LearningPath(Thing):
    """The path of one role; one for everybody has no role, and nothing of it is kept."""

    kind_name: ClassVar[str] = "paths"
    reference_name: ClassVar[str] = "path"

    role: Id = Field(
        default="",
        description="Id peran (content/data/roles); satu jalur untuk satu peran. Jalur untuk umum tidak punya peran.",
    )
    name: Words = Field(description="Nama jalur.")
    summary: Words = Field(description="Satu kalimat: untuk siapa dan hasilnya.")
    prerequisites: tuple[Id, ...] = Field(
        default=(), description="Id jalur lain yang perlu selesai lebih dahulu."
    )
    minutes: int = Field(ge=1, description="Jumlah menit seluruh jalur.")
    checked: PastDay = Field(description="Tanggal jalur terakhir diperiksa.")
    stages: tuple[PathStage, ...] = Field(
        min_length=1,
        max_length=3,
        description="Tahap, menurut urutannya: day, week, month; atau offer, papers, leaving.",
    )
    changes: tuple[Change, ...] = Field(default=(), description="Catatan perubahan jalur.")
    applied: Annotated[tuple[Applied, ...], NoCitation()] = Field(
        default=(), description="Perubahan hukum yang sudah dikerjakan di jalur ini."
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def items(self) -> tuple[PathItem, ...]:
        """The items of all stages, in learning order."""
        return tuple(item for stage in self.stages for item in stage.items)
