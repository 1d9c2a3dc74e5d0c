"""Pictures of the relations of a regulation, and of the chain of the law."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.law.link.pictures import GRAPH_INLINE, degrees
from suluh.law.pages.law_chain import layout as chain_layout
from suluh.law.pages.law_chain.layout import Step
from suluh.law.pages.law_graph.choose import DRAWN, choose
from suluh.law.pages.law_graph.layout import Branch, lay_out
from suluh.link.regulations import INVERSE
from suluh.model.regulation import RELATIONS
from suluh.render.picture.lettering import width_px, wrap
from suluh.render.picture.shapes import Card
from tests.render.pictures import assert_golden, assert_sound, cards, names, picture_of, regulation, steady
from tests.small_site import bodies, sound_site

branches = st.lists(
    st.builds(
        Branch,
        relation=st.sampled_from(sorted(INVERSE)),
        heading=names,
        cards=st.lists(cards, min_size=1, max_size=5).map(tuple),
    ),
    max_size=4,
)
GRAPH = {
    **regulation("pp-1-2010", year=2010, status="revoked"),
    **regulation("pp-2-2020", relations="{implements: [uu-18-2017], revokes: [pp-1-2010]}"),
    **regulation(
        "perda-3-2021", kind="perda", year=2021, level="province", relations="{implements: [pp-2-2020]}"
    ),
    **regulation("ruu-4-2025", kind="ruu", year=2025, status="draft", relations="{would_amend: [pp-2-2020]}"),
}


@steady
@given(names, st.integers(20, 300))
def test_wrapped_words_are_all_there_and_fit(text: str, room: int) -> None:
    lines = wrap(text, "name", room)
    assert "".join(lines) == " ".join(text.split())
    assert all(len(line) == 1 or width_px(line.rstrip(), "name") <= room for line in lines)


def test_a_long_number_is_cut_after_a_slash() -> None:
    assert wrap("SE B-3/01/PK.02.01/II/2023", "name", 100) == ("SE ", "B-3/01/", "PK.02.01/II/", "2023")


@steady
@given(cards, branches, branches)
def test_boxes_stand_apart_and_arrows_stay_in_the_picture(
    middle: Card, above: list[Branch], below: list[Branch]
) -> None:
    graph = lay_out(middle, above, below)
    assert_sound(graph.parts, graph.arrows, graph.width_px, graph.height_px)
    drawn = Counter(cell.key for cell in graph.cells)
    assert drawn == Counter([middle.key, *(c.key for b in (*above, *below) for c in b.cards)])
    assert sum(a.tone != "rail" for a in graph.arrows) == len(graph.cells) - 1


@steady
@given(
    st.dictionaries(
        st.sampled_from(sorted({*INVERSE, *INVERSE.values()})), st.sets(st.integers(), max_size=9)
    )
)
def test_every_neighbour_is_drawn_or_counted(neighbours: dict[str, set[int]]) -> None:
    groups = choose({name: sorted(ids) for name, ids in neighbours.items()}, lambda n: n)
    assert sum(len(g.drawn) for g in groups) <= DRAWN
    assert {g.relation: len(g.drawn) + g.more for g in groups} == {
        n: len(i) for n, i in neighbours.items() if i
    }
    assert all(set(g.drawn) <= neighbours[g.relation] for g in groups)


def test_what_revokes_is_drawn_before_what_implements() -> None:
    many = {"implemented_by": range(20), "revoked_by": range(100, 103), "ratifies": range(1)}
    assert [(g.relation, len(g.drawn), g.more) for g in choose(many, lambda n: n)] == [
        ("revoked_by", 3, 0),
        ("implemented_by", 11, 9),
        ("ratifies", 0, 1),
    ]


def test_every_relation_has_its_importance() -> None:
    groups = choose({name: [1] for name in (*RELATIONS, *INVERSE.values())}, lambda n: n, 99)
    assert len(groups) == 2 * len(RELATIONS)


def test_graph_of_a_regulation_on_its_page(tmp_path: Path) -> None:
    html = bodies(sound_site(tmp_path, GRAPH))["peraturan/pp-2-2020.html"]
    assert_golden("law_graph.svg", picture_of(html), tmp_path)


def test_what_it_acts_on_stands_above_and_what_acts_on_it_below(tmp_path: Path) -> None:
    svg = picture_of(bodies(sound_site(tmp_path, GRAPH))["en/peraturan/pp-2-2020.html"])
    order = [
        svg.index(f">{name}<")
        for name in ("Law 18/2017", "Government Regulation 1/2010", "Government Regulation 2/2020")
    ]
    assert order == sorted(order)
    assert svg.index("perda-3-2021.html") > order[-1]


def test_one_relation_needs_no_picture(tmp_path: Path) -> None:
    assert "drawing" not in bodies(sound_site(tmp_path, GRAPH))["peraturan/pp-1-2010.html"]


def test_many_relations_have_a_page_of_their_own_with_all_of_them_in_words(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(1, 21):
        files |= regulation(f"pp-{number}-2020", relations="{implements: [uu-18-2017]}")
    site = sound_site(tmp_path, files)
    assert degrees(site.regulations)["uu-18-2017"] == 20 > GRAPH_INLINE
    found = bodies(site)
    own, graph = found["peraturan/uu-18-2017.html"], found["peraturan/uu-18-2017-bagan.html"]
    assert 'href="uu-18-2017-bagan.html"' in own
    assert "drawing" not in own
    svg = picture_of(graph)
    assert svg.count("<a ") == DRAWN + 1
    assert "dan 6 lainnya" in svg
    assert len(re.findall(r'<li><a href="pp-\d+-2020.html"', graph)) == 20


@pytest.mark.parametrize("lang", ["", "en/"])
def test_a_hostile_name_stays_text(tmp_path: Path, lang: str) -> None:
    name = '<script>alert(1)</script>" onload="x'
    files = {
        **GRAPH,
        **regulation("perda-3-2021", kind="perda", title=name, relations="{implements: [pp-2-2020]}"),
    }
    svg = picture_of(bodies(sound_site(tmp_path, files))[f"{lang}peraturan/pp-2-2020.html"])
    assert "<script" not in svg
    assert 'onload="' not in svg
    assert "style=" not in svg


def test_links_of_a_picture_are_links_for_everybody(tmp_path: Path) -> None:
    svg = picture_of(bodies(sound_site(tmp_path, GRAPH))["peraturan/pp-2-2020.html"])
    assert 'role="group" aria-labelledby="bagan_judul" aria-describedby="bagan_isi"' in svg
    assert '<title id="bagan_judul">' in svg
    assert svg.count("<a ") == 4


steps = st.lists(
    st.builds(Step, heading=names, cards=st.lists(cards, min_size=1, max_size=4).map(tuple), ties=names),
    min_size=1,
    max_size=8,
)


@steady
@given(steps)
def test_the_chain_keeps_its_bands_apart_and_its_boxes_in_them(found: list[Step]) -> None:
    chain = chain_layout.lay_out(found)
    assert_sound(chain.parts, chain.arrows, chain.width_px, chain.height_px)
    for upper, lower in zip(chain.bands, chain.bands[1:], strict=False):
        assert upper.bottom_px < lower.y_px
    assert len(chain.arrows) == len(chain.bands) - 1
    cells = iter(chain.cells)
    for step, band in zip(found, chain.bands, strict=True):
        assert all(band.holds(next(cells).box) for _ in step.cards)


CHAIN = {
    **regulation("konvensi-1-1990", kind="konvensi", year=1990, level="international"),
    **regulation("uu-5-2012", kind="uu", year=2012, relations="{ratifies: [konvensi-1-1990]}"),
    **regulation("uu-6-2004", kind="uu", year=2004, status="revoked"),
    **regulation("uu-8-2018", kind="uu", year=2018, relations="{revokes: [uu-6-2004]}"),
    **regulation("perdes-7-2022", kind="perdes", year=2022, level="village"),
    **GRAPH,
}


def test_chain_from_convention_to_village(tmp_path: Path) -> None:
    assert_golden(
        "law_chain.svg", picture_of(bodies(sound_site(tmp_path, CHAIN))["peraturan/rantai.html"]), tmp_path
    )


def test_chain_leaves_out_what_is_revoked_or_a_draft(tmp_path: Path) -> None:
    html = bodies(sound_site(tmp_path, CHAIN))["en/peraturan/rantai.html"]
    assert "uu-5-2012.html" in html
    assert not re.search(r"(uu-6-2004|ruu-4-2025|pp-1-2010)\.html", html)


def test_chain_says_what_it_does_not_show(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for number in range(1, 8):
        files |= regulation(f"pp-{number}-2020")
    svg = picture_of(bodies(sound_site(tmp_path, files))["peraturan/rantai.html"])
    assert "dan 4 lainnya" in svg
    assert 'href="tingkat-nasional.html"' in svg
    assert "Belum ada hubungan yang kami catat" in svg


def test_one_tier_is_no_chain(tmp_path: Path) -> None:
    assert "peraturan/rantai.html" not in bodies(sound_site(tmp_path))
