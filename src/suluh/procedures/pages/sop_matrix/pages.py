"""Which rows stand on which page, and the connectors where an arrow crosses from one to another.

Source: PermenPAN-RB 35/2012, annex: a pentagon links symbols that stand on different pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from suluh.model.base import Words
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.geometry import Symbols


@dataclass(frozen=True)
class Edge:
    """An arrow to be routed: from one row to another of the same page."""

    source: int
    target: int
    answer: Words | None = None


@dataclass
class Node:
    """A row to be placed. The first of its columns gets the symbol, the others a marker."""

    key: str
    shape: Symbols
    columns: tuple[int, ...]


@dataclass
class Leaf:
    """A page to be laid out."""

    nodes: list[Node]
    edges: list[Edge]


@dataclass
class _Draft:
    """A page while arrows are sorted; links name nodes, since rows are not yet known."""

    above: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)
    links: list[tuple[Node, Node, Words | None]] = field(default_factory=list)

    def leaf(self) -> Leaf:
        nodes = [*self.above, *self.body, *self.below]
        rows = {id(node): row for row, node in enumerate(nodes)}
        return Leaf(nodes, [Edge(rows[id(a)], rows[id(b)], answer) for a, b, answer in self.links])


def break_pages(sop: Sop, rows_per_page: int | Sequence[int] | None) -> list[Leaf]:
    """The pages of a procedure. Every arrow that crosses a break ends and starts anew at a connector.

    `rows_per_page` is so many activities for every page, or for each page; the last takes the rest.
    """
    columns = {actor.id: number for number, actor in enumerate(sop.actors)}
    nodes = [
        Node(a.id, a.shape, tuple(dict.fromkeys(_column(columns, actor) for actor in a.actors)))
        for a in sop.activities
    ]
    drafts: list[_Draft] = []
    pages: list[int] = []  # of each row
    for size in _sizes(len(nodes), rows_per_page):
        drafts.append(_Draft(body=nodes[len(pages) : len(pages) + size]))
        pages += [len(drafts) - 1] * size
    rows = {node.key: row for row, node in enumerate(nodes)}
    tags = (tag(number) for number in count())
    for source, activity in enumerate(sop.activities):
        for id, answer in sop.successors(activity):
            if id not in rows:
                raise ValueError(f'activity "{activity.id}" leads to "{id}", which is none')
            target = rows[id]
            here, there = drafts[pages[source]], drafts[pages[target]]
            if here is there:
                here.links.append((nodes[source], nodes[target], answer))
            else:
                _cross((here, there), nodes, source, target, answer, next(tags))
    return [draft.leaf() for draft in drafts]


def _sizes(rows: int, rows_per_page: int | Sequence[int] | None) -> list[int]:
    """How many rows each page takes; together they are all rows."""
    each = rows_per_page if isinstance(rows_per_page, Sequence) else [rows_per_page or rows] * rows
    sizes: list[int] = []
    for size in each:
        if sum(sizes) < rows:
            sizes.append(min(size, rows - sum(sizes)))
    rest = rows - sum(sizes)
    return [*sizes, rest] if rest else sizes


def _column(columns: dict[str, int], actor: str) -> int:
    if actor not in columns:
        raise ValueError(f'actor "{actor}" is outside the grid')
    return columns[actor]


def _cross(
    drafts: tuple[_Draft, _Draft],
    nodes: list[Node],
    source: int,
    target: int,
    answer: Words | None,
    letter: str,
) -> None:
    """Put a connector on both sides; next to the break where the flow goes straight on."""
    leaving = Node(letter, "connector", nodes[source].columns[:1])
    coming = Node(letter, "connector", nodes[target].columns[:1])
    here, there = drafts
    here.links.append((nodes[source], leaving, answer))
    there.links.append((coming, nodes[target], None))
    if target > source:
        is_nearest = nodes[source] is here.body[-1] and target == source + 1
        here.below.insert(0 if is_nearest else len(here.below), leaving)
        there.above.insert(len(there.above) if nodes[target] is there.body[0] else 0, coming)
    else:
        here.above.insert(0, leaving)
        there.below.append(coming)


def tag(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
