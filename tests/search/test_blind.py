"""The set of queries written blind is well formed, and every rule can be met by a page that the site has.

How the site fares with them is judged in tests/browser/test_search_quality.py, before a release.
"""

from collections import Counter
from functools import cache
from typing import Any

import yaml

from suluh.areas import DECLARED
from suluh.flow import edition
from suluh.link.addresses import address
from suluh.link.catalogue import documents
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from tests.conftest import ROOT
from tests.real_site import real_site
from tests.search.judge import NONE, meets, plain, read_queries, readings
from tests.small_site import DAY

FILE = ROOT / "tests" / "search" / "queries" / "blind.yml"
ROWS: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))
QUERIES = read_queries(FILE)
ANSWERED = [query for query in QUERIES if query.kind != NONE]
CLASSES = {"short": 70, "natural_question": 50, "colloquial": 40, "typo": 25, NONE: 15}
WHO = {"worker", "family", "officer", "supervisor", "abroad"}
KEYS = {"id", "query", "language", "class", "audience", "intent"}


@cache
def pages() -> dict[str, tuple[str, str]]:
    """Address -> what the judge reads of a page of the whole edition. Sources are left out: they answer nobody."""
    site = edition(real_site(), Audience.supervisor, DAY)
    titles = {document.address: "" for document in documents(site, DECLARED.shelves)}
    for lang in LANGUAGES:
        titles |= {address(lang, page.key): page.meta.title for page in site.pages[lang].values()}
        for thing in (thing for things in site.things.values() for thing in things.values()):
            key, anchor = site.kinds.address(thing)
            titles[address(lang, key) + (anchor and f"#{anchor}")] = thing.title_in(lang)
    return {at: readings(title, "", at) for at, title in titles.items() if "sumber/" not in at}


def reached(rule: tuple[str, ...]) -> list[str]:
    return [at for at, read in pages().items() if meets(rule, *read)]


def test_there_are_two_hundred_of_the_promised_classes() -> None:
    assert Counter(query.kind for query in QUERIES) == CLASSES
    assert sum(CLASSES.values()) == 200
    assert Counter(query.lang for query in QUERIES) == {"id": 160, "en": 40}


def test_no_id_and_no_query_stands_twice() -> None:
    assert [row["id"] for row in ROWS] == [f"blind-{number:03}" for number in range(1, 201)]
    assert len({plain(query.text) for query in QUERIES}) == 200


def test_no_query_stands_in_a_set_that_people_tune_by() -> None:
    others = [path for path in FILE.parent.glob("*.yml") if path != FILE]
    known = {plain(query.text) for path in others for query in read_queries(path)}
    assert others
    assert not {plain(query.text) for query in QUERIES} & known


def test_each_row_has_what_the_format_asks() -> None:
    for row in ROWS:
        assert set(row) == KEYS, row["id"]
        assert row["audience"] in WHO, row["id"]
        assert set(row["intent"]) == {"topic", "match"}, row["id"]
        assert row["query"].strip() == row["query"] != "", row["id"]


def test_each_rule_can_be_read() -> None:
    """Small letters without accents, as the judge folds what it reads, and no alternative left empty."""
    for query in ANSWERED:
        assert query.rule, query.text
        for group in query.rule:
            assert group == plain(group), query.text
            assert all(one.removeprefix("=").strip() for one in group.lstrip("!").split("|")), query.text


def test_a_page_of_the_site_meets_each_rule_and_few_do() -> None:
    """A rule that no page can meet is unfair, one that a twentieth of all pages meet says nothing."""
    counts = {query.text: len(reached(query.rule)) for query in ANSWERED}
    assert not [text for text, count in counts.items() if not count]
    assert not {text: count for text, count in counts.items() if count > len(pages()) / 20}


def test_nothing_meets_the_rule_of_what_the_site_cannot_answer() -> None:
    rules = {query.rule for query in QUERIES if query.kind == NONE}
    assert rules == {("!",)}
    assert reached(("!",)) == []
