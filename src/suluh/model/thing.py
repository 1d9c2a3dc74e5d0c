"""What every piece of structured content has: an id, a level, sources, a date and a confidence."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from suluh.model.applied import Applied
from suluh.model.audience import STAFF_ONLY, Audience
from suluh.model.base import Frozen, Id, PastDay, Words
from suluh.model.citation import NoCitation, SourceId

Confidence = Literal["high", "medium", "low"]

AUDIENCE_FIELD = Field(
    default=Audience.staff,
    description="Tingkat terendah yang boleh melihat: public, staff, supervisor. Kosong berarti staff.",
)


class Thing(Frozen):
    """A thing with an id and a level. Each kind is a folder of content/data."""

    kind_name: ClassVar[str]
    reference_name: ClassVar[str]

    id: Id
    audience: Audience = AUDIENCE_FIELD

    def title_in(self, lang: str) -> str:
        """What a link to this thing says."""
        raise NotImplementedError

    @property
    def due(self) -> tuple[date, str] | None:
        """The day by which somebody has to look at it again, and the key that says since when; None for never."""
        return None

    @property
    def endangers(self) -> bool:
        """Whether who reads of it may be in danger, or come into danger if others see it."""
        return False


class Fact(Thing):
    """A thing that states facts of the field and so carries where they come from."""

    sources: tuple[SourceId, ...] = Field(
        min_length=1, description="Id sumber (content/data/sources); minimal satu."
    )
    checked: PastDay = Field(description="Tanggal terakhir sumber diperiksa (YYYY-MM-DD).")
    confidence: Confidence = Field(description="Tingkat keyakinan: high, medium, low.")
    applied: Annotated[tuple[Applied, ...], NoCitation()] = Field(
        default=(), description="Perubahan hukum yang sudah dikerjakan di sini."
    )
    internal_note: Annotated[Words | None, STAFF_ONLY] = Field(
        default=None, description="Catatan penyunting; hanya untuk petugas."
    )
