"""FLW001: a flow whose steps name lanes and steps that it has."""

from collections import Counter
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Origin, Site
from suluh.procedures.model.flow import Flow, Step
from suluh.text.nearest import nearest

Keys = tuple[str | int, ...]


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for flow in site.of(Flow).values():
        origin = site.origin("flows", flow.id)
        yield from _twice(flow, origin)
        yield from _unknown(flow, origin)


def _steps(flow: Flow) -> Iterator[tuple[Keys, Step]]:
    for n, stage in enumerate(flow.stages):
        for m, step in enumerate(stage.steps):
            yield ("stages", n, "steps", m), step


def _twice(flow: Flow, origin: Origin) -> Iterator[Finding]:
    """Two lanes or two steps of one id."""
    places: list[tuple[Keys, str, tuple[str, str]]] = [
        *((("lanes", n), lane.id, ("lajur", "lane")) for n, lane in enumerate(flow.lanes)),
        *((keys, step.id, ("langkah", "step")) for keys, step in _steps(flow)),
    ]
    met: Counter[tuple[str, str]] = Counter()
    for keys, id, noun in places:
        met[(noun[0], id)] += 1
        if met[(noun[0], id)] == 2:
            yield error(
                "FLW001",
                origin.place(*keys, "id"),
                (f'id {noun[0]} "{id}" dipakai dua kali', "pilih id lain"),
                (f'the {noun[1]} id "{id}" is used twice', "choose another id"),
            )


def _unknown(flow: Flow, origin: Origin) -> Iterator[Finding]:
    """A lane or a receiver that the flow does not have, and a receiver of nothing."""
    lanes = [lane.id for lane in flow.lanes]
    steps = [step.id for _, step in _steps(flow)]
    for keys, step in _steps(flow):
        receivers = (((*keys, "gives_to", n), id) for n, id in enumerate(step.gives_to))
        named = [
            ((*keys, "lane"), step.lane, lanes, ("lajur", "lane")),
            *((place, id, steps, ("langkah", "step")) for place, id in receivers),
        ]
        for place, id, known, (noun_id, noun_en) in named:
            if id in known:
                continue
            near = nearest(id, known)
            yield error(
                "FLW001",
                origin.place(*place),
                (
                    f'alur ini tidak punya {noun_id} "{id}"',
                    f'maksudnya "{near}"?' if near else "tambahkan, atau perbaiki ejaannya",
                ),
                (
                    f'this flow has no {noun_en} "{id}"',
                    f'did you mean "{near}"?' if near else "add it, or fix the spelling",
                ),
            )
        if step.gives_to and step.gives is None:
            yield error(
                "FLW001",
                origin.place(*keys, "gives_to"),
                (f'langkah "{step.id}" punya penerima, tetapi tidak menyerahkan apa pun', "tulis `gives`"),
                (f'the step "{step.id}" has a receiver but hands nothing over', "write `gives`"),
            )
