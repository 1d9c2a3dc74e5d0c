"""What a worker may be charged, by scheme and cost item."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, PastPartialDate, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact

Scheme = Literal["g-to-g", "p-to-p", "ukps", "perseorangan", "awak-kapal"]
SCHEMES: tuple[Scheme, ...] = ("g-to-g", "p-to-p", "ukps", "perseorangan", "awak-kapal")
# forbidden: nobody may charge the worker; allowed: the worker pays; conflict: sources disagree; unknown:
# none says.
Verdict = Literal["forbidden", "allowed", "conflict", "unknown"]


class Ruling(Frozen):
    """Whether the worker may be charged under some schemes, who pays instead, and by which article."""

    schemes: tuple[Scheme, ...] = Field(default=(), description="Skema; kosong berarti semua.")
    countries: tuple[str, ...] = Field(default=(), description="Kode negara; kosong berarti semua.")
    verdict: Verdict = Field(
        description="forbidden (tidak boleh dibebankan), allowed (pekerja membayar), conflict (sumber bertentangan), "
        "unknown (sumber tidak mengatakan)."
    )
    payer: Words | None = Field(default=None, description="Siapa yang menanggung, bila bukan pekerja.")
    text: Words = Field(description="Penjelasan satu atau dua kalimat; bila conflict, sebut kedua sisinya.")
    legal_basis: tuple[Reference, ...] = Field(
        default=(), description="Pasal; wajib ada bagi forbidden dan allowed."
    )
    until: PastPartialDate | None = Field(default=None, description="Keadaan bukti, mis. 2025-12.")


class Charge(Fact):
    """One cost item, such as passport or agency service."""

    kind_name: ClassVar[str] = "charges"
    reference_name: ClassVar[str] = "charge"

    name: Words = Field(description="Nama biaya, mis. Tiket keberangkatan.")
    order: int = Field(default=50, ge=1, le=99, description="Urutan pada daftar.")
    rulings: tuple[Ruling, ...] = Field(min_length=1, description="Jawaban menurut skema dan negara.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    def rulings_for(self, scheme: str) -> tuple[Ruling, ...]:
        """The rulings that hold under a scheme, in their order, up to one that holds in every country.

        Empty if no source speaks of the scheme.
        """
        found: list[Ruling] = []
        for ruling in self.rulings:
            if not ruling.schemes or scheme in ruling.schemes:
                found.append(ruling)
                if not ruling.countries:
                    break
        return tuple(found)
