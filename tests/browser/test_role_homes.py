"""The homes of roles: plain links, a role that stays on the device if its reader asks, a first choice in sight."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
PHONE_HEIGHT = 740


def test_a_role_stays_on_the_device_until_it_is_forgotten(browser: Browser, staff_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(staff_url + "index.html")
    expect(page.locator("[data-chosen]")).to_be_hidden()
    page.click("a[data-role=pengawas]")
    page.wait_for_url("**/beranda/pengawas.html")
    page.click(".choice button")
    assert page.evaluate("localStorage['suluh-peran']") == '"pengawas"'
    page.goto(staff_url + "index.html")
    page.click("[data-chosen] a")
    page.wait_for_url("**/beranda/pengawas.html")
    page.click(".choice button")
    assert page.evaluate("localStorage.length") == 0
    context.close()


def test_roles_are_plain_links_without_scripts(browser: Browser, staff_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(staff_url + "index.html")
    page.click("a[data-role=petugas-ltsa]")
    assert page.locator(".tools-of h2").all_inner_texts() == [
        "Lanjutkan belajar", "Prosedur", "Meja saya", "Rujukan", "Formulir", "Instrumen", "Aturan", "Yang baru",
    ]  # fmt: skip
    context.close()


def test_the_first_choice_stands_in_the_first_screen(
    browser: Browser, public_url: str, staff_url: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": PHONE_HEIGHT})
    for address, choice in ((public_url, ".situations a"), (staff_url, ".homes a")):
        page.goto(address + "index.html")
        box = page.locator(choice).first.bounding_box()
        assert box is not None
        assert box["y"] + 44 <= PHONE_HEIGHT
    page.close()
