"""The search box of the home page and the alphabet: from http and from a USB stick, and honest without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from suluh.plugin.build import Options, build
from tests.conftest import ROOT, Sites

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("home", "words", "page"),
    [
        ("index.html", "paspor ditahan majikan", "masalah/paspor-ditahan.html"),
        ("index.html", "gaji tidak dibayar", "masalah/gaji-tidak-dibayar.html"),
        ("en/index.html", "employer keeps my passport", "masalah/paspor-ditahan.html"),
    ],
)
def test_a_reader_finds_her_page_by_her_own_words(
    browser: Browser, sites: Sites, home: str, words: str, page: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, offline=True)
    tab = context.new_page()
    tab.goto((Path(sites["file"]) / home).as_uri())
    tab.fill("input[name=q]", words)
    tab.press("input[name=q]", "Enter")
    tab.wait_for_selector("[data-results] li")
    assert "?" not in tab.url  # the words are never sent
    assert "indeks.html#q=" in tab.url
    assert (tab.get_attribute("[data-results] li a", "href") or "").endswith(page)
    assert tab.inner_text("form.search [role=status]")
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


@pytest.mark.parametrize("words", ["zzzxxyy", "🙂", "(*+?[", "a" * 300, "kata " * 500, "שלום"])
def test_odd_words_end_in_a_way_on(browser: Browser, sites: Sites, words: str) -> None:
    context = browser.new_context(offline=True)
    tab = context.new_page()
    problems: list[str] = []
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.goto((Path(sites["file"]) / "indeks.html").as_uri())
    tab.fill("input[name=q]", words)
    tab.press("input[name=q]", "Enter")
    shown = tab.locator("[data-results] li").count()
    assert shown > 0 or tab.locator("[data-none] a").is_visible() or tab.locator("[data-index]").is_visible()
    assert problems == []
    context.close()


def test_without_scripts_there_is_no_dead_box(browser: Browser, public_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(public_url + "index.html")
    assert not tab.locator("form.search").is_visible()
    tab.click(".search-link a")
    assert tab.locator("[data-index] li").count() > 40
    context.close()


def test_pages_on_changed_law_come_last_with_a_badge(browser: Browser, tmp_path: Path) -> None:
    """On this day the change of the cost rules has not been worked in yet."""
    out = tmp_path / "site"
    assert build(Options(ROOT / "mkdocs.yml", edition="file", as_of="2026-11-20"), out).ok
    context = browser.new_context(offline=True)
    tab = context.new_page()
    tab.goto((out / "indeks.html").as_uri())
    tab.fill("input[name=q]", "biaya penempatan")
    tab.press("input[name=q]", "Enter")
    stale = tab.eval_on_selector_all(
        "[data-results] li", "items => items.map(i => i.hasAttribute('data-stale'))"
    )
    assert True in stale
    assert stale == sorted(stale)
    assert tab.locator("[data-results] li[data-stale] .badge").first.is_visible()
    context.close()
