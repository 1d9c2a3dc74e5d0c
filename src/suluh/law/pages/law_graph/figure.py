"""The graph of a regulation's relations, ready to stand on a page."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from suluh.law.pages.law_graph.choose import Group, choose
from suluh.law.pages.law_graph.layout import Branch, lay_out
from suluh.law.pages.law_graph.svg import draw_graph
from suluh.model.regulation import Regulation
from suluh.render.picture.shapes import Card
from suluh.render.view import View

MORE = "+"  # key of the box that counts what is not drawn; no id has a plus
Linked = Mapping[str, Sequence[tuple[Regulation, tuple[str, ...], str]]]


def draw_relations(regulation: Regulation, linked: Linked, view: View, more_url: str) -> Markup:
    """The picture of a regulation's relations; what is not drawn is counted and leads to `more_url`."""
    w = view.w["picture"]
    known: dict[str, list[Regulation]] = {name: [r for r, _, _ in found] for name, found in linked.items()}
    groups = choose(known, lambda r: _rank(r, view))
    urls = {r.id: view.thing_url(r) for found in known.values() for r in found} | {MORE: more_url}
    above = [_branch(g, view) for g in groups if g.is_outward]
    below = [_branch(g, view) for g in groups if not g.is_outward]
    middle = Card("", regulation.title_in(view.lang), (_status(regulation, view),), "self")
    count = sum(len(found) for found in known.values())
    return draw_graph(
        lay_out(middle, above, below),
        urls,
        title=w["graph_title"].format(middle.name),
        about=w["graph_about"].format(count),
    )


def _rank(regulation: Regulation, view: View) -> tuple[bool, int, int, str]:
    """What holds comes first, then what much rests on, then the latest."""
    rests = len(view.edition.resting.get(regulation.id, ()))
    return view.status(regulation) == "revoked", -rests, -(regulation.year or 0), regulation.id


def _branch(group: Group[Regulation], view: View) -> Branch:
    cards = [Card(r.id, r.title_in(view.lang), (_status(r, view),), view.status(r)) for r in group.drawn]
    if group.more:
        words = view.w["and_more"] if cards else view.w["picture"]["count"]
        cards.append(Card(MORE, words.format(group.more), tone="more"))
    return Branch(group.relation, view.w["relation"][group.relation], tuple(cards))


def _status(regulation: Regulation, view: View) -> str:
    return str(view.w["status"][view.status(regulation)])
