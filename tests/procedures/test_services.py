"""Pages of service standards: fourteen components, a checklist to tick, the matrix of the desks."""

import re
from functools import cache
from pathlib import Path

import pytest

from suluh.link.addresses import address
from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.model.service import COMPONENTS, DELIVERY, Service
from suluh.procedures.pages.services import ANCHORS
from tests.conftest import ROOT
from tests.real_site import real_bodies, real_site
from tests.render.html_tree import Element, read_html
from tests.small_site import bodies, sound_site
from tests.theme import words

LANGS = ("id", "en")
SERVICES = sorted(path.stem for path in (ROOT / "content/data/services").glob("*.yml"))
WORDS = "{id: kata, en: word}"
FACT = "sources: [contoh-sumber]\nchecked: 2026-11-22\nconfidence: high\n"
PASSPORT = f"""\
id: paspor
audience: public
name: {{id: Layanan paspor, en: Passport service}}
summary: {WORDS}
role: meja
sop: urus
total: {{value: 2, unit: working_day}}
requirements:
  - document: ktp
    name: {{id: KTP, en: Identity card}}
    note: {{id: "Lihat [[term:p3mi]].", en: "See [[term:p3mi]]."}}
  - document: ijazah
    name: {{id: Ijazah, en: School certificate}}
    schemes: [g-to-g, p-to-p]
    countries: [ID]
  - document: ijazah
    name: {{id: Ijazah, en: School certificate}}
    countries: [XX]
duration: {{text: {WORDS}}}
fee: {{text: {{id: Tanpa biaya., en: Free.}}}}
{FACT}"""
DESK = f"id: meja\naudience: public\nname: {WORDS}\nsummary: {WORDS}\ndesk: true\n{FACT}"
SOP = f"""\
id: urus
audience: staff
name: {{id: Prosedur rahasia, en: Secret procedure}}
unit: {WORDS}
actors: [{{id: a, name: {WORDS}}}]
activities:
  - {{id: satu, text: {WORDS}, shape: terminator, actors: [a]}}
  - {{id: dua, text: {WORDS}, shape: terminator, actors: [a]}}
{FACT}"""
SMALL = {
    "content/data/services/paspor.yml": PASSPORT,
    "content/data/roles/meja.yml": DESK,
    "content/data/sops/urus.yml": SOP,
}


@cache
def real() -> tuple[Site, dict[str, dict[str, str]]]:
    """The real content, and its bodies by edition and address."""
    site = real_site()
    return site, {audience: real_bodies(audience) for audience in ("public", "supervisor")}


def said(element: Element) -> str:
    return " ".join(element.text.split())


def under(page: Element, heading: str) -> str:
    """What stands between a heading and the next."""
    elements = page.elements
    at = next(n for n, e in enumerate(elements) if e.attributes.get("id") == heading)
    rest = elements[at + 1 :]
    end = next((n for n, e in enumerate(rest) if e.tag in ("h2", "h3", "section")), len(rest))
    return " ".join(said(e) for e in rest[:end])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("id", SERVICES)
def test_every_component_of_every_service_is_drawn(id: str, lang: str) -> None:
    site, found = real()
    service = site.of(Service)[id]
    page = read_html(found["supervisor"][address(lang, f"standar/{id}")])
    headings = [e.attributes["id"] for e in page.all("h3")]
    rest = [name for name in COMPONENTS if name not in DELIVERY]
    assert headings == [ANCHORS[name] for name in (*DELIVERY, *rest)], "what users must see comes first"
    for name in COMPONENTS:
        text = under(page, ANCHORS[name])
        open_words = words(lang)["service"]["open_short"]
        if name in ("legal_basis", "requirements"):
            assert (open_words in text) == (not getattr(service, name)), name
            continue
        component = getattr(service, name)
        told = " ".join(component.text[lang].split()) if component.text else ""
        for part in re.split(r"\[\[[^\]]*\]\]", told):  # a reference reads as its title
            assert part.strip() in text, name
        assert (open_words in text) == (component.open or component.text is None), name
    assert len(list(page.all("input"))) == len(service.requirements)


@pytest.mark.parametrize("lang", LANGS)
def test_the_matrix_names_every_service_with_papers_time_cost_and_desk(lang: str) -> None:
    site, found = real()
    page = read_html(found["public"][address(lang, addresses.SERVICES)])
    rows = {said(row.one("th")): row for row in page.one("tbody").all("tr")}
    assert set(rows) == {service.name[lang] for service in site.of(Service).values()}
    for service in site.of(Service).values():
        row = rows[service.name[lang]]
        papers, time, cost, desk = (said(cell) for cell in row.all("td"))
        assert all(r.name[lang] in papers for r in service.requirements)
        for component, cell in ((service.duration, time), (service.fee, cost)):
            assert (component.text[lang] if component.text else words(lang)["service"]["open"]) in cell
        assert desk == site.roles[service.role].name[lang]
        assert all(cell.attributes["data-head"] for cell in row.all("td")), "phones show it as a list"


@pytest.mark.parametrize("id", SERVICES)
def test_a_staff_procedure_is_linked_for_staff_only(id: str) -> None:
    site, found = real()
    service = site.of(Service)[id]
    key = f"standar/{id}.html"
    assert ("prosedur/" in found["supervisor"][key]) == bool(service.sop)
    assert "prosedur/" not in found["public"][key]


def small(tmp_path: Path, audience: str = "public") -> dict[str, str]:
    return bodies(sound_site(tmp_path, SMALL), audience)


def test_a_procedure_of_a_higher_audience_is_not_even_named(tmp_path: Path) -> None:
    assert "rahasia" not in small(tmp_path)["standar/paspor.html"]
    assert "Prosedur rahasia" in small(tmp_path, "staff")["standar/paspor.html"]


def test_a_service_and_its_list_are_seen_from_its_own_level_on(tmp_path: Path) -> None:
    files = {"content/data/services/paspor.yml": PASSPORT.replace("audience: public", "audience: staff")}
    site = sound_site(tmp_path, {**SMALL, **files})
    public = bodies(site)
    assert not any("standar/" in address or "standar/" in html for address, html in public.items())
    assert {"standar/index.html", "standar/paspor.html"} <= set(bodies(site, "staff"))


def test_each_box_has_a_label_and_an_id_of_its_own(tmp_path: Path) -> None:
    html = small(tmp_path)["standar/paspor.html"]
    page = read_html(html)
    boxes = list(page.all("input"))
    assert [b.attributes["id"] for b in boxes] == ["berkas-ktp", "berkas-ijazah", "berkas-ijazah_2"]
    assert [e.attributes["for"] for e in page.all("label")] == [b.attributes["id"] for b in boxes]
    for box in boxes:
        assert box.attributes["type"] == "checkbox"
        assert set(box.attributes) <= {"type", "id", "aria-describedby"}
        note = box.attributes.get("aria-describedby")
        assert note is None or any(p.attributes.get("id") == note for p in page.all("p"))
    assert not any(list(label.all(tag)) for label in page.all("label") for tag in ("a", "button"))
    assert "<script" not in html
    assert "autocomplete" not in html


def test_papers_are_grouped_by_scheme_and_country(tmp_path: Path) -> None:
    found = small(tmp_path)
    captions = {lang: [said(e) for e in read_html(found[name]).all("legend")] for lang, name in ADDRESSES}
    assert captions["id"] == [
        "Untuk semua",
        "Hanya jalur pemerintah (G to G) atau P3MI (P to P), ke Indonesia",
        "Hanya ke XX",
    ]
    assert captions["en"] == [
        "For everyone",
        "Only for the route government (G to G) or P3MI (P to P), to Indonesia",
        "Only to XX",
    ]


ADDRESSES = (("id", "standar/paspor.html"), ("en", "en/standar/paspor.html"))


def test_total_time_is_said_before_its_explanation(tmp_path: Path) -> None:
    page = read_html(small(tmp_path)["standar/paspor.html"])
    assert under(page, "waktu") == "2 hari kerja kata"


def test_components_of_the_model_have_words_and_anchors() -> None:
    assert set(COMPONENTS) == set(ANCHORS)
    assert set(COMPONENTS) <= set(Service.model_fields)
    for lang in LANGS:
        assert list(words(lang)["service"]["component"]) == list(COMPONENTS)
