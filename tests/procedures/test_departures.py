"""Lists of papers for a scheme and a country: complete, with the ids of the procedures, and tickable."""

import re
from functools import cache

import pytest

from suluh.link.document import Document
from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.link.departures import (
    combinations,
    conditions,
    departure_services,
    papers,
    sop_documents,
)
from suluh.procedures.model.service import SCHEMES
from suluh.render.generated import draw_generated
from suluh.render.view import Edition, View
from tests.real_site import real_site
from tests.render.html_tree import Element, read_html
from tests.small_site import edition_of

LANGS = ("id", "en")


@cache
def real() -> tuple[Site, Edition]:
    site = real_site()
    return site, edition_of(site, "public")


def documents(lang: str) -> list[Document]:
    return [d for d in real()[1].catalogue.values() if d.kind == "departure" and d.lang == lang]


def body(document: Document) -> Element:
    return read_html(str(draw_generated(document, View(real()[1], document.lang, document.address)).html))


def test_every_scheme_has_lists_and_every_destination_is_on_them() -> None:
    site, edition = real()
    found = list(combinations(site))
    assert {scheme for scheme, _ in found} == set(SCHEMES)
    abroad = {c.id for c in site.countries.values() if c.code != "ID"}
    for scheme in SCHEMES[1:]:
        assert {country.id for s, country in found if s == scheme} == abroad
    government = {country.code for s, country in found if s == "g-to-g"}
    assert {"KR", "JP"} <= government < {c.code for c in site.countries.values()}
    assert len(documents("id")) == len(documents("en")) == len(found)
    for lang in LANGS:
        assert (lang, addresses.DEPARTURES) in edition.catalogue


def test_papers_carry_the_ids_that_the_procedures_use() -> None:
    site, _ = real()
    known = sop_documents(site)
    for scheme, country in combinations(site):
        found = [paper.requirement.document for paper in papers(site, scheme, country)]
        assert len(found) == len(set(found)) > 10
        assert set(found) <= known.keys()


@pytest.mark.parametrize("lang", LANGS)
def test_every_paper_and_condition_is_a_box_with_its_label(lang: str) -> None:
    site, _ = real()
    for document in documents(lang)[::5]:
        scheme, _, id = document.subject.partition("/")
        country = site.countries[id]
        page = body(document)
        boxes = [e for e in page.all("input") if e.attributes["type"] == "checkbox"]
        wanted = [f"berkas-{p.requirement.document}" for p in papers(site, scheme, country)]
        for found in conditions(site, scheme, country):
            wanted += [f"{found.id}_{n}" for n in range(1, len(found.items) + 1)]
        assert sorted(b.attributes["id"] for b in boxes) == sorted(wanted)
        labels = {e.attributes["for"]: e.text.strip() for e in page.all("label")}
        for box in boxes:
            assert labels[box.attributes["id"]]
            assert any(e.attributes.get("id") == box.attributes["aria-describedby"] for e in page.all("p"))


def test_a_paper_of_another_scheme_or_country_is_not_asked_for() -> None:
    site, _ = real()
    japan, korea = site.country_by_code("JP"), site.country_by_code("KR")
    malaysia = site.country_by_code("MY")
    assert japan
    assert korea
    assert malaysia

    def ids(scheme: str, country: object) -> set[str]:
        return {p.requirement.document for p in papers(site, scheme, country)}  # type: ignore[arg-type]

    assert "laporan-perseorangan" in ids("perseorangan", malaysia)
    assert "laporan-perseorangan" not in ids("p-to-p", malaysia)
    assert "perjanjian-penempatan" not in ids("perseorangan", malaysia)
    assert "sertifikat-bahasa-jepang" in ids("g-to-g", japan)
    assert "sertifikat-bahasa-jepang" not in ids("g-to-g", korea)


@pytest.mark.parametrize("lang", LANGS)
def test_what_no_source_says_is_asked_about_and_nothing_is_promised(lang: str) -> None:
    site, edition = real()
    silent = [s for s in departure_services(site) if not s.requirements]
    assert silent
    w = View(edition, lang, "x.html").w["departures"]
    for document in documents(lang)[::9]:
        text = body(document).text
        country = site.countries[document.subject.partition("/")[2]]
        assert w["open_title"].format(country.name[lang]) in text
        for service in silent:
            assert service.name[lang] in text


def test_lists_are_small_and_need_no_script() -> None:
    for document in documents("id"):
        html = str(draw_generated(document, View(real()[1], "id", document.address)).html)
        assert len(html.encode()) < 18_000
        assert not re.search(r"<script|\bon\w+=|style=", html)
