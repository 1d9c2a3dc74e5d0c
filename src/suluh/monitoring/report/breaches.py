"""Who breached what, over all responses."""

from dataclasses import dataclass, field

Place = tuple[str, int, str]  # (file, row, id of the response)
MOST_PLACES = 5


@dataclass
class Breach:
    """What one agency (else one region, else everybody) did about one scored item, over all responses.

    `count` responses earned nothing between the days `first` and `last` (YYYY-MM-DD); `places` are the
    first few of them.
    """

    item: str
    subject: str
    count: int = 0
    first: str = ""
    last: str = ""
    places: list[Place] = field(default_factory=list)

    def add(self, day: str, place: Place) -> None:
        self.count += 1
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)
        if len(self.places) < MOST_PLACES:
            self.places.append(place)
