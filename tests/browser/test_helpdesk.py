"""The help desk in a browser: without script and network every path; with script nothing stays behind."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from suluh.helpdesk.link.paths import Path as Way
from suluh.helpdesk.link.paths import paths
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.site import Site
from suluh.render.frame import EXIT_URL
from tests.browser.waiting import open_link
from tests.conftest import ROOT, Sites
from tests.real_site import real_site

pytestmark = pytest.mark.browser
LANGUAGES = {"id": "", "en": "en/"}
TREES = sorted(path.stem for path in (ROOT / "content/data/helpdesk").glob("*.yml"))


@pytest.fixture(scope="module")
def content() -> Site:
    return real_site()


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A phone without scripts and without network."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, java_script_enabled=False, offline=True
    )
    yield context.new_page()
    context.close()


def answer(page: Page, number: int) -> None:
    """Click the answer of that number, 0 for the first."""
    open_link(page, page.locator("ul.answers > li > a").nth(number))


def follow(page: Page, base: str, lang: str, content: Site, tree: str, way: Way) -> None:
    """Walk one path from the start page and look at every page on it."""
    page.goto(f"{base}{LANGUAGES[lang]}bantuan/index.html")
    order = page.locator("ul.tasks > li > a")
    title = content.of(DecisionTree)[tree].title[lang]
    open_link(page, order.filter(has_text=title).first)
    for hop in way.hops:
        assert page.locator("h1").inner_text().strip() == hop.question.text[lang]
        assert page.locator(".always a.channel").count() >= 1
        assert page.locator("a[data-exit]").is_visible()
        answer(page, hop.answer)
    assert way.outcome is not None
    assert page.locator("h1").inner_text().strip() == way.outcome.title[lang]
    assert page.get_attribute("html", "lang") == lang
    assert "?" not in page.url


def ways_of(content: Site, tree: str) -> list[Way]:
    return list(paths(content, content.of(DecisionTree)[tree]))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("tree", TREES)
def test_first_and_last_path_without_script_and_network(
    bare: Page, sites: Sites, content: Site, tree: str, lang: str
) -> None:
    base = Path(sites["file"]).as_uri() + "/"
    ways = ways_of(content, tree)
    follow(bare, base, lang, content, tree, ways[0])
    follow(bare, base, lang, content, tree, ways[-1])
    before = ways[-1].hops[-1].question.text[lang]
    bare.go_back()
    assert bare.locator("h1").inner_text().strip() == before


@pytest.mark.long
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("tree", TREES)
def test_every_path_without_script_and_network(
    bare: Page, sites: Sites, content: Site, tree: str, lang: str
) -> None:
    base = Path(sites["file"]).as_uri() + "/"
    for way in ways_of(content, tree):
        follow(bare, base, lang, content, tree, way)


def open_context(browser: Browser, *, scripts: bool = True) -> tuple[BrowserContext, list[str]]:
    """A browser for which the neutral site is a page of our own; and the referrers it was told."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=scripts)
    told: list[str] = []
    context.route(EXIT_URL + "**", lambda route: route.fulfill(content_type="text/html", body="netral"))
    context.on("request", lambda request: told.append(request.headers.get("referer", "")))
    return context, told


KEPT = """async () => [
  document.cookie, window.name, JSON.stringify(localStorage), JSON.stringify(sessionStorage),
  String(history.state), document.referrer, (await (indexedDB.databases ? indexedDB.databases() : [])).length,
]"""


@pytest.mark.parametrize("place", ["served", "stick"])
def test_nothing_of_the_answers_is_left(
    browser: Browser, public_url: str, sites: Sites, content: Site, place: str
) -> None:
    base = public_url if place == "served" else Path(sites["file"]).as_uri() + "/"
    way = max(ways_of(content, "luar-negeri"), key=lambda w: len(w.hops))
    assert len(way.hops) >= 3
    context, told = open_context(browser)
    page = context.new_page()
    page.goto(base + "index.html")
    open_link(page, "main a[href='bantuan/index.html']")
    titles, addresses = [page.title()], [page.url]
    title = content.of(DecisionTree)["luar-negeri"].title["id"]
    open_link(page, page.locator("ul.tasks > li > a").filter(has_text=title).first)
    for hop in way.hops:
        titles.append(page.title())
        addresses.append(page.url)
        answer(page, hop.answer)
    titles.append(page.title())
    addresses.append(page.url)
    kept = page.evaluate(KEPT)
    assert kept == ["", "", "{}", "{}", "null", "", 0]
    assert context.cookies() == []
    said = [hop.question.answers[hop.answer].text["id"] for hop in way.hops]
    assert way.outcome is not None
    for title in titles:
        assert not any(text in title for text in [*said, way.outcome.title["id"]])
    for address in addresses:
        assert "?" not in address
        assert re.fullmatch(r"|\d{1,2}", address.partition("#")[2])
    page.click("a[data-exit]")
    page.wait_for_url(EXIT_URL)
    assert page.evaluate("window.name") == ""
    assert page.evaluate("document.referrer") == ""
    assert [address for address in told if "bantuan/" in address] == []
    page.go_forward(timeout=2000)
    assert page.url == EXIT_URL
    page.go_back()
    # The first page of the visit has become the neutral page; before it lies what was there before us.
    assert page.url == base + "wiki.html"
    page.go_back()
    assert page.url == "about:blank"
    context.close()


def test_back_works_before_leaving(browser: Browser, public_url: str) -> None:
    context, _ = open_context(browser)
    page = context.new_page()
    page.goto(public_url + "bantuan/luar-negeri/" + first_question() + ".html")
    first = page.locator("h1").inner_text()
    answer(page, 1)
    expect(page.locator("h1")).not_to_have_text(first)
    page.go_back()
    assert page.locator("h1").inner_text() == first
    context.close()


def first_question() -> str:
    return real_site().of(DecisionTree)["luar-negeri"].start


def test_without_script_leaving_still_tells_the_neutral_site_nothing(
    browser: Browser, public_url: str
) -> None:
    context, told = open_context(browser, scripts=False)
    page = context.new_page()
    page.goto(public_url + "bantuan/index.html")
    open_link(page, "ul.tasks > li > a")
    page.click("a[data-exit]")
    page.wait_for_url(EXIT_URL)
    assert [address for address in told if "bantuan/" in address] == []
    context.close()


def test_the_calculator_counts_working_days_and_says_what_it_does_not_know(
    browser: Browser, public_url: str
) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.goto(public_url + "pengaduan/tenggat.html")
    option = page.locator("select option[data-unit=working_day]").first
    page.select_option("form[data-clock] select", index=int(option.evaluate("o => o.index")))
    page.fill("input[type=date]", "2026-11-20")
    page.click("form[data-clock] button[type=submit]")
    said = page.locator("output").inner_text()
    value = int(option.get_attribute("value") or 0)
    assert value == 15
    assert "11 Desember 2026" in said
    assert "2026" in said
    assert page.evaluate(KEPT) == ["", "", "{}", "{}", "null", "", 0]
    context.close()


FORKED = "bantuan/hasil/gaji-dipotong.html"
LED_THERE = ["luar-negeri/a4.html", "luar-negeri/a6.html"]


def shown_ways(page: Page) -> list[str]:
    """The questions that a page says may have led to it."""
    links = page.locator(".trail ul a").evaluate_all("all => all.map(a => a.href)")
    return ["/".join(str(link).split("#")[0].split("/")[-2:]) for link in links]


def answer_to(page: Page, question: str, link: str) -> None:
    """Open a question and take the answer that leads to a page of that name."""
    page.wait_for_url(f"**/{question}*")
    page.locator(f"ul.answers a[href*='{link}']").first.click()


@pytest.mark.parametrize("place", ["served", "stick"])
def test_of_several_questions_the_one_that_was_asked_stays_from_memory_only(
    browser: Browser, public_url: str, sites: Sites, place: str
) -> None:
    base = public_url if place == "served" else Path(sites["file"]).as_uri() + "/"
    context, _ = open_context(browser)
    page = context.new_page()
    page.goto(base + "bantuan/luar-negeri/a2.html")
    answer_to(page, "luar-negeri/a2.html", "a6.html")
    answer_to(page, "luar-negeri/a6.html", "gaji-dipotong")
    page.wait_for_url(f"**/{FORKED}*")
    expect(page.locator(".trail ul a")).to_have_count(1)
    assert shown_ways(page) == [LED_THERE[1]]
    assert page.evaluate(KEPT) == ["", "", "{}", "{}", "null", "", 0]
    page.click("p.links a >> nth=0")
    page.wait_for_url(f"**/{LED_THERE[1]}*")
    answer_to(page, LED_THERE[1], "gaji-dipotong")
    page.wait_for_url(f"**/{FORKED}*")
    expect(page.locator(".trail ul a")).to_have_count(1)
    # What the page knew lives with the page: opened anew, it shows both again.
    page.reload()
    assert shown_ways(page) == LED_THERE
    assert page.evaluate("window.name") == ""
    context.close()


def test_a_fork_further_back_is_known_and_a_link_of_somebody_else_is_not(
    browser: Browser, public_url: str
) -> None:
    context, _ = open_context(browser)
    page = context.new_page()
    page.goto(public_url + "bantuan/luar-negeri/a5.html")
    answer_to(page, "luar-negeri/a5.html", "a10.html")
    page.wait_for_url("**/luar-negeri/a10.html*")
    expect(page.locator(".trail ul a")).to_have_count(1)
    page.locator("ul.answers a").first.click()
    page.wait_for_url("**/bantuan/hasil/*")
    expect(page.locator(".trail ul a")).to_have_count(1)
    assert shown_ways(page) == ["luar-negeri/a5.html"]
    page.goto(public_url + FORKED)
    assert shown_ways(page) == LED_THERE
    page.evaluate("window.name = 'suluh-jalan:lain/x'")
    page.reload()
    assert shown_ways(page) == LED_THERE
    assert page.evaluate("window.name") == ""
    context.close()


def test_without_script_every_question_stands_there(bare: Page, sites: Sites) -> None:
    bare.goto(Path(sites["file"]).as_uri() + "/bantuan/luar-negeri/a6.html")
    answer_to(bare, "luar-negeri/a6.html", "gaji-dipotong")
    bare.wait_for_url(f"**/{FORKED}*")
    assert shown_ways(bare) == LED_THERE
    bare.click("p.links a >> nth=0")
    assert bare.url.endswith("#jejak")
    bare.click(".trail ul a >> nth=0")
    bare.wait_for_url(f"**/{LED_THERE[0]}*")
