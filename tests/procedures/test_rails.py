"""Arrows beside a column of boxes: the chain of procedures; and the lanes of flows."""

from functools import cache
from itertools import combinations as pairs
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.link.sop_chain import handovers, in_order
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_chain.layout import Chain
from suluh.procedures.pages.sop_chain.layout import lay_out as lay_out_chain
from suluh.render.generated import draw_generated
from suluh.render.picture.rails import Drawn
from suluh.render.picture.shapes import Box, Card, Point
from suluh.render.view import View
from tests.real_site import real_site
from tests.render.html_tree import Element, read_html
from tests.render.pictures import cards, overlap
from tests.small_site import edition_of

QUIET = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@cache
def real() -> Site:
    return real_site()


def segments(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    return list(pairwise(points))


def crosses(segment: tuple[Point, Point], box: Box) -> bool:
    """Whether a line runs through the inside of a box."""
    (x0, y0), (x1, y1) = segment
    return (
        max(x0, x1) > box.x_px
        and min(x0, x1) < box.right_px
        and max(y0, y1) > box.y_px
        and min(y0, y1) < box.bottom_px
    )


def run_together(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    """Whether two lines share more than a point."""
    for axis in (0, 1):
        if a[0][axis] == a[1][axis] == b[0][axis] == b[1][axis]:
            low, high = sorted((a[0][1 - axis], a[1][1 - axis]))
            first, last = sorted((b[0][1 - axis], b[1][1 - axis]))
            if max(low, first) < min(high, last):
                return True
    return False


def assert_ties(ties: tuple[Drawn, ...], boxes: list[Box], width_px: int) -> None:
    """Every arrow runs level and upright, outside all boxes, from its box to its box, on its own line."""
    for arrow in ties:
        for (x0, y0), (x1, y1) in segments(arrow.points):
            assert (x0 == x1) != (y0 == y1) or (x0, y0) == (x1, y1)
            assert 0 <= min(x0, x1) <= max(x0, x1) <= width_px
            assert not any(crosses(((x0, y0), (x1, y1)), box) for box in boxes)
        for point, number in ((arrow.points[0], arrow.tie.source), (arrow.points[-1], arrow.tie.target)):
            box = boxes[number]
            assert point[0] in (box.x_px, box.right_px)
            assert box.y_px < point[1] < box.bottom_px
        assert arrow.head[0] == arrow.points[-1]
    for a, b in pairs(ties, 2):
        if (a.tie.side, a.tie.target) != (b.tie.side, b.tie.target):
            assert not any(run_together(x, y) for x in segments(a.points) for y in segments(b.points))


@QUIET
@given(st.lists(cards, min_size=1, max_size=14), st.data())
def test_chain_fits_a_phone_and_every_link_is_drawn_beside_the_boxes(found: list[Card], data: Any) -> None:
    number = st.integers(0, len(found) - 1)
    links = data.draw(st.lists(st.tuples(number, number), max_size=30))
    chain: Chain = lay_out_chain(found, links)
    assert chain.width_px <= 288
    assert_ties(chain.ties, [cell.box for cell in chain.cells], chain.width_px)
    boxes = [cell.box for cell in chain.cells]
    assert not any(overlap(a, b) for a, b in pairs(boxes, 2))
    assert {(a.tie.source, a.tie.target) for a in chain.ties} == {(a, b) for a, b in links if a != b}


def test_givers_come_before_receivers_as_far_as_loops_allow() -> None:
    site = real()
    found = handovers(site)
    order = in_order(site.of(Sop), found)
    assert sorted(order) == sorted(site.of(Sop))
    forward = [h for h in found if order.index(h.giver) < order.index(h.receiver)]
    assert len(forward) >= len(found) * 0.8


def test_a_step_makes_and_a_step_needs_every_document_handed_over() -> None:
    site = real()
    found = handovers(site)
    assert len(found) >= 10
    assert [h for h in found if not (h.made and h.needed)] == []


def assert_lanes(flow: Flow, page: Element, lang: str) -> None:
    """Every step stands in its lane, in order; a line leads to it from the lane of the step before."""
    names = [lane.name[lang] for lane in flow.lanes]
    order = [lane.id for lane in flow.lanes]
    assert [item.text for item in page.one("ul", "heads").all("li")] == names
    lists = list(page.all("ol", "steps-of-lanes"))
    assert len(lists) == len(flow.stages)
    for stage, drawn in zip(flow.stages, lists, strict=True):
        assert f"lanes-{len(names)}" in drawn.classes
        before = None
        for step, item in zip(stage.steps, drawn.elements, strict=True):
            lane = order.index(step.lane)
            assert f"lane-{lane + 1}" in item.classes
            assert item.one("span", "badge").text == names[lane]
            assert " ".join(step.text[lang].split()) in " ".join(item.text.split())
            moved = 0 if before is None else lane - before
            side = {0: "below", 1: "rightwards", -1: "leftwards"}[(moved > 0) - (moved < 0)]
            assert (side in item.classes) == (before is not None)
            assert (f"by-{abs(moved)}" in item.classes) == (moved != 0)
            assert ("dashed" in item.classes) == (before is not None and step.logic != "then")
            before = lane


@pytest.mark.parametrize("lang", ["id", "en"])
def test_pages_say_in_words_what_the_pictures_draw(lang: str) -> None:
    site = real()
    found = edition_of(site, "supervisor")

    def body(key: str) -> Element:
        document = found.catalogue[(lang, key)]
        return read_html(str(draw_generated(document, View(found, lang, document.address)).html))

    chain, links = body(addresses.SOP_CHAIN), handovers(site)
    rows = list(chain.one("tbody").all("tr"))
    assert len(rows) == len(links)
    drawn = [link for link in chain.one("svg").all("a") if list(link.all("rect"))]
    assert len(drawn) == len({id for h in links for id in (h.giver, h.receiver)})
    for flow in site.of(Flow).values():
        page = body(addresses.lanes_key(flow))
        steps = [step for stage in flow.stages for step in stage.steps]
        assert_lanes(flow, page, lang)
        text = page.one("ul", "handovers").text
        for step in steps:
            assert step.gives is None or step.gives[lang] in text
