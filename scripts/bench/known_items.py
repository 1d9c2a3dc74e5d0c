"""How well search finds pages that are known, beside lunr alone and lunr with Sastrawi's stems.

The pages are LibreOffice's Indonesian help, from Debian; the queries are made of them by rule, and half of
each class is kept for testing. A second set asks long questions of single paragraphs. Each query has one
right answer, which is looked for in the first ten. Needs `apt-get download`, and no privileges.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from help_pages import PACKAGE, fetch, read_pages
from known_queries import KnownItem, known_items, long_questions
from lunr.builder import Builder
from suluh_site import ROOT

from suluh.search.ask import ask
from suluh.search.index import build_index
from suluh.search.stems import stop_words
from suluh.search.unit import plain_units

FOLDER = ROOT / "build" / "bench" / "help"
FIELDS = {"title": 8, "headings": 3, "body": 1}
MOST = 10

Pages = Sequence[tuple[str, str, Sequence[str], str]]
Search = Callable[[str], list[str]]  # a query -> ids of the best pages


@dataclass(frozen=True)
class Found:
    """Of some queries: mean of 1 / place, shares right at the first place and in five, and of no result."""

    queries: int
    mrr: float
    first: float
    five: float
    zero: float


def lunr_alone(pages: Pages, read: Callable[[str], list[str]]) -> Search:
    """lunr.py with boosted fields and an empty pipeline; `read` cuts pages and queries into words."""
    builder = Builder()
    builder.ref("id")
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for id, title, headings, body in pages:
        builder.add(
            {"id": id, "title": read(title), "headings": read(" ".join(headings)), "body": read(body)}
        )
    index = builder.build()

    def search(text: str) -> list[str]:
        words = read(text)
        return [row["ref"] for row in index.query(callback=lambda q: q.term(words))[:MOST]] if words else []

    return search


def plain_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@cache
def sastrawi() -> Callable[[str], str]:
    """PySastrawi's stemmer, which remembers; none of our corrections."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return cache(StemmerFactory().create_stemmer().stem)


def stemmed_words(text: str) -> list[str]:
    return [sastrawi()(word) for word in plain_words(text) if word not in stop_words("id")]


def suluh(pages: Pages, spelling: dict[str, str]) -> Search:
    index = build_index(plain_units(pages), spelling=spelling)
    return lambda text: [index.units[hit.number].id for hit in ask(index, text, most=MOST).hits]


def judge(search: Search, items: Sequence[KnownItem]) -> Found:
    places = []
    for item in items:
        ids = search(item.text)
        places.append((ids.index(item.id) + 1 if item.id in ids else 0, len(ids)))
    many = len(items) or 1
    return Found(
        len(items),
        round(sum(1 / p for p, _ in places if p) / many, 3),
        round(sum(p == 1 for p, _ in places) / many, 3),
        round(sum(0 < p <= 5 for p, _ in places) / many, 3),
        round(sum(not count for _, count in places) / many, 3),
    )


def table(name: str, search: Search, items: Sequence[KnownItem]) -> dict[str, Found]:
    """Prints a line for each half and class; the marks by "half class"."""
    marks = {}
    for half, test in (("dev", False), ("test", True)):
        mine = [item for item in items if item.test == test]
        kinds = dict.fromkeys(item.kind for item in mine)
        for kind in ("all", *kinds) if len(kinds) > 1 else kinds:
            found = judge(search, [item for item in mine if kind in ("all", item.kind)])
            marks[f"{half} {kind}"] = found
            print(
                f"{name:22} {half:4} {kind:10}  n {found.queries:3}  MRR {found.mrr:.3f}"
                f"  s@1 {found.first:.3f}  s@5 {found.five:.3f}  zero {found.zero:.3f}",
                flush=True,
            )
    return marks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="run the engines whose name has this")
    parser.add_argument("--queries", action="store_true", help="print the queries, and search nothing")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    options = parser.parse_args()
    folder, why = fetch(FOLDER)
    if folder is None:
        sys.exit(f"the help pages can't be had, so nothing was measured: apt-get download {PACKAGE}: {why}")
    helps = read_pages(folder)
    pages = [(page.id, page.title, page.headings, page.body) for page in helps]
    parts, questions = long_questions(helps)
    sets: list[tuple[Pages, list[KnownItem]]] = [(pages, known_items(helps)), (parts, questions)]
    print(", ".join(f"{len(items)} queries of {len(documents)} documents" for documents, items in sets))
    if options.queries:
        for _, items in sets:
            for item in items:
                print(f"{'test' if item.test else 'dev':4}  {item.kind:10}  {item.id:32}  {item.text}")
        return
    spelling = yaml.safe_load((ROOT / "content/search/kata.yml").read_text("utf-8"))["spelling"]
    engines: dict[str, Callable[[Pages], Search]] = {
        "lunr": lambda pages: lunr_alone(pages, plain_words),
        "lunr, Sastrawi, stops": lambda pages: lunr_alone(pages, stemmed_words),
        "suluh": lambda pages: suluh(pages, {}),
        "suluh, spelling table": lambda pages: suluh(pages, spelling),
    }
    record: dict[str, Any] = {}
    for name, make in engines.items():
        if options.only and options.only not in name:
            continue
        for documents, items in sets:
            marks = table(name, make(documents), items)
            record.setdefault(name, {}).update({key: asdict(found) for key, found in marks.items()})
    if options.json:
        options.json.write_text(json.dumps(record, indent=1), "utf-8")


if __name__ == "__main__":
    main()
