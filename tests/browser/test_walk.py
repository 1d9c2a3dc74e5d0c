"""A reader's walk: home, a guide, a country, a regulation, the glossary, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.problems import problems_of
from tests.browser.waiting import open_link
from tests.conftest import Sites

pytestmark = pytest.mark.browser

LANGUAGES = {"id": "index.html", "en": "en/index.html"}


def walk(browser: Browser, base: str, lang: str, width: int, *, offline: bool = False) -> list[str]:
    """Click from home to the glossary; the addresses of all requests on the way."""
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=offline)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    problems = problems_of(page)
    page.goto(base + LANGUAGES[lang])
    assert page.get_attribute("html", "lang") == lang
    open_link(page, "main a[href$='masalah/index.html']")
    open_link(page, "main a[href$='paspor-ditahan.html']")
    assert page.locator("main h1").count() == 1
    open_link(page, "main .prose a[href*='peraturan/uu-18-2017.html']")
    assert "uu-18-2017" in page.url
    assert page.locator("main h2").count() >= 3
    open_link(page, ".brand")
    open_link(page, "main a[href$='negara/index.html']")
    open_link(page, "main a[href$='taiwan.html']")
    assert page.locator("main .contact-list a.channel").count() >= 1
    open_link(page, ".brand")
    open_link(page, "main a[href$='istilah/index.html']")
    open_link(page, "main h2 a[href$='istilah/p.html'], main a[href$='p.html']")
    assert page.locator("dt#p3mi").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_attribute("html", "lang") == lang
    context.close()
    assert problems == []
    return requests


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_walk_stays_on_the_origin(browser: Browser, public_url: str, lang: str, width: int) -> None:
    requests = walk(browser, public_url, lang, width)
    assert [url for url in requests if not url.startswith(public_url)] == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_walk_from_a_usb_stick_without_network(browser: Browser, sites: Sites, lang: str) -> None:
    base = Path(sites["file"]).as_uri() + "/"
    requests = walk(browser, base, lang, 360, offline=True)
    assert [url for url in requests if not url.startswith(base)] == []
