"""A note that a change of the law has been worked into a page or a thing."""

import re
from datetime import date as CalendarDay

from pydantic import Field

from suluh.model.base import Frozen, Line, PastDay


class Applied(Frozen):
    """`reference` names what changed the law, `target` (if need be) what it changed.

    `reason` says why nothing had to change, where nothing had to.
    """

    reference: Line = Field(
        pattern=r"^reg:[a-z0-9-]+$", description="Peraturan yang mengubah, mis. reg:uu-6-2023."
    )
    target: Line | None = Field(
        default=None, pattern=r"^reg:[a-z0-9-]+$", description="Peraturan yang diubah, bila perlu dibedakan."
    )
    date: PastDay = Field(description="Tanggal perubahan dikerjakan di halaman ini.")
    reason: Line | None = Field(
        default=None, description='Mengapa tetap benar, mis. "masih benar, karena …".'
    )

    def covers(self, by: str, target: str, day: CalendarDay) -> bool:
        """Whether this note settles the change that `by` made to `target`, on a day."""
        ids = [re.sub(r"^reg:", "", name) for name in (self.reference, self.target or f"reg:{target}")]
        return ids == [by, target] and self.date <= day
