"""Which pictures of the law an edition has: graphs of relations, timelines of topics, the chain of tiers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from suluh.law.link import addresses
from suluh.law.link.tiers import tier_of
from suluh.model.audience import Audience
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Site

PictureKind = Literal["regulation_graph", "timeline", "law_chain"]
# A single relation says as much in words; more than the last number is a page of its own.
GRAPH_FROM = 2
GRAPH_INLINE = 6
TIMELINE_FROM = 2


def pictures(site: Site) -> Iterator[tuple[str, PictureKind, str, Audience, Iterable[str]]]:
    """(key, kind, subject, level, ids of regulations) of the pages that show a picture of the law."""
    known = site.regulations
    for id, count in degrees(known).items():
        if count > GRAPH_INLINE:
            yield addresses.graph_key(known[id]), "regulation_graph", id, known[id].audience, [id]
    for topic, found in topics(known).items():
        if len(found) >= TIMELINE_FROM:
            yield addresses.timeline_key(topic), "timeline", topic, _lowest(found), [r.id for r in found]
    if len({tier_of(r) for r in known.values() if r.status not in ("draft", "revoked")}) > 1:
        yield addresses.CHAIN, "law_chain", "", Audience.public, known


def degrees(known: Mapping[str, Regulation]) -> dict[str, int]:
    """Regulation id -> how many relations it has, both ways, in the order of the registry."""
    count: Counter[str] = Counter()
    for regulation in known.values():
        for name in RELATIONS:
            targets = [t.id for t in getattr(regulation.relations, name) if t.id in known]
            count.update(targets)
            count[regulation.id] += len(targets)
    return {id: count[id] for id in known}


def topics(known: Mapping[str, Regulation]) -> dict[str, tuple[Regulation, ...]]:
    """Topic -> its regulations, topics by name."""
    found: dict[str, list[Regulation]] = {}
    for regulation in known.values():
        for topic in dict.fromkeys(regulation.topics):
            found.setdefault(topic, []).append(regulation)
    return {topic: tuple(found[topic]) for topic in sorted(found)}


def _lowest(regulations: tuple[Regulation, ...]) -> Audience:
    return min((r.audience for r in regulations), key=lambda a: a.level)
