"""A supervisor's day: choose an instrument, print it, fill it in offline, export; and a worker's survey."""

import csv
import io
import json
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from suluh.monitoring.link.columns import columns
from suluh.monitoring.link.score import Scorer
from suluh.monitoring.link.survey_text import from_text
from suluh.monitoring.model.instrument import Instrument
from tests.browser.axe import objections
from tests.browser.test_html import errors
from tests.browser.waiting import open_link
from tests.conftest import Sites
from tests.monitoring.responses import DAY
from tests.real_site import real_site

pytestmark = pytest.mark.browser

ID = "p3mi-kantor-pusat"
ANSWERS = {
    "sip2mi": "ya",
    "sip2mi_dialihkan": "tidak",
    "modal": "sebagian",
    "deposito": "ya",
    "kantor": "tidak",
}


@pytest.fixture(scope="session")
def site(sites: Sites) -> str:
    """The supervisors' edition, opened from a folder as from a USB stick."""
    return (sites["supervisor"]).resolve().as_uri() + "/"


def fill(page: Page) -> None:
    page.fill('[name="tanggal_kunjungan"]', "2026-11-20")
    page.fill('[name="nama_p3mi"]', "=1+1 contoh")
    page.fill('[name="wilayah"]', "Jawa Timur")
    page.fill('[name="calon_pmi_l"]', "3")
    page.fill('[name="calon_pmi_p"]', "12")
    for name, value in ANSWERS.items():
        page.check(f'[name="{name}"][value="{value}"]')


def choose_and_print(page: Page, site: str) -> None:
    """From the list of instruments to the sheet on paper."""
    page.goto(site + "instrumen/index.html")
    open_link(page, page.get_by_role("link", name="Pemantauan P3MI, kantor pusat"))
    assert "Rancangan, belum disahkan" in page.inner_text("main")
    open_link(page, page.locator("main").get_by_role("link", name="Lembar kertas").first)
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".paper .box").count() > 50
    assert not page.locator(".instrument-ways").is_visible()
    page.emulate_media(media="screen")


def fill_in(page: Page) -> None:
    """Answers with what is missing said first; the browser is offline."""
    assert not page.locator('[data-item="dokumen_awak"]').is_visible()
    page.check('[name="ada_awak_kapal"][value="ya"]')
    assert page.locator('[data-item="dokumen_awak"]').is_visible()
    page.get_by_role("button", name="Simpan isian ini").click()
    assert "3 jawaban perlu diperbaiki" in page.inner_text("[data-message]")
    assert page.evaluate("document.activeElement.name") == "tanggal_kunjungan"
    fill(page)
    page.get_by_role("button", name="Tambah: Aduan").click()
    page.locator('.round [name^="jenis_aduan"][value="biaya"]').check()


def close_and_save(page: Page) -> None:
    """What was typed survives the browser being closed, and is saved when it is sound."""
    page.reload()
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("=1+1 contoh")
    assert page.locator('.round [name^="jenis_aduan"][value="biaya"]').is_checked()
    page.fill('[name="tanggal_kunjungan"]', "2199-01-01")
    page.get_by_role("button", name="Simpan isian ini").click()
    assert "Tanggal tidak boleh di masa depan" in page.inner_text('[data-item="tanggal_kunjungan"]')
    page.fill('[name="tanggal_kunjungan"]', "2026-11-20")
    page.get_by_role("button", name="Simpan isian ini").click()
    expect(page.locator("[data-saved-count]")).to_contain_text("1 isian tersimpan")
    assert page.input_value('[name="nama_p3mi"]') == ""


def export(page: Page) -> dict[str, str]:
    """The files that the page gives away: name -> text."""
    given: list[Download] = []
    page.on("download", lambda download: given.append(download))
    for name, last in (("Ekspor CSV", f"{ID}-v1-kasus.csv"), ("Ekspor JSON", f"{ID}-v1.json")):
        with page.expect_event("download", lambda d, last=last: d.suggested_filename == last):
            page.get_by_role("button", name=name, exact=True).click()
    return {d.suggested_filename: Path(d.path()).read_text("utf-8") for d in given}


def check_files(files: dict[str, str]) -> None:
    """The columns are those of the report, and the score is Python's."""
    assert set(files) == {f"{ID}-v1.csv", f"{ID}-v1-kasus.csv", f"{ID}-v1.json"}
    rows = list(csv.DictReader(io.StringIO(files[f"{ID}-v1.csv"][1:]), delimiter=";"))
    content = real_site()
    instrument = content.of(Instrument)[ID].on(DAY)
    heads = [column.path for column in columns(instrument) if not column.repeat]
    assert list(rows[0])[: len(heads)] == heads
    assert rows[0]["profil/nama_p3mi"] == "'=1+1 contoh"
    assert rows[0]["profil/calon_pmi/calon_pmi_p"] == "12"
    assert (rows[0]["instrumen"], rows[0]["versi"]) == (ID, "1")
    answers = {
        column.field: rows[0][column.path]
        for column in columns(instrument)
        if not column.choice and not column.repeat
    }
    score = Scorer(instrument, DAY)(answers)
    assert rows[0]["nilai_izin"] == str(score.sections["izin"].percent) == "83"
    assert rows[0]["lampu"] == score.whole.light
    repeat = list(csv.DictReader(io.StringIO(files[f"{ID}-v1-kasus.csv"][1:]), delimiter=";"))
    assert [row["kasus/jenis_aduan"] for row in repeat] == ["biaya"]
    assert json.loads(files[f"{ID}-v1.json"])["results"][0]["kasus"][0]["kasus/jenis_aduan"] == "biaya"


def test_a_supervisors_day(browser: Browser, site: str) -> None:
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    choose_and_print(page, site)
    open_link(page, page.locator("main").get_by_role("link", name="Isi di layar").first)
    context.set_offline(True)
    fill_in(page)
    close_and_save(page)
    check_files(export(page))
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Hapus semua dari perangkat").click()
    expect(page.locator("[data-saved-count]")).to_contain_text("0 isian tersimpan di perangkat ini, 0 draf")
    assert page.evaluate("Suluh.visits.list('p3mi-kantor-pusat').then((found) => found.length)") == 0
    assert page.evaluate("localStorage.length") == 0
    assert all(url.startswith(("file:", "blob:")) for url in asked)
    context.close()


def test_a_worker_answers_and_gets_a_text_to_send(browser: Browser, public_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(public_url + "survei/bpjs-penjangkauan.html")
    assert not page.locator('[data-section="tentang"]').is_visible()
    page.check('[name="persetujuan"][value="ya"]')
    page.check('[name="wilayah"][value="kupang"]')
    page.check('[name="sumber"][value="desa"]')
    page.check('[name="sumber"][value="opp"]')
    page.check('[name="jkk"][value="pernah"]')
    text = page.input_value("#teks")
    assert text.split("\n") == [
        "SURVEI bpjs-penjangkauan 1", "persetujuan=ya", "wilayah=kupang", "sumber=desa,opp", "jkk=pernah",
    ]  # fmt: skip
    sms = page.get_attribute("[data-sms]", "href") or ""
    assert parse_qs(urlparse(sms).query)["body"] == [text]
    assert (page.get_attribute("[data-whatsapp]", "href") or "").startswith("https://wa.me/?text=SURVEI%20")
    content = real_site()
    assert from_text(text, content.of(Instrument)["bpjs-penjangkauan"]) == (
        {"persetujuan": "ya", "wilayah": "kupang", "sumber": "desa opp", "jkk": "pernah"}, [],
    )  # fmt: skip
    # Nothing stays.
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.reload()
    assert page.input_value("#teks") == ""
    assert not page.locator('[name="persetujuan"][value="ya"]').is_checked()
    assert all(url.startswith(public_url) for url in asked)
    context.close()


def test_a_survey_without_scripts_shows_its_questions_and_a_text_to_copy(
    browser: Browser, public_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(public_url + "survei/skm-ltsa.html")
    assert page.locator('[data-item="kompetensi"]').is_visible()
    assert not page.locator("[data-send]").is_visible()
    page.locator(".blank-text summary").click()
    assert "kompetensi=   [n4 n3 n2 n1 tidak_tahu]" in page.inner_text(".blank-text pre")
    context.close()


@pytest.mark.parametrize(
    "name", ["index", ID, f"{ID}-isian", f"{ID}-hasil", f"{ID}-kertas", f"{ID}-latihan", "skm-ltsa-isian"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_for_supervisors_are_open_to_everyone(
    browser: Browser, site: str, name: str, scheme: str
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 360, "height": 800})  # type: ignore[arg-type]
    page.goto(f"{site}en/instrumen/{name}.html")
    assert objections(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_pages_of_instruments_are_valid(sites: Sites) -> None:
    folder = sites["supervisor"]
    assert errors(sorted(folder.glob("instrumen/*.html")) + sorted(folder.glob("en/survei/*.html"))) == []
