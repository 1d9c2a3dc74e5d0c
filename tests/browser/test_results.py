"""The page of results: what visits on this device come to, from a folder as from a USB stick."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from suluh.monitoring.model.instrument import Instrument
from tests.browser.axe import objections
from tests.conftest import Sites
from tests.monitoring.test_results import visits
from tests.real_site import real_site

pytestmark = pytest.mark.browser

ID = "p3mi-kantor-pusat"
WORDS = {
    "id": {
        "empty": "Belum ada isian selesai", "own": "Untuk tim pemantauan", "key": "Butir kunci bernilai nol",
        "hidden": "disembunyikan", "few": "kurang dari 5", "drafts": "1 isian masih draf",
    },
    "en": {
        "empty": "There is no finished form", "own": "For the monitoring team", "key": "A key item earned nothing",
        "hidden": "hidden", "few": "Fewer than 5", "drafts": "1 forms are still drafts",
    },
}  # fmt: skip


def address(sites: Sites, lang: str, id: str = ID) -> str:
    folder = sites["supervisor"].resolve()
    return (folder / ("" if lang == "id" else lang) / f"instrumen/{id}-hasil.html").as_uri()


def kept(number: int, **change: Any) -> list[dict[str, Any]]:
    """Visits as the form keeps them, each once."""
    found = {visit["uuid"]: visit for visit in visits(real_site().of(Instrument)[ID], number, 3)}
    return [{**visit, **change} for visit in found.values()]


def keep(page: Page, found: list[dict[str, Any]]) -> None:
    page.evaluate("found => Suluh.visits.putAll(found)", found)
    page.reload()
    expect(page.locator("[data-own] h2")).to_be_visible()


@pytest.mark.parametrize(("lang", "width"), [("id", 360), ("en", 1280)])
def test_two_visits_and_then_many(browser: Browser, sites: Sites, lang: str, width: int) -> None:
    said = WORDS[lang]
    page = browser.new_page(viewport={"width": width, "height": 800}, java_script_enabled=True)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(address(sites, lang))
    expect(page.locator("[data-state]")).to_contain_text(said["empty"])
    first = kept(2)
    for visit, answer in zip(first, ("tidak", "ya"), strict=True):
        visit["answers"] |= {
            "sip2mi": answer,
            "nama_p3mi": "PT <b>Contoh</b>",
            "tanggal_kunjungan": "2026-11-20",
        }
    draft = {**first[0], "uuid": "draf", "state": "draft"}
    keep(page, [*first, draft])
    own = page.locator("[data-own]")
    assert own.locator("table").first.locator("tbody tr").count() == 2
    assert said["key"] in own.inner_text()
    assert "PT <b>Contoh</b>, 20 November 2026" in own.inner_text()
    assert said["few"] in page.inner_text("[data-share]")
    assert said["drafts"] in page.inner_text("[data-drafts]")
    assert page.locator("[data-own] select").count() == 2

    keep(page, kept(40))
    assert page.locator("[data-share] .veiled").count() > 0
    assert page.locator("[data-share] .veiled .unseen").first.text_content() == said["hidden"]
    page.locator("[data-share] summary").first.click()
    expect(page.locator("[data-share] details[open] table").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert objections(page) == []
    assert page.locator("[data-own] select").first.bounding_box()["height"] >= 44  # type: ignore[index]
    assert faults == []
    page.close()


def test_files_of_another_device_are_counted_and_not_kept(
    browser: Browser, sites: Sites, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(address(sites, "id"))
    rows = [
        {"_uuid": visit["uuid"], "_submission_time": visit["answers"].get("end", ""), **visit["answers"]}
        for visit in kept(12)
    ]
    ours, other, broken = (tmp_path / name for name in ("kami.json", "lain.json", "rusak.json"))
    ours.write_text(json.dumps({"results": rows}), "utf-8")
    other.write_text(json.dumps({"results": [{"_uuid": "a", "izin/bukan_butir": "ya"}]}), "utf-8")
    broken.write_text('{"results": [', "utf-8")
    page.set_input_files("#berkas_isian", [ours, other, broken])
    expect(page.locator("[data-files]")).to_contain_text("kami.json: 12 isian dibaca.")
    expect(page.locator("[data-files]")).to_contain_text("lain.json: tidak dibaca")
    expect(page.locator("[data-files]")).to_contain_text("rusak.json: tidak dibaca")
    expect(page.locator("[data-own] h2")).to_be_visible()
    page.set_input_files("#berkas_isian", [ours, ours])
    expect(page.locator("[data-own]")).to_contain_text("Kiriman yang sama dua kali")
    page.reload()
    expect(page.locator("[data-state]")).to_contain_text("Belum ada isian selesai")
    page.close()


def test_the_part_that_may_be_shared_prints_alone(browser: Browser, sites: Sites) -> None:
    page = browser.new_page()
    page.goto(address(sites, "en"))
    page.evaluate("window.print = () => {}")
    keep(page, kept(8))
    page.evaluate("window.print = () => {}")
    page.locator("[data-print-share]").click()
    page.emulate_media(media="print")
    assert not page.locator("[data-own]").is_visible()
    assert page.locator("[data-share]").is_visible()
    page.close()


def test_without_scripts_it_says_what_it_shows_and_how_to_get_it(browser: Browser, sites: Sites) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(sites, "en"))
    assert "They make a report with the same numbers" in page.inner_text("main")
    assert not page.locator("[data-results]").is_visible()
    context.close()
