"""Keys, Back and what stays: the words of the search box never reach a server, nor who goes back after leaving."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from suluh.render.frame import EXIT_URL
from tests.browser.axe import objections
from tests.browser.box import BOX
from tests.browser.searched import Host, logging_host, small_search
from tests.browser.waiting import eventually, open_link, settled

pytestmark = pytest.mark.browser
SECRET = re.compile("paspor|gaji|pukul|xqzwv|aman|majikan|upah", re.IGNORECASE)
ITEM = ".find-popup a.find-item"
# What a log says of pages that were opened: their addresses hold words of their own.
PAGES = re.compile(r"/masalah/(paspor|gaji|aman)\.html")
PLACES = ["web", pytest.param("stick", marks=pytest.mark.long)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("kunci")
    small_search(made)
    small_search(made, "file")
    return made


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[Host]:
    with logging_host(folder / "web") as found:
        yield found


@pytest.fixture
def base(place: str, folder: Path, host: Host) -> str:
    return host.url if place == "web" else (folder / "file").as_uri() + "/"


@pytest.fixture
def context(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    """A phone. What the server was asked for is looked at after every test: no word of a query."""
    del host.log[:]
    made = browser.new_context(viewport={"width": 360, "height": 800})
    made.route(EXIT_URL + "**", lambda route: route.fulfill(content_type="text/html", body="netral"))
    yield made
    made.close()
    assert [line for line in host.log if SECRET.search(PAGES.sub("", line))] == []


def typed(page: Page, words: str) -> None:
    page.fill(BOX, words)
    page.wait_for_selector(ITEM)
    settled(page, lambda: page.inner_text(".find-popup"))


def state(page: Page) -> object:
    return page.evaluate("history.state && history.state.words")


def is_open(page: Page) -> bool:
    return page.get_attribute(BOX, "aria-expanded") == "true" and page.locator(".find-popup").is_visible()


def chosen(page: Page) -> str:
    """The address of the choice that the keys are on; "" if they are in the box. Snippets add what to light up."""
    id = page.get_attribute(BOX, "aria-activedescendant")
    return plain(page.get_attribute(f"#{id}", "href") or "") if id else ""


def plain(address: str) -> str:
    return address.split("#")[0]


@pytest.mark.parametrize("place", PLACES)
def test_back_brings_the_words_and_their_list(context: BrowserContext, base: str) -> None:
    """Forward and Back again too, and after a reload."""
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "paspor")
    before = page.inner_text(".find-popup")
    open_link(page, ITEM)
    assert page.input_value(BOX) == ""
    for again in (lambda: page.go_back(), lambda: (page.go_forward(), page.go_back()), lambda: page.reload()):
        again()
        page.wait_for_selector(ITEM)
        assert page.input_value(BOX) == "paspor"
        assert is_open(page)
        assert eventually(page, lambda: page.inner_text(".find-popup") == before)
        assert page.evaluate("box => document.activeElement.matches(box)", BOX)
    page.keyboard.press("Escape")
    assert not is_open(page)


@pytest.mark.long
@pytest.mark.parametrize("place", PLACES)
def test_back_from_the_page_of_results_and_forward_to_it(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    page.fill(BOX, "gaji")
    page.press(BOX, "Enter")  # at once, before anything else is here
    page.wait_for_url("**/cari.html")
    page.wait_for_selector("[data-results] a.find-item")
    assert page.evaluate("window.name") == ""
    page.go_back()
    page.wait_for_selector(ITEM)
    assert page.input_value(BOX) == "gaji"
    page.go_forward()
    page.wait_for_selector("[data-results] a.find-item")
    assert page.input_value(BOX) == "gaji"
    open_link(page, "[data-results] a.find-item")
    page.go_back()
    page.wait_for_selector("[data-results] a.find-item")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert eventually(page, lambda: not page.locator("[data-results] a").count())
    assert page.input_value(BOX) == ""
    assert state(page) is None
    assert "gaji" not in page.url


@pytest.mark.parametrize("place", ["web"])
def test_escape_closes_first_and_clears_second(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "paspor")
    assert state(page) == "paspor"
    page.keyboard.press("Escape")
    assert not is_open(page)
    assert page.input_value(BOX) == "paspor"
    assert state(page) is None
    page.wait_for_timeout(800)  # no late answer opens it again
    assert not is_open(page)
    page.keyboard.press("Escape")
    assert page.input_value(BOX) == ""
    assert not is_open(page)
    assert page.evaluate("box => document.activeElement.matches(box)", BOX)


@pytest.mark.parametrize("place", ["web"])
def test_keys_go_through_danger_answers_and_results_in_one_order(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "dipukul paspor")
    links = page.eval_on_selector_all(
        ".find-popup [role=option]", "all => all.map(a => a.getAttribute('href').split('#')[0])"
    )
    assert links[0].startswith("tel:")
    assert "masalah/aman.html" in links[1]
    assert len(links) > 2
    # Each is in the one listbox, and in the order that is seen.
    assert page.locator("[role=listbox]").count() == 1
    assert page.locator(".find-popup [role=listbox] [role=option]").count() == len(links)
    tops = page.eval_on_selector_all(
        ".find-popup [role=option]", "all => all.map(a => a.getBoundingClientRect().top)"
    )
    assert tops == sorted(tops)
    gone = []
    for _ in range(len(links) + 1):
        page.keyboard.press("ArrowDown")
        gone.append(chosen(page))
    assert gone == [*links, ""]
    page.keyboard.press("ArrowUp")
    assert chosen(page) == links[-1]
    # Tab takes the same way, and the arrows go on from there.
    page.keyboard.press("Tab")
    for link in links[:2]:
        page.keyboard.press("Tab")
        assert plain(page.evaluate("document.activeElement.getAttribute('href')")) == link
    page.keyboard.press("ArrowDown")
    assert chosen(page) == links[2]
    assert page.evaluate("box => document.activeElement.matches(box)", BOX)
    assert is_open(page)


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
def test_who_tabs_out_of_the_box_leaves_nothing_open(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "paspor")
    page.locator("main a").last.focus()
    assert not is_open(page)
    assert state(page) is None


@pytest.mark.parametrize("place", PLACES)
def test_no_words_are_kept_of_danger_or_on_a_sensitive_page(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    page.fill(BOX, "dipuku")
    page.locator(BOX).press_sequentially("l majikan", delay=30)
    page.wait_for_selector(".find-answer.danger")
    settled(page, lambda: page.inner_text(".find-popup"))
    assert state(page) is None
    page.press(BOX, "Enter")
    page.wait_for_url("**/cari.html")
    page.wait_for_selector("[data-results] .find-answer.danger")
    assert state(page) is None
    page.go_back()
    assert page.input_value(BOX) == ""
    page.goto(base + "masalah/aman.html")
    typed(page, "paspor")
    page.press(BOX, "Enter")
    settled(page, lambda: page.inner_text(".find-popup"))
    assert page.url.endswith("masalah/aman.html")
    assert page.evaluate("[history.state, window.name]") == [None, ""]
    open_link(page, ITEM)
    page.go_back()
    assert page.input_value(BOX) == ""


@pytest.mark.parametrize("place", PLACES)
def test_a_quick_exit_takes_the_words_along(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "paspor")
    page.press(BOX, "Enter")
    page.wait_for_url("**/cari.html")
    page.wait_for_selector("[data-results] a.find-item")
    assert state(page) == "paspor"
    page.goto(base + "masalah/aman.html")
    page.click("a[data-exit]")
    page.wait_for_url(EXIT_URL)
    page.wait_for_load_state()
    for _ in range(3):
        page.go_back()
        assert page.evaluate("[history.state, window.name]") == [None, ""]
        assert page.locator(BOX).count() == 0


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
def test_a_quick_exit_from_the_page_of_results_takes_the_words_before_it_goes(
    context: BrowserContext, base: str
) -> None:
    page = context.new_page()
    page.goto(base + "cari.html")
    page.fill(BOX, "paspor")
    page.wait_for_selector("[data-results] a.find-item")
    assert state(page) == "paspor"
    left = page.evaluate("() => { document.querySelector('a[data-exit]').click(); return history.state; }")
    assert left is None
    page.wait_for_url(EXIT_URL)


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
def test_a_browser_that_cannot_go_back_over_pages_keeps_no_words(context: BrowserContext, base: str) -> None:
    context.add_init_script("delete window.navigation")
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "paspor")
    assert state(page) is None


@pytest.mark.parametrize("place", ["web"])
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("021 555 0100", "Nomor ini ada dalam daftar kami."),
        pytest.param(
            "apakah +62 21 555 0100 asli?", "Nomor ini ada dalam daftar kami.", marks=pytest.mark.long
        ),
        ("0812-9999-0000", "Nomor ini tidak ada dalam daftar kami."),
    ],
)
def test_a_number_is_answered_with_whose_it_is(
    context: BrowserContext, base: str, words: str, shown: str
) -> None:
    """Seen, read out, reached by the keys first, without a violation; the number is sent to nobody."""
    page = context.new_page()
    page.goto(base + "index.html")
    page.fill(BOX, words)
    card = page.locator(".find-popup .find-answer")
    assert eventually(page, lambda: card.count() and shown in card.first.inner_text())
    settled(page, lambda: page.inner_text(".find-popup"))
    assert card.count() == 1
    assert shown in page.inner_text("form.find [role=status]")
    known = "tidak" not in shown
    assert card.locator("[data-search-title]").inner_text().startswith("Layanan Pusat") == known
    page.keyboard.press("ArrowDown")
    first = page.locator(f"#{page.get_attribute(BOX, 'aria-activedescendant')}")
    assert first.evaluate("a => a.matches('.find-answer [role=option][aria-selected=true]')")
    assert ("kontak/hotline" if known else "kontak/index") in chosen(page)
    # Who asks about an unknown number gets one to trust beside it.
    assert card.locator("a[href^='tel:']").count() == (0 if known else 1)
    assert objections(page) == []


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
def test_a_number_is_answered_in_english_and_on_the_page_of_results(
    context: BrowserContext, base: str
) -> None:
    page = context.new_page()
    page.goto(base + "en/cari.html")
    page.fill(BOX, "021 555 0100")
    page.wait_for_selector("[data-results] .find-answer")
    assert "This number is in our list." in page.inner_text("[data-results] .find-answer")
    page.fill(BOX, "+966 50 000 0000")
    warning = page.locator("[data-results] .find-answer.warning")
    assert eventually(page, lambda: warning.count() == 1)
    assert "This number is not in our list" in warning.inner_text()
    assert warning.locator("a[href^='tel:']").count() == 1


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
def test_the_list_that_back_brings_has_no_violation(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(base + "index.html")
    typed(page, "dipukul paspor")
    assert objections(page) == []
    typed(page, "paspor")
    open_link(page, ITEM)
    page.go_back()
    page.wait_for_selector(ITEM)
    settled(page, lambda: page.inner_text(".find-popup"))
    assert objections(page) == []


@pytest.mark.long
@pytest.mark.parametrize("place", ["web"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_scripts_the_way_leads_to_lists_and_no_field_can_send(
    browser: Browser, base: str, lang: str
) -> None:
    made = browser.new_context(java_script_enabled=False)
    page = made.new_page()
    page.goto(base + ("en/" if lang == "en" else "") + "index.html")
    assert not page.locator(BOX).is_visible()
    assert page.get_attribute(BOX, "name") is None
    open_link(page, ".find-link a")
    assert page.url.endswith("cari.html")
    links = page.locator("main a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for needed in ("indeks.html", "kontak/index.html"):
        assert any(needed in link for link in links), (needed, links)
    made.close()
