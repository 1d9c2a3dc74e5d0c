"""The drawn pictures, as files beside this test: `SULUH_GOLDEN=write pytest` writes them anew."""

import os
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_flow.layout import lay_out as lay_out_flow
from suluh.procedures.pages.sop_flow.svg import draw_flow
from suluh.procedures.pages.sop_matrix.layout import lay_out
from suluh.procedures.pages.sop_matrix.svg import Inside, draw_sheet, fit
from suluh.procedures.pages.sop_matrix.table import symbol_words
from suluh.procedures.pages.sop_steps import plain_steps
from suluh.render.picture.lettering import width_px
from suluh.render.picture.shapes import Box
from tests.conftest import ROOT
from tests.procedures.small_procedures import TANGLE, VERIFICATION, sops
from tests.theme import words

GOLDEN = ROOT / "tests/render/golden"
W = words("id")["sop"]
QUIET = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def flow_of(sop: Sop) -> str:
    return str(draw_flow(lay_out_flow(plain_steps(sop, "id", W)), title="Alur", about="Isi"))


def sheets_of(sop: Sop, rows_per_page: int | None = None) -> list[str]:
    matrix = lay_out(sop, rows_per_page=rows_per_page)
    inside = Inside(symbol_words(sop, W), "id")
    return [str(draw_sheet(matrix, sheet, inside, "Matriks")) for sheet in matrix.sheets]


PICTURES = {
    "sop_verification.matrix": lambda: sheets_of(VERIFICATION)[0],
    "sop_verification.page-1": lambda: sheets_of(VERIFICATION, 4)[0],
    "sop_verification.page-2": lambda: sheets_of(VERIFICATION, 4)[1],
    "sop_verification.flow": lambda: flow_of(VERIFICATION),
    "sop_tangle.matrix": lambda: sheets_of(TANGLE)[0],
    "sop_tangle.flow": lambda: flow_of(TANGLE),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_the_one_in_the_file(name: str) -> None:
    path = GOLDEN / f"{name}.svg"
    drawn = PICTURES[name]().replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1) + "\n"
    if os.environ.get("SULUH_GOLDEN") == "write":
        path.write_text(drawn, "utf-8")
    assert path.read_text("utf-8") == drawn
    ElementTree.fromstring(drawn)


def test_every_golden_file_is_drawn() -> None:
    assert {path.stem for path in GOLDEN.glob("sop_*.svg")} == set(PICTURES)


@QUIET
@given(sops())
def test_flow_fits_a_phone_and_nothing_in_it_overlaps(sop: Sop) -> None:
    flow = lay_out_flow(plain_steps(sop, "id", W))
    assert flow.width_px <= 288
    whole = Box(0, 0, flow.width_px, flow.height_px)
    boxes = [box for stop, jumps, _ in flow.steps for box in (stop.box, *(jump.box for jump in jumps))]
    for above, below in pairwise(boxes):
        assert above.bottom_px < below.y_px
    assert all(whole.holds(box) for box in boxes)
    for number, (stop, jumps, fall) in enumerate(flow.steps):
        for text in (*stop.text, *(jump.text for jump in jumps)):
            assert text.right_px <= flow.width_px
        assert len(jumps) + bool(fall) == len(stop.step.moves)
        if fall:
            assert fall.line[0][1] == stop.box.bottom_px
            assert fall.line[1][1] == flow.steps[number + 1][0].box.y_px


@QUIET
@given(sops())
def test_pictures_are_the_same_each_time_and_carry_no_style(sop: Sop) -> None:
    drawn = "".join([flow_of(sop), *sheets_of(sop, 3)])
    assert drawn == "".join([flow_of(sop), *sheets_of(sop, 3)])
    assert not re.search(r"\bstyle\b|<style|<script|\bon\w+=", drawn)


def test_long_answer_is_cut_to_its_room() -> None:
    assert fit("Tidak", 60) == "Tidak"
    cut = fit("Perlu diperbaiki oleh pemohon", 60)
    assert cut.endswith("…")
    assert width_px(cut, "note") <= 60


@pytest.mark.parametrize(
    ("value", "unit", "id", "en"),
    [
        (30, "minute", "30 menit", "30 minutes"),
        (1, "hour", "1 jam", "1 hour"),
        (0.5, "working_day", "0,5 hari kerja", "0.5 working days"),
        (14, "day", "14 hari", "14 days"),
    ],
)
def test_durations_are_said_as_readers_say_them(value: float, unit: str, id: str, en: str) -> None:
    data = VERIFICATION.model_dump(mode="json")
    data["activities"][1]["duration"] = {"value": value, "unit": unit}
    sop = Sop.model_validate(data)
    assert plain_steps(sop, "id", W)[1].how_long == id
    assert plain_steps(sop, "en", words("en")["sop"])[1].how_long == en
