"""Pictures of the law: open to everyone, readable on a small screen, light to load."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import objections
from tests.conftest import Sites

pytestmark = pytest.mark.browser

PAGES = (
    "peraturan/pp-59-2021.html",
    "peraturan/uu-18-2017-bagan.html",
    "peraturan/garis-waktu-pengaduan.html",
    "peraturan/rantai.html",
    "en/peraturan/uu-18-2017-bagan.html",
    "en/peraturan/garis-waktu-jaminan-sosial.html",
    "en/peraturan/rantai.html",
)
SPILT = """() => [...document.querySelectorAll('.drawing text')].filter(text => {
  const box = text.closest('a, g') ? text.closest('a, g').querySelector('rect') : text.ownerSVGElement;
  const inner = text.getBoundingClientRect(), outer = box.getBoundingClientRect();
  return inner.right > outer.right + 0.5 || inner.bottom > outer.bottom + 0.5;
}).map(text => text.textContent)"""
SMALL_TYPE = """() => Math.min(...[...document.querySelectorAll('.drawing .name')].map(text =>
  parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_words_stay_in_their_boxes(
    browser: Browser, public_url: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    for name in PAGES:
        page.goto(public_url + name)
        assert objections(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(SPILT) == [], name
        assert page.evaluate(SMALL_TYPE) >= 12.9, name
    assert refused == []
    context.close()


def test_boxes_are_reached_by_keyboard_and_lead_on(browser: Browser, public_url: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(public_url + "peraturan/garis-waktu-pengaduan.html")
    page.locator(".drawing a").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.drawing') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/peraturan/uu-18-2017.html")
    page.close()


def test_pages_with_pictures_are_light(sites: Sites) -> None:
    site = Path(sites["public"])
    for name in (*PAGES, "en/peraturan/uu-18-2017.html"):
        assert (site / name).stat().st_size <= 25_000, name
