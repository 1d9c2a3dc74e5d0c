"""Marks of engines on a set of queries, and whether the first of them is better or was lucky."""

from collections.abc import Mapping, Sequence

from signs import Signs, sign_test
from tests.search.judge import NONE, Marks, Query, mark

Pair = tuple[int, int]  # (place of the right result, how many results there are)
Places = Mapping[str, Sequence[Pair]]  # engine -> its pair for each query


def classes(queries: Sequence[Query]) -> dict[str, list[int]]:
    """The numbers of all queries that have an answer, and of those of each class."""
    found: dict[str, list[int]] = {"all": []}
    for number, query in enumerate(queries):
        for name in ("all", query.kind) if query.kind != NONE else (NONE,):
            found.setdefault(name, []).append(number)
    return found


def marks_of(queries: Sequence[Query], pairs: Sequence[Pair]) -> dict[str, Marks]:
    """Marks of all queries and of each class."""
    return {kind: mark(pairs[n] for n in mine) for kind, mine in classes(queries).items()}


def signs_of(queries: Sequence[Query], ours: Sequence[Pair], other: Sequence[Pair]) -> dict[str, Signs]:
    """The sign test of two engines on all queries and on each class."""
    return {
        kind: sign_test((worth(ours[n][0]), worth(other[n][0])) for n in mine)
        for kind, mine in classes(queries).items()
    }


def table(name: str, queries: Sequence[Query], places: Places) -> str:
    """A line for each class and engine; beside the others, how often the first one is better and worse."""
    (first, ours), *others = places.items()
    marks = {engine: marks_of(queries, pairs) for engine, pairs in places.items()}
    signs = {engine: signs_of(queries, ours, pairs) for engine, pairs in others}
    lines = []
    for kind in marks[first]:
        for engine in places:
            m = marks[engine][kind]
            line = f"{name:6} {kind:18} {engine:10} n {m.queries:3}  s@1 {m.first:.3f}  s@3 {m.three:.3f}"
            line += f"  MRR {m.mrr:.3f}  zero {m.zero:.3f}"
            if engine in signs:
                s = signs[engine][kind]
                line += f"  {first} better {s.better}, worse {s.worse}, p {s.p:.2g}"
            lines.append(line)
    return "\n".join(lines)


def worth(place: int) -> float:
    """1 / place, 0 for none."""
    return 1 / place if place else 0.0


def lost(queries: Sequence[Query], ours: Sequence[Pair], other: Sequence[Pair]) -> list[str]:
    """The queries that the other engine answers better: our place, its place, the query."""
    return [
        f"{mine} < {its}  {query.kind}: {query.text}"
        for query, (mine, _), (its, _) in zip(queries, ours, other, strict=True)
        if worth(mine) < worth(its)
    ]
