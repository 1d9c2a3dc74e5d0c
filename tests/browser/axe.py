"""What axe objects to on an open page (WCAG 2.2 A and AA, best practice)."""

from typing import Any, cast

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {"light": 360, "dark": 1280}

# Only what was found comes back: what a page does right is most of the work of a report, and read by nobody.
_RUN = """async tags => {
  const found = await axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
  return found.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
}"""


def objections(page: Page) -> list[str]:
    """One line a rule that is broken, with the first guilty element."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return cast(list[str], page.evaluate(_RUN, TAGS))


def open_still(page: Page, url: str) -> None:
    """Open a page that stays: the neutral page goes on by itself, and is looked at before it does."""
    page.route("**/aset/neutral.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(url)


def violations(browser: Browser, url: str, scheme: Any, width: int) -> list[str]:
    """What axe objects to on the page of an address."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    open_still(page, url)
    found = objections(page)
    context.close()
    return found


def in_both_schemes(page: Page, url: str) -> dict[str, list[str]]:
    """What axe objects to on a page, light on a phone and dark on a desk; the page is opened once.

    For a walk over very many pages: colours and widths are media queries, so that an open page
    follows them; `tests/browser/test_axe.py` proves that a fault in either scheme is seen.
    """
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS["light"], "height": 800})
    answer = page.goto(url)
    assert answer is not None
    assert answer.ok, url
    found = {"light": objections(page)}
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": WIDTHS["dark"], "height": 800})
    found["dark"] = objections(page)
    return {scheme: what for scheme, what in found.items() if what}
