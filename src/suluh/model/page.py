"""A page of prose: front matter and Markdown."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from suluh.model.applied import Applied
from suluh.model.audience import Audience
from suluh.model.base import Frozen, Id, Line, NotBlank, PastDay, Title
from suluh.model.citation import Citation, Reference, SourceId
from suluh.model.danger import Danger
from suluh.model.thing import AUDIENCE_FIELD
from suluh.text.dates import add_months

Summary = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), NotBlank()]
PageType = Literal["guide", "country", "lesson", "reference", "landing"]
Topic = Id
# Where a page lies below the folder of its language: masalah/paspor-ditahan.
PagePath = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$", max_length=200)
]


class Review(Frozen):
    """When the page was last read against its sources, and how often that is due."""

    last: PastDay = Field(description="Tanggal tinjauan terakhir (YYYY-MM-DD).")
    every_months: int = Field(ge=1, le=60, description="Jarak tinjauan dalam bulan.")

    @property
    def next(self) -> date:
        """The day the next review is due."""
        return add_months(self.last, self.every_months)


class Change(Frozen):
    """A change note: what changed, when, for whom, why and by which rule."""

    date: PastDay
    what: Line
    audience: tuple[Id, ...] = Field(default=(), alias="for", description="Peran yang terkena.")
    why: Line | None = None
    reference: Reference | None = None


class TwinStamp(Frozen):
    """Of which text this page is the translation."""

    of: Id
    sections: tuple[Line, ...] = ()


class FrontMatter(Frozen):
    """The head of a page. A translation leaves out what it shares with its original."""

    id: Id
    type: PageType = Field(description="guide, country, lesson, reference, landing.")
    audience: Audience = AUDIENCE_FIELD
    title: Title
    summary: Summary = Field(description="Satu kalimat, paling banyak 200 huruf.")
    owner: Id | None = Field(default=None, description="Peran yang bertanggung jawab atas halaman ini.")
    review: Review | None = None
    legal_basis: tuple[Line, ...] = Field(default=(), description="Rujukan, mis. reg:uu-18-2017#38.")
    sources: tuple[SourceId, ...] = ()
    topics: tuple[Topic, ...] = Field(default=(), description="Topik pertama ialah bagian situs.")
    also: tuple[Line, ...] = Field(default=(), description="Cara orang benar-benar menyebutnya.")
    next: tuple[Line, ...] = Field(default=(), description="Langkah berikutnya, mis. page:cara-mengadu.")
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    sensitive: bool = Field(default=False, description="Judul netral, keluar cepat, tanpa simpanan.")
    danger: Danger | None = Field(
        default=None,
        description="Bahaya yang dijawab halaman ini; halaman lalu mulai dengan nomor untuk ditelepon: "
        "violence, health, self_harm (ingin mengakhiri hidup), other (tidak ada yang terancam jiwanya).",
    )
    changes: tuple[Change, ...] = ()
    moved_from: tuple[PagePath, ...] = Field(
        default=(),
        description="Alamat lama halaman ini, tanpa bahasa dan .html, mis. masalah/paspor; dari sana pembaca diantar ke sini.",
    )
    applied: tuple[Applied, ...] = Field(
        default=(), description="Perubahan hukum yang sudah dikerjakan di halaman ini, per bahasa."
    )
    twin: TwinStamp | None = None
    translation: Literal["none"] | None = Field(
        default=None, description='"none" bila halaman ini sengaja tanpa padanan.'
    )


@dataclass(frozen=True)
class Page:
    """A page in one language. `key` is its path without language and ending, shared by twins."""

    lang: str
    key: str
    meta: FrontMatter
    body: str
    body_line: int
    citations: tuple[Citation, ...]

    @property
    def id(self) -> str:
        return self.meta.id

    @property
    def audience(self) -> Audience:
        return self.meta.audience
