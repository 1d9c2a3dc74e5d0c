"""A procedure (SOP AP): identity, actors, activities with their quality standard.

Source: PermenPAN-RB 35/2012, annex: identity block, five symbols, columns of the matrix.
"""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, Line, PartialDate, PastDay, PastPartialDate, Title, Words
from suluh.model.citation import Reference
from suluh.model.page import Change
from suluh.model.thing import Fact
from suluh.text.dates import add_months

Shape = Literal["terminator", "process", "decision"]
Unit = Literal["minute", "hour", "working_day", "day"]
# A working day of the matrix has so many minutes of work; only used to add durations up.
MINUTES: dict[Unit, int] = {"minute": 1, "hour": 60, "working_day": 450, "day": 1440}


class Duration(Frozen):
    """How long an activity takes. Left out where no source fixes it."""

    value: float = Field(gt=0, le=1000, description="Lama, lebih dari nol.")
    unit: Unit = Field(description="minute, hour, working_day atau day.")

    @property
    def minutes(self) -> float:
        """The duration in minutes."""
        return self.value * MINUTES[self.unit]


class Actor(Frozen):
    """A column of the matrix. `role` names one of content/data/roles; an outsider has none."""

    id: Id
    name: Words
    role: Id | None = Field(default=None, description="Id peran; kosong bagi pihak luar.")


class Document(Frozen):
    """What an activity needs or gives. `origin` says where it comes from if no activity makes it."""

    id: Id
    name: Words
    origin: Literal["activity", "applicant", "form", "sop", "system"] = "activity"
    sop: Id | None = Field(default=None, description="SOP asal, bila origin: sop.")
    final: bool = Field(default=False, description="Hasil akhir: tidak dipakai kegiatan lain.")


class Exit(Frozen):
    """A branch of a decision: the answer, and the activity it leads to."""

    answer: Words
    to: Id


class Activity(Frozen):
    """A row of the matrix. Without `next` it leads to the following row."""

    id: Id
    text: Words = Field(description="Kata kerja aktif tanpa subjek.")
    shape: Shape = "process"
    actors: tuple[Id, ...] = Field(min_length=1)
    requirements: tuple[Id, ...] = Field(default=(), description="Kelengkapan: id dokumen.")
    duration: Duration | None = None
    outputs: tuple[Id, ...] = Field(default=(), description="Output: id dokumen.")
    remarks: Words | None = None
    exits: tuple[Exit, ...] = Field(default=(), description="Cabang keputusan; minimal dua.")
    next: Id | None = Field(default=None, description="Kegiatan berikutnya, bila bukan baris berikutnya.")
    legal_basis: tuple[Reference, ...] = ()
    references: tuple[Reference, ...] = Field(default=(), description="Rujukan lain, mis. sop:mediasi.")


class SopDates(Frozen):
    """The three dates of the identity block."""

    made: PastPartialDate | None = None
    revised: PastPartialDate | None = None
    effective: PartialDate | None = None


class SopChange(Change):
    """A change note in both languages: `what` and `why` are Indonesian."""

    what_en: Line
    why_en: Line | None = None

    def what_in(self, lang: str) -> str:
        return self.what_en if lang == "en" else self.what

    def why_in(self, lang: str) -> str:
        return (self.why_en if lang == "en" else self.why) or ""


class Sop(Fact):
    """A procedure with one YAML for the matrix, the picture and the plain steps."""

    kind_name: ClassVar[str] = "sops"
    reference_name: ClassVar[str] = "sop"

    name: Words
    also: tuple[Line, ...] = Field(
        default=(), description="Cara orang menyebutnya, kedua bahasa; hanya untuk pencarian."
    )
    number: Title | None = Field(default=None, description="Nomor SOP; diisi kantor.")
    unit: Words = Field(description="Satuan kerja.")
    status: Literal["draft", "approved"] = "draft"
    dates: SopDates = SopDates()
    approved_by: Title | None = Field(default=None, description="Jabatan yang mengesahkan.")
    version: Title = "0.1"
    legal_basis: tuple[Reference, ...] = ()
    qualifications: tuple[Words, ...] = ()
    related: tuple[Reference, ...] = Field(default=(), description="Keterkaitan, mis. sop:mediasi.")
    equipment: tuple[Words, ...] = ()
    warning: Words | None = None
    records: tuple[Words, ...] = ()
    monitored: PastDay | None = Field(default=None, description="Pemantauan terakhir (tiap enam bulan).")
    service: Id | None = Field(default=None, description="Standar pelayanan yang dipenuhinya.")
    actors: tuple[Actor, ...] = Field(min_length=1, max_length=12)
    documents: tuple[Document, ...] = ()
    activities: tuple[Activity, ...] = Field(min_length=2, max_length=40)
    changes: tuple[SopChange, ...] = ()

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def due(self) -> tuple[date, str] | None:
        """Approved procedures are monitored every six months."""
        if self.status == "draft" or self.monitored is None:
            return None
        return add_months(self.monitored, 6), "monitored"

    def activity(self, id: str) -> Activity:
        """The activity of an id."""
        return next(a for a in self.activities if a.id == id)

    def row(self, id: str) -> int:
        """The row of an activity, 0 for the first; its printed number is one more."""
        return next(n for n, a in enumerate(self.activities) if a.id == id)

    def document(self, id: str) -> Document:
        """The document of an id."""
        return next(d for d in self.documents if d.id == id)

    def successors(self, activity: Activity) -> tuple[tuple[str, Words | None], ...]:
        """(id of the following activity, answer) of an activity; none after an end."""
        if activity.shape == "decision":
            return tuple((way.to, way.answer) for way in activity.exits)
        if activity.next is not None:
            return ((activity.next, None),)
        at = self.row(activity.id)
        is_end = activity.shape == "terminator" and at > 0
        return () if is_end or at + 1 >= len(self.activities) else ((self.activities[at + 1].id, None),)
