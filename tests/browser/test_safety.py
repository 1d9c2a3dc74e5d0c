"""Sensitive pages can be left at once, with and without scripts; worker pages keep nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from suluh.render.frame import EXIT_URL
from tests.browser.waiting import eventually
from tests.conftest import Sites

pytestmark = pytest.mark.browser

SENSITIVE = "masalah/tidak-aman.html"
BEFORE = "masalah/index.html"
WORKER_PAGES = (
    "index.html",
    BEFORE,
    SENSITIVE,
    "masalah/paspor-ditahan.html",
    "negara/taiwan.html",
    "kontak/index.html",
    "istilah/p.html",
    "en/index.html",
)
# A browser with one voice that lives on the device, as phones have; it notes what it is given.
VOICE = """
window.spoken = [];
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => [{lang: "id-ID", localService: %s, name: "suara"}],
  speak: (words) => { spoken.push(words.text); setTimeout(() => words.onend && words.onend(), 0); },
  cancel: () => {}, addEventListener: () => {},
}});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def open_context(browser: Browser, *, scripts: bool) -> BrowserContext:
    """A phone for which the neutral site is a page of our own: nothing leaves the machine."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=scripts)
    context.route(EXIT_URL + "**", lambda route: route.fulfill(content_type="text/html", body="netral"))
    return context


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def visit(request: pytest.FixtureRequest, browser: Browser, public_url: str) -> Iterator[tuple[Page, bool]]:
    """A sensitive page, opened from the page before it."""
    context = open_context(browser, scripts=request.param)
    page = context.new_page()
    page.goto(public_url + BEFORE)
    page.goto(public_url + SENSITIVE)
    yield page, request.param
    context.close()


def test_quick_exit_leads_to_the_neutral_site(visit: tuple[Page, bool]) -> None:
    page, scripts = visit
    page.click("a[data-exit]")
    page.wait_for_url(EXIT_URL)
    page.go_back()
    assert page.url.endswith("/wiki.html")
    page.go_back()
    assert page.url == "about:blank" if scripts else page.url.endswith(SENSITIVE)


def test_quick_exit_stays_in_reach_while_reading(visit: tuple[Page, bool]) -> None:
    page, _ = visit
    page.mouse.wheel(0, 3000)
    assert eventually(page, lambda: (page.locator("h1").bounding_box() or {"y": 0})["y"] < 0)
    box = page.locator("a[data-exit]").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 640
    assert box["height"] >= 44
    assert box["x"] + box["width"] > 300


def test_page_says_what_quick_exit_cannot_do(visit: tuple[Page, bool]) -> None:
    page, _ = visit
    page.click(".exit summary")
    expect(page.locator(".exit li")).to_have_count(4)
    expect(page.locator(".exit li").first).to_be_visible()


def test_screen_is_covered_before_the_neutral_site_answers(browser: Browser, public_url: str) -> None:
    context = open_context(browser, scripts=True)
    page = context.new_page()
    page.goto(public_url + SENSITIVE)
    display, title = page.evaluate(
        """() => {
             document.querySelector("a[data-exit]").click();
             return [getComputedStyle(document.body).display, document.title];
           }"""
    )
    assert display == "none"
    assert title == "Wikipedia"
    context.close()


def test_shift_three_times_leaves(browser: Browser, public_url: str) -> None:
    context = open_context(browser, scripts=True)
    page = context.new_page()
    page.goto(public_url + SENSITIVE)
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(EXIT_URL)
    context.close()


@pytest.mark.parametrize("keys", [("Shift", "Shift"), ("Shift", "Shift", "a", "Shift"), ("a", "b", "c")])
def test_other_keys_do_not_leave(browser: Browser, public_url: str, keys: tuple[str, ...]) -> None:
    context = open_context(browser, scripts=True)
    page = context.new_page()
    page.goto(public_url + SENSITIVE)
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)  # nothing comes that could be waited for
    assert page.url.endswith(SENSITIVE)
    context.close()


def test_slow_presses_do_not_leave(browser: Browser, public_url: str) -> None:
    context = open_context(browser, scripts=True)
    page = context.new_page()
    page.goto(public_url + SENSITIVE)
    page.evaluate(
        """() => [0, 3000, 6000].forEach((at) => {
             const press = new KeyboardEvent("keydown", {key: "Shift"});
             Object.defineProperty(press, "timeStamp", {value: at});
             document.dispatchEvent(press);
           })"""
    )
    assert page.locator("main").is_visible()
    context.close()


def test_tab_and_history_name_the_section_only(browser: Browser, public_url: str) -> None:
    context = open_context(browser, scripts=False)
    page = context.new_page()
    page.goto(public_url + SENSITIVE)
    heading = page.locator("h1").inner_text()
    assert heading not in page.title()
    assert "Saya punya masalah" in page.title()
    context.close()


def test_other_pages_have_no_quick_exit(sites: Sites) -> None:
    text = (Path(sites["public"]) / "masalah/paspor-ditahan.html").read_text("utf-8")
    assert "data-exit" not in text
    assert "aset/quick-exit." not in text
    sensitive = (Path(sites["public"]) / "masalah/tidak-aman.html").read_text("utf-8")
    assert "aset/quick-exit." in sensitive


def test_worker_pages_keep_nothing(browser: Browser, public_url: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    context.add_init_script(VOICE % "true")
    page = context.new_page()
    for address in WORKER_PAGES:
        page.goto(public_url + address)
        page.click(".menu summary")
        for button in page.locator(".tools button").all():
            button.click()
        page.keyboard.press("Escape")
        for summary in page.locator("main summary").all():
            if not summary.is_visible():  # it belongs to a country that has to be chosen first
                summary.evaluate("(inner) => { location.hash = inner.closest('.land').id; }")
            summary.click()
        kept = "[localStorage.length, sessionStorage.length, document.cookie]"
        assert page.evaluate(kept) == [0, 0, ""], address
        assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
        assert page.evaluate("window.caches ? caches.keys().then((all) => all.length) : 0") == 0
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize(("local", "lang"), [("true", "id"), ("false", "id"), ("true", "en")])
def test_reading_aloud_needs_a_voice_of_the_language_on_the_device(
    browser: Browser, public_url: str, local: str, lang: str
) -> None:
    context = browser.new_context()
    context.add_init_script(VOICE % local)
    page = context.new_page()
    page.goto(public_url + ("en/" if lang == "en" else "") + "masalah/paspor-ditahan.html")
    page.click(".menu summary")
    button = page.locator("button[data-read]")
    if local == "true" and lang == "id":
        button.click()
        assert eventually(page, lambda: len(page.evaluate("spoken")) > 10)
        spoken = page.evaluate("spoken")
        assert spoken[0] == page.locator("h1").inner_text()
        assert max(map(len, spoken)) <= 200
    else:
        expect(page.locator("button[data-sizes]")).to_be_visible()
        expect(button).to_be_hidden()
    context.close()


def test_largest_text_still_fits_a_small_phone(browser: Browser, public_url: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for address in (SENSITIVE, "negara/taiwan.html", "kontak/index.html"):
        page.goto(public_url + address)
        page.click(".menu summary")
        page.click("button[data-sizes]")
        page.click("button[data-sizes]")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
    context.close()


def test_share_links_need_no_script(browser: Browser, public_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(public_url + "masalah/paspor-ditahan.html")
    message = "https%3A%2F%2Fsuluh.example%2Fkb%2Fmasalah%2Fpaspor-ditahan.html"
    assert message in (page.get_attribute(".share a[href^='sms:']", "href") or "")
    assert message in (page.get_attribute(".share a[href^='https://wa.me/']", "href") or "")
    assert page.locator(".tools button:visible, .share button:visible").count() == 0
    context.close()
