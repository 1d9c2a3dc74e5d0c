"""Who hands what to whom: the documents that one procedure makes and another needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from suluh.model.base import Words
from suluh.model.site import Site
from suluh.procedures.model.sop import Sop


@dataclass(frozen=True)
class Handover:
    """A document on its way. Steps are numbers from 1: where it is made, and where it is needed."""

    document: str
    name: Words
    giver: str
    made: tuple[int, ...]
    receiver: str
    needed: tuple[int, ...]


def handovers(site: Site) -> list[Handover]:
    """Every document that a procedure takes from another that this edition shows."""
    found = []
    for receiver in site.of(Sop).values():
        for document in receiver.documents:
            giver = site.of(Sop).get(document.sop or "") if document.origin == "sop" else None
            if giver is not None:
                made = tuple(n for n, a in enumerate(giver.activities, 1) if document.id in a.outputs)
                needed = tuple(
                    n for n, a in enumerate(receiver.activities, 1) if document.id in a.requirements
                )
                found.append(Handover(document.id, document.name, giver.id, made, receiver.id, needed))
    return found


def in_order(sops: Mapping[str, Sop], found: Iterable[Handover]) -> list[str]:
    """The ids of the procedures, givers before receivers as far as their loops allow."""
    givers: dict[str, set[str]] = {id: set() for id in sops}
    for handover in found:
        if handover.giver != handover.receiver:
            givers[handover.receiver].add(handover.giver)
    order: list[str] = []
    left = dict.fromkeys(sorted(sops))
    while left:
        # In a loop the one that waits for fewest comes first; it gives to most of those that wait.
        best = min(
            left,
            key=lambda id: (
                len(givers[id] & left.keys()),
                -sum(id in givers[other] for other in left),
                id,
            ),
        )
        order.append(best)
        del left[best]
    return order
