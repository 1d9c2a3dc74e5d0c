"""A service standard with the fourteen components of Law 25/2009, article 21."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, Line, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact
from suluh.procedures.model.sop import Duration

# The components in the order of the law (letters a to n).
COMPONENTS = (
    "legal_basis",
    "requirements",
    "procedure",
    "duration",
    "fee",
    "product",
    "facilities",
    "competence",
    "internal_control",
    "complaints",
    "staff_number",
    "guarantee",
    "safety",
    "evaluation",
)
# The six of service delivery, which users must be able to see.
DELIVERY = ("requirements", "procedure", "duration", "fee", "product", "complaints")


class Component(Frozen):
    """What a component says; `open` marks what no source fixes."""

    text: Words | None = None
    open: bool = Field(default=False, description="Benar bila sumber membiarkannya terbuka.")


Scheme = Literal["g-to-g", "p-to-p", "ukps", "perseorangan"]
SCHEMES: tuple[Scheme, ...] = ("g-to-g", "p-to-p", "ukps", "perseorangan")


class Requirement(Frozen):
    """A document the applicant brings. `document` is the id that the SOP uses for it."""

    document: Id
    name: Words
    schemes: tuple[Scheme, ...] = ()
    countries: tuple[str, ...] = Field(default=(), description="Kode negara; kosong berarti semua.")
    legal_basis: tuple[Reference, ...] = ()
    note: Words | None = None

    def holds_for(self, scheme: str, country: str) -> bool:
        """Whether it is asked of a worker who leaves by a scheme for a country (its code)."""
        return (not self.schemes or scheme in self.schemes) and (
            not self.countries or country in self.countries
        )


class Service(Fact):
    """The standard of one service at one desk."""

    kind_name: ClassVar[str] = "services"
    reference_name: ClassVar[str] = "service"

    name: Words
    summary: Words
    also: tuple[Line, ...] = Field(
        default=(), description="Cara orang menyebutnya, kedua bahasa; hanya untuk pencarian."
    )
    role: Id = Field(description="Meja yang melayani.")
    sop: Id | None = None
    total: Duration | None = Field(default=None, description="Jangka waktu seluruhnya, bila ditetapkan.")
    for_departure: bool = Field(
        default=False, description="Benar bila berkasnya masuk daftar periksa keberangkatan."
    )
    legal_basis: tuple[Reference, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    procedure: Component = Component(open=True)
    duration: Component = Component(open=True)
    fee: Component = Component(open=True)
    product: Component = Component(open=True)
    facilities: Component = Component(open=True)
    competence: Component = Component(open=True)
    internal_control: Component = Component(open=True)
    complaints: Component = Component(open=True)
    staff_number: Component = Component(open=True)
    guarantee: Component = Component(open=True)
    safety: Component = Component(open=True)
    evaluation: Component = Component(open=True)

    def title_in(self, lang: str) -> str:
        return self.name[lang]
