"""Which neighbours of a regulation are drawn, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from suluh.link.regulations import INVERSE
from suluh.model.regulation import RELATIONS

Of = TypeVar("Of")

# What ends or changes a regulation comes before what carries it out, and both before plans.
IMPORTANCE = (
    "revokes",
    "replaces",
    "amends",
    "probably_replaces",
    "would_replace",
    "would_amend",
    "implements",
    "ratifies",
    "enacts",
)
DRAWN = 14


@dataclass(frozen=True)
class Group(Generic[Of]):
    """The neighbours of one relation that are drawn, and how many are not."""

    relation: str
    drawn: tuple[Of, ...]
    more: int

    @property
    def is_outward(self) -> bool:
        """Whether the regulation itself acts on them."""
        return self.relation in RELATIONS


def choose(
    neighbours: Mapping[str, Sequence[Of]], rank: Callable[[Of], object], limit: int = DRAWN
) -> tuple[Group[Of], ...]:
    """Relation name -> neighbours, as groups in the order of importance with at most `limit` drawn.

    Every neighbour is drawn or counted. What acts on the regulation comes before what it acts on,
    since that decides whether it still holds.
    """
    room = limit
    groups: list[Group[Of]] = []
    for name in IMPORTANCE:
        for relation in (INVERSE[name], name):
            found = sorted(neighbours.get(relation, ()), key=rank)  # type: ignore[arg-type]
            if found:
                drawn = tuple(found[:room])
                room -= len(drawn)
                groups.append(Group(relation, drawn, len(found) - len(drawn)))
    return tuple(groups)
