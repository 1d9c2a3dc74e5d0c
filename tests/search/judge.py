"""Whether a result answers a query, and how well a list of queries is answered.

The rule is that of the judge this project is measured by: groups of alternatives, looked for in the
title, the heading and the address of a result; `!` means it must not be found, `=` a whole word.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MOST = 10
# The class of queries that nothing on the site answers: no result of theirs is right.
NONE = "none"


@dataclass(frozen=True)
class Query:
    """What is typed, in which language, and the rule of what must be found."""

    text: str
    lang: str
    kind: str
    rule: tuple[str, ...]


@dataclass(frozen=True)
class Marks:
    """Shares of queries: right at the first place, in the first three, none at all; mean of 1 / place."""

    queries: int
    first: float
    three: float
    mrr: float
    zero: float


def read_queries(path: Path) -> list[Query]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return [Query(r["query"], r.get("language", "id"), r["class"], tuple(r["intent"]["match"])) for r in rows]


def plain(text: str) -> str:
    """Small letters without accents."""
    folded = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in folded if not unicodedata.combining(c))


def readings(title: str, heading: str, address: str) -> tuple[str, str]:
    """What a rule is looked for in: the text of a result, and its words alone."""
    raw = plain(f"{title} {heading} {address.replace('-', ' ')} {address}") + " "
    return raw, " " + re.sub(r"[^a-z0-9]+", " ", raw) + " "


def answers(rule: Sequence[str], title: str, heading: str, address: str) -> bool:
    """Whether a result is right."""
    return meets(rule, *readings(title, heading, address))


def meets(rule: Sequence[str], raw: str, words: str) -> bool:
    """Whether a rule holds for the readings of a result."""

    def has(one: str) -> bool:
        return f" {one[1:]} " in words if one.startswith("=") else one in raw or one in words

    return all(any(map(has, group.lstrip("!").split("|"))) != group.startswith("!") for group in rule)


def place(query: Query, results: Sequence[tuple[str, str, str]]) -> int:
    """The place of the first right result of (title, heading, address), from 1; 0 if none is right."""
    for number, result in enumerate(results[:MOST], 1):
        if answers(query.rule, *result):
            return number
    return 0


def mark(places: Iterable[tuple[int, int]]) -> Marks:
    """The marks of (place, count of results) pairs."""
    rows = list(places)
    many = len(rows) or 1
    return Marks(
        len(rows),
        round(sum(p == 1 for p, _ in rows) / many, 3),
        round(sum(0 < p <= 3 for p, _ in rows) / many, 3),
        round(sum(1 / p for p, _ in rows if p) / many, 3),
        round(sum(not count for _, count in rows) / many, 3),
    )
