"""Every path of every tree, walked along the links of the built pages: no script, nothing but HTML."""

import gzip
import posixpath
import re
from pathlib import Path

import pytest

from suluh.helpdesk.link.paths import MOST_QUESTIONS, paths
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.text.plain import strip_tags
from tests.conftest import Sites
from tests.real_site import real_site

ANSWERS = re.compile(r'<ul class="tasks answers">(.*?)</ul>', re.DOTALL)
TREES = re.compile(r'<ul class="tasks">(.*?)</ul>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]*)"')
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
HOME = {"id": "index.html", "en": "en/index.html"}


@pytest.fixture(scope="module", params=["file", "public"])
def built(request: pytest.FixtureRequest, sites: Sites) -> Path:
    return sites[request.param]


def read(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def links(block: re.Pattern[str], site: Path, name: str) -> list[str]:
    """The addresses that the answers of a page lead to."""
    found = block.search(read(site, name))
    assert found, name
    return [posixpath.normpath(posixpath.join(posixpath.dirname(name), to)) for to in LINK.findall(found[1])]


def walk(site: Path, start: str) -> list[tuple[str, ...]]:
    """Every sequence of pages from the start page to one without answers."""
    ways: list[tuple[str, ...]] = []
    todo: list[tuple[str, ...]] = [(start, first) for first in links(TREES, site, start)]
    while todo:
        way = todo.pop()
        html = read(site, way[-1])
        if ANSWERS.search(html):
            assert len(way) <= MOST_QUESTIONS, way
            todo += [(*way, to) for to in links(ANSWERS, site, way[-1])]
        else:
            ways.append(way)
    return ways


@pytest.mark.parametrize("lang", ["id", "en"])
def test_links_lead_along_every_path_and_no_other(built: Path, lang: str) -> None:
    content = real_site()
    start = HOME[lang].replace("index.html", "bantuan/index.html")
    assert 'href="bantuan/index.html"' in read(built, HOME[lang])
    ways = walk(built, start)
    assert len(ways) == sum(1 for tree in content.of(DecisionTree).values() for _ in paths(content, tree))
    ends = {way[-1] for way in ways}
    assert len(ends) == len(content.of(Outcome))
    for end in ends:
        assert "/hasil/" in end
        html = read(built, end)
        main = MAIN.search(html)
        assert main is not None
        assert re.search(r'href="(tel|sms):|href="https://wa\.me/', main[0]) or "Jakarta" in strip_tags(
            main[0]
        ), end
        assert f'<html lang="{lang}">' in html


def test_no_page_of_the_walk_keeps_or_sends_anything(built: Path) -> None:
    for path in (built / "bantuan").rglob("*.html"):
        html = path.read_text("utf-8")
        # The only form is the search box: hidden without scripts, and its words stay behind a "#".
        forms = re.findall(r"<form ([^>]*)>", html)
        assert (
            all('class="find"' in form and "hidden" in form and "method" not in form for form in forms)
            or path.parent.name == "bantuan"
        ), path.name
        for script in re.findall(r'<script src="([^"]+)"', html):
            text = (path.parent / script).read_text("utf-8")
            if "huruf" not in text:
                assert "sessionStorage" not in text
                assert "document.cookie" not in text
        assert html.count("<script") == len(re.findall(r"<script src=", html))


@pytest.mark.parametrize("lang", ["", "en/"])
def test_a_page_with_all_that_it_loads_is_at_most_14_kb(sites: Sites, lang: str) -> None:
    def weight(path: Path) -> int:
        return len(gzip.compress(path.read_bytes(), 9, mtime=0))

    site = sites["public"]
    heavy = {}
    for path in (site / f"{lang}bantuan").glob("*/*.html"):
        loaded = set(re.findall(r'(?:href|src)="([^"]*aset/[^"]+)"', path.read_text("utf-8")))
        total = weight(path) + sum(weight((path.parent / name).resolve()) for name in loaded)
        if total > 14 * 1024:
            heavy[path.name] = total
    assert heavy == {}
