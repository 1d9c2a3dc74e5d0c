"""Timelines of topics."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from suluh.law.pages.timeline.layout import Row, lay_out
from suluh.law.pages.timeline.order import by_date
from suluh.model.regulation import Regulation
from tests.render.pictures import (
    assert_golden,
    assert_sound,
    cards,
    names,
    overlap,
    picture_of,
    regulation,
    steady,
)
from tests.small_site import bodies, sound_site

rows = st.lists(
    st.builds(
        Row, heading=names, is_known=st.booleans(), cards=st.lists(cards, min_size=1, max_size=3).map(tuple)
    ),
    min_size=1,
    max_size=8,
)
COMPLAINTS = {
    **regulation(
        "pp-1-2004", year=2004, status="revoked", topics="[pengaduan]", dates='{made: "2004-10-18"}'
    ),
    **regulation(
        "pp-2-2025",
        year=2025,
        topics="[pengaduan]",
        dates='{promulgated: "2025-10-08"}',
        relations="{revokes: [pp-1-2004], probably_replaces: [pp-3-2025]}",
    ),
    **regulation("pp-3-2025", year=2025, status="unknown", topics="[pengaduan]"),
    **regulation("pp-4-2025", year=2025, topics="[pengaduan]", dates='{issued: "2025-07"}'),
    **regulation("pp-5", year=None, status="unknown", title="PP tanpa tahun", topics="[pengaduan, sendiri]"),
}


@steady
@given(rows)
def test_rows_stand_apart_and_all_are_drawn(found: list[Row]) -> None:
    timeline = lay_out(found)
    assert_sound(timeline.parts, (timeline.line,), timeline.width_px, timeline.height_px)
    assert [cell.key for cell in timeline.cells] == [card.key for row in found for card in row.cards]
    assert [dot.is_known for dot in timeline.dots] == [row.is_known for row in found]
    boxes = [cell.box for cell in timeline.cells]
    assert not any(overlap(dot.box, box) for dot in timeline.dots for box in boxes)


@steady
@given(st.permutations(sorted(COMPLAINTS)))
def test_order_does_not_hang_on_the_order_of_the_files(order: list[str]) -> None:
    found = by_date(Regulation.model_validate(yaml.safe_load(COMPLAINTS[name])) for name in order)
    assert [(m.date, m.is_known, [r.id for r in m.regulations]) for m in found] == [
        ("2004-10-18", True, ["pp-1-2004"]),
        ("2025-07", True, ["pp-4-2025"]),
        ("2025-10-08", True, ["pp-2-2025"]),
        ("2025", False, ["pp-3-2025"]),
        ("", False, ["pp-5"]),
    ]


@pytest.mark.parametrize("lang", ["", "en/"])
def test_a_date_that_nobody_knows_has_a_row_of_its_own(tmp_path: Path, lang: str) -> None:
    html = bodies(sound_site(tmp_path, COMPLAINTS))[f"{lang}peraturan/garis-waktu-pengaduan.html"]
    words = (
        ("2025, date not known yet", "Year not known yet")
        if lang
        else ("2025, tanggal belum diketahui", "Tahun belum diketahui")
    )
    for text in words:
        assert picture_of(html).count(text) == 1
        assert f"<dt>{text}</dt>" in html
    assert picture_of(html).count('class="dot guess"') == 2


def test_timeline_of_a_topic(tmp_path: Path) -> None:
    html = bodies(sound_site(tmp_path, COMPLAINTS))["peraturan/garis-waktu-pengaduan.html"]
    assert_golden("timeline.svg", picture_of(html), tmp_path)


def test_words_say_what_the_picture_says(tmp_path: Path) -> None:
    html = bodies(sound_site(tmp_path, COMPLAINTS))["peraturan/garis-waktu-pengaduan.html"]
    twin = html.partition('id="daftar"')[2]
    for id in ("pp-1-2004", "pp-2-2025", "pp-3-2025", "pp-4-2025", "pp-5"):
        assert f'href="{id}.html"' in twin
    assert "Mencabut: PP 1/2004" in twin
    assert "(diundangkan)" in twin


def test_a_topic_of_one_regulation_has_no_timeline(tmp_path: Path) -> None:
    found = bodies(sound_site(tmp_path, COMPLAINTS))
    assert "peraturan/garis-waktu-sendiri.html" not in found
    assert 'href="garis-waktu-pengaduan.html"' in found["peraturan/pp-5.html"]
    assert "garis-waktu-sendiri" not in found["peraturan/pp-5.html"]
