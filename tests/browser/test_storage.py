"""Whatever stands in a browser's storage, no page breaks; forgetting everything forgets every key."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.box import BOX
from tests.browser.kinds import documents

pytestmark = pytest.mark.browser
# What may stand under a key: nothing, broken JSON, another type, parts of another type.
ODD = (
    "null", "", "{", "5", '"x"', "[null]", "{}", '{"v":1,"people":[null,["a"]],"now":5}', '{"saved":null,"draft":5}',
    '{"saved":[null,{"answers":null}],"draft":{"answers":{"x":5},"rounds":{"a":5}}}',
    '{"v":1,"items":{"a":null},"cards":{"b":null},"seen":{"c":5}}',
)  # fmt: skip
FORBIDDEN = 'Object.defineProperty(window, "localStorage", {get() { throw new Error("forbidden"); }});'


def addresses_of(*kinds: str) -> list[str]:
    """One Indonesian page of each kind."""
    found = {d.kind: d.address for d in reversed(documents("supervisor")) if d.lang == "id"}
    return [found[kind] for kind in kinds]


PAGES = addresses_of("search", "instrument_form", "path")
FORM = PAGES[1].split("/")[-1].removesuffix("-isian.html")
REST = addresses_of("quiz", "review", "mentors")


def assert_opens(browser: Browser, base: str, pages: list[str], script: str) -> None:
    context = browser.new_context()
    context.add_init_script(script)
    problems: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    for address in pages:
        page.goto(base + address)
        page.wait_for_load_state()
    context.close()
    assert problems == []


def everything(text: str) -> str:
    """A script that puts a text under every key that these pages read."""
    return f"""
      for (const key of ["suluh-cari-luput", "suluh.belajar", "suluh.belajar/a1", "suluh-isian-{FORM}"]) {{
        localStorage[key] = {text!r};
      }}
      const get = Storage.prototype.getItem;
      Storage.prototype.getItem = function (key) {{
        return key.startsWith("suluh-isian-") ? {text!r} : get.call(this, key);
      }};
    """


@pytest.mark.parametrize("text", ODD[:1] + ODD[7:10])
def test_no_page_breaks_on_what_stands_in_storage(browser: Browser, staff_url: str, text: str) -> None:
    assert_opens(browser, staff_url, PAGES, everything(text))


@pytest.mark.long
@pytest.mark.parametrize("text", ODD)
def test_no_other_page_breaks_on_what_stands_in_storage(browser: Browser, staff_url: str, text: str) -> None:
    assert_opens(browser, staff_url, [*PAGES, *REST], everything(text))
    # A learner who is on the list, with odd progress.
    list_of_one = '{"v":1,"now":"a1","people":[["a1","Ani"]]}'
    script = everything(text) + f"localStorage['suluh.belajar'] = {list_of_one!r};"
    assert_opens(browser, staff_url, [*PAGES, *REST], script)


def test_no_page_breaks_where_storage_is_forbidden(browser: Browser, staff_url: str) -> None:
    assert_opens(browser, staff_url, [*PAGES, *REST], FORBIDDEN)


def test_forgetting_everything_forgets_every_key(browser: Browser, staff_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(staff_url + PAGES[0])
    page.fill(BOX, "xqzwv")
    page.press(BOX, "Enter")
    expect(page.locator("[data-misses]")).to_be_visible()
    page.goto(staff_url + PAGES[1])
    page.locator("form.instrument-form input[type=text]").first.fill("jawaban")
    expect(page.locator("[data-saved-count]")).to_contain_text("1 draf")
    page.evaluate("localStorage['suluh-isian-lain'] = '{}'")
    page.goto(staff_url + PAGES[2])
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    keys = page.evaluate("Object.keys(localStorage).map((key) => key.split('/')[0]).sort()")
    assert len(keys) == 5, keys  # of a learner two: progress, and the path that was open last
    assert {key[:12] for key in keys} == {"suluh-cari-l", "suluh-isian-", "suluh.belaja"}
    page.eval_on_selector_all(".learner details", "(all) => all.forEach((fold) => { fold.open = true; })")
    page.click("[data-forget-all]")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.goto(staff_url + PAGES[1])
    expect(page.locator("[data-saved-count]")).to_contain_text("0 draf")
    context.close()
