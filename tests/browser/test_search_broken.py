"""Whatever file of search is missing, cut or of another site: the reader gets a sentence and a way to help."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.box import BOX
from tests.browser.searched import Host, logging_host, small_search
from tests.browser.waiting import eventually, settled
from tests.small_site import twins

pytestmark = pytest.mark.browser
ROOTS = {"id": "", "en": "en/"}
WORDS = {"id": "paspor", "en": "passport"}
NUMBER = "021 555 0100"
NEEDED = ("aset/search", "kata", "s", "k", "nomor")
PIECES = {
    "aset/search": r"aset/search\.[^-]*js",
    "kata": "cari/{}/kata.js",
    "s": r"cari/{}/s\d+.js",
    "k": r"cari/{}/k\d+.js",
    "nomor": "cari/{}/nomor.js",
    "t": r"cari/{}/t\d+.js",
    "aset/search-page": r"aset/search-page.*js",
    "aset/search-snippets": r"aset/search-snippets.*js",
}
FAILED = {"id": "Bagian pencarian tidak termuat.", "en": "A part of search did not load."}


@dataclass(frozen=True)
class Built:
    """The site, and one with a page more, where the numbers of pages are others."""

    site: Path
    other: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("luka")
    more = twins("abjad", "Paspor lain.")
    return Built(small_search(folder / "a"), small_search(folder / "b", files=more))


@pytest.fixture
def host(built: Built, tmp_path: Path) -> Iterator[Host]:
    """A copy of the site that may be damaged, on a server that lets every file be kept for a year."""
    shutil.copytree(built.site, tmp_path / "site")
    with logging_host(tmp_path / "site", {"Cache-Control": "max-age=31536000"}) as found:
        yield found


def remove(path: Path, _: Built) -> None:
    path.unlink()


def cut(path: Path, _: Built) -> None:
    text = path.read_text("utf-8")
    path.write_text(text[: len(text) // 2], "utf-8")


def empty(path: Path, _: Built) -> None:
    path.write_text("", "utf-8")


def replace(path: Path, built: Built) -> None:
    """By the file of the same name of the other site; where both are the same, by a page that a server sends."""
    mine, theirs = (
        root / path.relative_to(path.parents[2 if "cari" in path.parts else 1])
        for root in (built.site, built.other)
    )
    text = theirs.read_text("utf-8") if theirs.exists() else ""
    if text == mine.read_text("utf-8"):
        text = "<!doctype html><title>404</title>"
    path.write_text(text, "utf-8")


DAMAGE: dict[str, Callable[[Path, Built], None]] = {
    "missing": remove,
    "cut": cut,
    "empty": empty,
    "of another": replace,
}
CASES = list(product(NEEDED, DAMAGE, ("id", "en"), ("popup", "page")))
# In fast tests each damage once; every piece with every damage before a release.
FAST = [
    ("aset/search", "cut", "en", "page"),
    ("kata", "cut", "id", "popup"),
    ("s", "of another", "en", "popup"),
    ("k", "of another", "id", "page"),
]


def damage(site: Path, built: Built, piece: str, how: str, lang: str) -> None:
    pattern = re.compile(PIECES[piece].format(lang))
    paths = [path for path in site.rglob("*.js") if pattern.fullmatch(path.relative_to(site).as_posix())]
    assert paths, piece
    for path in paths:
        DAMAGE[how](path, built)


def ask(browser: Browser, host: Host, lang: str, place: str, query: str) -> Page:
    tab = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    tab.goto(f"{host.url}{ROOTS[lang]}{'index' if place == 'popup' else 'cari'}.html")
    tab.fill(BOX, query)
    return tab


def assert_way_on(tab: Page, lang: str) -> None:
    """A sentence that is seen and read out, the page that helps, and a number."""
    shown = tab.locator("form.find [role=alert], .find-popup:visible, [data-results]")
    assert eventually(tab, lambda: FAILED[lang] in " ".join(shown.all_inner_texts()))
    said = tab.locator("form.find [role=alert], form.find [role=status]")
    assert FAILED[lang] in " ".join(said.all_inner_texts())
    ways = [
        tab.evaluate("a => a.href", a)
        for part in shown.all()
        for a in part.locator("a:visible").element_handles()
    ]
    assert any(way.startswith("tel:") for way in ways), ways
    assert any("kontak" in way or "bantuan" in way for way in ways), ways


@pytest.mark.parametrize(
    ("piece", "how", "lang", "place"),
    [case if case in FAST else pytest.param(*case, marks=pytest.mark.long) for case in CASES],
)
def test_a_damaged_piece_leaves_a_sentence_and_a_way_to_help(
    browser: Browser, built: Built, host: Host, tmp_path: Path, piece: str, how: str, lang: str, place: str
) -> None:
    damage(tmp_path / "site", built, piece, how, lang)
    tab = ask(browser, host, lang, place, NUMBER if piece == "nomor" else WORDS[lang])
    assert_way_on(tab, lang)
    tab.context.close()


@pytest.mark.long
def test_trying_again_goes_round_what_the_browser_has_kept(
    browser: Browser, built: Built, host: Host, tmp_path: Path
) -> None:
    """A site that was half uploaded: the browser may keep a wrong piece for a year."""
    damage(tmp_path / "site", built, "s", "of another", "id")
    tab = ask(browser, host, "id", "popup", "paspor")
    tab.wait_for_selector(".find-popup button")
    shutil.copytree(built.site, tmp_path / "site", dirs_exist_ok=True)
    tab.click(".find-popup button")
    tab.wait_for_selector("a.find-item")
    tab.context.close()


@pytest.mark.parametrize(
    ("piece", "how"),
    [
        ("t", "of another"),
        pytest.param("t", "cut", marks=pytest.mark.long),
        pytest.param("t", "missing", marks=pytest.mark.long),
        pytest.param("aset/search-snippets", "cut", marks=pytest.mark.long),
        pytest.param("aset/search-snippets", "missing", marks=pytest.mark.long),
    ],
)
def test_results_stand_without_snippets_and_never_with_those_of_other_pages(
    browser: Browser, built: Built, host: Host, tmp_path: Path, piece: str, how: str
) -> None:
    damage(tmp_path / "site", built, piece, how, "id")
    tab = ask(browser, host, "id", "popup", "paspor")
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.wait_for_selector("a.find-item")
    before = settled(tab, lambda: tab.inner_text(".find-popup"))
    tab.wait_for_timeout(1000)  # snippets come after 0.6 seconds
    assert tab.inner_text(".find-popup") == before
    assert tab.locator("mark").count() == 0
    # Of a file that was cut the browser itself says that it is no script.
    assert how == "cut" or errors == []
    tab.context.close()


@pytest.mark.long
def test_snippets_come_where_nothing_is_damaged(browser: Browser, host: Host) -> None:
    tab = ask(browser, host, "id", "popup", "paspor")
    tab.wait_for_selector("mark")
    tab.context.close()


@pytest.mark.long
@pytest.mark.parametrize("how", ["missing", "cut"])
def test_a_page_of_results_without_its_script_answers_below_the_box(
    browser: Browser, built: Built, host: Host, tmp_path: Path, how: str
) -> None:
    """And the words do not stay in the name of the window."""
    damage(tmp_path / "site", built, "aset/search-page", how, "id")
    tab = ask(browser, host, "id", "popup", "paspor")
    tab.wait_for_selector("a.find-item")
    tab.press(BOX, "Enter")
    tab.wait_for_url("**/cari.html")
    tab.wait_for_selector(".find-popup a.find-item")
    assert tab.input_value(BOX) == "paspor"
    assert tab.evaluate("window.name") == ""
    tab.context.close()


def test_danger_is_answered_though_all_else_is_damaged(
    browser: Browser, built: Built, host: Host, tmp_path: Path
) -> None:
    for piece in ("s", "k"):
        damage(tmp_path / "site", built, piece, "of another", "id")
    tab = ask(browser, host, "id", "popup", "dipukul majikan")
    assert_way_on(tab, "id")
    assert tab.locator(".find-answer.danger a.call").is_visible()
    tab.context.close()
