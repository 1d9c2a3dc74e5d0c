"""A source: what a sentence rests on, who published it, when, and how far it can be trusted."""

from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from suluh.model.base import PARTIAL_DATE, Line, Past, Title, Words, read_partial_date
from suluh.model.citation import NoCitation
from suluh.model.thing import Confidence, Thing
from suluh.text.slug import slug

# In the order in which a page lists them: what the state says first.
SourceKind = Literal["law", "official", "law_copy", "scholarly", "organisation", "press", "other", "editors"]
SOURCE_KINDS: tuple[SourceKind, ...] = (
    "law",
    "official",
    "law_copy",
    "scholarly",
    "organisation",
    "press",
    "other",
    "editors",
)
SourceState = Literal["current", "withdrawn", "gone"]
UNKNOWN = "unknown"

SourceDate = Annotated[
    str,
    BeforeValidator(lambda value: value if value == UNKNOWN else read_partial_date(value)),
    Field(description="Tanggal sumber sejauh diketahui: YYYY, YYYY-MM, YYYY-MM-DD, atau unknown."),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{PARTIAL_DATE}|{UNKNOWN})$"}),
    Past(),
]


Address = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$", max_length=800),
]


class Source(Thing):
    """A source, cited by its id. Without a title it is named after where it lies, or its publisher."""

    kind_name: ClassVar[str] = "sources"
    reference_name: ClassVar[str] = "source"

    title: Line | None = Field(
        default=None, description="Judul seperti pada sumbernya; kosong bila tidak diketahui."
    )
    publisher: Title = Field(
        description="Yang menerbitkan, mis. Kompas; bila tidak diketahui, nama situsnya."
    )
    date: SourceDate
    kind: SourceKind = Field(
        description="law (naskah resmi), law_copy (salinan teks peraturan), official (pemerintah), scholarly "
        "(karya ilmiah), organisation (organisasi), press (pers), other (laman lain), editors (susunan penyunting)."
    )
    confidence: Confidence = Field(description="Tingkat keyakinan: high, medium, low.")
    address: Address | None = Field(
        default=None,
        description="Alamat http(s) lengkap; kosong bila tidak di internet.",
    )
    note: Annotated[Words | None, NoCitation()] = Field(
        default=None,
        description="Batas sumber ini bagi pembaca, mis. hasil pindai yang sebagian katanya rusak.",
    )
    state: SourceState = Field(
        default="current",
        description="current, withdrawn (ditarik atau terbukti salah), gone (alamatnya tidak lagi menjawab).",
    )

    def title_in(self, lang: str) -> str:
        if self.title or not self.address:
            return self.title or self.publisher
        return f"Page at {self.host}" if lang == "en" else f"Halaman di {self.host}"

    @property
    def host(self) -> str:
        """The host of its address, without what says nothing; "" without an address."""
        return host_of(self.address or "")

    @property
    def letter(self) -> str:
        """The page of its publisher's letter: a-z, or 0 for digits. The same in both languages."""
        first = (slug(self.publisher) or "0")[0]
        return first if first.isalpha() else "0"

    @property
    def falls(self) -> bool:
        """Whether nothing should rest on it any more."""
        return self.state != "current"


def host_of(address: str) -> str:
    """`https://www.kompas.com:443/x` -> "kompas.com"; "" for what is no address."""
    return (urlsplit(address).hostname or "").rstrip(".").removeprefix("www.")


def same_place(address: str) -> str:
    """An address without what makes no difference: the scheme, `www.`, a last slash, a mark in the page."""
    parts = urlsplit(address.strip())
    query = f"?{parts.query}" if parts.query else ""
    return host_of(address) + parts.path.rstrip("/") + query
