"""Who may see a thing. Missing means staff: what nobody opened to the public stays inside."""

from enum import StrEnum
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo


class Audience(StrEnum):
    """The lowest level that may see a thing; editions nest (staff contains public)."""

    public = "public"
    staff = "staff"
    supervisor = "supervisor"

    @property
    def level(self) -> int:
        """0 for public, 1 for staff, 2 for supervisor."""
        return _LEVELS[self]

    def sees(self, other: "Audience") -> bool:
        """Whether an edition for this audience may show a thing of the other level."""
        return _LEVELS[other] <= _LEVELS[self]


_LEVELS = {"public": 0, "staff": 1, "supervisor": 2}


def stricter(*levels: Audience) -> Audience:
    """The strictest of the levels."""
    return max(levels, key=lambda a: a.level)


class VisibleTo:
    """Mark of a field that is for a level by its type, whatever the thing's own level."""

    def __init__(self, audience: Audience) -> None:
        self.audience = audience


STAFF_ONLY = VisibleTo(Audience.staff)


@cache
def staff_fields(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a model that are not public by their type."""
    return frozenset(
        name for name, field in model.model_fields.items() if field_audience(field) is not Audience.public
    )


def field_audience(field: FieldInfo) -> Audience:
    """The level that the type of a field asks for."""
    for mark in field.metadata:
        if isinstance(mark, VisibleTo):
            return mark.audience
    return Audience.public
