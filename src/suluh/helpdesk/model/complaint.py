"""A complaint procedure: stages with actor, clocks, article, form, and messages to the complainant."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from suluh.model.base import Frozen, Id, NotBlank, Words
from suluh.model.citation import FormId, Reference, RestsOn
from suluh.model.thing import Fact

MAX_STATUS = 160
StatusText = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_STATUS, strip_whitespace=True), NotBlank()
]
ClockUnit = Literal["working_day", "day", "month"]


class StatusWords(Frozen):
    """A message of one SMS, in both languages."""

    id: StatusText = Field(description="Pesan bahasa Indonesia, paling banyak 160 huruf.")
    en: StatusText = Field(description="Pesan bahasa Inggris, paling banyak 160 huruf.")

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id


class Clock(Frozen):
    """A time limit that runs from an event. `open` says what the sources leave unclear about it."""

    id: Id = Field(description="Id tenggat; dipakai kalkulator dan rujukan complaint:id#id-tenggat.")
    name: Words = Field(description="Nama tenggat, mis. Tanggapan atas pengaduan.")
    starts: Words = Field(description="Peristiwa yang memulai tenggat, mis. pengaduan diterima.")
    value: int = Field(ge=1, le=400, description="Lama tenggat.")
    unit: ClockUnit = Field(description="working_day (hari kerja), day (hari kalender), month (bulan).")
    legal_basis: tuple[Reference, ...] = Field(min_length=1, description="Pasal yang menetapkannya.")
    open: Annotated[Words | None, RestsOn("reference")] = Field(
        default=None, description="Yang belum jelas menurut sumber, mis. apakah Hari berarti hari kerja."
    )


class StatusMessage(Frozen):
    """What the complainant is told when the status changes."""

    status: Words = Field(description="Nama status, mis. Diterima.")
    text: StatusWords = Field(description="Pesan kepada pengadu; satu SMS.")


class Way(Frozen):
    """Where a stage leads, and when."""

    when: Words = Field(description="Dalam keadaan apa.")
    to: Id = Field(description="Id tahap berikutnya.")


class ComplaintStage(Frozen):
    """A stage, as "receive" or "clarify"."""

    id: Id = Field(description="Id tahap.")
    name: Words = Field(description="Nama tahap.")
    text: Words = Field(description="Yang terjadi pada tahap ini.")
    actor: Words = Field(description="Pelaku tahap ini.")
    role: Id | None = Field(default=None, description="Id peran LTSA, bila ada.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Pasal tahap ini.")
    references: tuple[Reference, ...] = Field(
        default=(), description="SOP dan halaman, mis. sop:klarifikasi."
    )
    forms: tuple[FormId, ...] = Field(default=(), description="Id formulir (content/data/forms).")
    clocks: tuple[Clock, ...] = Field(default=(), description="Tenggat pada tahap ini.")
    messages: tuple[StatusMessage, ...] = Field(default=(), description="Pesan pada tiap perubahan status.")
    ways: tuple[Way, ...] = Field(default=(), description="Tahap berikutnya; kosong pada akhir.")
    open: Annotated[Words | None, RestsOn("reference")] = Field(
        default=None, description="Yang dibiarkan terbuka oleh sumber; ditampilkan sebagai 'perlu diperiksa'."
    )


class ComplaintProcedure(Fact):
    """How complaints of one kind are handled, from receipt to the end."""

    kind_name: ClassVar[str] = "complaints"
    reference_name: ClassVar[str] = "complaint"

    name: Words = Field(description="Nama prosedur.")
    summary: Words = Field(description="Satu kalimat: pengaduan apa, oleh siapa.")
    reference: Reference = Field(
        pattern=r"^reg:[a-z0-9-]+(#[A-Za-z0-9-]+)?$", description="Peraturan yang mengaturnya."
    )
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum lain.")
    stages: tuple[ComplaintStage, ...] = Field(
        min_length=2, max_length=20, description="Tahap menurut urutan."
    )
    open: Annotated[tuple[Words, ...], RestsOn("reference")] = Field(
        default=(), description="Yang dibiarkan terbuka oleh sumber, seluruhnya."
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def clocks(self) -> tuple[Clock, ...]:
        """The clocks of all stages."""
        return tuple(clock for stage in self.stages for clock in stage.clocks)
