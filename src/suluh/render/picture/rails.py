"""Arrows between boxes of one column: beside the boxes each target has a rail of its own.

A rail runs outside every box, so no arrow crosses one; arrows share a piece only on the way to the
same box.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from suluh.render.picture.shapes import HEAD_PX, Box, Point

Side = Literal["left", "right"]
RAIL_PX = 9  # from rail to rail
PORT_PX = 10  # from arrow to arrow at the edge of a box
CLEAR_PX = 6  # outside the last rail


@dataclass(frozen=True)
class Tie:
    """An arrow to be drawn from one box to another; numbers count the boxes from 0, top to bottom."""

    source: int
    target: int
    side: Side = "right"


@dataclass(frozen=True)
class Drawn:
    """A tie with its points, from box to box; each lies straight beside, above or below the one before."""

    tie: Tie
    points: tuple[Point, Point, Point, Point]

    @property
    def head(self) -> tuple[Point, Point, Point]:
        """The corners of its head: the tip first."""
        (x0, _), (x, y) = self.points[-2:]
        back = x + (HEAD_PX if x0 > x else -HEAD_PX)
        return (x, y), (back, y - HEAD_PX // 2), (back, y + HEAD_PX // 2)


class Rails:
    """Which rail each target has, and how much room the rails of a side and the ports of a box need."""

    def __init__(self, ties: Sequence[Tie]) -> None:
        self.ties = tuple(dict.fromkeys(tie for tie in ties if tie.source != tie.target))
        self._rail: dict[tuple[Side, int], int] = {}
        for side in ("left", "right"):
            self._spread(side)

    def _spread(self, side: Side) -> None:
        """The first rail that is free over all rows from the first giver to the last, short ones first."""
        spans: dict[int, tuple[int, int]] = {}
        for tie in self.ties:
            if tie.side == side:
                ends = (tie.source, tie.target, *spans.get(tie.target, ()))
                spans[tie.target] = min(ends), max(ends)
        taken: list[list[tuple[int, int]]] = []
        for target, (first, last) in sorted(spans.items(), key=lambda s: (s[1][1] - s[1][0], s)):
            number = next(
                (n for n, own in enumerate(taken) if all(last < a or b < first for a, b in own)), len(taken)
            )
            if number == len(taken):
                taken.append([])
            taken[number].append((first, last))
            self._rail[(side, target)] = number

    def room_px(self, side: Side) -> int:
        """The width beside the boxes; 0 without rails."""
        rails = [number for (s, _), number in self._rail.items() if s == side]
        return HEAD_PX + 4 + max(rails) * RAIL_PX + CLEAR_PX if rails else 0

    def height_px(self, box: int) -> int:
        """The least height of a box, so that its arrows stand apart."""
        return max((len(self._ports(box, side)) + 1) * PORT_PX for side in ("left", "right"))

    def _ports(self, box: int, side: Side) -> list[int]:
        """What meets a box at a side, from top to bottom: its own rail (as the box), then its targets."""
        own = [box] if (side, box) in self._rail else []
        targets = sorted({t.target for t in self.ties if t.source == box and t.side == side})
        return [*own, *targets]

    def _port_y(self, box: int, boxes: Sequence[Box], side: Side, target: int) -> int:
        ports = self._ports(box, side)
        return boxes[box].y_px + (ports.index(target) + 1) * boxes[box].height_px // (len(ports) + 1)

    def draw(self, boxes: Sequence[Box]) -> list[Drawn]:
        """The arrows, once the boxes have their places."""
        found = []
        for tie in self.ties:
            number = self._rail[(tie.side, tie.target)]
            away = HEAD_PX + 4 + number * RAIL_PX
            right = tie.side == "right"
            edges = [boxes[n].right_px if right else boxes[n].x_px for n in (tie.source, tie.target)]
            x = max(edges) + away if right else min(edges) - away
            start = self._port_y(tie.source, boxes, tie.side, tie.target)
            end = self._port_y(tie.target, boxes, tie.side, tie.target)
            found.append(Drawn(tie, ((edges[0], start), (x, start), (x, end), (edges[1], end))))
        return found


def draw_ties(drawn: Sequence[Drawn], tone: str = "tie") -> Markup:
    """All arrows as one line and one path of heads."""
    lines = "".join("M" + "L".join(f"{x} {y}" for x, y in arrow.points) for arrow in drawn)
    heads = "".join(
        "M" + "L".join(f"{x} {y}" for x, y in h) + "Z" for h in dict.fromkeys(a.head for a in drawn)
    )
    if not lines:
        return Markup("")
    return Markup('<path class="line {}" d="{}"/><path class="tip {}" d="{}"/>').format(
        tone, lines, tone, heads
    )
