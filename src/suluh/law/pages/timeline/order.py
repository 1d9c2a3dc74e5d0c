"""The regulations of a topic in the order of time, with room for what nobody knows."""

from collections.abc import Iterable
from dataclasses import dataclass

from suluh.model.regulation import Regulation


@dataclass(frozen=True)
class Moment:
    """What began at one time. `date` is as far as it is known: a day, a month, a year, or empty."""

    date: str
    regulations: tuple[Regulation, ...]

    @property
    def is_known(self) -> bool:
        """Whether more than the year is known."""
        return len(self.date) > 4


def by_date(regulations: Iterable[Regulation]) -> tuple[Moment, ...]:
    """Moments, oldest first. Where only the year is known (from the number of the regulation, too),
    they stand in a row of their own at the end of that year; without a year at the very end."""
    found: dict[str, list[Regulation]] = {}
    for regulation in regulations:
        date = regulation.dates.start or (str(regulation.year) if regulation.year else "")
        found.setdefault(date, []).append(regulation)
    ordered = sorted(found, key=lambda date: (not date, date[:4], len(date) == 4, date))
    return tuple(Moment(date, tuple(sorted(found[date], key=lambda r: r.id))) for date in ordered)
