"""A monitoring instrument: sections of items, who is asked, how answers are scored.

Source: facts/monitoring_instruments.md. The JBM/ILO tool of 2022 was not found; what stands here is
drafted from rules and says so (`status: draft`, `draft_note`).
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from suluh.model.base import AnyDay, Frozen, Line, PastDay, Words
from suluh.model.citation import ContactId, Reference
from suluh.model.page import Change
from suluh.model.refusing import refuse
from suluh.model.thing import Fact
from suluh.monitoring.model.instrument_item import ChoiceList, InstrumentChoice, Item, Name, Phase

SubjectKind = Literal["p3mi", "branch", "training_centre", "ltsa", "worker", "returnee"]


class Respondent(Frozen):
    """Who is asked."""

    id: Name
    name: Words


class Repeat(Frozen):
    """A section that is filled in several times: what one round is called, and how many at most."""

    name: Words
    most: int = Field(default=20, ge=2, le=200, description="Paling banyak berapa kali.")


class InstrumentSection(Frozen):
    """A part of an instrument. With `valid_from` and `valid_until` it is a module for a time."""

    id: Name
    title: Words
    about: Words | None = Field(default=None, description="Petunjuk singkat di awal bagian.")
    phase: Phase | None = None
    repeat: Repeat | None = None
    relevant: Line | None = Field(default=None, description="Syarat bagian ini ditanyakan.")
    valid_from: AnyDay | None = Field(default=None, description="Berlaku sejak; kosong berarti sejak awal.")
    valid_until: AnyDay | None = Field(default=None, description="Berlaku sampai; kosong berarti seterusnya.")
    legal_basis: tuple[Reference, ...] = ()
    items: tuple[Item, ...] = Field(min_length=1, max_length=60)

    @model_validator(mode="after")
    def _unscored_repeat(self) -> "InstrumentSection":
        """Refuse points inside a repeat: no form could say how many rounds a score rests on."""
        if self.repeat and any(item.weight for item in self.items):
            raise refuse(
                "score_in_repeat",
                ("memberi nilai di bagian yang diulang", "hapus weight di bagian yang diulang"),
                ("scores inside a repeat", "remove weight inside a repeat"),
            )
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the section is asked on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class Light(Frozen):
    """A traffic light: shown from so many percent on."""

    id: Literal["red", "yellow", "green"]
    least: int = Field(ge=0, le=100, description="Mulai nilai ini, dalam persen.")
    meaning: Words


class Instrument(Fact):
    """A form that is filled in on a screen, on paper or in Kobo/ODK, with one set of item ids."""

    kind_name: ClassVar[str] = "instruments"
    reference_name: ClassVar[str] = "instrument"

    name: Words
    summary: Words
    subject: SubjectKind = Field(description="Siapa atau apa yang dipantau.")
    status: Literal["draft", "approved"] = "draft"
    draft_note: Words | None = Field(default=None, description="Mengapa masih rancangan.")
    version: int = Field(default=1, ge=1, le=999)
    version_date: PastDay
    choose: Words = Field(description="Kapan instrumen ini yang dipilih.")
    minutes: int | None = Field(default=None, ge=1, le=600, description="Perkiraan lama mengisi.")
    consent: Words | None = Field(default=None, description="Yang dibacakan sebelum orang setuju ditanya.")
    worker_form: bool = Field(default=False, description="Ada halaman ringan yang diisi pekerja sendiri.")
    sent_to: ContactId | None = Field(
        default=None, description="Kontak kantor yang menerima jawaban pekerja lewat SMS atau WhatsApp."
    )
    legal_basis: tuple[Reference, ...] = ()
    related: tuple[Reference, ...] = ()
    respondents: tuple[Respondent, ...] = Field(min_length=1)
    lists: tuple[ChoiceList, ...] = ()
    sections: tuple[InstrumentSection, ...] = Field(min_length=1, max_length=30)
    lights: tuple[Light, ...] = Field(default=(), description="Ambang lampu, menurut urutan naik.")
    min_answered_percent: int = Field(
        default=80, ge=0, le=100, description="Bobot terjawab paling sedikit agar ada nilai, dalam persen."
    )
    retired: tuple[Name, ...] = Field(default=(), description="Id butir lama yang tidak boleh dipakai lagi.")
    changes: tuple[Change, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> "Instrument":
        """Refuse a draft without a reason, lights out of order, a worker's form that is not public."""
        if self.status == "draft" and self.draft_note is None:
            raise refuse(
                "draft_why",
                (
                    "berstatus rancangan tanpa alasan",
                    "isi draft_note, atau status: approved bila sudah disahkan",
                ),
                ("is a draft without a reason", "fill in draft_note, or status: approved once it is"),
            )
        levels = [light.least for light in self.lights]
        if levels and (levels[0] != 0 or levels != sorted(set(levels))):
            raise refuse(
                "lights_rise",
                ("punya lampu yang tidak naik dari 0", "mulai dari least: 0, lalu urutkan naik"),
                ("has lights that do not rise from 0", "begin with least: 0, then let them rise"),
            )
        if self.worker_form and self.audience != "public":
            raise refuse(
                "worker_public",
                ("punya halaman pekerja yang tidak umum", "tulis audience: public, atau hapus worker_form"),
                ("has a worker's form that is not public", "write audience: public, or remove worker_form"),
            )
        return self

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def items(self) -> Iterator[Item]:
        """All items in order."""
        return (item for section in self.sections for item in section.items)

    def item(self, id: str) -> Item | None:
        return next((item for item in self.items if item.id == id), None)

    def choices(self, item: Item) -> tuple[InstrumentChoice, ...]:
        """The answers of a choice or multi item; none for the rest."""
        found = next((entry for entry in self.lists if entry.id == item.list), None)
        return found.choices if found else ()

    def on(self, day: date) -> "Instrument":
        """The instrument as it is asked on a day: without the sections that are not of their time."""
        held = tuple(section for section in self.sections if section.holds_on(day))
        return self if len(held) == len(self.sections) else self.model_copy(update={"sections": held})

    @property
    def is_scored(self) -> bool:
        return any(item.weight for item in self.items)
