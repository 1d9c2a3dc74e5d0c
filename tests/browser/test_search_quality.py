"""How well the real site answers, typed into the real box in Chromium, against a floor that only rises."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.box import BOX
from tests.browser.waiting import settled
from tests.conftest import ROOT
from tests.search.judge import NONE, Marks, Query, mark, place, read_queries

pytestmark = pytest.mark.browser

FOLDER = ROOT / "tests" / "search" / "queries"
FLOOR = json.loads((FOLDER / "floor.json").read_text("utf-8"))
# One set on each change, the others before a release: each query waits for the list to stand still.
SETS = [
    path.stem if path.stem == "dev" else pytest.param(path.stem, marks=pytest.mark.long)
    for path in sorted(FOLDER.glob("*.yml"))
]
READ = """items => items.slice(0, 10).map(i => {
  const link = i.matches('a') ? i : i.querySelector('a');
  const titles = [...i.querySelectorAll('h1, h2, [data-search-title]')].map(t => t.textContent.trim());
  return [titles[0] || i.textContent.trim(), titles.slice(1).join(' | '), link ? link.href : ''];
})"""


@pytest.fixture(scope="module")
def tab(browser: Browser, staff_url: str) -> Iterator[Page]:
    """The home page of the whole edition, as `make site` builds it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{staff_url}index.html")
    yield page
    context.close()


def results(tab: Page, query: str, base: str) -> list[tuple[str, str, str]]:
    """(title, heading, address) of what a query shows, once it stands still."""
    tab.fill(BOX, "")
    tab.wait_for_selector(".find-popup", state="hidden")
    tab.fill(BOX, query)
    tab.wait_for_selector(".find-popup a")
    found: list[list[str]] = settled(tab, lambda: tab.eval_on_selector_all("[data-search-result]", READ), 4)
    return [(title, heading, address.removeprefix(base)) for title, heading, address in found]


def judge(tab: Page, queries: list[Query], base: str) -> tuple[Marks, list[str]]:
    """Marks of a set, and the queries whose answer is not among the first three."""
    rows: list[tuple[int, int]] = []
    missed: list[str] = []
    for query in queries:
        found = results(tab, query.text, base)
        rank = place(query, found)
        rows.append((rank, len(found)))
        if not 0 < rank <= 3:
            missed.append(f"{rank} {query.text} -> {[title for title, _, _ in found[:3]]}")
    return mark(rows), missed


@pytest.mark.parametrize("name", SETS)
def test_the_site_answers_no_worse_than_before(tab: Page, staff_url: str, name: str) -> None:
    queries = [query for query in read_queries(FOLDER / f"{name}.yml") if query.kind != NONE]
    marks, missed = judge(tab, queries, staff_url)
    print(name, marks, *missed, sep="\n")
    floor = FLOOR.get(name, FLOOR["other"])
    told = "\n".join([f"{name}: {marks}", *missed])
    assert marks.first >= floor["first"], told
    assert marks.three >= floor["three"], told
    assert marks.mrr >= floor["mrr"], told
    assert marks.zero <= floor["zero"], told


def test_the_floor_names_every_set_that_stands_here() -> None:
    assert set(FLOOR) >= {"dev", "other"}
    assert Path(FOLDER / "dev.yml").is_file()
