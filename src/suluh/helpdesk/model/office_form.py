"""A form of the office: the intake, or one annexed to a procedure. One model for paper and screen."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, PastPartialDate, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact

FieldType = Literal[
    "text", "long_text", "date", "number", "phone", "yes_no", "choice", "choices", "signature"
]
MOST_REQUIRED = 10


class FormChoice(Frozen):
    """One of the answers of a field."""

    id: Id = Field(description="Id pilihan.")
    text: Words = Field(description="Teks pilihan.")


class FormField(Frozen):
    """One field. A required one says why it is asked, and by which article."""

    id: Id = Field(description="Id isian.")
    label: Words = Field(description="Pertanyaan atau nama isian.")
    type: FieldType = Field(
        default="text",
        description="text, long_text, date, number, phone, yes_no, choice (satu), choices (beberapa), signature.",
    )
    choices: tuple[FormChoice, ...] = Field(default=(), description="Pilihan, bagi choice dan choices.")
    required: bool = Field(
        default=False, description="Wajib diisi; paling banyak sepuluh dalam satu formulir."
    )
    reason: Words | None = Field(default=None, description="Mengapa ditanyakan; wajib ada bila required.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Pasal; wajib ada bila required.")
    help: Words | None = Field(
        default=None, description="Cara mengisi, termasuk yang tidak boleh ditanyakan."
    )


class FormSection(Frozen):
    """Fields under one heading."""

    id: Id = Field(description="Id bagian.")
    title: Words = Field(description="Judul bagian.")
    intro: Words | None = Field(default=None, description="Kalimat pembuka bagian.")
    fields: tuple[FormField, ...] = Field(min_length=1, description="Isian bagian ini.")


class OfficeForm(Fact):
    """A form that the office fills in with the person, on paper or on a phone."""

    kind_name: ClassVar[str] = "forms"
    reference_name: ClassVar[str] = "form"

    name: Words = Field(description="Nama formulir.")
    purpose: Literal["intake", "annex"] = Field(
        description="intake (penerimaan pengaduan) atau annex (lampiran prosedur, mis. berita acara)."
    )
    status: Literal["draft", "official"] = Field(
        default="draft",
        description="draft (contoh untuk disahkan) atau official (format lampiran peraturan).",
    )
    reference: Reference = Field(
        pattern=r"^reg:[a-z0-9-]+(#[A-Za-z0-9-]+)?$", description="Peraturan yang memintanya."
    )
    regulation_version: PastPartialDate = Field(
        description="Keadaan peraturan yang dipakai, mis. 2025-10-08 (tanggal ditetapkan)."
    )
    intro: Words | None = Field(default=None, description="Kalimat pembuka formulir.")
    sections: tuple[FormSection, ...] = Field(
        min_length=1, max_length=12, description="Bagian menurut urutan."
    )
    statement: Words | None = Field(default=None, description="Pernyataan di atas tanda tangan.")
    signatures: tuple[Words, ...] = Field(default=(), description="Siapa saja yang menandatangani.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The fields of all sections."""
        return tuple(field for section in self.sections for field in section.fields)
