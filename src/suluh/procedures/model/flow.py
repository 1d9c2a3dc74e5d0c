"""A flow: stages in lanes, for example the way before, during and after work."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Frozen, Id, Words
from suluh.model.citation import Reference
from suluh.model.thing import Fact


class Lane(Frozen):
    """Who acts: the worker, an office, an agency."""

    id: Id
    name: Words


class Step(Frozen):
    """A step in a stage. `logic` says whether it comes after ("then"), beside ("and") or instead ("or")."""

    id: Id
    text: Words
    lane: Id
    logic: Literal["then", "and", "or"] = "then"
    references: tuple[Reference, ...] = Field(
        default=(), description="Rujukan ke halaman, SOP, layanan, kontak."
    )
    gives: Words | None = Field(default=None, description="Yang diserahkan ke langkah lain.")
    gives_to: tuple[Id, ...] = Field(default=(), description="Id langkah yang menerima `gives`.")


class Stage(Frozen):
    """A stage with its steps, as "before work"."""

    id: Id
    title: Words
    steps: tuple[Step, ...] = Field(min_length=1)


class Flow(Fact):
    """A flow for readers (step by step) and for offices (lanes and hand-offs)."""

    kind_name: ClassVar[str] = "flows"
    reference_name: ClassVar[str] = "flow"

    name: Words
    summary: Words
    lanes: tuple[Lane, ...] = Field(min_length=1, max_length=8)
    stages: tuple[Stage, ...] = Field(min_length=1)
    legal_basis: tuple[Reference, ...] = ()

    def title_in(self, lang: str) -> str:
        return self.name[lang]
