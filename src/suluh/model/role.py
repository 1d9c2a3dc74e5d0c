"""A role: the eight statutory desks of an LTSA, supervisor, village volunteer, editor."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field

from suluh.model.audience import STAFF_ONLY, Audience
from suluh.model.base import Frozen, Id, Line, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact

# In the order in which the home of a role shows them.
ToolName = Literal["learn", "procedures", "desk", "referrals", "forms", "instruments", "rules", "news"]
TOOL_NAMES: tuple[ToolName, ...] = get_args(ToolName)


class Tool(Frozen):
    """What somebody in a role reaches for: lists of the site, and single things before them."""

    tool: ToolName = Field(
        description="learn (belajar), procedures (prosedur), desk (meja), referrals (rujukan), forms (formulir), "
        "instruments (instrumen), rules (aturan), news (yang baru)."
    )
    audience: Audience = Field(
        default=Audience.staff, description="Tingkat terendah yang melihat alat ini; bila kosong, staff."
    )
    references: tuple[Reference, ...] = Field(
        default=(), description="Yang dibuka lebih dahulu, mis. sop:klarifikasi atau page:orientasi-petugas."
    )
    lists: tuple[Line, ...] = Field(
        default=(), description="Daftar yang dibuka, mis. sops, services, learning, regulations."
    )


class Role(Fact):
    """A role and its usual tasks. Source of the desks: PP 59/2021, article 31."""

    kind_name: ClassVar[str] = "roles"
    reference_name: ClassVar[str] = "role"

    name: Words
    summary: Words
    icon: Id | None = Field(default=None, description="Nama ikon di theme/icons atau overrides/icons.")
    tasks: tuple[Words, ...] = ()
    desk: bool = Field(default=False, description="Benar untuk delapan meja LTSA.")
    legal_basis: tuple[Reference, ...] = ()
    tools: Annotated[tuple[Tool, ...], STAFF_ONLY] = Field(
        default=(),
        description="Alat kerja peran ini, untuk berandanya di edisi internal (home.roles di content/site.yml).",
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]
