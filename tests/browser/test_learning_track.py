"""The guided track: a folded path, the rail from step to step, who learns, and what goes wrong with storage."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import violations
from tests.browser.kinds import documents
from tests.conftest import Sites, serve_folder

pytestmark = pytest.mark.browser

LONGEST = "jalur-pengaduan-informasi"
SCREENS = 4 * 740
ROOTS = ("", "en/")
PATHS = sorted({d.subject for d in documents("supervisor") if d.kind == "path"})


@pytest.fixture(scope="module")
def web(sites: Sites) -> Iterator[str]:
    yield from serve_folder(sites["supervisor"], sites["supervisor"])


@pytest.fixture(params=["web", pytest.param("file", marks=pytest.mark.long)])
def staff(request: pytest.FixtureRequest, sites: Sites) -> str:
    if request.param == "file":
        return sites["supervisor"].as_uri() + "/"
    address: str = request.getfixturevalue("web")
    return address


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def watched(context: BrowserContext) -> Page:
    page = context.new_page()
    page.on("pageerror", lambda problem: pytest.fail(str(problem)))
    return page


def begin(page: Page, url: str) -> None:
    page.goto(url)
    page.fill("#pelajar_nama", "Siti")
    page.click("[data-add]")


def height(page: Page) -> int:
    found: int = page.evaluate("document.documentElement.scrollHeight")
    return found


def hold(browser: Browser, url: str, *, scripts: bool, width: int) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(url)
    assert height(page) <= SCREENS
    if scripts:
        page.fill("#pelajar_nama", "Siti")
        page.click("[data-add]")
        assert height(page) <= SCREENS
    context.close()


def test_the_longest_path_is_four_screens_and_begins_with_the_next_thing(
    browser: Browser, web: str, phone: BrowserContext
) -> None:
    for root in ROOTS:
        hold(browser, f"{web}{root}jalur/{LONGEST}.html", scripts=True, width=360)
    page = watched(phone)
    page.goto(f"{web}jalur/{LONGEST}.html")
    first = page.locator("main a, main button").locator("visible=true").first
    assert (first.text_content() or "").startswith("Mulai: ")


@pytest.mark.long
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("path", PATHS)
def test_every_path_is_four_screens(browser: Browser, web: str, path: str, scripts: bool, width: int) -> None:
    for root in ROOTS:
        hold(browser, f"{web}{root}jalur/{path}.html", scripts=scripts, width=width)


@pytest.mark.parametrize("root", ["", pytest.param("en/", marks=pytest.mark.long)])
def test_the_rail_leads_from_step_to_step_and_agrees_with_the_path(
    phone: BrowserContext, staff: str, root: str
) -> None:
    page = watched(phone)
    url = f"{staff}{root}jalur/{LONGEST}.html"
    begin(page, url)
    keys = page.eval_on_selector_all(".path-item", "(all) => all.map((row) => row.dataset.key)")
    page.click(".go a")
    for step, key in enumerate(keys[:3], 1):
        expect(page.locator(".rail-row")).to_contain_text(re.compile(rf"\b{step} (dari|of) {len(keys)}\b"))
        leg = page.locator(".rail .leg").first
        assert leg.get_attribute("data-key") == key
        leg.locator("[data-tick]").click()
        expect(leg).to_have_class(re.compile("done"))
        assert page.evaluate("document.activeElement.className") == "onward"
        page.keyboard.press("Enter")
        expect(page.locator(".leg").first).not_to_have_attribute("data-key", key)
    page.locator(".leg-at a").first.click()
    expect(page.locator(".path-item.done")).to_have_count(3)
    assert keys[3] == page.locator(".path-item:not(.done)").first.get_attribute("data-key")
    here = page.locator(".path-item:not(.done)").first
    assert (page.locator(".go a").text_content() or "").endswith(here.get_attribute("data-title") or "?")
    page.go_back()
    page.locator(".rail .leg").first.locator("[data-tick]").click()
    page.go_back()
    page.goto(url)
    expect(page.locator(".path-item.done")).to_have_count(4)


def test_one_learner_has_a_name_in_one_line_and_settings_fold(phone: BrowserContext, web: str) -> None:
    page = watched(phone)
    begin(page, f"{web}jalur/{LONGEST}.html")
    assert page.locator(".learner > details > summary").text_content() == "Belajar sebagai: Siti · ganti"
    assert not page.locator("[data-forget-all]").is_visible()
    assert not page.locator("#pelajar_nama").is_visible()


def test_a_gap_in_what_comes_first_still_gives_something_to_do(phone: BrowserContext, web: str) -> None:
    page = watched(phone)
    page.goto(f"{web}jalur/{LONGEST}.html")
    page.evaluate(
        """() => {
          const rows = [...document.querySelectorAll(".path-item")];
          rows.forEach((row, n) => { row.dataset.after = rows[(n + 1) % rows.length].id; });
        }"""
    )
    page.fill("#pelajar_nama", "Siti")
    page.click("[data-add]")
    first = page.locator(".path-item").first.get_attribute("data-title")
    assert page.locator(".go a").text_content() == f"Mulai: {first}"


def test_what_comes_first_is_done_first(phone: BrowserContext, web: str) -> None:
    page = watched(phone)
    page.goto(f"{web}jalur/{LONGEST}.html")
    second = page.evaluate(
        """() => {
          const [first, second, third] = document.querySelectorAll(".path-item");
          first.dataset.after = third.id;
          delete second.dataset.after;
          return second.dataset.title;
        }"""
    )
    page.fill("#pelajar_nama", "Siti")
    page.click("[data-add]")
    assert page.locator(".go a").text_content() == f"Mulai: {second}"


def lesson_of_several(web: str) -> str:
    return web + next(d.address for d in documents("supervisor") if d.subject == "apa-itu-ltsa")


def test_a_rail_says_honestly_why_it_cannot_mark(browser: Browser, web: str) -> None:
    context = browser.new_context()
    page = watched(context)
    page.goto(lesson_of_several(web))
    page.click(".rail summary")
    expect(page.locator(".leg [role=status]").first).to_have_text(
        "Untuk menandai, tulis nama dahulu di halaman jalur."
    )
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    page.reload()
    page.click(".rail summary")
    expect(page.locator(".leg [role=status]").first).to_contain_text("tidak mau menyimpan")
    assert page.locator(".leg [data-tick]:visible").count() == 0
    context.close()


def test_without_javascript_the_rail_names_every_path_and_its_steps(browser: Browser, web: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 740})
    page = context.new_page()
    page.goto(lesson_of_several(web))
    assert "jalur belajar" in (page.locator(".rail-row").text_content() or "")
    page.click(".rail summary")
    legs = page.locator(".leg")
    assert legs.count() > 5
    assert legs.first.locator("a.onward").is_visible()
    assert not legs.first.locator("button").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_axe_objects_to_nothing_on_a_rail(browser: Browser, web: str) -> None:
    assert violations(browser, lesson_of_several(web), "light", 360) == []
