"""Arrows beside each other: tracks in the bands above rows, lanes beside the columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from suluh.render.picture.shapes import Point

TRACK_PX = 7  # between two arrows beside each other


@dataclass
class Run:
    """A level piece in a band; `track` counts from the top of the band."""

    start_px: int
    end_px: int
    target: int
    track: int = 0

    def fits(self, other: "Run") -> bool:
        """Whether both may lie on one track: apart, or on the way to the same symbol."""
        apart = self.end_px + TRACK_PX <= other.start_px or other.end_px + TRACK_PX <= self.start_px
        return apart or self.target == other.target


@dataclass
class Rail:
    """All arrows to one symbol in the lanes of one side; `lane` counts from the columns outward."""

    start_px: int
    end_px: int
    lane: int = 0

    def fits(self, other: "Rail") -> bool:
        return self.end_px + TRACK_PX <= other.start_px or other.end_px + TRACK_PX <= self.start_px


def stack(runs: Iterable[Run]) -> None:
    """Give each run of a band the first track that fits, the short ones first."""
    placed: list[Run] = []
    for run in sorted(runs, key=lambda r: (r.end_px - r.start_px, r.start_px, r.target)):
        while any(other.track == run.track and not run.fits(other) for other in placed):
            run.track += 1
        placed.append(run)


def spread(rails: Iterable[Rail]) -> None:
    """Give each rail of a side the first lane that fits, the short ones nearest to the columns."""
    placed: list[Rail] = []
    for rail in sorted(rails, key=lambda r: (r.end_px - r.start_px, r.start_px)):
        while any(other.lane == rail.lane and not rail.fits(other) for other in placed):
            rail.lane += 1
        placed.append(rail)


def joined(points: list[Point]) -> list[Point]:
    """The points without those that lie on a straight line between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1:
            (x0, y0), (x1, y1) = kept[-2:]
            if x0 == x1 == point[0] or y0 == y1 == point[1]:
                kept.pop()
        kept.append(point)
    return kept
