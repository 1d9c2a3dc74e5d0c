"""A branching case: a story, walked through a decision tree of the help desk as an exercise."""

from typing import Annotated, ClassVar

from pydantic import Field

from suluh.model.applied import Applied
from suluh.model.base import Frozen, Id, Line, PastDay, Words
from suluh.model.citation import NoCitation, Reference
from suluh.model.page import Change
from suluh.model.thing import Thing


class CaseDecision(Frozen):
    """The answer that fits the story at one question of a tree, and why."""

    tree: Id | None = Field(
        default=None, description="Id pohon, bila jalan berpindah dari pohon kasus ini ke pohon lain."
    )
    question: Id = Field(description="Id pertanyaan pohon, mis. t1.")
    to: Line = Field(
        pattern=r"^((outcome|tree):)?[a-z0-9]+(-[a-z0-9]+)*$",
        description="Jawaban yang tepat, ditulis dengan `to`-nya di pohon: id pertanyaan, outcome:id, atau tree:id.",
    )
    explanation: Words = Field(description="Mengapa jawaban itu tepat untuk cerita ini.")


class LearningCase(Thing):
    """One story. It runs on the tree itself, so it can never say something else than the help desk."""

    kind_name: ClassVar[str] = "cases"
    reference_name: ClassVar[str] = "case"

    name: Words = Field(description="Nama kasus; tanpa nama orang.")
    summary: Words = Field(description="Satu kalimat: apa yang dilatih.")
    tree: Id = Field(description="Id pohon bantuan (content/data/helpdesk) tempat kasus dimulai.")
    story: tuple[Words, ...] = Field(
        min_length=1, max_length=6, description="Cerita rekaan, satu alinea satu butir; tanpa data pribadi."
    )
    decisions: tuple[CaseDecision, ...] = Field(
        min_length=1, max_length=14, description="Jalan yang tepat, dari pertanyaan pertama sampai hasil."
    )
    lessons: tuple[Words, ...] = Field(min_length=1, max_length=6, description="Pelajaran dari kasus ini.")
    references: tuple[Reference, ...] = Field(
        min_length=1,
        description="Tumpuan penjelasan, mis. reg:uu-18-2017#6, sop:rujukan, page:paspor-ditahan.",
    )
    checked: PastDay = Field(description="Tanggal kasus terakhir dicocokkan dengan pohon dan tumpuannya.")
    changes: tuple[Change, ...] = Field(default=(), description="Catatan perubahan kasus.")
    applied: Annotated[tuple[Applied, ...], NoCitation()] = Field(
        default=(), description="Perubahan hukum yang sudah dikerjakan di kasus ini."
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def outcome(self) -> str:
        """The id of the outcome at its end; empty if its last decision leads nowhere."""
        kind, _, id = self.decisions[-1].to.partition(":")
        return id if kind == "outcome" else ""
