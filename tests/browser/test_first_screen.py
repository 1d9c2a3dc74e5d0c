"""Every page for danger has a number to call in the first screen of a small phone.

Which pages those are is said here anew from the content, and not asked of the code that draws them.
"""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from suluh.helpdesk.link.paths import outcome_of
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.document import Document
from suluh.model.languages import LANGUAGES
from tests.browser.box import BOX
from tests.browser.kinds import content, documents
from tests.browser.waiting import eventually
from tests.conftest import Sites

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 360, 740
ROOTS = {"id": "", "en": "en/"}
WHOLE_KINDS = ("helpdesk", "contacts", "contacts_country", "countries", "country")
DANGER_NEEDS = ("police", "ambulance", "crisis", "emergency", "violence")

# Every link that rings a phone and that a reader sees: top, height, width, number; and the first step below.
LOOK = """() => {
  const box = (e) => e.getBoundingClientRect();
  const seen = [...document.querySelectorAll("main a[href^='tel:']")].filter((a) => box(a).height);
  return seen.map((a) => [box(a).top + scrollY, box(a).height, box(a).width, a.getAttribute("href")]);
}"""


def for_danger(document: Document) -> bool:
    """Whether a document is a page for danger."""
    site, folder = content(), document.key.partition("/")[0]
    match document.kind:
        case "outcome":
            return site.of(Outcome)[document.subject].urgency != "calm"
        case "question":
            tree = site.of(DecisionTree)[document.subject.partition("#")[0]]
            question = tree.question(document.subject.partition("#")[2])
            assert question is not None
            ends = [outcome_of(site, answer.to) for answer in question.answers]
            return question.sensitive or any(end is not None and end.urgency == "danger" for end in ends)
        case "contacts_need":
            return document.subject in DANGER_NEEDS
        case "page":
            page = site.pages[document.lang][document.subject]
            meta, warns = page.meta, page.meta.type == "guide" and "/// danger" in page.body
            return document.key == "index" or meta.type == "country" or folder == "masalah" or warns
        case "section":
            return folder in ("masalah", "negara")
    return document.kind in WHOLE_KINDS


@cache
def danger_pages() -> tuple[tuple[str, str], ...]:
    """(kind, address) of every page for danger of the public edition."""
    found = [
        ("home" if document.key == "index" else document.kind, document.address)
        for document in documents()
        if for_danger(document)
    ]
    return (*found, ("not_found", "404.html"))


def some() -> tuple[str, ...]:
    """The address of one page of each kind in each language."""
    chosen = {(kind, address.startswith("en/")): address for kind, address in reversed(danger_pages())}
    return tuple(chosen.values())


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def faults(page: Page, base: str, addresses: tuple[str, ...]) -> dict[str, object]:
    """Address -> what stands first there, where that is no button in the first screen with another below."""
    found: dict[str, object] = {}
    for address in addresses:
        page.goto(base + address)
        numbers = page.evaluate(LOOK)
        if not numbers:
            found[address] = "no number"
            continue
        top, height, width, _ = numbers[0]
        sound = top <= HEIGHT - height and width >= 0.85 * WIDTH and height >= 44
        if not sound or len(numbers) < 2 or numbers[1][0] < top + height:
            found[address] = numbers[:2]
    return found


def test_a_page_of_each_kind_has_its_number_in_the_first_screen(phone: Page, public_url: str) -> None:
    assert len(some()) >= 19
    assert faults(phone, public_url, some()) == {}


@pytest.mark.long
def test_every_page_has_its_number_in_the_first_screen(phone: Page, public_url: str) -> None:
    addresses = tuple(address for _, address in danger_pages())
    assert len(addresses) > 280
    assert faults(phone, public_url, addresses) == {}


@pytest.mark.long
def test_every_page_has_its_number_from_a_stick(phone: Page, sites: Sites) -> None:
    base = Path(sites["file"]).as_uri() + "/"
    # The page for addresses that do not exist is for servers.
    addresses = tuple(address for _, address in danger_pages() if address != "404.html")
    assert faults(phone, base, addresses) == {}


def in_sight(page: Page) -> bool:
    """Whether the first number stands on the screen as it is scrolled."""
    box = page.locator(".call-first a[href^='tel:']:visible").first.bounding_box()
    return box is not None and 0 <= box["y"] <= HEIGHT - box["height"]


@pytest.mark.parametrize("lang", ["id", pytest.param("en", marks=pytest.mark.long)])
def test_a_chosen_country_shows_its_own_number_first(phone: Page, sites: Sites, lang: str) -> None:
    base = Path(sites["file"]).as_uri() + "/" + ROOTS[lang] + "bantuan/hasil/langkah-2.html"
    phone.goto(base)
    anywhere = [number for *_, number in phone.evaluate(LOOK)]
    phone.click(".choose a")
    choices = phone.locator(".lands a:visible")
    assert choices.count() == len(content().countries)
    shown = {}
    for code in ("tw", "my", "id", "mm"):
        phone.goto(base + "#pilih_negara")
        phone.click(f".lands a[href='#negara-{code}']")
        assert eventually(phone, phone.locator(f"#negara-{code}").is_visible)
        assert phone.locator(".land:visible").count() == 1
        assert not phone.locator(".lands").is_visible()
        numbers = phone.evaluate(LOOK)
        assert eventually(phone, partial(in_sight, phone)), phone.url
        # What works from anywhere stays below.
        assert set(anywhere) - {number for *_, number in numbers} == set()
        shown[code] = numbers[0][3]
    assert (shown["tw"], shown["my"], shown["id"]) == ("tel:110", "tel:999", "tel:110")
    # Where no number of the police is known, the mission is what there is.
    assert shown["mm"].startswith("tel:+95")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_of_the_choice_is_kept_or_sent(browser: Browser, public_url: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page = context.new_page()
    page.goto(f"{public_url}{ROOTS[lang]}bantuan/hasil/langkah-2.html#negara-tw")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.click(".choose a")
    page.click(".lands a[href='#negara-my']")
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, window.name]")
    assert kept == [0, 0, "", ""]
    assert not [url for url in asked if "negara-" in url]
    page.goto(f"{public_url}{ROOTS[lang]}bantuan/hasil/langkah-2.html")
    assert page.locator(".land:visible").count() == 0
    context.close()


def searched(browser: Browser, address: str, word: str) -> list[float]:
    """Top and height of the button of the danger card for a word; [] if the first link there is none."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page = context.new_page()
    page.goto(address)
    page.fill(BOX, word)
    page.click(".find button")
    page.wait_for_selector("[data-results] .find-answer.danger")
    found: list[float] = page.eval_on_selector(
        "[data-results] .find-answer.danger a",
        """(a) => { const b = a.getBoundingClientRect();
          return a.matches(".call[href^='tel:+']") && b.width > 280 ? [b.top + scrollY, b.height] : []; }""",
    )
    context.close()
    return found


@pytest.mark.parametrize(("lang", "word"), [("id", "dipukul majikan"), ("en", "my boss beats me")])
def test_a_word_of_danger_finds_a_number_first(
    browser: Browser, public_url: str, lang: str, word: str
) -> None:
    top, height = searched(browser, f"{public_url}{ROOTS[lang]}cari.html", word)
    assert top <= HEIGHT - height


@pytest.mark.long
@pytest.mark.parametrize("number", range(len(content().search.danger)))
def test_every_kind_of_danger_finds_a_number_first(browser: Browser, public_url: str, number: int) -> None:
    word = content().search.danger[number].words[0]
    for root in ROOTS.values():
        top, height = searched(browser, f"{public_url}{root}cari.html", word)
        assert top <= HEIGHT - height, word
