"""A regulation, from conventions to village rules."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from suluh.model.base import Frozen, Id, Line, Title, Words
from suluh.model.thing import Fact
from suluh.text.slug import slug

Level = Literal["international", "national", "province", "district", "village"]
LEVELS: tuple[Level, ...] = ("international", "national", "province", "district", "village")
Status = Literal["in_force", "amended", "revoked", "draft", "unknown"]

KINDS: dict[str, tuple[str, str]] = {
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
    """A kind of `KINDS`, or the reason why not."""
    if value not in KINDS:
        expected = " or ".join(f"'{kind}'" for kind in KINDS)
        raise PydanticCustomError("literal_error", "unknown kind", {"expected": expected})
    return value


Kind = Annotated[str, AfterValidator(check_kind), Field(json_schema_extra={"enum": list(KINDS)})]


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
            if first.isdigit():
                end = int(last) if last.isdigit() else int(first)
                found.update(range(int(first), min(end, int(first) + 400) + 1))
        return frozenset(found)


class Relations(Frozen):
    """What this regulation does to others. The way back is computed, never written."""

    implements: tuple[Id, ...] = ()
    ratifies: tuple[Id, ...] = ()
    enacts: tuple[Id, ...] = ()
    amends: tuple[Id, ...] = ()
    revokes: tuple[Id, ...] = ()
    replaces: tuple[Id, ...] = Field(default=(), description="Menggantikan (pencabutan tidak terbaca).")
    probably_replaces: tuple[Id, ...] = Field(
        default=(), description="Diduga menggantikan; belum terbukti dari teksnya."
    )
    would_amend: tuple[Id, ...] = Field(default=(), description="Rancangan yang akan mengubah.")
    would_replace: tuple[Id, ...] = Field(default=(), description="Rancangan yang akan menggantikan.")


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
    issued: Line | None = Field(
        default=None, pattern=r"^\d{4}(-\d\d(-\d\d)?)?$", description="Tanggal terbit sejauh diketahui."
    )
    status: Status = Field(description="in_force, amended, revoked, draft, unknown.")
    relations: Relations = Relations()
    articles: tuple[Article, ...] = ()

    def title_in(self, lang: str) -> str:
        """The short name people cite: "UU 18/2017", in English "Law 18/2017"."""
        if self.short:
            return self.short[lang]
        kind = KINDS[self.kind][lang == "en"]
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
        if head.isdigit():
            for article in self.articles:
                if int(head) in article.numbers:
                    return article
        return None
