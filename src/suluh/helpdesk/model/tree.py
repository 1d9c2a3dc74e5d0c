"""A decision tree of the help desk: questions with answers that lead on, in the end to an outcome."""

from typing import ClassVar

from pydantic import Field

from suluh.helpdesk.model.problem import Asker
from suluh.model.base import Frozen, Id, Words
from suluh.model.citation import LeadsTo
from suluh.model.thing import Fact


class Answer(Frozen):
    """An answer and where it leads: a question of this tree, `outcome:id`, or `tree:id`."""

    text: Words = Field(description="Jawaban, seperti orang akan mengatakannya.")
    help: Words | None = Field(default=None, description="Satu kalimat yang menjelaskan jawaban ini.")
    to: LeadsTo = Field(
        pattern=r"^((outcome|tree):)?[a-z0-9]+(-[a-z0-9]+)*$",
        description="Id pertanyaan berikutnya, atau outcome:id, atau tree:id (pohon lain, dari awalnya).",
    )


class Question(Frozen):
    """One question, one page."""

    id: Id = Field(description="Id pertanyaan; menjadi alamat, jadi netral pada pohon sensitif, mis. t1.")
    text: Words = Field(description="Pertanyaan, satu kalimat.")
    help: Words | None = Field(default=None, description="Penjelasan singkat bagi pembaca.")
    sensitive: bool = Field(
        default=False, description="Benar bila halaman pertanyaan ini dapat membahayakan pembacanya."
    )
    answers: tuple[Answer, ...] = Field(
        min_length=2, max_length=12, description="Pilihan jawaban, 2 sampai 12."
    )


class DecisionTree(Fact):
    """Questions in at most seven steps from the start page to an outcome."""

    kind_name: ClassVar[str] = "helpdesk"
    reference_name: ClassVar[str] = "tree"

    slug: Id | None = Field(default=None, description="Nama map alamat bila bukan id; netral bila sensitif.")
    title: Words = Field(description="Nama pohon pada halaman mulai.")
    intro: Words = Field(description="Satu kalimat: untuk siapa pohon ini dan apa yang dijawabnya.")
    asker: Asker = Field(
        description="Siapa yang bertanya: abroad (di luar negeri), before (mau berangkat), home (sudah pulang), "
        "family (keluarga), village (desa), sea (awak kapal), service (keluhan layanan)."
    )
    order: int = Field(default=50, ge=1, le=99, description="Urutan pada halaman mulai.")
    start: Id = Field(description="Id pertanyaan pertama.")
    questions: tuple[Question, ...] = Field(min_length=1, max_length=60, description="Semua pertanyaan.")

    def title_in(self, lang: str) -> str:
        return self.title[lang]

    @property
    def name(self) -> str:
        """What its folder is called."""
        return self.slug or self.id

    def question(self, id: str) -> Question | None:
        """The question of an id, or None."""
        return next((q for q in self.questions if q.id == id), None)
