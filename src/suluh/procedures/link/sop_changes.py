"""What differs between two versions of a procedure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from suluh.model.base import Words
from suluh.procedures.model.sop import Activity, Sop

Kind = Literal["added", "removed", "moved", "changed"]
# What may differ in a step, in the order of the columns of the sheet.
FIELDS = (
    "text", "shape", "actors", "requirements", "duration", "outputs", "remarks", "exits", "next", "legal_basis",
)  # fmt: skip
# What may differ in the identity block.
IDENTITY = (
    "name", "number", "unit", "status", "approved_by", "legal_basis", "qualifications", "related", "equipment",
    "warning", "records", "service",
)  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """One field of a step before and after. `before` and `after` are values of the model, None if unset."""

    field: str
    before: object
    after: object


@dataclass(frozen=True)
class StepChange:
    """A step that is new, gone, moved or different; numbers count from 1, None where it does not exist."""

    kind: Kind
    id: str
    old: int | None
    new: int | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class SopChanges:
    """All that differs, the steps in the order of the new sheet, removed ones where they stood."""

    old: Sop
    new: Sop
    identity: tuple[Difference, ...]
    actors_added: tuple[str, ...]
    actors_removed: tuple[str, ...]
    steps: tuple[StepChange, ...]
    by_id: Mapping[str, StepChange] = field(default_factory=dict)


def compare(old: Sop, new: Sop) -> SopChanges:
    """The differences from one version to another. Steps are the same if their ids are."""
    steps = tuple(_steps(old, new))
    before, after = ([a.id for a in sop.actors] for sop in (old, new))
    return SopChanges(
        old,
        new,
        tuple(_differences(old, new, IDENTITY)),
        tuple(id for id in after if id not in before),
        tuple(id for id in before if id not in after),
        steps,
        {change.id: change for change in steps},
    )


def _steps(old: Sop, new: Sop) -> Iterator[StepChange]:
    olds, news = ({a.id: (n, a) for n, a in enumerate(sop.activities, 1)} for sop in (old, new))
    moved = _moved([id for id in olds if id in news], [id for id in news if id in olds])
    gone = [id for id in olds if id not in news]
    for id, (number, activity) in news.items():
        if id not in olds:
            yield StepChange("added", id, None, number)
            continue
        was, before = olds[id]
        # Steps that stood before this one and are gone are told here, in their old order.
        while gone and olds[gone[0]][0] < was:
            lost = gone.pop(0)
            yield StepChange("removed", lost, olds[lost][0], None)
        found = tuple(_step_differences(old, before, new, activity))
        if found or id in moved:
            yield StepChange("moved" if id in moved else "changed", id, was, number, found)
    for lost in gone:
        yield StepChange("removed", lost, olds[lost][0], None)


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The ids whose order among those in both versions is not what it was."""
    stay: set[str] = set()
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        stay |= set(before[block.a : block.a + block.size])
    return set(before) - stay


def _differences(old: object, new: object, fields: tuple[str, ...]) -> Iterator[Difference]:
    for name in fields:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Difference(name, before, after)


def _step_differences(old: Sop, before: Activity, new: Sop, after: Activity) -> Iterator[Difference]:
    """The fields that differ; names of actors and papers count, and where an unsaid way leads."""
    for found in _differences(before, after, FIELDS):
        if found.field != "next":
            yield found
    for name in ("requirements", "outputs"):
        ids = getattr(after, name)
        if ids == getattr(before, name) and _names(old, ids) != _names(new, ids):
            yield Difference(name, ids, ids)
    if before.actors == after.actors and _actors(old, after.actors) != _actors(new, after.actors):
        yield Difference("actors", before.actors, after.actors)
    ways = ([id for id, _ in sop.successors(a)] for sop, a in ((old, before), (new, after)))
    was, now = ways
    if was != now and before.exits == after.exits:
        yield Difference("next", tuple(was), tuple(now))


def _names(sop: Sop, ids: tuple[str, ...]) -> list[Words | None]:
    papers = {document.id: document.name for document in sop.documents}
    return [papers.get(id) for id in ids]


def _actors(sop: Sop, ids: tuple[str, ...]) -> list[Words | None]:
    names = {actor.id: actor.name for actor in sop.actors}
    return [names.get(id) for id in ids]
