"""A quiz: questions written by hand, and orders for questions that are made from other data."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from suluh.model.applied import Applied
from suluh.model.base import Frozen, Id, PastDay, Words
from suluh.model.citation import NoCitation, Reference
from suluh.model.page import Change
from suluh.model.thing import Thing

QuestionKind = Literal["single", "multiple", "ordering", "matching", "numeric"]
GeneratedKind = Literal["ordering", "matching", "numeric"]


class QuizChoice(Frozen):
    """A choice of a single or multiple question."""

    text: Words = Field(description="Pilihan jawaban, pendek.")
    correct: bool = Field(default=False, description="Benar bila pilihan ini jawaban yang benar.")
    note: Words | None = Field(
        default=None, description="Mengapa pilihan ini keliru atau benar; muncul sesudah menjawab."
    )


class QuizPair(Frozen):
    """A pair of a matching question."""

    left: Words = Field(description="Sisi kiri, mis. istilah.")
    right: Words = Field(description="Pasangannya, mis. arti istilah itu.")


class QuizNumber(Frozen):
    """The answer of a numeric question."""

    value: float = Field(description="Angka jawaban.")
    tolerance: float = Field(default=0, ge=0, description="Selisih yang masih diterima; 0 bila harus tepat.")
    unit: Words = Field(description="Satuan, mis. hari kerja.")


class QuizQuestion(Frozen):
    """One question. What it rests on stands in `references`: when that changes, it is asked again."""

    id: Id = Field(description="Id pertanyaan, tetap; kemajuan belajar melekat padanya.")
    kind: QuestionKind = Field(
        description="single (satu benar), multiple (beberapa benar), ordering (urutkan), "
        "matching (jodohkan), numeric (angka)."
    )
    text: Words = Field(description="Pertanyaan, satu atau dua kalimat pendek.")
    choices: tuple[QuizChoice, ...] = Field(
        default=(), max_length=8, description="Pilihan untuk single dan multiple, 2 sampai 8."
    )
    order: tuple[Words, ...] = Field(
        default=(), max_length=8, description="Untuk ordering: langkah dalam urutan yang benar, 3 sampai 8."
    )
    pairs: tuple[QuizPair, ...] = Field(
        default=(), max_length=8, description="Untuk matching: pasangan yang benar, 3 sampai 8."
    )
    answer: QuizNumber | None = Field(default=None, description="Untuk numeric: angka jawaban dan satuannya.")
    explanation: Words = Field(
        description="Penjelasan jawaban, dengan kalimat sendiri; muncul sesudah menjawab."
    )
    references: tuple[Reference, ...] = Field(
        min_length=1,
        description="Tumpuan jawaban, minimal satu, mis. reg:uu-18-2017#6, sop:klarifikasi#3, "
        "page:paspor-ditahan#langkah, term:p3mi. Bila tumpuan berubah, pertanyaan dibuka lagi.",
    )


class Generate(Frozen):
    """An order for questions made from data, always the same ones for the same data."""

    kind: GeneratedKind = Field(
        description="ordering (langkah SOP), matching (istilah dan arti), numeric (lama kegiatan SOP, "
        "standar pelayanan, tenggat pengaduan)."
    )
    references: tuple[Reference, ...] = Field(
        min_length=1,
        description="Sumber: sop:… untuk ordering; term:… (minimal tiga) untuk matching; "
        "sop:…, sop:…#langkah, service:… atau complaint:… untuk numeric.",
    )
    size: int = Field(
        default=5, ge=3, le=8, description="Banyaknya langkah atau pasangan dalam satu pertanyaan."
    )


class Quiz(Thing):
    """A quiz of one subject; paths refer to it."""

    kind_name: ClassVar[str] = "quizzes"
    reference_name: ClassVar[str] = "quiz"

    name: Words = Field(description="Nama kuis.")
    summary: Words = Field(description="Satu kalimat: apa yang diuji.")
    pass_percent: int = Field(default=80, ge=1, le=100, description="Nilai lulus dalam persen.")
    checked: PastDay = Field(description="Tanggal pertanyaan terakhir dicocokkan dengan tumpuannya.")
    questions: tuple[QuizQuestion, ...] = Field(
        default=(), max_length=60, description="Pertanyaan yang ditulis."
    )
    generate: tuple[Generate, ...] = Field(
        default=(), max_length=20, description="Pertanyaan yang dibuat dari data."
    )
    changes: tuple[Change, ...] = Field(default=(), description="Catatan perubahan kuis.")
    applied: Annotated[tuple[Applied, ...], NoCitation()] = Field(
        default=(), description="Perubahan hukum yang sudah dikerjakan di kuis ini."
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    def question(self, id: str) -> QuizQuestion | None:
        """The written question of an id, or None."""
        return next((q for q in self.questions if q.id == id), None)
