"""The page of a flow with its lanes: who does which step, beside each other, and every hand-over in words."""

from dataclasses import dataclass
from typing import Any

from suluh.link.document import Document
from suluh.procedures.model.flow import Flow, Step
from suluh.procedures.pages.flows import Part, number
from suluh.render.view import View


@dataclass(frozen=True)
class Place:
    """A step as the words name it: number, who, what, and its address on the page of the flow."""

    number: str
    who: str
    text: str
    url: str


@dataclass(frozen=True)
class Card:
    """A step in its lane (from 0). `moved`: how many lanes to the right of the step before; None for a first."""

    step: Step
    place: Place
    lane: int
    moved: int | None
    gives_to: tuple[Place, ...]

    @property
    def classes(self) -> str:
        """Its lane, and the line that leads to it: from which side, over how many lanes, dashed or not."""
        found = [f"lane-{self.lane + 1}"]
        if self.moved is not None:
            found.append("below" if not self.moved else "rightwards" if self.moved > 0 else "leftwards")
            found += [f"by-{abs(self.moved)}"] if self.moved else []
            found += ["dashed"] if self.step.logic != "then" else []
        return " ".join(found)


def lanes_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the lanes of a flow."""
    flow = view.site.of(Flow)[document.subject]
    w = view.w["lanes"]
    parts = number(flow.stages)
    places = _places(flow, parts, view)
    values = {
        "flow": flow,
        "lanes": [lane.name[view.lang] for lane in flow.lanes],
        "parts": [(part, _cards(flow, part, places)) for part in parts],
        "handovers": [
            (step.gives[view.lang], places[step.id], [places[id] for id in step.gives_to])
            for stage in flow.stages
            for step in stage.steps
            if step.gives
        ],
    }
    return w["title"].format(flow.name[view.lang]), w["summary"].format(flow.name[view.lang])[:200], values


def _cards(flow: Flow, part: Part, places: dict[str, Place]) -> list[Card]:
    """The steps of a stage in their order."""
    lanes = [lane.id for lane in flow.lanes]
    cards: list[Card] = []
    for step in (step for numbered in part.numbered for step in numbered.steps):
        lane = lanes.index(step.lane)
        moved = lane - cards[-1].lane if cards else None
        cards.append(Card(step, places[step.id], lane, moved, tuple(places[id] for id in step.gives_to)))
    return cards


def _places(flow: Flow, parts: list[Part], view: View) -> dict[str, Place]:
    who = {lane.id: lane.name[view.lang] for lane in flow.lanes}
    key = view.site.kinds.key(flow)
    found = {}
    for part in parts:
        for numbered in part.numbered:
            for n, step in enumerate(numbered.steps):
                letter = chr(ord("a") + n) if len(numbered.steps) > 1 else ""
                url = view.url(key, numbered.anchor)
                found[step.id] = Place(
                    f"{numbered.number}{letter}", who[step.lane], step.text[view.lang], url
                )
    return found
