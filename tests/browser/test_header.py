"""The header is one row: low on a phone, one tap from search, menu and the other language, without scripts too."""

import hashlib
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from suluh.link import addresses
from tests.browser.axe import objections
from tests.browser.box import BOX
from tests.browser.kinds import documents
from tests.browser.waiting import eventually

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}
ROW_PX = 64
TITLE_PX = 200
TARGET_PX = 44

# Heights, the place of the title, what sticks out of the row or is too small to be tapped.
LOOK = """() => {
  const box = (e) => e.getBoundingClientRect();
  const header = document.querySelector(".site-header");
  const seen = (e) => e.checkVisibility() && box(e).width > 1;
  const parts = [...header.querySelectorAll("a, summary, input, button")].filter(seen);
  const bar = document.querySelector(".internal-bar");
  return {
    row: box(header).height,
    bar: bar ? box(bar).height : 0,
    title: box(document.querySelector("h1")).top + scrollY,
    page: document.documentElement.scrollWidth - innerWidth,
    out: parts.filter((e) => box(e).right > innerWidth + 0.5 || box(e).left < 0).map((e) => e.outerHTML),
    small: parts.filter((e) => Math.min(box(e).height, box(e).width) < 43.9).map((e) => e.outerHTML),
    names: [".brand", ".emergency", ".find-bar", ".menu summary", ".switch"].filter(
      (s) => !seen(header.querySelector(s))),
  };
}"""


def addresses_of(audience: str, *, every: bool) -> list[str]:
    """One page of each kind of an edition, in a language that the day's content picks; or all languages."""
    found: dict[tuple[str, str], str] = {}
    for document in documents(audience):
        found.setdefault((document.lang, document.kind), document.address)
    if every:
        return list(found.values())
    picked = {kind: ("id", "en")[hashlib.sha256(kind.encode()).digest()[0] % 2] for _, kind in found}
    return [address for (lang, kind), address in found.items() if picked[kind] == lang]


def faults(page: Page, base: str, names: list[str]) -> dict[str, dict[str, object]]:
    """(Address, width) -> what is wrong with the header there."""
    found: dict[str, dict[str, object]] = {}
    for name in names:
        page.goto(base + name)
        for width, height in ((360, 740), (320, 740), (640, 400), (1280, 800)):
            page.set_viewport_size({"width": width, "height": height})
            look = page.evaluate(LOOK)
            wrong = [key for key in ("out", "small", "names") if look[key]]
            # The page of results has its box above them.
            if look["names"] == [".find-bar"] and name.endswith("cari.html"):
                wrong.remove("names")
            if look["row"] > ROW_PX or look["bar"] > 30:
                wrong.append("row")
            if width == PHONE["width"] and look["title"] > TITLE_PX:
                wrong.append("title")
            if wrong:
                found[f"{name} {width}"] = {key: look[key] for key in wrong}
    return found


@pytest.fixture(params=["scripts", "no-scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=request.param == "scripts")
    yield context.new_page()
    context.close()


def test_a_page_of_each_kind_has_one_row_and_its_title_high(page: Page, public_url: str) -> None:
    names = addresses_of("public", every=False)
    assert len(names) > 30
    assert faults(page, public_url, names) == {}


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scripts", [True, False])
def test_each_kind_of_each_edition_has_one_row(
    browser: Browser, public_url: str, staff_url: str, scheme: Scheme, scripts: bool
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts, color_scheme=scheme)
    tab = context.new_page()
    assert faults(tab, public_url, addresses_of("public", every=True)) == {}
    assert faults(tab, staff_url, addresses_of("supervisor", every=True)) == {}
    context.close()


@pytest.mark.parametrize(
    ("style", "wrong"),
    [
        (".find-bar { flex: 0 0 100% !important }", "row"),
        (".site-header { margin-bottom: 150px }", "title"),
        (".switch { margin-right: -1rem }", "out"),
        (".site-header .switch { min-height: 2rem }", "small"),
        (".switch { display: none !important }", "names"),
    ],
)
def test_a_header_that_misses_a_bar_is_told(
    browser: Browser, public_url: str, style: str, wrong: str
) -> None:
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()
    tab.route(
        "**/aset/suluh.*.css",
        lambda route: route.fulfill(
            body=route.fetch().text() + f"@media (max-width: 30rem) {{ {style} }}", content_type="text/css"
        ),
    )
    found = faults(tab, public_url, ["negara/malaysia.html"])
    assert wrong in found["negara/malaysia.html 360"]
    context.close()


@pytest.mark.parametrize("name", ["index.html", "en/masalah/paspor-ditahan.html"])
def test_the_menu_opens_with_scripts_and_without(page: Page, public_url: str, name: str) -> None:
    page.goto(public_url + name)
    inside = page.locator(".menu nav a[href$='indeks.html']")
    expect(inside).to_be_hidden()
    page.click(".menu summary")
    expect(inside).to_be_visible()
    assert page.locator(".menu nav a").count() > 10
    assert page.evaluate(LOOK)["small"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    expect(inside).to_be_hidden()


def test_menu_closes_with_escape_or_when_the_reader_goes_on(browser: Browser, public_url: str) -> None:
    tab = browser.new_page(viewport=PHONE)
    tab.goto(public_url + "masalah/tidak-aman.html")
    for fold, panel in ((".menu", ".menu nav"), (".exit details", ".exit-about")):
        tab.click(f"{fold} summary")
        tab.locator(f"{panel} a, {panel}").first.click(position={"x": 2, "y": 2}, trial=True)
        tab.keyboard.press("Escape")
        expect(tab.locator(panel)).to_be_hidden()
        assert tab.locator(f"{fold} summary").evaluate("e => e === document.activeElement")
        tab.keyboard.press("Enter")
        expect(tab.locator(panel)).to_be_visible()
        tab.locator("main").focus()
        expect(tab.locator(panel)).to_be_hidden()
    tab.close()


@pytest.mark.parametrize("lang", ["", "en/"])
def test_search_opens_over_the_row_and_closes_again(browser: Browser, public_url: str, lang: str) -> None:
    context = browser.new_context(viewport=PHONE, bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{public_url}{lang}index.html")
    box, header = tab.locator(BOX), tab.locator(".site-header")
    row, folded = header.bounding_box(), box.bounding_box()
    assert row is not None
    assert folded is not None
    assert TARGET_PX <= folded["width"] <= 50
    tab.mouse.click(folded["x"] + 20, folded["y"] + 20)
    assert box.evaluate("e => e === document.activeElement")
    opened = box.bounding_box()
    assert opened is not None
    assert opened["width"] > 200
    # It covers the row, so that nothing else in it can be hit, and moves nothing.
    assert tab.evaluate("document.elementFromPoint(8, 28).closest('form.find') !== null")
    assert header.bounding_box() == row
    tab.keyboard.type("gaji" if not lang else "wages")
    tab.wait_for_selector(".find-popup a.find-item")
    assert objections(tab) == []
    popup = tab.locator(".find-popup").bounding_box()
    assert popup is not None
    assert popup["x"] >= 0
    assert popup["x"] + popup["width"] <= PHONE["width"]
    # A tap between the results leaves the box open.
    tab.mouse.click(popup["x"] + 3, popup["y"] + 3)
    assert tab.locator(".find-popup").is_visible()
    assert box.bounding_box() == opened
    box.focus()
    # The list, the words, the box.
    for _ in range(3):
        tab.keyboard.press("Escape")
    assert eventually(tab, lambda: box.bounding_box() == folded)
    assert not tab.locator(".find-popup").is_visible()
    # The next stop of the keyboard is the menu, as if nothing had been opened.
    tab.keyboard.press("Tab")
    assert tab.locator(".menu summary").evaluate("e => e === document.activeElement")
    context.close()


@pytest.mark.parametrize("name", ["negara/malaysia.html", "en/negara/malaysia.html"])
def test_large_text_keeps_the_header_in_one_row(browser: Browser, staff_url: str, name: str) -> None:
    tab = browser.new_page()
    tab.goto(staff_url + name)
    for width in (320, 360, 768, 1024, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        for step in ("huruf-1", "huruf-2"):
            tab.evaluate("name => { document.documentElement.className = name; }", step)
            look = tab.evaluate(LOOK)
            rows = tab.eval_on_selector_all(
                ".site-header > :is(.brand, .menu, .switch)",
                "all => new Set(all.map((e) => Math.round((e.getBoundingClientRect().top + e.getBoundingClientRect().bottom) / 8))).size",
            )
            assert (rows, look["page"], look["out"], look["small"]) == (1, 0, [], []), f"{width} {step}"
    tab.close()


def test_a_cross_closes_the_search_of_a_phone_and_a_wide_screen_needs_none(
    browser: Browser, public_url: str
) -> None:
    tab = browser.new_page(viewport=PHONE)
    tab.goto(public_url + "negara/malaysia.html")
    tab.locator(BOX).focus()
    cross = tab.get_by_role("button", name="Tutup pencarian")
    expect(cross).to_be_visible()
    box = cross.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= TARGET_PX
    cross.click()
    expect(cross).to_be_hidden()
    expect(tab.locator(".brand")).to_be_visible()
    tab.set_viewport_size(DESK)
    tab.locator(BOX).focus()
    expect(cross).to_be_hidden()
    tab.close()


def test_tabs_that_do_not_fit_say_that_there_are_more(browser: Browser, staff_url: str) -> None:
    tab = browser.new_page(viewport={"width": 1024, "height": 740})
    tab.goto(staff_url + "negara/malaysia.html")
    row = tab.locator(".main-links")
    assert "local" in row.evaluate("e => getComputedStyle(e).backgroundAttachment")
    tab.close()


def test_without_scripts_search_is_a_link(browser: Browser, public_url: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(public_url + "index.html")
    link = tab.get_by_role("link", name="Cari", exact=True)
    link.click()
    tab.wait_for_url("**/cari.html")
    context.close()


def test_page_of_results_has_its_box_above_them_and_is_not_shared(browser: Browser, public_url: str) -> None:
    tab = browser.new_page(viewport=PHONE)
    tab.goto(public_url + addresses.address("id", addresses.SEARCH))
    box = tab.locator("main " + BOX).bounding_box()
    assert box is not None
    assert box["width"] > 200
    assert tab.locator(".share, a[href='#bagikan_halaman']").count() == 0
    tab.close()


@pytest.mark.parametrize("name", ["masalah/paspor-ditahan.html", "masalah/tidak-aman.html"])
def test_a_row_that_stays_covers_no_anchor(browser: Browser, public_url: str, name: str) -> None:
    tab = browser.new_page(viewport=DESK)
    tab.goto(public_url + name)
    heads = tab.eval_on_selector_all("main h2[id]", "all => all.map(e => e.id)")
    tab.goto(f"{public_url}{name}#{heads[1]}")
    header = tab.locator(".site-header").bounding_box()
    head = tab.locator(f"[id='{heads[1]}']").bounding_box()
    assert header is not None
    assert head is not None
    assert 0 <= header["y"] < 80
    assert head["y"] >= header["y"] + header["height"]
    tab.close()


def test_language_is_one_tap_away_and_names_itself_in_full(browser: Browser, public_url: str) -> None:
    tab = browser.new_page(viewport=PHONE)
    tab.goto(public_url + "negara/malaysia.html")
    link = tab.get_by_role("link", name="EN English", exact=True)
    assert "English" not in tab.locator(".switch").inner_text() or link.is_visible()
    link.click()
    tab.wait_for_url("**/en/negara/malaysia.html")
    assert tab.get_by_role("link", name="ID Bahasa Indonesia", exact=True).is_visible()
    tab.close()
