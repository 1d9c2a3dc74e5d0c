"""After a quick exit, Back three times shows nothing of what was typed or read: from a server and from a stick."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from suluh.helpdesk.link.addresses import HELPDESK, outcome_address
from suluh.helpdesk.model.outcome import Outcome
from suluh.link import addresses
from suluh.render.frame import EXIT_URL
from tests.browser.box import BOX
from tests.browser.kinds import content
from tests.browser.waiting import open_link
from tests.conftest import Sites

pytestmark = pytest.mark.browser
ROOTS = {"id": "", "en": "en/"}
TYPED = {"id": "dipukul majikan", "en": "employer beats me"}
ANSWER = "bantuan/hasil/langkah-2.html"
# Folders of pages that everybody may be seen reading.
HARMLESS = ("peraturan", "istilah", "lembaga", "peran", "negara", "sumber")
# Every way in fast tests once; the rest before a release.
WAYS = [
    ("web", "id"),
    ("stick", "en"),
    pytest.param("web", "en", marks=pytest.mark.long),
    pytest.param("stick", "id", marks=pytest.mark.long),
]

# Where one place stands for both in fast tests.
ONE_WAY = [
    WAYS[0],
    *(
        pytest.param(place, lang, marks=pytest.mark.long)
        for place, lang in (("stick", "en"), ("stick", "id"))
    ),
]


@pytest.fixture
def base(place: str, request: pytest.FixtureRequest, sites: Sites) -> str:
    """Where the public edition lies."""
    if place == "stick":
        return Path(sites["file"]).as_uri() + "/"
    return str(request.getfixturevalue("public_url"))


@pytest.fixture(params=[True])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """A phone for which the neutral site is a page of our own: nothing leaves the machine."""
    made = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=request.param)
    made.route(EXIT_URL + "**", lambda route: route.fulfill(content_type="text/html", body="netral"))
    yield made
    made.close()


def history(page: Page) -> list[tuple[str, str]]:
    """Address and title of all that Back and Forward can show, as the browser knows it."""
    client = page.context.new_cdp_session(page)
    entries: list[dict[str, Any]] = client.send("Page.getNavigationHistory")["entries"]
    return [(entry["url"], entry["title"]) for entry in entries]


def left(page: Page) -> None:
    """Wait until the neutral site is here and the browser has settled."""
    page.wait_for_url(EXIT_URL)
    page.wait_for_load_state()


def assert_nothing_is_left(page: Page, base: str) -> None:
    """Back three times, and Forward again: the neutral page, and what was there before us."""
    neutral = base + addresses.NEUTRAL
    assert [url for url, _ in history(page)] in (
        ["about:blank", neutral, EXIT_URL],
        ["about:blank", EXIT_URL],
    )
    for _ in range(3):
        page.go_back()
        assert page.url in (neutral, "about:blank")
        assert page.evaluate("document.body.innerText.trim()") in ("", "Wikipedia")
        assert page.title() in ("", "Wikipedia")
        assert page.evaluate("window.name") == ""
    for _ in range(3):
        page.go_forward()
        assert page.url in (neutral, EXIT_URL)


def search(page: Page, base: str, lang: str) -> None:
    """From the home page to the results of what somebody types in danger."""
    page.goto(f"{base}{ROOTS[lang]}index.html")
    page.fill(BOX, TYPED[lang])
    page.press(BOX, "Enter")
    page.wait_for_selector("[data-results] .find-answer.danger")


@pytest.mark.parametrize(("place", "lang"), WAYS)
def test_back_after_a_search_and_its_answer(context: BrowserContext, base: str, lang: str) -> None:
    page = context.new_page()
    search(page, base, lang)
    open_link(page, "[data-results] .find-answer.danger [data-search-title]")
    page.wait_for_url("**/" + ANSWER)
    open_link(page, "#baca + ul a")
    page.wait_for_url("**/masalah/tidak-aman.html")
    assert len(history(page)) == 5
    page.click("a[data-exit]")
    left(page)
    assert_nothing_is_left(page, base)


@pytest.mark.parametrize(("place", "lang"), ONE_WAY)
def test_back_after_leaving_the_page_of_results(context: BrowserContext, base: str, lang: str) -> None:
    page = context.new_page()
    search(page, base, lang)
    page.click("a[data-exit]")
    left(page)
    assert_nothing_is_left(page, base)


def test_a_page_that_is_still_loading_is_left_whole(context: BrowserContext, public_url: str) -> None:
    """Its own `pageshow` comes on the way back; it is not the first page of the visit."""
    page = context.new_page()
    page.goto(public_url + "index.html")
    open_link(page, "main a[href='bantuan/index.html']")
    page.wait_for_url("**/bantuan/index.html")
    page.evaluate("""() => {
      document.querySelector("a[data-exit]").click();
      window.dispatchEvent(new PageTransitionEvent("pageshow"));
    }""")
    left(page)
    assert_nothing_is_left(page, public_url)


@pytest.mark.parametrize(("place", "lang"), ONE_WAY)
def test_words_never_stand_in_an_address_or_a_title(context: BrowserContext, base: str, lang: str) -> None:
    page = context.new_page()
    seen: list[str] = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    page.on("request", lambda request: seen.append(request.url))
    search(page, base, lang)
    assert page.input_value(BOX) == TYPED[lang]
    page.fill(BOX, TYPED[lang] + " lagi")
    page.press(BOX, "Enter")
    page.wait_for_timeout(300)
    everything = " ".join([*seen, *(text for entry in history(page) for text in entry)])
    assert not re.search("pukul|beat|majikan|employer", everything)
    assert page.evaluate("[window.name, String(history.state), localStorage.length, sessionStorage.length]") == [
        "", "null", 0, 0,
    ]  # fmt: skip
    page.goto("about:blank")
    page.go_back()
    assert page.input_value(BOX) in ("", TYPED[lang] + " lagi")
    page.reload()
    assert page.input_value(BOX) == ""


@pytest.mark.parametrize(("place", "lang"), WAYS)
def test_the_first_page_of_a_visit_leaves_nothing_ahead(
    context: BrowserContext, base: str, lang: str
) -> None:
    """Opened by a double click, read on, back again, and left from the first page."""
    page = context.new_page()
    page.goto(f"{base}{ROOTS[lang]}masalah/tidak-aman.html")
    open_link(page, "main a[href$='kontak/index.html'], .site-header a.emergency")
    page.wait_for_url("**/kontak/index.html")
    page.go_back()
    page.click("a[data-exit]")
    left(page)
    assert_nothing_is_left(page, base)


@pytest.mark.parametrize(("place", "lang"), ONE_WAY)
def test_a_page_of_somebody_else_in_between_stays(context: BrowserContext, base: str, lang: str) -> None:
    """Leaving goes back over our own pages in a row, never to a page that it cannot cover."""
    context.route(
        "https://lain.example/**", lambda route: route.fulfill(content_type="text/html", body="lain")
    )
    page = context.new_page()
    page.goto("https://lain.example/")
    page.goto(f"{base}{ROOTS[lang]}index.html")
    page.goto(f"{base}{ROOTS[lang]}{ANSWER}")
    page.click("a[data-exit]")
    left(page)
    assert [url for url, _ in history(page)] == [
        "about:blank", "https://lain.example/", base + addresses.NEUTRAL, EXIT_URL,
    ]  # fmt: skip


def test_a_file_beside_the_pages_is_not_gone_back_to(context: BrowserContext, sites: Sites) -> None:
    """What is no page has no script that would go on: the way back ends before it."""
    base = Path(sites["file"]).as_uri() + "/"
    page = context.new_page()
    page.goto(base + "release.json")
    page.goto(base + "index.html")
    page.goto(base + ANSWER)
    page.click("a[data-exit]")
    left(page)
    assert [url for url, _ in history(page)][1:] == [
        base + "release.json",
        base + addresses.NEUTRAL,
        EXIT_URL,
    ]


def test_back_works_for_who_reads_on(context: BrowserContext, public_url: str) -> None:
    page = context.new_page()
    page.goto(public_url + ANSWER)
    heading = page.inner_text("h1")
    open_link(page, "#baca + ul a")
    page.wait_for_url("**/tidak-aman.html")
    page.go_back()
    assert page.inner_text("h1") == heading
    expect(page.locator("main")).to_be_visible()


@pytest.mark.long
@pytest.mark.parametrize("place", ["web", "stick"])
def test_an_older_browser_still_goes_back_over_the_help_desk(context: BrowserContext, base: str) -> None:
    context.add_init_script("delete window.navigation")
    page = context.new_page()
    page.goto(base + "bantuan/index.html")
    # Answers that tell of danger stand first and lead out of the questions.
    onwards = "ul.answers > li:not(.urgent) > a"
    for selector in ("ul.tasks > li > a", onwards, onwards):
        open_link(page, selector)
    assert page.url.endswith("#3")
    page.click("a[data-exit]")
    left(page)
    assert_nothing_is_left(page, base)


@pytest.mark.parametrize("context", [False], indirect=True)
@pytest.mark.parametrize(("place", "lang"), ONE_WAY)
def test_without_scripts_the_page_says_what_stays_and_a_neutral_page_lies_between(
    context: BrowserContext, base: str, lang: str
) -> None:
    page = context.new_page()
    page.goto(f"{base}{ROOTS[lang]}index.html")
    open_link(page, ".find-link a")
    page.wait_for_url("**/cari.html")
    said = {"id": "riwayat peramban masih menyimpan halaman ini", "en": "history still keep this page"}
    expect(page.locator("noscript .note")).to_contain_text(said[lang])
    page.click("a[data-exit]")
    assert page.url == base + addresses.NEUTRAL
    left(page)
    page.go_back()
    assert page.url == base + addresses.NEUTRAL
    assert page.inner_text("body").strip() == "Wikipedia"


def test_on_the_way_out_the_first_page_is_not_seen(context: BrowserContext, public_url: str) -> None:
    """The script of a page with an exit runs before anything of the page is drawn."""
    context.route("**/aset/suluh.*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(public_url + ANSWER)
    page.evaluate("window.name = 'suluh-keluar'")
    page.click("#baca + ul a")
    page.wait_for_url("**/tidak-aman.html")
    expect(page.locator("main")).to_be_hidden()
    head = page.content().split("<body")[0]
    assert re.search(r'<script src="[^"]*/quick-exit[^"]*"></script>', head)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_that_danger_leads_to_carries_the_exit(sites: Sites, lang: str) -> None:
    """Links in what danger results and sensitive pages say, but to the law, words, offices and countries."""
    folder = Path(sites["public"]) / ROOTS[lang]
    outcomes = (thing for thing in content().things["outcomes"].values() if isinstance(thing, Outcome))
    starts = [outcome_address(o, "")[0] for o in outcomes if o.sensitive or o.urgency == "danger"]
    starts += [page.key for page in content().pages[lang].values() if page.meta.sensitive]
    starts = [key for key in starts if (folder / f"{key}.html").exists()]
    assert len(starts) > 15
    led: dict[Path, str] = {}
    for key in starts:
        path = folder / f"{key}.html"
        html = path.read_text("utf-8")
        assert "data-exit" in html, key
        main = html.split("<main")[1].split("</main>")[0]
        for link in re.findall(r'href="([^":#]+\.html)', main):
            led[Path(os.path.normpath(path.parent / link))] = key
    told = [path for path in led if path.parent.name not in HARMLESS]
    assert len(told) > 25
    without = {path.name: led[path] for path in told if "data-exit" not in path.read_text("utf-8")}
    assert without == {}
    for key in (addresses.SEARCH, HELPDESK):
        assert "data-exit" in (folder / f"{key}.html").read_text("utf-8")


@pytest.mark.parametrize(("place", "lang"), ONE_WAY)
def test_a_country_chosen_on_the_first_page_is_not_left_behind(
    context: BrowserContext, base: str, lang: str
) -> None:
    page = context.new_page()
    page.goto(base + ROOTS[lang] + ANSWER)
    page.click(".choose a")
    page.click(".lands a[href='#negara-tw']")
    expect(page.locator("#negara-tw")).to_be_visible()
    page.click("a[data-exit]")
    left(page)
    assert_nothing_is_left(page, base)
