"""Pages of flows: numbered steps in stages, with "and" and "or" in words."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.link.addresses import address
from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.model.flow import Flow, Stage
from suluh.procedures.pages.flows import number
from tests.conftest import ROOT
from tests.real_site import real_bodies, real_site
from tests.render.html_tree import Element, read_html
from tests.small_site import bodies, sound_site
from tests.theme import words

LANGS = ("id", "en")
FLOWS = sorted(path.stem for path in (ROOT / "content/data/flows").glob("*.yml"))
SMALL = """\
id: jalan
audience: public
name: {id: Alur kecil, en: Small flow}
summary: {id: Ringkas., en: Short.}
lanes:
  - {id: kami, name: {id: Kami, en: We}}
stages:
  - id: awal
    title: {id: Awal, en: Start}
    steps:
      - {id: satu, text: {id: Satu., en: One.}, lane: kami, references: [contact:hotline]}
      - {id: dua, text: {id: Dua., en: Two.}, lane: kami, logic: or, gives: {id: Surat, en: Letter}}
      - {id: tiga, text: {id: Tiga., en: Three.}, lane: kami}
  - id: akhir
    title: {id: Akhir, en: End}
    steps:
      - {id: empat, text: {id: Empat., en: Four.}, lane: kami, logic: and}
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""


@cache
def real() -> tuple[Site, dict[str, dict[str, str]]]:
    """The real content, and its bodies by edition and address."""
    site = real_site()
    return site, {audience: real_bodies(audience) for audience in ("public", "staff", "supervisor")}


def said(element: Element) -> str:
    return " ".join(element.text.split())


def own(item: Element) -> str:
    """What a step says, without the steps set in below it."""
    return " ".join(said(e) for e in item.elements if "beside" not in e.classes)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("id", FLOWS)
def test_every_step_of_every_flow_is_drawn_in_order(id: str, lang: str) -> None:
    site, found = real()
    flow = site.of(Flow)[id]
    page = read_html(found["supervisor"][address(lang, f"alur/{id}")])
    lanes = {lane.id: lane.name[lang] for lane in flow.lanes}
    headings = [said(e) for e in page.elements if e.tag == "h2" and e.attributes["id"].startswith("tahap-")]
    assert headings == [stage.title[lang] for stage in flow.stages]
    lists = list(page.all("ol", "flow-steps"))
    assert len(lists) == len(flow.stages)
    last = 0
    for stage, drawn in zip(flow.stages, lists, strict=True):
        assert int(drawn.attributes["start"]) == last + 1
        numbered = [e for e in drawn.elements if e.tag == "li"]
        items = []
        for item in numbered:
            last += 1
            assert item.attributes["id"] == f"langkah-{last}"
            items += [(item, True), *((e, False) for u in item.all("ul", "beside") for e in u.elements)]
        assert len(items) == len(stage.steps)
        for (item, leads), step in zip(items, stage.steps, strict=True):
            text = own(item)
            assert " ".join(step.text[lang].split()) in text, step.id
            assert said(item.one("span", "badge")) == lanes[step.lane]
            assert step.gives is None or step.gives[lang] in text
            assert leads == (step.logic == "then" or step is stage.steps[0])
            logic = [said(e) for e in item.elements if "logic" in e.classes]
            assert logic == ([] if step.logic == "then" else [words(lang)["flow"]["logic"][step.logic]])
            links = next((e for e in item.elements if "inline" in e.classes), Element("", {}))
            assert len(links.elements) == len(step.references)
            assert all(list(e.all("a")) for e in links.elements), step.id


def test_a_flow_for_staff_is_not_in_the_public_edition() -> None:
    site, found = real()
    for audience in ("public", "staff"):
        edition = found[audience]
        for flow in site.of(Flow).values():
            shown = flow.audience.level <= {"public": 0, "staff": 1}[audience]
            for lang in LANGS:
                assert (address(lang, f"alur/{flow.id}") in edition) == shown
                named = flow.name[lang] in edition[address(lang, addresses.FLOWS)]
                assert named == shown


def small(tmp_path: Path, text: str = SMALL, audience: str = "public") -> dict[str, str]:
    return bodies(sound_site(tmp_path, {"content/data/flows/jalan.yml": text}), audience)


def test_the_list_is_seen_from_the_lowest_level_of_its_flows_on(tmp_path: Path) -> None:
    text = SMALL.replace("audience: public", "audience: staff")
    assert not any("alur/" in address for address in small(tmp_path, text))
    assert {"alur/index.html", "alur/jalan.html"} <= set(small(tmp_path, text, "staff"))


def test_only_the_words_that_a_flow_uses_are_explained(tmp_path: Path) -> None:
    w = words("id")["flow"]["explained"]
    assert w["and"] in small(tmp_path)["alur/jalan.html"]
    without = small(tmp_path, SMALL.replace(", logic: and", ""))["alur/jalan.html"]
    assert w["and"] not in without
    assert w["or"] in without


def test_a_step_that_begins_a_stage_with_and_still_says_so(tmp_path: Path) -> None:
    page = read_html(small(tmp_path)["en/alur/jalan.html"])
    (item,) = list(page.all("ol"))[1].elements
    assert item.attributes["id"] == "langkah-3"
    assert own(item) == "and We Four."


def test_a_contact_shows_its_number_beside_the_step(tmp_path: Path) -> None:
    assert 'href="tel:+62215550100"' in small(tmp_path)["alur/jalan.html"]


steps = st.lists(st.sampled_from(["then", "and", "or"]), min_size=1, max_size=8)


@given(st.lists(steps, min_size=1, max_size=5))
def test_numbers_run_on_and_every_step_is_kept(logics: list[list[str]]) -> None:
    both = {"id": "a", "en": "a"}
    stages = [
        Stage.model_validate(
            {
                "id": f"s{n}",
                "title": both,
                "steps": [
                    {"id": f"l{m}", "text": both, "lane": "x", "logic": logic} for m, logic in enumerate(row)
                ],
            }
        )
        for n, row in enumerate(logics)
    ]
    parts = number(stages)
    assert [[s for n in part.numbered for s in n.steps] for part in parts] == [list(s.steps) for s in stages]
    flat = [n for part in parts for n in part.numbered]
    assert [n.number for n in flat] == list(range(1, len(flat) + 1))
    assert all(step.logic != "then" for n in flat for step in n.steps[1:])
