"""Which activities of a procedure can follow which, also where its author made a mistake."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush

from suluh.procedures.model.sop import Activity, Sop


@dataclass(frozen=True)
class Reach:
    """Rows count from 0.

    `after` has for each row the rows that it leads to. `open` are the rows where something is wrong
    with the way on (an unknown target, a decision with one exit), so that a way may be missing.
    """

    after: tuple[tuple[int, ...], ...]
    ends: frozenset[int]
    open: frozenset[int]

    @cached_property
    def later(self) -> tuple[frozenset[int], ...]:
        """For each row the rows that can come after it; itself only if it stands in a loop."""
        return tuple(self._from(row) for row in range(len(self.after)))

    @cached_property
    def reached(self) -> frozenset[int]:
        """The rows that work which starts in the first row can come to."""
        return self.later[0] | {0}

    def _from(self, row: int) -> frozenset[int]:
        found: set[int] = set()
        ahead = list(self.after[row])
        while ahead:
            following = ahead.pop()
            if following not in found:
                found.add(following)
                ahead += self.after[following]
        return frozenset(found)

    def shortest(self, minutes: Sequence[float]) -> tuple[int, ...]:
        """The rows of the way from the first row to an end that takes least; none if there is no end."""
        queue: list[tuple[float, tuple[int, ...]]] = [(minutes[0], (0,))]
        done: set[int] = set()
        while queue:
            taken, way = heappop(queue)
            row = way[-1]
            if row in self.ends:
                return way
            if row not in done:
                done.add(row)
                for following in self.after[row]:
                    heappush(queue, (taken + minutes[following], (*way, following)))
        return ()


def reach(sop: Sop) -> Reach:
    """The ways of a procedure. Never raises: what is not known is left out, and its row is open."""
    rows = {activity.id: row for row, activity in reversed([*enumerate(sop.activities)])}
    twice = {id for id, count in Counter(a.id for a in sop.activities).items() if count > 1}
    after: list[tuple[int, ...]] = []
    ends: set[int] = set()
    unsure: set[int] = set()
    for row, activity in enumerate(sop.activities):
        targets = [id for id, _ in sop.successors(activity)]
        after.append(tuple(dict.fromkeys(rows[id] for id in targets if id in rows)))
        if not _is_sure(row, activity) or any(
            id in twice or id not in rows for id in (activity.id, *targets)
        ):
            unsure.add(row)
        elif row and activity.shape == "terminator":
            ends.add(row)
    return Reach(tuple(after), frozenset(ends), frozenset(unsure))


def _is_sure(row: int, activity: Activity) -> bool:
    """Whether the shape of an activity and what it says of the way on agree."""
    if activity.shape == "decision":
        return len(activity.exits) > 1 and activity.next is None
    if activity.exits:
        return False
    return row == 0 or activity.shape != "terminator" or activity.next is None
