"""Pages of regulations: relations with their parts and dates, and everything that rests on them."""

from dataclasses import dataclass
from typing import Any

from suluh.law.link import addresses
from suluh.law.link.pictures import GRAPH_FROM, GRAPH_INLINE, topics
from suluh.law.link.shelf import RESTS_INLINE, RESTS_PER_PAGE, rests_key
from suluh.law.pages.law_graph.figure import draw_relations
from suluh.law.pages.timeline.page import topic_name
from suluh.link.addresses import level_key
from suluh.link.document import Document
from suluh.link.mentions import Mention, heading_of
from suluh.link.regulations import INVERSE, relations
from suluh.link.resting import visible
from suluh.link.translations import anchors
from suluh.model.audience import Audience
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.regulation import RELATIONS, Regulation
from suluh.render.references import article_label
from suluh.render.view import View

Place = tuple[str, str, str]  # url, text, part


@dataclass(frozen=True)
class Resting:
    """One place that rests on a regulation: the part cited, and where it stands."""

    article: str
    url: str
    text: str
    part: str


def regulation_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the page of a regulation."""
    regulation = view.site.regulations[document.subject]
    name = regulation.title_in(view.lang)
    found = resting_places(regulation, view)
    many = len(found) > RESTS_INLINE
    known = linked(regulation, view)
    count = sum(len(others) for others in known.values())
    drawn = GRAPH_FROM <= count <= GRAPH_INLINE
    graph_key = addresses.graph_key(regulation)
    values = {
        "regulation": regulation,
        "level_key": level_key(regulation.level),
        "relations": known,
        "graph": draw_relations(regulation, known, view, "#hubungan") if drawn else "",
        "graph_url": view.url(graph_key) if view.has(graph_key) else "",
        "timelines": [t for t in timelines(view) if t[2] in regulation.topics],
        "rests": [] if many else grouped(found, view),
        "rests_count": len(found),
        "rests_key": rests_key(regulation.id, 1) if many else "",
    }
    return name, f"{name}: {regulation.title[view.lang]}"[:200], values


def graph_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the graph of a regulation with many relations."""
    regulation = view.site.regulations[document.subject]
    known = linked(regulation, view)
    title = view.w["picture"]["graph_title"].format(regulation.title_in(view.lang))
    graph = draw_relations(regulation, known, view, "#hubungan")
    return title, title, {"regulation": regulation, "relations": known, "graph": graph}


def listed_pictures(view: View) -> list[tuple[str, str]]:
    """(url, name) of the pictures that show more than one regulation's own relations."""
    found = [(url, name) for url, name, _ in timelines(view, view.w["picture"]["timeline_title"])]
    if view.has(addresses.CHAIN):
        found.insert(0, (view.url(addresses.CHAIN), view.w["picture"]["chain_title"]))
    return found


def timelines(view: View, words: str = "{}") -> list[tuple[str, str, str]]:
    """(url, name, topic) of the timelines of this edition."""
    return [
        (view.url(addresses.timeline_key(topic)), words.format(topic_name(topic, view)), topic)
        for topic in topics(view.site.regulations)
        if view.has(addresses.timeline_key(topic))
    ]


def rests_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of a list of what rests on a regulation."""
    id, _, page = document.subject.partition("#")
    regulation = view.site.regulations[id]
    found = resting_places(regulation, view)
    number = int(page)
    part = found[(number - 1) * RESTS_PER_PAGE : number * RESTS_PER_PAGE]
    pages = [
        (view.url(rests_key(id, n)), n, n == number) for n in range(1, -(-len(found) // RESTS_PER_PAGE) + 1)
    ]
    title = view.w["law"]["rests_title"].format(regulation.title_in(view.lang))
    if number > 1:
        title += f" ({number})"
    return title, title, {"regulation": regulation, "rests": grouped(part, view), "pages": pages}


def linked(regulation: Regulation, view: View) -> dict[str, list[tuple[Regulation, tuple[str, ...], str]]]:
    """Relation name -> (regulation, articles, since) for both directions."""
    known = view.site.regulations
    found: dict[str, list[tuple[Regulation, tuple[str, ...], str]]] = {}
    for name, ids in relations(known, regulation.id, view.edition.inverse).items():
        for id in ids:
            owner, target, forward = (regulation.id, id, name)
            if name not in RELATIONS:
                forward = next(key for key, value in INVERSE.items() if value == name and key in RELATIONS)
                owner, target = id, regulation.id
            relation = next(r for r in getattr(known[owner].relations, forward) if r.id == target)
            found.setdefault(name, []).append((known[id], relation.articles, relation.since or ""))
    return found


def resting_places(regulation: Regulation, view: View) -> list[Resting]:
    """The places of this language and of the data that rest on a regulation, by article, each once."""
    found: dict[tuple[str, str, str], Resting] = {}
    for mention in visible(view.edition.resting.get(regulation.id, ()), Audience.supervisor):
        if mention.lang not in ("", view.lang) or mention.citation is None:
            continue
        place = _place(mention, view)
        if place is not None:
            url, text, part = place
            article = mention.citation.part
            found.setdefault(
                (article, url.partition("#")[0], text + (part if mention.kind != "page" else "")),
                Resting(article, url, text, part),
            )
    return sorted(found.values(), key=lambda r: (_order(r.article), r.text, r.part))


def _order(article: str) -> tuple[int, str]:
    head = article.split("-")[0]
    return (int(head) if head.isdigit() else 0, article)


def _place(mention: Mention, view: View) -> Place | None:
    if mention.kind == "page":
        page = view.site.pages[view.lang].get(mention.id)
        return _page_place(page, mention, view) if page is not None else None
    thing = view.site.things.get(mention.kind, {}).get(mention.id)
    if thing is None:
        return None
    kind = view.site.kinds.of(thing)
    number = kind.part_at(mention.part)
    key, anchor = kind.address(thing, number)
    part = view.w["law"]["step"].format(number) if number else ""
    return view.url(key, anchor) if view.has(key) else "", thing.title_in(view.lang), part


def _page_place(page: Page, mention: Mention, view: View) -> Place:
    number, heading = heading_of(page, mention.part)
    if not number:
        word = "" if mention.part == "0" else view.w["law"].get(mention.part, "")
        return view.url(page.key), page.meta.title, word
    original = None if page.lang == ORIGINAL else view.site.pages[ORIGINAL].get(page.id)
    return view.url(page.key, anchors(page, original)[number - 1]), page.meta.title, heading


def grouped(places: list[Resting], view: View) -> list[tuple[str, list[Place]]]:
    """(label of the article, places), citations of the whole regulation first."""
    groups: dict[str, list[Place]] = {}
    for place in places:
        label = article_label(place.article, view.lang) if place.article else view.w["law"]["whole"]
        groups.setdefault(label[0].upper() + label[1:], []).append((place.url, place.text, place.part))
    return list(groups.items())
