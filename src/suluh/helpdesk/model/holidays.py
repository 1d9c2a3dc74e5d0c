"""The public holidays of one year, for clocks that count working days."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from suluh.model.base import AnyDay, Frozen, Words
from suluh.model.thing import Fact


class Holiday(Frozen):
    """One day on which offices are closed."""

    date: AnyDay = Field(description="Tanggal libur (YYYY-MM-DD).")
    name: Words = Field(description="Nama hari libur.")


class Holidays(Fact):
    """The list of one year as an official decision gives it. Without it only weekends are known."""

    kind_name: ClassVar[str] = "holidays"
    reference_name: ClassVar[str] = "holidays"

    name: Words = Field(description="Nama daftar, mis. Libur nasional dan cuti bersama 2026.")
    year: int = Field(ge=2000, le=2100, description="Tahun daftar.")
    days: tuple[Holiday, ...] = Field(min_length=1, description="Hari libur pada tahun itu.")

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def dates(self) -> tuple[date, ...]:
        """The days, in order."""
        return tuple(sorted(day.date for day in self.days))
