"""An item of an instrument: what is asked, how it is answered, what the answer is worth.

The scale yes / partly / no / not applicable with evidence, date and notes is our own draft
(facts/monitoring_instruments.md, D); no official scale is known.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from suluh.model.audience import STAFF_ONLY
from suluh.model.base import Frozen, Line, Words
from suluh.model.citation import Reference
from suluh.model.refusing import refuse

# Names of items and choices are names of columns as well: letters, digits and single underscores.
NAME_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
Name = Annotated[
    str,
    StringConstraints(pattern=NAME_PATTERN, max_length=32),
    Field(description="Pengenal tetap: huruf kecil, angka, garis bawah; tidak pernah dipakai ulang."),
]
ItemType = Literal["note", "yes_no", "choice", "multi", "integer", "decimal", "count_by_sex", "date", "text"]
Phase = Literal["before", "during", "after"]
Counts = Literal["people", "things", "events", "days", "money", "percent", "distance"]
Dimension = Literal["region", "agency", "sex", "date", "group"]

YES, NO = "ya", "tidak"
# The ends of the three fields of a count by sex: laki-laki, perempuan, tidak disebut.
SEXES = ("l", "p", "t")


class InstrumentChoice(Frozen):
    """An answer of a list. `points` are the percent of the weight that it earns."""

    id: Name
    text: Words
    points: int = Field(default=0, ge=0, le=100, description="Persen dari bobot butir, 0 sampai 100.")
    not_applicable: bool = Field(default=False, description="Tidak berlaku: butir tidak ikut dinilai.")


class ChoiceList(Frozen):
    """Answers that several items share."""

    id: Name
    choices: tuple[InstrumentChoice, ...] = Field(min_length=2, max_length=60)

    def choice(self, id: str) -> InstrumentChoice | None:
        return next((c for c in self.choices if c.id == id), None)


class Band(Frozen):
    """What a number from `least` on earns."""

    least: int = Field(ge=0, le=1_000_000, description="Mulai angka ini.")
    points: int = Field(ge=0, le=100, description="Persen dari bobot butir, 0 sampai 100.")


class Item(Frozen):
    """One question, with what an inspector needs to ask it and to judge the answer."""

    id: Name
    type: ItemType
    text: Words
    hint: Words | None = None
    list: Name | None = Field(default=None, description="Daftar jawaban, bagi choice dan multi.")
    counts: Counts | None = Field(
        default=None, description="Apa yang dihitung, wajib bagi integer dan decimal."
    )
    long: bool = Field(
        default=False, description="Jawaban text yang panjang: kotak beberapa baris, bukan satu baris."
    )
    sex_waiver: Words | None = Field(
        default=None, description="Alasan tertulis bila jumlah orang tidak dipilah menurut jenis kelamin."
    )
    required: bool = Field(default=False, description="Wajib dijawab sebelum isian selesai.")
    relevant: Line | None = Field(default=None, description="Syarat butir ini ditanyakan.")
    constraint: Line | None = Field(
        default=None, description="Syarat jawaban yang sah; titik ialah jawabannya."
    )
    constraint_message: Words | None = None
    phase: Phase | None = Field(default=None, description="Tahap penempatan, bila lain dari tahap bagiannya.")
    respondent: Name | None = Field(default=None, description="Siapa yang ditanya; id dari respondents.")
    dimension: Dimension | None = Field(default=None, description="Tabel laporan dipilah menurut butir ini.")
    evidence: tuple[Words, ...] = Field(default=(), description="Bukti yang dilihat.")
    legal_basis: tuple[Reference, ...] = ()
    weight: int = Field(default=0, ge=0, le=10, description="Bobot nilai; 0 berarti tidak dinilai.")
    good: Literal["ya", "tidak"] = Field(
        default="ya", description="Jawaban yang baik pada yes_no yang dinilai."
    )
    bands: tuple[Band, ...] = Field(default=(), description="Nilai sebuah angka, menurut urutan naik.")
    critical: bool = Field(default=False, description="Nilai nol di butir ini membuat seluruhnya merah.")
    why: Annotated[Words | None, STAFF_ONLY] = Field(default=None, description="Mengapa ditanyakan.")
    breach: Annotated[Words | None, STAFF_ONLY] = Field(default=None, description="Apa yang melanggar.")
    follow_up: Annotated[Words | None, STAFF_ONLY] = Field(default=None, description="Apa tindak lanjutnya.")
    since: int = Field(default=1, ge=1, description="Versi instrumen sejak butir berbunyi begini.")
    comparable_with: tuple[int, ...] = Field(
        default=(), description="Versi lebih lama yang jawabannya masih dapat dibandingkan."
    )
    changed_because: Words | None = Field(default=None, description="Apa yang berubah sejak versi itu.")

    @model_validator(mode="after")
    def _sound(self) -> "Item":
        """Refuse a count of people that is not by sex, and what the type of the item cannot have."""
        number = self.type in ("integer", "decimal")
        if number and self.counts is None:
            raise refuse(
                "counts_what",
                (
                    "tidak menyebut apa yang dihitung",
                    "tambahkan counts; untuk orang pakai type: count_by_sex",
                ),
                ("does not say what it counts", "add counts; for people use type: count_by_sex"),
            )
        if self.counts == "people" and self.type != "count_by_sex" and self.sex_waiver is None:
            raise refuse(
                "people_without_sex",
                (
                    "menghitung orang tanpa memilah jenis kelamin",
                    "pakai type: count_by_sex, atau tulis alasannya di sex_waiver",
                ),
                (
                    "counts people without telling the sexes apart",
                    "use type: count_by_sex, or write the reason in sex_waiver",
                ),
            )
        if (self.type in ("choice", "multi")) != (self.list is not None):
            raise refuse(
                "list_of_type",
                (
                    "memadukan type dan list yang tidak cocok",
                    "choice dan multi memerlukan list; jenis lain tidak",
                ),
                (
                    "has a type and a list that do not fit",
                    "choice and multi need a list; other types have none",
                ),
            )
        return self

    @model_validator(mode="after")
    def _sound_points(self) -> "Item":
        """Refuse points that no answer can earn, and bands that do not rise."""
        number = self.type in ("integer", "decimal")
        scored = self.type in ("yes_no", "choice", "multi") or (number and self.bands)
        if (self.weight and not scored) or (self.critical and not self.weight):
            raise refuse(
                "weight_of_type",
                (
                    "diberi nilai, padahal jawabannya tidak dapat dinilai",
                    "nilai hanya yes_no, choice, multi, atau angka dengan bands; critical memerlukan weight",
                ),
                (
                    "is scored, but no answer can earn points",
                    "score only yes_no, choice, multi, or a number with bands; critical needs a weight",
                ),
            )
        if [band.least for band in self.bands] != sorted({band.least for band in self.bands}):
            raise refuse(
                "bands_rise",
                ("tidak naik", "urutkan bands dari kecil ke besar"),
                ("do not rise", "order bands from low to high"),
            )
        return self

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that answers to this item stand in; a note has none."""
        if self.type == "note":
            return ()
        if self.type == "count_by_sex":
            return tuple(f"{self.id}_{sex}" for sex in SEXES)
        return (self.id,)

    def comparable(self, one: int, other: int) -> bool:
        """Whether answers of two versions of the instrument may be compared."""
        return all(v >= self.since or v in self.comparable_with for v in (one, other))
