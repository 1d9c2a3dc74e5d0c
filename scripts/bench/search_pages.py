"""Synthetic pages for search that use the words of all real pages, and the real tables."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

import corpus
import yaml
from prose import Prose
from suluh_site import ROOT

sys.path.insert(0, str(ROOT))
from tests.real_site import real_site
from tests.search.conftest import real_index

from suluh.search.edition import groups_of, tables_of
from suluh.search.index import Index, build_index
from suluh.search.unit import Section, Unit


class RealProse(Prose):
    """Sentences of the words that the pages of a real index have, those from data too: names, places, laws."""

    def __init__(self, folder: Path, units: Iterable[Unit]) -> None:
        super().__init__(folder)
        for unit in units:
            for text in (unit.title, *unit.also, *(f"{s.heading}. {s.text}" for s in unit.sections)):
                self.learn(text)


def synthetic_units(pages: int) -> list[Unit]:
    """So many pages in Indonesian."""
    prose = RealProse(corpus.CONTENT / "id", real_index("id", "public").units)
    targets = corpus.Targets(ROOT / "content" / "data")
    return [_synthetic(number, prose, targets) for number in range(1, pages + 1)]


def synthetic_index(units: Iterable[Unit]) -> Index:
    """Their index, with the groups, the spelling, the danger words and the places of the real content."""
    site = real_site()
    return build_index(
        units, groups=groups_of(site), spelling=site.search.spelling, tables=tables_of(site, "id")
    )


def _synthetic(number: int, prose: Prose, targets: corpus.Targets) -> Unit:
    """A page of the corpus as a unit: its title, other names, sections and text."""
    _, head, body = corpus.page(prose, "id", 1, number, 10_000, targets).split("---\n", 2)
    meta = yaml.safe_load(head)
    body = re.sub(r"\[\[[a-z]+:([^\]#|]+)[^\]]*\]\]|[*|/-]{2,}", r"\1", body)
    first, *rest = re.split(r"^##+ (.+)$", body, flags=re.MULTILINE)
    sections = [
        Section("", "", first),
        *(Section(f"b{n}", h, t) for n, (h, t) in enumerate(zip(rest[::2], rest[1::2], strict=True))),
    ]
    return Unit(
        meta["id"],
        meta["title"],
        tuple(sections),
        tuple(meta["also"]),
        address=f"{corpus.key(number)}.html",
        twin=meta["title"],
        summary=meta["summary"][:150],
    )
