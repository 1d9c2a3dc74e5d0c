"""How the regulations of one tier hang on those of the tiers above."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from suluh.law.link.tiers import TIERS, Tier, tier_of
from suluh.model.regulation import Regulation

# Relations that carry out what a higher tier says.
TYING = ("ratifies", "implements", "enacts")
DRAWN = 3


@dataclass(frozen=True)
class Link:
    """One tier: what is shown of it, how many are not, and how often it ties to each tier above."""

    tier: Tier
    shown: tuple[Regulation, ...]
    more: int
    ties: tuple[tuple[str, Tier, int], ...]  # relation, tier above, how many


def chain(
    regulations: Sequence[Regulation], weight: Callable[[Regulation], int], limit: int = DRAWN
) -> tuple[Link, ...]:
    """The tiers that have regulations, from the highest down.

    Shown are those that have a tie to another tier, then those with the most `weight`, then the latest.
    """
    known = {r.id: r for r in regulations}
    tied = _tied(known)
    found = []
    for number, tier in enumerate(TIERS):
        own = [r for r in regulations if tier_of(r) == tier]
        own.sort(key=lambda r: (r.id not in tied, -weight(r), -(r.year or 0), r.id))
        if own:
            ties = _ties(own, known, TIERS[:number])
            found.append(Link(tier, tuple(own[:limit]), len(own[limit:]), ties))
    return tuple(found)


def _tied(known: Mapping[str, Regulation]) -> set[str]:
    """Ids of the regulations at either end of a tie between tiers."""
    found: set[str] = set()
    for regulation in known.values():
        for name in TYING:
            for target in getattr(regulation.relations, name):
                if target.id in known and tier_of(known[target.id]) != tier_of(regulation):
                    found |= {regulation.id, target.id}
    return found


def _ties(
    own: Sequence[Regulation], known: Mapping[str, Regulation], above: Sequence[Tier]
) -> tuple[tuple[str, Tier, int], ...]:
    count: Counter[tuple[str, Tier]] = Counter()
    for regulation in own:
        for name in TYING:
            for target in getattr(regulation.relations, name):
                if target.id in known and (tier := tier_of(known[target.id])) in above:
                    count[(name, tier)] += 1
    return tuple((n, t, count[(n, t)]) for n in TYING for t in above if count[(n, t)])
