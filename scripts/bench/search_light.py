"""Search without a browser and without a built site: ours beside MiniSearch, over the same units.

`python scripts/bench/search.py --light --sets dev more` prints marks, with `--lost` the queries that MiniSearch
answers better, with `--groups` which queries each group of `content/search/kata.yml` moves. MiniSearch gets
the other names of a page (`also`) as a field of their own, and its usual options: prefixes, and slips of a
fifth of a word. It needs `minisearch` in node_modules.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from functools import cache

from lighthouse import NODE
from suluh_site import ROOT

sys.path.insert(0, str(ROOT))
from search_groups import BOX, IndexOf, Result, report, shown
from search_marks import Pair, lost, table
from tests.search.conftest import real_index
from tests.search.judge import Query, place, plain, read_queries

from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES
from suluh.search.both import ask_both
from suluh.search.unit import Unit

QUERIES = ROOT / "tests/search/queries"


def our_pair(index_of: IndexOf, query: Query, lang: str, level: int) -> Pair:
    """The place of the right result for a query typed on a page of a language."""
    rows = shown(*ask_both(index_of, lang, query.text, level=level, most=BOX))
    return place(query, rows), len(rows)


def minisearch_results(units: Sequence[Unit], texts: Sequence[str]) -> list[list[Result]]:
    """The lists of MiniSearch; of each page the heading that has the most of the query."""
    documents = [
        {
            "id": number,
            "title": unit.title,
            "also": "\n".join(unit.also),
            "headings": "\n".join(section.heading for section in unit.sections),
            "text": "\n".join(section.text for section in unit.sections),
        }
        for number, unit in enumerate(units)
    ]
    asked = json.dumps({"documents": documents, "queries": list(texts)})
    command = [str(NODE), str(ROOT / "scripts/bench/minisearch.cjs")]
    told = subprocess.run(command, input=asked, text=True, check=True, capture_output=True, cwd=ROOT)
    return [
        [(units[n].title, _heading(units[n], terms), units[n].address) for n, terms in found]
        for found in json.loads(told.stdout)
    ]


def _heading(unit: Unit, terms: Sequence[str]) -> str:
    headings = [section.heading for section in unit.sections] or [""]
    return max(headings, key=lambda heading: sum(plain(term) in plain(heading) for term in terms))


def minisearch_pairs(index_of: IndexOf, queries: Sequence[Query], page: str = "") -> list[Pair]:
    """What MiniSearch gives for each query, from the index of the page's language."""
    pairs: dict[int, Pair] = {}
    for lang in LANGUAGES:
        mine = [n for n, query in enumerate(queries) if (page or query.lang) == lang]
        if mine:
            lists = minisearch_results(index_of(lang).units, [queries[n].text for n in mine])
            pairs |= {n: (place(queries[n], rows), len(rows)) for n, rows in zip(mine, lists, strict=True)}
    return [pairs[n] for n in range(len(queries))]


def real_indexes(audience: str) -> IndexOf:
    """The indexes of an edition of the real content, each made once."""
    return cache(lambda lang: real_index(lang, audience))


def add_options(parser: argparse.ArgumentParser) -> None:
    """What the light mode of `search.py` can be told."""
    parser.add_argument("--light", action="store_true", help="ours beside MiniSearch only, nothing is built")
    parser.add_argument("--audience", default="supervisor", choices=["public", "staff", "supervisor"])
    parser.add_argument(
        "--page", default="", choices=["", *LANGUAGES],
        help="the language of the page where all queries are typed; if not said, each on one of its own language",
    )  # fmt: skip
    parser.add_argument("--lost", action="store_true", help="name the queries that MiniSearch answers better")
    parser.add_argument("--groups", action="store_true", help="tell what each group of phrases moves instead")


def compare(options: argparse.Namespace) -> None:
    """Print the light mode."""
    index_of, level = real_indexes(options.audience), Audience(options.audience).level
    sets = {name: read_queries(QUERIES / f"{name}.yml") for name in options.sets}
    if options.groups:
        queries = [query for each in sets.values() for query in each]
        print(report(index_of, queries, options.page, level))
        return
    for name, queries in sets.items():
        ours = [our_pair(index_of, query, options.page or query.lang, level) for query in queries]
        other = minisearch_pairs(index_of, queries, options.page)
        print(table(name, queries, {"suluh": ours, "minisearch": other}), flush=True)
        if options.lost:
            print(*lost(queries, ours, other), sep="\n")
