"""Pages of flows: the list, and one page a flow with its steps in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from suluh.link.document import Document
from suluh.procedures.link.addresses import lanes_key, step_anchor
from suluh.procedures.model.flow import Flow, Stage, Step
from suluh.render.view import View


@dataclass(frozen=True)
class Numbered:
    """A numbered step: one step, and those that come beside it ("and") or instead of it ("or")."""

    number: int
    steps: tuple[Step, ...]

    @property
    def anchor(self) -> str:
        return step_anchor(self.number)


@dataclass(frozen=True)
class Part:
    """A stage with its numbered steps; numbers run on from stage to stage."""

    number: int
    stage: Stage
    numbered: tuple[Numbered, ...]

    @property
    def anchor(self) -> str:
        return f"tahap-{self.number}"


def flow_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the page of a flow."""
    flow = view.site.of(Flow)[document.subject]
    values = {
        "flow": flow,
        "parts": number(flow.stages),
        "lanes": {lane.id: lane.name[view.lang] for lane in flow.lanes},
        "logics": logics(flow),
        "picture_url": view.url(lanes_key(flow)),
    }
    return flow.title_in(view.lang), flow.summary[view.lang][:200], values


def flows_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of flows."""
    w = view.w["flow"]
    found = sorted(view.site.of(Flow).values(), key=lambda flow: flow.name[view.lang].casefold())
    return w["list"], w["list_summary"], {"flows": found}


def number(stages: Sequence[Stage]) -> list[Part]:
    """The stages with their steps gathered: a step with "and" or "or" stays with the one before it.

    The first step of a stage always begins a number, whatever it says of the stage before.
    """
    parts: list[Part] = []
    last = 0
    for stage in stages:
        groups: list[list[Step]] = []
        for step in stage.steps:
            if step.logic == "then" or not groups:
                groups.append([])
            groups[-1].append(step)
        numbered = tuple(Numbered(last + n, tuple(group)) for n, group in enumerate(groups, 1))
        last += len(groups)
        parts.append(Part(len(parts) + 1, stage, numbered))
    return parts


def logics(flow: Flow) -> list[str]:
    """Which of "and" and "or" a flow uses, to explain them."""
    used = {step.logic for stage in flow.stages for step in stage.steps}
    return [logic for logic in ("and", "or") if logic in used]
