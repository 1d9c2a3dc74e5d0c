"""Visits on this device: opened again, edited, copied, deleted, taken elsewhere; whatever the browser does."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import objections
from tests.conftest import Sites

pytestmark = pytest.mark.browser

ID = "p3mi-kantor-pusat"
WORDS = {
    "id": {"saved": "1 isian tersimpan", "draft": "Draf", "done": "Selesai", "fresh": "2 isian baru masuk", "same": "2 isian sudah ada"},
    "en": {"saved": "1 responses are saved", "draft": "Draft", "done": "Finished", "fresh": "2 new responses", "same": "2 responses are here"},
}  # fmt: skip
FORM = {"id": f"instrumen/{ID}-isian.html", "en": f"en/instrumen/{ID}-isian.html"}
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
NO_DATABASE = 'Object.defineProperty(window, "indexedDB", {get() { throw new Error("denied"); }});'
FULL = "IDBObjectStore.prototype.put = function () { this.transaction.abort(); };"


@pytest.fixture(scope="module")
def base(sites: Sites) -> str:
    """The supervisors' edition, opened from a folder as from a USB stick."""
    return sites["supervisor"].resolve().as_uri() + "/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(accept_downloads=True)
    opened.set_default_timeout(10_000)
    yield opened
    opened.close()


def open_form(context: BrowserContext, address: str) -> Page:
    """The form with its scripts done; whatever the browser asks is answered with yes."""
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    expect(page.locator("[data-saved-count]")).not_to_be_empty()
    return page


def fill(page: Page, name: str, answer: str = "ya") -> None:
    """What must be answered, and one question that is scored."""
    page.fill('[name="tanggal_kunjungan"]', "2026-11-20")
    page.fill('[name="nama_p3mi"]', name)
    page.fill('[name="wilayah"]', "Jawa Timur")
    page.check(f'[name="sip2mi"][value="{answer}"]')


def save(page: Page) -> None:
    page.locator('form.instrument-form [type="submit"]').click()
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("")


def act(page: Page, title: str, name: str) -> None:
    """Press a button of a visit in the list."""
    line = page.locator(".visit", has_text=title).first
    if not line.locator(f'[data-act="{name}"]').is_visible():
        line.locator("summary").click()
    line.locator(f'[data-act="{name}"]').click()


def a_life(browser: Browser, address: str, lang: str, viewport: dict[str, int], tmp_path: Path) -> None:
    """Fill, save, reopen, edit, duplicate, delete one, export, import in another profile."""
    w = WORDS[lang]
    context = browser.new_context(accept_downloads=True, viewport=viewport)  # type: ignore[arg-type]
    page = open_form(context, address)
    fill(page, "PT Satu")
    save(page)
    expect(page.locator("[data-saved-count]")).to_contain_text(w["saved"])
    page.get_by_role("link", name="PT Satu").click()
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("PT Satu")
    page.fill('[name="nama_p3mi"]', "PT Dua")
    expect(page.locator("[data-facts]").first).to_contain_text(w["draft"])
    save(page)
    expect(page.locator("[data-facts]").first).to_contain_text(w["done"])
    act(page, "PT Dua", "copy")
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("PT Dua")
    page.fill('[name="nama_p3mi"]', "PT Tiga")
    save(page)
    act(page, "PT Tiga", "copy")
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("PT Tiga")
    page.fill('[name="nama_p3mi"]', "PT Empat")
    act(page, "PT Empat", "remove")
    expect(page.locator("[data-facts]")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert objections(page) == []
    with page.expect_download() as given:
        page.locator("button[data-json]").click()
    file = tmp_path / "isian.json"
    given.value.save_as(file)
    context.close()

    other = browser.new_context(viewport=viewport)  # type: ignore[arg-type]
    page = open_form(other, address)
    page.locator(".visits > summary").click()
    page.set_input_files("[data-import]", file)
    expect(page.locator("[data-list-said]")).to_contain_text(w["fresh"])
    page.set_input_files("[data-import]", file)
    expect(page.locator("[data-list-said]")).to_contain_text(w["same"])
    page.get_by_role("link", name="PT Tiga").click()
    expect(page.locator('[name="nama_p3mi"]')).to_have_value("PT Tiga")
    other.close()


def test_a_visit_lives_from_a_folder_on_a_phone(browser: Browser, base: str, tmp_path: Path) -> None:
    a_life(browser, base + FORM["id"], "id", PHONE, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_visit_lives_everywhere(
    browser: Browser,
    base: str,
    staff_url: str,
    tmp_path: Path,
    scheme: str,
    lang: str,
    viewport: dict[str, int],
) -> None:
    a_life(browser, (base if scheme == "file" else staff_url) + FORM[lang], lang, viewport, tmp_path)


def test_two_windows_lose_no_answer(context: BrowserContext, base: str) -> None:
    one = open_form(context, base + FORM["id"])
    fill(one, "PT Awal")
    expect(one.locator("[data-which]")).to_contain_text("PT Awal")
    two = open_form(context, one.url)
    expect(two.locator('[name="nama_p3mi"]')).to_have_value("PT Awal")
    two.fill('[name="nama_p3mi"]', "PT Jendela Dua")
    expect(one.locator("[data-message]")).to_contain_text("jendela lain")
    one.fill('[name="nama_p3mi"]', "PT Jendela Satu")
    expect(one.locator("[data-message]")).to_contain_text("salinan")
    titles = one.locator(".visit > a")
    expect(titles).to_have_count(2)
    assert {text.split(",")[0] for text in titles.all_inner_texts()} == {"PT Jendela Satu", "PT Jendela Dua"}


def test_what_stood_before_is_taken_over_once_and_what_is_broken_is_kept(
    context: BrowserContext, staff_url: str
) -> None:
    page = open_form(context, staff_url + FORM["id"])
    before = {
        "draft": {"answers": {"nama_p3mi": "PT Draf"}, "rounds": {}},
        "saved": [{"uuid": "u1", "answers": {"nama_p3mi": "PT Lama", "versi": "1"}, "rounds": {}}, {"uuid": "u2"}],
    }  # fmt: skip
    page.evaluate("(text) => { localStorage['suluh-isian-p3mi-kantor-pusat'] = text; }", json.dumps(before))
    page.reload()
    expect(page.locator("[data-saved-count]")).to_contain_text("1 isian tersimpan di perangkat ini, 1 draf")
    assert page.evaluate("Object.keys(localStorage)") == [f"suluh-isian-{ID}.rusak"]
    page.reload()
    expect(page.locator("[data-facts]")).to_have_count(2)


@pytest.mark.parametrize("script", [NO_DATABASE, FULL], ids=["denied", "full"])
def test_where_nothing_is_kept_the_page_says_so_and_exports(
    context: BrowserContext, base: str, script: str
) -> None:
    context.add_init_script(script)
    page = open_form(context, base + FORM["id"])
    fill(page, "PT Sementara")
    expect(page.locator("[data-no-store]")).to_be_visible()
    save(page)
    with page.expect_download() as given:
        page.locator("button[data-json]").click()
    results = json.loads(Path(given.value.path()).read_text("utf-8"))["results"]
    assert [row["profil/nama_p3mi"] for row in results] == ["PT Sementara"]


def test_answers_of_an_older_version_stay(context: BrowserContext, staff_url: str) -> None:
    page = open_form(context, staff_url + FORM["id"])
    old = {
        "uuid": "lama-1", "instrument": ID, "version": 0, "state": "done", "made": "2025-01-02T08:00:00+07:00",
        "changed": "2025-01-02T09:00:00+07:00", "rounds": {"dulu": [{"x": "y"}]},
        "answers": {"nama_p3mi": "PT Lama", "dihapus": "isi", "sip2mi": "entah", "versi": "0"},
    }  # fmt: skip
    page.evaluate("(visit) => Suluh.visits.put(visit)", old)
    page.evaluate("location.hash = 'lama-1'")
    expect(page.locator("[data-old]")).to_contain_text("versi 0")
    for text in ("dihapus = isi", "sip2mi@0 = entah", "dulu"):
        expect(page.locator("[data-old]")).to_contain_text(text)
    page.check('[name="sip2mi"][value="ya"]')
    expect(page.locator("[data-facts]").first).to_contain_text("Draf")
    with page.expect_download() as given:
        act(page, "PT Lama", "json")
    (row,) = json.loads(Path(given.value.path()).read_text("utf-8"))["results"]
    assert (row["dihapus"], row["sip2mi@0"], row["izin/sip2mi"], row["dulu"]) == (
        "isi",
        "entah",
        "ya",
        [{"x": "y"}],
    )


def test_a_broken_file_takes_nothing_and_a_newer_copy_asks_first(
    context: BrowserContext, base: str, tmp_path: Path
) -> None:
    file = tmp_path / "isian.json"
    page = open_form(context, base + FORM["id"])
    here = {
        "uuid": "u1", "instrument": ID, "version": 1, "state": "done", "made": "2026-11-20T08:00:00+07:00",
        "changed": "2026-11-20T09:00:00+07:00", "rounds": {}, "answers": {"nama_p3mi": "PT Lama"},
    }  # fmt: skip
    page.evaluate("(visit) => Suluh.visits.put(visit)", here)
    page.locator(".visits > summary").click()
    newer = {"_uuid": "u1", "end": "2026-11-21T09:00:00+07:00", "profil/nama_p3mi": "PT Baru"}
    whole = json.dumps({"results": [newer, {"_uuid": "u2", "instrumen": "lain", "profil/nama_p3mi": "x"}]})
    for text, said in (
        (whole[:-20], "1 berkas tidak terbaca"),
        (whole, "1 isian diganti dengan yang lebih baru. 1 baris disisihkan: dari instrumen lain."),
    ):
        file.write_text(text, "utf-8")
        page.set_input_files("[data-import]", file)
        expect(page.locator("[data-list-said]")).to_contain_text(said)
    found = page.evaluate(f"Suluh.visits.list('{ID}')")
    assert [visit["answers"]["nama_p3mi"] for visit in found] == ["PT Baru"]


def test_faults_vanish_as_soon_as_they_are_mended(context: BrowserContext, base: str) -> None:
    page = open_form(context, base + FORM["id"])
    page.locator('form.instrument-form [type="submit"]').click()
    fault = page.locator('[data-item="nama_p3mi"] .fault')
    expect(fault).to_be_visible()
    page.fill('[name="nama_p3mi"]', "PT Contoh")
    expect(fault).to_be_hidden()
    expect(page.locator("[data-message]")).to_contain_text("2 jawaban")
    assert page.inner_text('.form-section [data-done="profil"]') == "1 dari 7"


def test_a_filled_form_is_printed_as_text(context: BrowserContext, base: str) -> None:
    page = open_form(context, base + FORM["id"])
    fill(page, "PT Cetak")
    page.emulate_media(media="print")
    expect(page.locator('[data-item="nama_p3mi"] .printed')).to_have_text("PT Cetak")
    expect(page.locator('[data-item="sip2mi"] .printed')).to_have_text("Ya")
    assert (
        page.locator(
            "form input:visible, form textarea:visible, form button:visible, .visits:visible"
        ).count()
        == 0
    )
