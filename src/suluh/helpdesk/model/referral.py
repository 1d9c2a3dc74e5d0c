"""Whom a case is handed to: problem by place by stage."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.helpdesk.model.problem import Place, Problem, Stage
from suluh.model.base import Frozen, Words
from suluh.model.citation import AgencyId, ContactId, Reference
from suluh.model.thing import Fact

# How the receiving body deals with the case. Never `mediate` for sexual violence (RFL003).
Method = Literal["protect", "refer", "mediate", "report", "litigate", "support"]
NEVER_MEDIATED: tuple[Problem, ...] = ("sexual_violence", "trafficking")


class Route(Frozen):
    """One row: for a place and a stage, the agency with what it needs."""

    place: Place = Field(description="origin (Indonesia), destination (luar negeri), sea (kapal).")
    stage: Stage = Field(description="before, during, after.")
    agency: AgencyId = Field(description="Id lembaga (content/data/institutions).")
    lead: bool = Field(
        default=False,
        description="Benar bagi lembaga pertama yang dihubungi; satu bagi tiap tempat dan tahap.",
    )
    method: Method = Field(
        description="protect (lindungi), refer (rujuk), mediate (tengahi), report (laporkan pidana), "
        "litigate (gugat), support (dampingi)."
    )
    what: Words = Field(description="Yang dilakukan lembaga ini bagi masalah ini.")
    documents: tuple[Words, ...] = Field(default=(), description="Dokumen yang dikirim bersama rujukan.")
    contacts: tuple[ContactId, ...] = Field(default=(), description="Id kontak.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum kewenangannya.")
    note: Words | None = Field(default=None, description="Catatan, mis. yang perlu diperiksa.")


class Referral(Fact):
    """The routes of one problem."""

    kind_name: ClassVar[str] = "referrals"
    reference_name: ClassVar[str] = "referral"

    problem: Problem = Field(description="Masalah yang dirujuk.")
    name: Words = Field(description="Nama masalah bagi petugas.")
    consent: Words | None = Field(default=None, description="Persetujuan yang diminta sebelum merujuk.")
    routes: tuple[Route, ...] = Field(min_length=1, description="Baris rujukan menurut tempat dan tahap.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]
