"""What the law says people must be told, and the pages that tell it."""

import re
from pathlib import Path

import pytest

from suluh.flow import load
from suluh.law.link import addresses
from suluh.law.link.duties import ordered, telling
from suluh.law.model.duty import Duty
from suluh.link.addresses import address
from suluh.link.impact import impact_of
from suluh.model.site import Site
from tests.real_site import real_site
from tests.small_site import DAY, bodies, sound_site, twins, write_site

ROOT = Path(__file__).resolve().parents[2]
PAGE = "kebijakan/kewajiban-informasi.html"


def duty(id: str, **keys: str) -> dict[str, str]:
    """A duty of the small site; `keys` replace or add lines."""
    lines = {
        "audience": "public",
        "name": f"{{id: Tentang {id}, en: About {id}}}",
        "article": "reg:uu-18-2017#6-ayat-1",
        "group": "information",
        "number": "1",
        "pages": "[paspor]",
        "sources": "[contoh-sumber]",
        "checked": "2026-11-22",
        "confidence": "high",
    } | keys
    text = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return {f"content/data/duties/{id}.yml": f"id: {id}\n{text}"}


def test_public_pages_of_both_languages_tell_a_duty(tmp_path: Path) -> None:
    site = sound_site(tmp_path, duty("hak"))
    found = site.of(Duty)["hak"]
    for lang in ("id", "en"):
        assert [page.id for page in telling(site, found, lang)] == ["paspor"]


def test_page_for_officers_tells_nobody_else(tmp_path: Path) -> None:
    files = twins("rahasia", audience="staff") | duty("hak", audience="staff", pages="[rahasia]")
    site = sound_site(tmp_path, files)
    for lang in ("id", "en"):
        assert telling(site, site.of(Duty)["hak"], lang) == ()


def test_duties_stand_in_the_order_of_the_law(tmp_path: Path) -> None:
    files = duty("meja", group="desk") | duty("b", number="2", article="reg:uu-18-2017#6-ayat-1-huruf-b")
    files |= duty("a", number="10", article="reg:uu-18-2017#6-ayat-1-huruf-j") | duty("c")
    assert [d.id for d in ordered(sound_site(tmp_path, files))] == ["c", "b", "a", "meja"]


def test_article_is_a_reference_that_a_change_of_the_law_finds(tmp_path: Path) -> None:
    site = sound_site(tmp_path, duty("hak"))
    found = [a for a in impact_of(site, "reg", "uu-18-2017", "6") if a.kind == "duties"]
    assert [(a.path, a.line, a.id) for a in found] == [("content/data/duties/hak.yml", 4, "hak")]


@pytest.mark.parametrize("article", ["uu-18-2017#6", "reg:uu-18-2017", "page:paspor#langkah"])
def test_article_without_regulation_or_number_is_refused(article: str, tmp_path: Path) -> None:
    _, findings = load(write_site(tmp_path, duty("hak", article=article)), DAY)
    assert [(f.code, f.line) for f in findings] == [("SCH005", 4)]


def test_coverage_page_shows_each_duty_with_its_pages_and_says_the_gaps(tmp_path: Path) -> None:
    files = duty("hak") | duty("gaji", pages="[]") | duty("meja", group="desk", unknown="true", pages="[]")
    files |= duty(
        "risiko", untold="[{id: narkotika, en: narcotics}]", note="{id: Satu., en: 'See [[term:p3mi]].'}"
    )
    found = bodies(sound_site(tmp_path, files))
    id, en = found[PAGE], found[f"en/{PAGE}"]
    rows = dict(re.findall(r'<tr id="(\w+)">(.*?)</tr>', en, re.DOTALL))
    assert list(rows) == ["gaji", "hak", "risiko", "meja"]
    assert "No page tells this yet" in rows["gaji"]
    assert "No page yet." in rows["gaji"]
    assert "Not in Indonesian yet." in rows["gaji"]
    assert 'href="../masalah/paspor.html"' in rows["hak"]
    assert "Pages in Indonesian: 1." in rows["hak"]
    assert 'href="../peraturan/uu-18-2017.html#pasal-6-ayat-1"' in rows["hak"]
    assert "Not told yet: narcotics." in rows["risiko"]
    assert "P3MI" in rows["risiko"]
    assert "Our sources do not explain this item." in rows["meja"]
    assert re.findall(r'<tr id="(\w+)">', id) == list(rows)
    assert "Halaman dalam bahasa Inggris: 1." in id


def test_no_coverage_page_without_duties(tmp_path: Path) -> None:
    assert PAGE not in bodies(sound_site(tmp_path))


def test_reference_to_a_duty_leads_to_its_row(tmp_path: Path) -> None:
    files = duty("hak") | twins("tanya", "Lihat [[duty:hak]].")
    found = bodies(sound_site(tmp_path, files))
    link = '<a href="../kebijakan/kewajiban-informasi.html#hak">Tentang hak</a>'
    assert link in found["masalah/tanya.html"]


@pytest.mark.parametrize(("release", "severity"), [(False, "warning"), (True, "error")])
def test_gap_holds_a_release_back(release: bool, severity: str, tmp_path: Path) -> None:
    content = write_site(tmp_path, duty("gaji", pages="[]"))
    _, findings = load(content, DAY, release=release)
    assert [(f.code, f.severity) for f in findings] == [("DUT001", severity)]
    assert all('"Tentang gaji" (reg:uu-18-2017#6-ayat-1)' in f.text("id") for f in findings)


def test_part_that_is_known_to_be_missing_does_not(tmp_path: Path) -> None:
    content = write_site(tmp_path, duty("risiko", untold="[{id: narkotika, en: narcotics}]"))
    _, findings = load(content, DAY, release=True)
    assert [(f.code, f.severity) for f in findings] == [("DUT001", "warning")]


@pytest.fixture(scope="module")
def real() -> Site:
    return real_site()


def test_all_thirteen_items_of_information_and_all_eight_desks_are_entered(real: Site) -> None:
    articles = [d.article for d in ordered(real)]
    items = [f"reg:pp-59-2021#4-ayat-4-huruf-{letter}" for letter in "abcdefghijklm"]
    assert articles == items + ["reg:pp-59-2021#31-ayat-1"] * 8
    assert [d.number for d in ordered(real)] == [*range(1, 14), *range(1, 9)]


def test_every_desk_of_the_law_is_a_role_too(real: Site) -> None:
    desks = {d.id for d in real.of(Duty).values() if d.group == "desk"}
    assert desks == {r.id for r in real.roles.values() if r.desk}


def test_coverage_page_has_an_adframe_of_its_own() -> None:
    assert address("en", addresses.DUTIES) == f"en/{PAGE}"
