"""The search box on every page and the page of results: from http, from a USB stick, honest without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from suluh.plugin.build import Options, build
from tests.browser.axe import objections
from tests.browser.box import BOX
from tests.browser.tasks import longest_task
from tests.browser.waiting import eventually, open_link, settled
from tests.conftest import ROOT, Sites

pytestmark = pytest.mark.browser
FIRST = "[data-search-result]"


def opened(browser: Browser, url: str, problems: list[str] | None = None, **options: object) -> Page:
    """A page on a phone; errors of its scripts are collected."""
    context: BrowserContext = browser.new_context(viewport={"width": 360, "height": 800}, **options)  # type: ignore[arg-type]
    tab = context.new_page()
    if problems is not None:
        tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.goto(url)
    return tab


def links(tab: Page) -> list[str]:
    """Where the results lead, in their order."""
    found: list[str] = tab.eval_on_selector_all(
        FIRST, "items => items.map(i => (i.matches('a') ? i : i.querySelector('a')).getAttribute('href'))"
    )
    return found


def settled_links(tab: Page) -> list[str]:
    """The same, once all of them are there."""
    return settled(tab, lambda: links(tab))


@pytest.mark.parametrize(
    ("page", "words", "found"),
    [
        ("index.html", "paspor ditahan majikan", "masalah/paspor-ditahan.html"),
        ("masalah/cara-mengadu.html", "gaji gak dibayar", "masalah/gaji-tidak-dibayar.html"),
        ("en/index.html", "employer keeps my passport", "masalah/paspor-ditahan.html"),
    ],
)
def test_a_reader_finds_her_page_by_her_own_words(
    browser: Browser, sites: Sites, page: str, words: str, found: str
) -> None:
    """From a file, without any network, and nothing is kept."""
    tab = opened(browser, (Path(sites["file"]) / page).as_uri(), offline=True)
    tab.fill(BOX, words)
    tab.wait_for_selector(FIRST)
    assert any(found in link for link in settled_links(tab)[:2])
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    tab.context.close()


def test_the_words_never_leave_the_device(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.fill(BOX, "rahasia majikan")
    tab.press(BOX, "Enter")
    tab.wait_for_selector("[data-results] " + FIRST)
    assert tab.url.endswith("cari.html")
    assert tab.input_value(BOX) == "rahasia majikan"
    assert not [url for url in asked if "rahasia" in url]
    tab.context.close()


def test_an_address_with_a_query_is_understood_and_made_private(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "cari.html?q=gaji+tidak+dibayar")
    tab.wait_for_selector("[data-results] " + FIRST)
    assert tab.url.endswith("cari.html")
    assert tab.input_value(BOX) == "gaji tidak dibayar"
    assert tab.inner_text("form.find [role=status]")
    assert tab.locator("[data-results] ul[lang=en] a").count() > 0
    tab.context.close()


def test_a_sensitive_page_keeps_the_words_on_itself(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "masalah/tidak-aman.html")
    tab.fill(BOX, "bantuan hukum")
    tab.press(BOX, "Enter")
    tab.wait_for_selector(FIRST)
    assert tab.url.endswith("tidak-aman.html")
    tab.context.close()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("uu 18 2017", "UU 18/2017"),
        ("UU No. 18/2017", "UU 18/2017"),
        ("18 tahun 2017", "UU 18/2017"),
        ("kepanjangan p3mi", "P3MI"),
        ("nomor kbri taipei", "KDEI"),
        ("tenggat pengaduan", "Pengaduan kasus PMI"),
        ("formulir pengaduan", "Formulir penerimaan pengaduan"),
    ],
)
def test_a_direct_answer_stands_above_the_list(
    browser: Browser, public_url: str, words: str, title: str
) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, words)
    tab.wait_for_selector(".find-answer")
    assert title in tab.inner_text(".find-answer [data-search-title]")
    assert tab.eval_on_selector(FIRST, "e => e.matches('.find-answer')")
    tab.context.close()


def test_an_article_opens_at_its_place(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "uu 18 2017 pasal 38")
    tab.wait_for_selector("a.find-item, .find-answer")
    assert any("uu-18-2017.html#pasal-38" in link for link in settled_links(tab)[:3])
    tab.context.close()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("dipukul majikan", "bantuan/hasil/langkah-2.html"),
        ("saya diperkosa", "bantuan/hasil/langkah-3.html"),
        ("mau bunuh diri", "bantuan/hasil/langkah-18.html"),
        ("disekap", "bantuan/hasil/langkah-4.html"),
        ("he raped me", "bantuan/hasil/langkah-3.html"),
    ],
)
def test_danger_is_answered_first_with_numbers(
    browser: Browser, public_url: str, words: str, answer: str
) -> None:
    tab = opened(browser, public_url + ("en/" if "raped" in words else "") + "index.html")
    tab.fill(BOX, words)
    tab.wait_for_selector(".find-answer.danger")
    assert settled_links(tab)[0].startswith("tel:+")
    assert (tab.get_attribute(".find-answer.danger a.more", "href") or "").endswith(answer)
    assert tab.locator(".find-answer.danger a[href^='tel:']").count() > 0
    tab.context.close()


def test_the_keyboard_alone_is_enough(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.keyboard.press("/")
    assert tab.evaluate("box => document.activeElement === document.querySelector(box)", BOX)
    tab.keyboard.type("perjanjian kerja")
    tab.wait_for_selector("[role=option]")
    settled_links(tab)
    tab.keyboard.press("ArrowDown")
    box = tab.locator(BOX)
    assert box.get_attribute("aria-expanded") == "true"
    chosen = tab.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    tab.keyboard.press("Escape")
    assert not tab.locator(".find-popup").is_visible()
    tab.keyboard.press("ArrowDown")
    target = (tab.get_attribute("[role=option]", "href") or "").split("#")[0]
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/{target}*")
    tab.context.close()


def test_a_result_opens_at_the_heading_that_answers(browser: Browser, public_url: str) -> None:
    """And after a moment its line shows the words of the query, lit up."""
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "salinan paspor bukti laporan")
    tab.wait_for_selector("[role=option] mark")
    assert any("#" in link for link in links(tab))
    tab.context.close()


@pytest.mark.parametrize(
    "words",
    [
        "zzzxxyy",
        "🙂",
        "(*+?[",
        "a" * 300,
        "kata " * 500,
        "שלום עליכם",
        "<img src=x onerror=alert(1)>",
        "%00%ff",
    ],
)
def test_odd_words_end_in_a_way_on_without_a_freeze(browser: Browser, sites: Sites, words: str) -> None:
    problems: list[str] = []
    tab = opened(browser, (Path(sites["file"]) / "cari.html").as_uri(), problems, offline=True)
    tab.fill(BOX, "gaji")
    tab.wait_for_selector(FIRST)
    longest = longest_task(tab, lambda: tab.fill(BOX, words))
    assert tab.locator("[data-results] a").count() > 0
    assert problems == []
    assert longest <= 50
    tab.context.close()


def test_a_page_that_freezes_is_noticed(browser: Browser) -> None:
    tab = browser.new_page()
    busy = "() => { let sum = 0; for (let n = 0; n < 4e8; n++) sum += n % 7; return sum; }"
    assert longest_task(tab, lambda: tab.evaluate(busy), settle=50) > 50
    tab.close()


def test_nothing_found_leads_to_people(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "xqzwv")
    tab.wait_for_selector(".find-popup a[href^='tel:']")
    assert tab.locator(".find-popup a").count() >= 2
    tab.context.close()


def test_a_piece_that_fails_says_so_and_is_asked_for_again(browser: Browser, public_url: str) -> None:
    problems: list[str] = []
    tab = opened(browser, public_url + "index.html", problems)
    broken = True

    def fail(route: Route) -> None:
        route.abort() if broken else route.continue_()

    tab.route("**/cari/id/s*.js*", fail)
    tab.fill(BOX, "perjanjian penempatan")
    tab.wait_for_selector(".find-popup button")
    assert tab.inner_text("form.find [role=status]")
    assert tab.locator(".find-popup a").count() > 0
    broken = False
    tab.click(".find-popup button")
    tab.wait_for_selector(FIRST)
    assert problems == []
    tab.context.close()


def test_without_scripts_there_is_no_dead_box(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "masalah/cara-mengadu.html", java_script_enabled=False)
    assert not tab.locator("form.find").is_visible()
    open_link(tab, ".find-link a")
    assert tab.url.endswith("cari.html")
    assert tab.locator("main a").count() > 15
    tab.context.close()


def test_the_open_list_has_no_violation(browser: Browser, public_url: str) -> None:
    for address in ("index.html", "en/cari.html"):
        tab = opened(browser, public_url + address, bypass_csp=True)
        tab.fill(BOX, "paspor ditahan")
        tab.wait_for_selector(FIRST)
        settled_links(tab)
        assert objections(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360
        tab.context.close()


def test_internal_editions_keep_misses_until_somebody_saves_them(browser: Browser, staff_url: str) -> None:
    tab = opened(browser, staff_url + "cari.html")
    tab.fill(BOX, "xqzwv")
    tab.press(BOX, "Enter")
    tab.wait_for_selector("[data-misses]:not([hidden])")
    with tab.expect_download() as download:
        tab.click("[data-misses] button >> nth=0")
    assert Path(download.value.path()).read_text("utf-8") == "xqzwv\n"
    tab.click("[data-misses] button >> nth=1")
    assert tab.evaluate("JSON.parse(localStorage.getItem('suluh-cari-luput')).length") == 0
    tab.context.close()


def test_a_workers_page_asks_for_workers_and_a_staff_page_for_staff(browser: Browser, staff_url: str) -> None:
    levels = {}
    for address in ("masalah/gaji-tidak-dibayar.html", "prosedur/index.html", "cari.html"):
        tab = opened(browser, staff_url + address)
        levels[address] = tab.get_attribute("form.find", "data-level")
        tab.context.close()
    assert list(levels.values()) == ["0", "1", "2"], levels


def test_who_sends_the_query_before_the_script_is_here_is_answered(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "paspor")
    tab.press(BOX, "Enter")
    tab.wait_for_url("**/cari.html")
    tab.wait_for_selector("[data-results] " + FIRST)
    tab.context.close()


def test_an_english_sentence_on_an_indonesian_page_is_answered_in_english(
    browser: Browser, public_url: str
) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "my employer has not paid me")
    tab.wait_for_selector(".find-popup [role=listbox][lang=en] a")
    assert links(tab)[0].startswith("en/masalah/gaji-tidak-dibayar.html")
    tab.context.close()


def test_a_desk_sees_its_own_pages(browser: Browser, staff_url: str) -> None:
    tab = opened(browser, staff_url + "cari.html#q=pengaduan")
    tab.wait_for_selector("[data-results] " + FIRST)
    before = tab.locator("a.find-item").count()
    tab.select_option("[data-desk]", "meja-pengaduan-informasi")
    assert eventually(tab, lambda: 0 < tab.locator("a.find-item").count() != before)
    tab.context.close()


def test_pages_on_changed_law_carry_a_badge(browser: Browser, tmp_path: Path) -> None:
    """On this day the change of the cost rules has not been worked in yet."""
    out = tmp_path / "site"
    assert build(Options(ROOT / "mkdocs.yml", edition="file", as_of="2026-11-20"), out).ok
    tab = opened(browser, (out / "cari.html").as_uri(), offline=True)
    tab.fill(BOX, "biaya penempatan")
    tab.wait_for_selector("[data-results] .badge")
    tab.context.close()


def test_danger_stays_when_the_line_is_dead_after_the_word_list(browser: Browser, public_url: str) -> None:
    """And it is said to who cannot see it."""
    tab = opened(browser, public_url + "index.html")
    tab.route(re.compile(r"/cari/id/[cskt]\d+\.js"), lambda route: route.abort())
    tab.fill(BOX, "dipukul majikan")
    tab.wait_for_selector(".find-popup button")
    assert tab.locator(".find-answer.danger a.call").first.is_visible()
    said = tab.inner_text("form.find [role=status]")
    assert "kekerasan" in said
    assert "+62" in said
    tab.context.close()


def test_danger_is_the_first_stop_of_the_keys(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "dipukul majikan")
    tab.wait_for_selector("a.find-item")
    settled_links(tab)
    tab.keyboard.press("ArrowDown")
    first = tab.locator(f"#{tab.get_attribute(BOX, 'aria-activedescendant')}")
    assert first.evaluate("item => item.matches('[role=listbox] .danger a.call[aria-selected=true]')")
    assert (first.get_attribute("href") or "").startswith("tel:+")
    tab.context.close()


def test_the_danger_card_stays_the_same_while_somebody_types_on(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.fill(BOX, "dipukul")
    tab.wait_for_selector("a.find-item")
    tab.evaluate("document.querySelector('.find-answer.danger').dataset.same = '1'")
    tab.locator(BOX).press_sequentially(" majikan", delay=150)
    assert eventually(tab, lambda: tab.locator("a.find-item").count() > 0)
    assert tab.locator(".find-answer.danger[data-same]").count() == 1
    tab.context.close()


def test_a_box_whose_engine_does_not_come_says_so_with_help_and_a_number(
    browser: Browser, public_url: str
) -> None:
    tab = opened(browser, public_url + "index.html")
    tab.route("**/search.js*", lambda route: route.abort())
    tab.route("**/search.*.js", lambda route: route.abort())
    tab.fill(BOX, "dipukul majikan")
    tab.wait_for_selector("form.find [role=alert] a[href^='tel:']")
    assert tab.locator("form.find [role=alert] a").count() == 2
    tab.context.close()


def test_the_list_with_danger_has_no_violation(browser: Browser, public_url: str) -> None:
    tab = opened(browser, public_url + "index.html", bypass_csp=True)
    tab.fill(BOX, "dipukul majikan")
    tab.wait_for_selector("a.find-item")
    settled_links(tab)
    assert objections(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.context.close()
