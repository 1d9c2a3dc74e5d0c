"""The material frame of staff pages: one site with the light pages, light to load, open to everyone."""

import gzip
import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.axe import objections

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
STAFF = {
    "id": ("petugas/rujukan-kasus.html", "pengawas/pengawasan-p3mi.html", "petugas/index.html"),
    "en": ("en/petugas/rujukan-kasus.html", "en/pengawas/pengawasan-p3mi.html", "en/petugas/index.html"),
}
LIGHT = {"id": "layanan/apa-itu-ltsa.html", "en": "en/layanan/apa-itu-ltsa.html"}
FIRST_VIEW_BYTES = 100_000
WIDE = 1280  # px; the menu stands at the left from 76.25 em (1220 px) on


def header_words(page: Page) -> list[str]:
    """What the header says, one entry a line of text."""
    return [line.strip() for line in page.inner_text("header").splitlines() if line.strip()]


def load(page: Page, url: str) -> list[Response]:
    """Open a page and wait until it asks for nothing more; every answer on the way."""
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page.on("response", note)
    page.goto(url, wait_until="networkidle")
    return responses


@pytest.mark.parametrize("lang", ["id", "en"])
def test_staff_page_speaks_its_language_under_one_heading(
    browser: Browser, staff_url: str, lang: str
) -> None:
    page = browser.new_page()
    for name in STAFF[lang]:
        page.goto(staff_url + name)
        assert page.get_attribute("html", "lang") == lang
        assert page.locator("h1").count() == 1
        assert page.locator("main h1").count() == 1
    page.close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_header_and_footer_say_the_same_as_on_a_light_page(
    browser: Browser, staff_url: str, lang: str
) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": 800})
    page.goto(staff_url + LIGHT[lang])
    header, footer = header_words(page), page.inner_text("footer")
    colours = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    painted = page.evaluate(colours)
    page.goto(staff_url + STAFF[lang][0])
    assert page.locator("link[href*='assets/stylesheets/main.']").count() == 1, "not the material frame"
    assert header_words(page) == header
    assert page.inner_text("footer") == footer
    assert page.evaluate(colours) == painted
    page.close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_first_view_stays_on_the_origin_and_under_its_bar(
    browser: Browser, staff_url: str, lang: str
) -> None:
    for name in STAFF[lang]:
        page = browser.new_page()
        responses = load(page, staff_url + name)
        assert [r.url for r in responses if not r.url.startswith(staff_url) or r.status >= 400] == []
        weights = {r.url: len(gzip.compress(r.body())) for r in responses}
        assert sum(weights.values()) <= FIRST_VIEW_BYTES, weights
        page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, WIDE])
def test_axe_finds_nothing_on_a_staff_page(
    browser: Browser, staff_url: str, scheme: Scheme, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
    )
    page = context.new_page()
    page.goto(staff_url + STAFF["id"][0])
    if width < WIDE:
        page.click(".menu summary")
    assert objections(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_both_schemes_are_painted(browser: Browser, staff_url: str) -> None:
    grounds = set()
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        page = browser.new_page(color_scheme=scheme)
        page.goto(staff_url + STAFF["id"][0])
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.close()
    assert len(grounds) == 2


def test_menu_and_skip_link_answer_the_keyboard_without_scripts(browser: Browser, staff_url: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(staff_url + STAFF["id"][0])
    page.keyboard.press("Tab")
    assert page.locator("a.skip").evaluate("link => link === document.activeElement")
    assert page.locator("a.skip").get_attribute("href") == "#isi"
    current = page.locator(".menu .md-nav a[aria-current=page]")
    assert not current.is_visible()
    page.focus(".menu summary")
    page.keyboard.press("Enter")
    assert current.is_visible()
    assert current.get_attribute("href") == STAFF["id"][0].rpartition("/")[2]
    page.keyboard.press("Tab")
    assert page.locator(".menu a").first.evaluate("link => link === document.activeElement")
    context.close()


def test_wide_screen_shows_menu_and_contents_at_the_sides(browser: Browser, staff_url: str) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": 800})
    page.goto(staff_url + STAFF["id"][0])
    assert page.locator(".md-sidebar--primary a[aria-current=page]").is_visible()
    assert page.locator(".md-sidebar--secondary a[href^='#']").first.is_visible()
    assert not page.locator(".menu .md-nav").is_visible()
    assert not page.locator(".staff-toc").is_visible()
    page.close()


def test_no_inline_script_and_no_form_of_material_is_left(browser: Browser, staff_url: str) -> None:
    page = browser.new_page()
    for name in (*STAFF["id"], *STAFF["en"]):
        page.goto(staff_url + name)
        html = page.content()
        assert not re.search(r"<script(?![^>]*\bsrc=)", html), name
        assert not re.search(r'id="__(?:drawer|search|config)"|md-dialog|md-overlay| style="', html), name
    page.close()


def test_print_shows_the_text_without_menus(browser: Browser, staff_url: str) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": 800})
    page.goto(staff_url + STAFF["id"][0])
    page.emulate_media(media="print")
    for gone in (
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".menu",
        ".staff-toc",
        ".neighbours",
    ):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("main h1").is_visible()
    page.close()
