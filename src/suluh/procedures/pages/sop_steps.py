"""A procedure as numbered plain steps: what all its renderings say in words."""

from dataclasses import dataclass
from typing import Any

from suluh.procedures.link.addresses import step_anchor
from suluh.procedures.model.sop import Activity, Duration, Sop


@dataclass(frozen=True)
class Move:
    """What comes after a step: its number, and the answer that leads there (empty without a choice)."""

    answer: str
    number: int
    text: str
    is_next: bool

    @property
    def anchor(self) -> str:
        return step_anchor(self.number)


@dataclass(frozen=True)
class PlainStep:
    """A step in words. `symbol` names its symbol, `who` its actors, the first one first."""

    number: int
    shape: str
    symbol: str
    text: str
    who: tuple[str, ...]
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    how_long: str
    remarks: str
    moves: tuple[Move, ...]

    @property
    def anchor(self) -> str:
        return step_anchor(self.number)


def plain_steps(sop: Sop, lang: str, w: dict[str, Any]) -> tuple[PlainStep, ...]:
    """The steps in the order of the sheet. `w` is the table [sop] of the words."""
    names = {actor.id: actor.name[lang] for actor in sop.actors}
    papers = {document.id: document.name[lang] for document in sop.documents}
    rows = {activity.id: row for row, activity in enumerate(sop.activities)}
    steps = []
    for row, activity in enumerate(sop.activities):
        steps.append(
            PlainStep(
                row + 1,
                activity.shape,
                symbol_name(row, activity, w),
                activity.text[lang],
                tuple(names[id] for id in dict.fromkeys(activity.actors)),
                tuple(papers[id] for id in activity.requirements),
                tuple(papers[id] for id in activity.outputs),
                duration(activity.duration, lang, w) if activity.duration else "",
                activity.remarks[lang] if activity.remarks else "",
                tuple(
                    _move(row, rows[to], answer[lang] if answer else "", w)
                    for to, answer in sop.successors(activity)
                ),
            )
        )
    return tuple(steps)


def symbol_name(row: int, activity: Activity, w: dict[str, Any]) -> str:
    """What a symbol is called: the capsule is a start in the first row, an end elsewhere."""
    if activity.shape == "terminator":
        return str(w["end"] if row else w["start"])
    return str(w[activity.shape])


def _move(row: int, target: int, answer: str, w: dict[str, Any]) -> Move:
    if target == row:
        return Move(answer, target + 1, w["again"], False)
    words = w["back"] if target < row else w["on"]
    return Move(answer, target + 1, words.format(target + 1), target == row + 1)


def duration(value: Duration, lang: str, w: dict[str, Any]) -> str:
    """How long, as "30 menit" or "1.5 hours"."""
    number = f"{value.value:g}"
    if lang == "id":
        number = number.replace(".", ",")
    one, more = w["unit_names"][value.unit]
    return str(one if value.value == 1 else more).format(number)
