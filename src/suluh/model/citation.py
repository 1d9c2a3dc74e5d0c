"""A reference in content: `[[kind:id#part|label]]` with its place, and the marks of fields that hold one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, Field

from suluh.model.base import ID_PATTERN, MAX_ID, Id, Line


@dataclass(frozen=True)
class Citation:
    """What is cited, and where. `line` counts from 1 in the file."""

    kind: str
    id: str
    part: str
    label: str
    line: int

    @property
    def target(self) -> str:
        """`kind:id#part`, as an author writes it."""
        return f"{self.kind}:{self.id}" + (f"#{self.part}" if self.part else "")


@dataclass(frozen=True)
class BareReference:
    """Mark of a text that is a reference, as `reg:uu-18-2017#38`."""


@dataclass(frozen=True)
class LocalOrReference:
    """Mark of a text that is the id of a neighbour, or a reference if it has a colon."""


@dataclass(frozen=True)
class IdOf:
    """Mark of a text that is the id of a thing, or of a page, of one kind of reference."""

    kind: str


@dataclass(frozen=True)
class RestsOn:
    """Mark of a field whose content rests on what another field of the thing refers to."""

    field: str


@dataclass(frozen=True)
class NoCitation:
    """Mark of a field whose references are notes about the law, not content that rests on it."""


Mark = BareReference | LocalOrReference | IdOf | RestsOn | NoCitation

Reference = Annotated[Line, BareReference()]
LeadsTo = Annotated[Line, LocalOrReference()]
AgencyId = Annotated[Id, IdOf("institution")]
ContactId = Annotated[Id, IdOf("contact")]
FormId = Annotated[Id, IdOf("form")]
InstrumentId = Annotated[Id, IdOf("instrument")]
PageId = Annotated[Id, IdOf("page")]
ReferralId = Annotated[Id, IdOf("referral")]
RoleId = Annotated[Id, IdOf("role")]
TermId = Annotated[Id, IdOf("term")]
# Whatever is written is kept, so that an address typed here can be answered with the id to use (SRC001).
SourceId = Annotated[
    Line, IdOf("source"), Field(json_schema_extra={"pattern": ID_PATTERN, "maxLength": MAX_ID})
]


@cache
def marks(model: type[BaseModel]) -> Mapping[str, Mark]:
    """Field -> its mark, for the fields of a model that hold references, alone or in a list."""
    found = {}
    for name, field in model.model_fields.items():
        mark = next(_marks_in(field.metadata, field.annotation), None)
        if mark is not None:
            found[name] = mark
    return found


def _marks_in(metadata: Any, annotation: Any) -> Iterator[Mark]:
    yield from (mark for mark in metadata if isinstance(mark, Mark))
    for inner in get_args(annotation):
        yield from _marks_in(getattr(inner, "__metadata__", ()), inner)
