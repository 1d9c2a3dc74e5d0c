"""The page of a flow with its lanes: the picture, its key, and every hand-over in words."""

from dataclasses import dataclass
from typing import Any

from suluh.link.document import Document
from suluh.procedures.model.flow import Flow, Step
from suluh.procedures.pages.flow_lanes.layout import Group, Item, lay_out
from suluh.procedures.pages.flow_lanes.svg import draw_lanes, lane_letter
from suluh.procedures.pages.flows import Part, number
from suluh.render.picture.shapes import Card
from suluh.render.view import View


@dataclass(frozen=True)
class Place:
    """A step as the words name it: number, who, what, and its address on the page of the flow."""

    number: str
    who: str
    text: str
    url: str


def lanes_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the picture of the lanes of a flow."""
    flow = view.site.of(Flow)[document.subject]
    w = view.w["lanes"]
    parts = number(flow.stages)
    places = _places(flow, parts, view)
    steps = [step for stage in flow.stages for step in stage.steps]
    order = {step.id: n for n, step in enumerate(steps)}
    lanes = [lane.id for lane in flow.lanes]
    groups = []
    for part in parts:
        items = tuple(
            Item(
                _card(step, places[step.id], view),
                lanes.index(step.lane),
                step.logic != "then",
                tuple(order[id] for id in step.gives_to),
            )
            for numbered in part.numbered
            for step in numbered.steps
        )
        groups.append(Group(part.stage.title[view.lang], items))
    name = flow.name[view.lang]
    svg = draw_lanes(
        lay_out(groups, len(lanes)),
        {id: place.url for id, place in places.items()},
        title=w["title"].format(name),
        about=w["about"].format(len(steps), len(lanes)),
    )
    values = {
        "flow": flow,
        "svg": svg,
        "key": [(lane_letter(n), n, lane.name[view.lang]) for n, lane in enumerate(flow.lanes)],
        "handovers": [
            (step.gives[view.lang], places[step.id], [places[id] for id in step.gives_to])
            for step in steps
            if step.gives
        ],
    }
    return w["title"].format(name), w["summary"].format(name)[:200], values


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


def _card(step: Step, place: Place, view: View) -> Card:
    w = view.w
    notes = [f"{w['flow']['gives']}: {step.gives[view.lang]}"] if step.gives else []
    if step.logic != "then":
        notes.insert(0, f"({w['flow']['logic'][step.logic]})")
    return Card(step.id, f"{place.number}. {place.text}", tuple(notes))
