"""The way back: which questions lead to a page, read from the links of the pages themselves."""

import posixpath
import re

import pytest

from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.site import Site
from suluh.text.plain import strip_tags
from tests.conftest import Sites
from tests.real_site import real_site

ANSWER = re.compile(r'<li( class="urgent")?><a href="([^"]+)"><strong>(.*?)</strong>', re.DOTALL)
# Page -> (page of a question that leads to it, words of the answer).
Ways = dict[str, list[tuple[str, str]]]


@pytest.fixture(scope="module")
def site() -> Site:
    return real_site()


@pytest.fixture(scope="module", params=["id", "en"])
def pages(request: pytest.FixtureRequest, sites: Sites) -> dict[str, str]:
    """Address -> HTML of the help desk in one language, as it is built."""
    root, folder = sites["public"], "bantuan" if request.param == "id" else "en/bantuan"
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8") for path in (root / folder).rglob("*.html")
    }


def to(page: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link))


def answers(page: str, html: str) -> list[tuple[bool, str, str]]:
    """(is it told apart, where it leads, its words) of the answers of a page; the start page answers with trees."""
    block = re.search(r'<ul class="tasks(?: answers)?">(.*?)</ul>', html, re.DOTALL)
    found = ANSWER.findall(block[1]) if block else []
    return [(bool(urgent), to(page, link), strip_tags(words)) for urgent, link, words in found]


@pytest.fixture(scope="module")
def ways(pages: dict[str, str]) -> Ways:
    found: Ways = {}
    for page, html in pages.items():
        if "/hasil/" not in page:
            for _, target, words in answers(page, html):
                found.setdefault(target, []).append((page, words))
    return found


def asked(pages: dict[str, str]) -> list[str]:
    """The pages of questions and outcomes."""
    return [page for page, html in pages.items() if 'class="trail"' in html]


def test_every_question_and_outcome_has_a_trail_and_no_other_page(pages: dict[str, str], site: Site) -> None:
    questions = sum(len(tree.questions) for tree in site.of(DecisionTree).values())
    assert len(asked(pages)) == questions + len(site.of(Outcome))


def test_one_question_that_leads_here_is_the_way_back_several_all_stand_there(
    pages: dict[str, str], ways: Ways
) -> None:
    several = 0
    for page in asked(pages):
        html = pages[page]
        back = re.search(r'<a href="([^"]+)">‹', html)
        trail = re.search(r'<nav class="trail".*?</nav>', html, re.DOTALL)
        assert back, page
        assert trail, page
        origins = sorted({origin for origin, _ in ways[page]})
        if len(origins) == 1:
            assert to(page, back[1]) == origins[0], page
        else:
            several += "/hasil/" in page
            assert back[1] == "#jejak"
            listed = re.search(r"<ul>(.*?)</ul>", trail[0], re.DOTALL)
            assert listed
            assert sorted(to(page, link) for link in re.findall(r'href="([^"]+)"', listed[1])) == origins
    assert several >= 19


def test_the_trail_names_each_answer_that_is_certain(pages: dict[str, str], ways: Ways) -> None:
    """Back along the only question there is; each step says the answer, also where two answers lead on."""
    for page in asked(pages):
        nav = re.search(r'<nav class="trail".*?</nav>', pages[page], re.DOTALL)
        assert nav
        trail = re.search(r"<ol>(.*?)</ol>", nav[0], re.DOTALL)
        found = re.findall(r'href="([^"]+)">(.*?)</a>', trail[1]) if trail else []
        steps, at = list[tuple[str, set[str]]](), page
        while at in ways and len({origin for origin, _ in ways[at]}) == 1:
            origin = ways[at][0][0]
            steps.insert(0, (origin, {words for _, words in ways[at]}))
            at = origin
        said = [(to(page, link), set(re.split(" atau | or ", strip_tags(words)))) for link, words in found]
        assert [origin for origin, _ in said] == [origin for origin, _ in steps], page
        for (_, words), (_, wanted) in zip(said, steps, strict=True):
            assert words == {part for text in wanted for part in re.split(" atau | or ", text)}, page


def test_the_answers_that_tell_of_danger_come_first_and_look_different(
    pages: dict[str, str], site: Site
) -> None:
    danger = {
        page
        for page in pages
        for outcome in site.of(Outcome).values()
        if outcome.urgency == "danger" and page.endswith(f"bantuan/hasil/{outcome.name}.html")
    }

    def ends(page: str) -> set[str]:
        found = answers(page, pages[page]) if "/hasil/" not in page else []
        return {end for _, target, _ in found for end in ends(target)} or {page}

    urgent = 0
    for page in asked(pages):
        if "/hasil/" in page:
            continue
        found = answers(page, pages[page])
        told_apart = [different for different, _, _ in found]
        assert told_apart == [ends(target) <= danger for _, target, _ in found], page
        assert told_apart == sorted(told_apart, reverse=True), page
        urgent += sum(told_apart)
    assert urgent > 30
    first = answers("x", pages[next(page for page in pages if page.endswith("luar-negeri/a1.html"))])[0]
    assert first[0]
    assert first[2] in ("Tidak. Saya butuh bantuan sekarang.", "No. I need help now.")
