"""A search that nothing fits, and what nobody should type: a sentence and a way to help, always, without a freeze."""

from functools import partial
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import objections
from tests.browser.tasks import longest_task
from tests.conftest import Sites

pytestmark = pytest.mark.browser
BOX = "form.find input"
TYPE = "text => { const box = document.querySelector('form.find input'); box.value = eval(text); box.dispatchEvent(new Event('input', { bubbles: true })); }"


def opened(browser: Browser, sites: Sites, page: str, problems: list[str], **options: object) -> Page:
    """A page of the file edition on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, offline=True, **options)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.on("pageerror", lambda error: problems.append(str(error)))
    tab.goto((Path(sites["file"]) / page).as_uri())
    return tab


@pytest.mark.parametrize(
    ("page", "words", "said"),
    [
        ("index.html", "resep rendang padang", "Tidak ada yang cocok benar."),
        ("cari.html", "resep rendang padang", "Tidak ada yang cocok benar."),
        ("en/index.html", "cracked phone screen repair", "Nothing fits well."),
    ],
)
def test_where_nothing_fits_help_stands_first_and_the_rest_is_folded(
    browser: Browser, sites: Sites, page: str, words: str, said: str
) -> None:
    problems: list[str] = []
    tab = opened(browser, sites, page, problems, bypass_csp=True)
    tab.fill(BOX, words)
    tab.wait_for_selector("form.find details, [data-results] details")
    assert tab.inner_text("form.find [role=status]").startswith(said)
    first, phone, index = tab.locator(".callout.note[data-search-result] a").all()[:3]
    assert (first.get_attribute("href") or "").endswith("bantuan/index.html")
    assert (phone.get_attribute("href") or "").startswith("tel:")
    assert (index.get_attribute("href") or "").endswith("indeks.html")
    assert not tab.locator("a.find-item").first.is_visible()
    assert objections(tab) == []
    if page != "cari.html":
        tab.keyboard.press("ArrowDown")
        chosen = tab.locator(f"#{tab.get_attribute(BOX, 'aria-activedescendant')}")
        assert chosen.get_attribute("href") == first.get_attribute("href")
    tab.locator("details > summary:visible", has_text="(").click()
    assert tab.locator("a.find-item").first.is_visible()
    assert problems == []
    tab.context.close()


ODD = {
    "long": "'x'.repeat(10000)",
    "long, of slips": "'pasprot '.repeat(1250)",
    "long, of signs": "'<b>🙂'.repeat(2500)",
    "half a sign": "'\\ud800gaji\\udc00 \\udbff'",
    "half a sign alone": "'\\ud800'",
    "NUL": "'\\0gaji\\0'",
    "NUL alone": "'\\0\\0'",
    "from right to left": "'\\u202egaji\\u202c \\u200fdibayar'",
    "marks alone": "'\\u202e\\u200f\\u200b\\u00ad'",
    "HTML": "'<script>alert(1)</script><img src=x onerror=alert(1)>'",
    "digits": "'1'.repeat(10000)",
    "names of objects": "'constructor __proto__ toString hasOwnProperty'",
}


def test_whatever_is_typed_ends_in_a_sentence_and_a_way_on(browser: Browser, sites: Sites) -> None:
    problems: list[str] = []
    for page in ("cari.html", "index.html"):
        tab = opened(browser, sites, page, problems)
        tab.on("dialog", lambda dialog: problems.append(dialog.message))
        tab.fill(BOX, "gaji")
        tab.wait_for_selector("[data-search-result]")
        for name, text in ODD.items():
            longest = longest_task(tab, partial(tab.evaluate, TYPE, text), settle=800)
            assert tab.inner_text("form.find [role=status]"), name
            assert tab.locator(".find-popup a, [data-results] a").count() > 0, name
            assert longest <= 50, name
        tab.context.close()
    assert problems == []


def test_the_best_sentence_is_quoted_and_the_page_opens_at_a_phrase_of_it(
    browser: Browser, sites: Sites
) -> None:
    problems: list[str] = []
    tab = opened(browser, sites, "index.html", problems)
    tab.fill(BOX, "majikan tidak mau bayar gaji")
    tab.wait_for_selector("a.find-item mark")
    lit = {word.lower() for word in tab.locator("a.find-item mark").all_inner_texts()}
    assert lit & {"gaji", "upah", "bayar", "dibayar"}
    assert not lit & {"tidak", "mau"}
    href = tab.locator("a.find-item", has=tab.locator("mark")).first.get_attribute("href") or ""
    phrase = unquote(href.partition(":~:text=")[2])
    assert len(phrase.split()) > 1
    tab.goto((Path(sites["file"]) / href.partition("#")[0]).as_uri())
    assert phrase in " ".join((tab.locator("main").text_content() or "").split())
    assert problems == []
    tab.context.close()
