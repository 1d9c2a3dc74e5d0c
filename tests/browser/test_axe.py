"""Accessibility of the built pages, in both languages and both colour schemes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.axe import in_both_schemes
from tests.browser.kinds import documents, one_of_each_kind

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for the walk over all pages."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    # The neutral page goes on by itself; it is looked at before it does.
    page.route("**/aset/neutral.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    yield page
    context.close()


@pytest.mark.parametrize("address", one_of_each_kind())
def test_no_violation_on_any_kind_of_page(tab: Page, public_url: str, address: str) -> None:
    assert in_both_schemes(tab, public_url + address) == {}


def test_the_404_page_has_none_either(tab: Page, public_url: str) -> None:
    assert in_both_schemes(tab, public_url + "404.html") == {}


FAULTS = {
    "light": "main { color: #ccc }",
    "dark": "@media (prefers-color-scheme: dark) { main { color: #333; background: #222 } }",
    "wide": "@media (min-width: 900px) { main { color: #777; background: #888 } }",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_either_scheme_is_seen(tab: Page, public_url: str, fault: str) -> None:
    style = f"<style>{FAULTS[fault]}</style>"

    def with_fault(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</head>", f"{style}</head>"))

    tab.route("**/sebelum/tahapan-berangkat.html", with_fault)
    try:
        found = in_both_schemes(tab, f"{public_url}sebelum/tahapan-berangkat.html")
    finally:
        tab.unroute("**/sebelum/tahapan-berangkat.html")
    assert set(found) == {"light" if fault == "light" else "dark"}, found
    assert all(any("color-contrast" in line for line in lines) for lines in found.values()), found


@pytest.mark.long
@pytest.mark.parametrize("address", [d.address for d in documents()])
def test_no_violation_on_any_page(tab: Page, public_url: str, address: str) -> None:
    assert in_both_schemes(tab, public_url + address) == {}


@pytest.mark.long
@pytest.mark.parametrize(
    "address", [d.address for d in documents("supervisor") if d.audience.value != "public"]
)
def test_no_violation_on_any_internal_page(tab: Page, staff_url: str, address: str) -> None:
    assert in_both_schemes(tab, staff_url + address) == {}
