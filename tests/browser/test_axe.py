"""Accessibility of the built pages, in both languages and both colour schemes (WCAG 2.2 A and AA, best practice)."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.kinds import documents, one_of_each_kind

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {"light": 360, "dark": 1280}


def violations(browser: Browser, url: str, scheme: Any, width: int) -> list[str]:
    """What axe objects to on a page, one line a rule with the first guilty element."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    # The neutral page goes on by itself; it is looked at before it does.
    page.route("**/aset/neutral.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(url)
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    context.close()
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in result.response["violations"]]


@pytest.mark.parametrize("address", one_of_each_kind())
def test_no_violation_on_any_kind_of_page(browser: Browser, public_url: str, address: str) -> None:
    """Indonesian pages in the light scheme on a phone, their twins in the dark scheme on a desk."""
    scheme = "dark" if address.startswith("en/") else "light"
    assert violations(browser, public_url + address, scheme, WIDTHS[scheme]) == []


def test_the_404_page_has_none_either(browser: Browser, public_url: str) -> None:
    for name in ("404.html", "wiki.html"):
        assert violations(browser, public_url + name, "light", 360) == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", WIDTHS)
@pytest.mark.parametrize("address", [d.address for d in documents()])
def test_no_violation_on_any_page(browser: Browser, public_url: str, address: str, scheme: str) -> None:
    assert violations(browser, public_url + address, scheme, WIDTHS[scheme]) == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", WIDTHS)
@pytest.mark.parametrize(
    "address", [d.address for d in documents("supervisor") if d.audience.value != "public"]
)
def test_no_violation_on_any_internal_page(
    browser: Browser, staff_url: str, address: str, scheme: str
) -> None:
    assert violations(browser, staff_url + address, scheme, WIDTHS[scheme]) == []
