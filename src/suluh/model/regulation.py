"""A regulation, from conventions to village rules."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from suluh.model.base import ID_PATTERN, MAX_ID, Frozen, Id, Line, PartialDate, PastPartialDate, Title, Words
from suluh.model.thing import Fact
from suluh.text.slug import slug

Level = Literal["international", "national", "province", "district", "village"]
LEVELS: tuple[Level, ...] = ("international", "national", "province", "district", "village")
Status = Literal["in_force", "amended", "revoked", "draft", "unknown"]

REGULATION_KINDS: dict[str, tuple[str, str]] = {
    "konvensi": ("Konvensi", "Convention"),
    "uu": ("UU", "Law"),
    "perpu": ("Perpu", "Government Regulation in Lieu of Law"),
    "ruu": ("RUU", "Bill"),
    "pp": ("PP", "Government Regulation"),
    "perpres": ("Perpres", "Presidential Regulation"),
    "inpres": ("Inpres", "Presidential Instruction"),
    "permenaker": ("Permenaker", "Manpower Minister Regulation"),
    "permenakertrans": ("Permenakertrans", "Manpower and Transmigration Minister Regulation"),
    "kepmenaker": ("Kepmenaker", "Manpower Minister Decree"),
    "se-menaker": ("SE Menaker", "Manpower Minister Circular"),
    "kepdirjen": ("Kepdirjen Binapenta", "Binapenta Director General Decree"),
    "perban": ("Peraturan BP2MI", "BP2MI Regulation"),
    "kepka-bp2mi": ("Keputusan Kepala BP2MI", "BP2MI Head Decree"),
    "permen-p2mi": ("Permen P2MI", "P2MI Minister Regulation"),
    "permen-perban-p2mi": ("Permen/Perban P2MI", "P2MI Minister/Agency Regulation"),
    "permenko": ("Permenko Perekonomian", "Coordinating Economic Minister Regulation"),
    "permendagri": ("Permendagri", "Home Affairs Minister Regulation"),
    "permenpan": ("Permenpan", "Administrative Reform Minister Regulation"),
    "permenpanrb": ("PermenPANRB", "PANRB Minister Regulation"),
    "perda": ("Perda", "Regional Regulation"),
    "ranperda": ("Ranperda", "Draft Regional Regulation"),
    "pergub": ("Pergub", "Governor Regulation"),
    "perbup": ("Perbup", "Regent Regulation"),
    "sk-bupati": ("SK Bupati", "Regent Decree"),
    "perdes": ("Perdes", "Village Regulation"),
}


def check_kind(value: str) -> str:
    """A kind of `REGULATION_KINDS`, or the reason why not."""
    if value not in REGULATION_KINDS:
        expected = " or ".join(f"'{kind}'" for kind in REGULATION_KINDS)
        raise PydanticCustomError("literal_error", "unknown kind", {"expected": expected})
    return value


Kind = Annotated[str, AfterValidator(check_kind), Field(json_schema_extra={"enum": list(REGULATION_KINDS)})]


class Article(Frozen):
    """A key article in our own words. `article` is the label as people cite it: "6 ayat (1)"."""

    article: Line = Field(description='Label pasal, mis. "38" atau "6 ayat (1)".')
    text: Words = Field(description="Isi pokok pasal dengan kalimat sendiri.")

    @property
    def anchor(self) -> str:
        """The anchor on the page of the regulation, the same in both languages."""
        return "pasal-" + slug(self.article)

    @property
    def numbers(self) -> frozenset[int]:
        """The article numbers that the label covers: "40-44" covers 40 to 44, "37 dan 74" both."""
        found: set[int] = set()
        for part in self.article.replace(" dan ", ",").split(","):
            head = part.strip().split(" ")[0]
            first, _, last = head.partition("-")
            if first.isdecimal():
                end = int(last) if last.isdecimal() else int(first)
                found.update(range(int(first), min(end, int(first) + 400) + 1))
        return frozenset(found)


class Relation(Frozen):
    """One regulation that another acts on, wholly or in the articles named, from a day on."""

    model_config = ConfigDict(populate_by_name=True)

    id: Id
    articles: tuple[Line, ...] = Field(
        default=(), description="Pasal yang terkena; kosong berarti seluruhnya."
    )
    since: PartialDate | None = Field(default=None, alias="from", description="Berlaku sejak tanggal ini.")

    @model_validator(mode="before")
    @classmethod
    def _bare_id(cls, value: object) -> object:
        """`- uu-39-2004` is short for `- {id: uu-39-2004}`."""
        if isinstance(value, dict):  # past this point the lists of JSON are lists of Python
            return {key: tuple(inner) if isinstance(inner, list) else inner for key, inner in value.items()}
        return {"id": value} if isinstance(value, str) else value

    @property
    def numbers(self) -> frozenset[str]:
        """The article numbers as people write them: "51", "89A"; empty for the whole regulation."""
        return frozenset(article.split(" ")[0].split("-")[0].upper() for article in self.articles)


@dataclass(frozen=True)
class _OrBareId:
    """Says in the JSON Schema that the id alone will do."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        bare = {"type": "string", "pattern": ID_PATTERN, "maxLength": MAX_ID}
        return {"anyOf": [bare, handler(core)]}


Targets = tuple[Annotated[Relation, _OrBareId()], ...]


class Relations(Frozen):
    """What this regulation does to others. The way back is computed, never written."""

    implements: Targets = ()
    ratifies: Targets = ()
    enacts: Targets = ()
    amends: Targets = ()
    revokes: Targets = ()
    replaces: Targets = Field(default=(), description="Menggantikan (pencabutan tidak terbaca).")
    probably_replaces: Targets = Field(
        default=(), description="Diduga menggantikan; belum terbukti dari teksnya."
    )
    would_amend: Targets = Field(default=(), description="Rancangan yang akan mengubah.")
    would_replace: Targets = Field(default=(), description="Rancangan yang akan menggantikan.")


class Dates(Frozen):
    """The days of a regulation as far as the sources give them."""

    issued: PastPartialDate | None = Field(
        default=None, description="Tanggal pada sumber, jenisnya tidak disebut."
    )
    made: PastPartialDate | None = Field(default=None, description="Ditetapkan.")
    promulgated: PastPartialDate | None = Field(default=None, description="Diundangkan.")
    in_force: PartialDate | None = Field(default=None, description="Mulai berlaku.")
    ended: PartialDate | None = Field(default=None, description="Berakhir.")

    @property
    def start(self) -> str | None:
        """The day from which it counts: in force, else promulgated, issued or made."""
        return self.in_force or self.promulgated or self.issued or self.made


RELATIONS: tuple[str, ...] = tuple(Relations.model_fields)


class Regulation(Fact):
    """A regulation: identity, status, relations, key articles."""

    kind_name: ClassVar[str] = "regulations"
    reference_name: ClassVar[str] = "reg"

    kind: Kind = Field(description="Jenis peraturan, mis. uu, pp, perban.")
    number: Line | None = Field(default=None, description="Nomor sebagai teks.")
    year: int | None = Field(default=None, ge=1900, le=2100)
    title: Words = Field(description="Judul resmi (tentang …) dan padanannya.")
    short: Words | None = Field(default=None, description="Nama pendek bila bukan jenis nomor/tahun.")
    level: Level = Field(description="Tingkat: international, national, province, district, village.")
    region: Title | None = Field(default=None, description="Daerah, untuk peraturan daerah dan desa.")
    dates: Dates = Dates()
    status: Status = Field(description="in_force, amended, revoked, draft, unknown.")
    relations: Relations = Relations()
    articles: tuple[Article, ...] = ()
    last_article: int | None = Field(
        default=None, ge=1, le=1000, description="Nomor pasal terakhir, bila diketahui."
    )
    articles_complete: bool = Field(default=False, description="Benar bila semua pasal tercantum.")
    topics: tuple[Id, ...] = Field(default=(), description="Topik untuk garis waktu, mis. pengaduan.")

    def title_in(self, lang: str) -> str:
        """The short name people cite: "UU 18/2017", in English "Law 18/2017"."""
        if self.short:
            return self.short[lang]
        kind = REGULATION_KINDS[self.kind][lang == "en"]
        parts = [kind]
        if self.region and self.level in ("province", "district", "village"):
            parts.append(self.region)
        if self.number and self.year:
            parts.append(self.number if str(self.year) in self.number else f"{self.number}/{self.year}")
        elif self.year:
            parts.append(str(self.year))
        return " ".join(parts)

    def article_for(self, part: str) -> Article | None:
        """The listed article that a citation's part means: exact label first, then the number."""
        wanted = slug(part)
        for article in self.articles:
            if slug(article.article) == wanted:
                return article
        head = wanted.split("-")[0]
        if head.isdecimal():
            for article in self.articles:
                if int(head) in article.numbers:
                    return article
        return None
