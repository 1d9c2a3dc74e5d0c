"""A role: the eight statutory desks of an LTSA, supervisor, village volunteer, editor."""

from typing import ClassVar

from pydantic import Field

from suluh.model.base import Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact


class Role(Fact):
    """A role and its usual tasks. Source of the desks: PP 59/2021, article 31."""

    kind_name: ClassVar[str] = "roles"
    reference_name: ClassVar[str] = "role"

    name: Words
    summary: Words
    tasks: tuple[Words, ...] = ()
    desk: bool = Field(default=False, description="Benar untuk delapan meja LTSA.")
    legal_basis: tuple[Reference, ...] = ()

    def title_in(self, lang: str) -> str:
        return self.name[lang]
