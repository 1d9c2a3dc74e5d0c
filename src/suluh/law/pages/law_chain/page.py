"""The page of the chain of the law."""

from typing import Any

from suluh.law.model.slots import CHAIN_PAGE
from suluh.law.pages.law_chain.layout import Step, lay_out
from suluh.law.pages.law_chain.svg import draw_chain
from suluh.law.pages.law_chain.ties import TYING, Link, chain
from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.regulation import Regulation
from suluh.render.picture.shapes import Card
from suluh.render.view import View

GONE = ("revoked", "draft")


def chain_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the chain from conventions to village rules."""
    w = view.w["picture"]
    held = [r for r in view.site.regulations.values() if view.status(r) not in GONE]
    links = chain(held, lambda r: len(view.edition.resting.get(r.id, ())))
    urls = {r.id: view.thing_url(r) for link in links for r in link.shown}
    urls |= {f"+{link.tier}": _more_url(link, view) for link in links}
    svg = draw_chain(
        lay_out([_step(link, view) for link in links]),
        urls,
        title=w["chain_title"],
        about=w["chain_about"].format(len(links)),
    )
    tiers = [
        (
            link,
            w_tier(link, view),
            _ties(link, view) if link is not links[0] else "",
            [(r, _carried_out(r, view)) for r in link.shown],
            urls[f"+{link.tier}"],
        )
        for link in links
    ]
    guide = view.site.page_for(CHAIN_PAGE, view.lang)
    return w["chain_title"], w["chain_summary"], {"svg": svg, "tiers": tiers, "guide": guide}


def w_tier(link: Link, view: View) -> str:
    """The name of a tier."""
    return str(view.w["tier"][link.tier])


def _more_url(link: Link, view: View) -> str:
    return view.url(addresses.level_key(link.shown[0].level))


def _step(link: Link, view: View) -> Step:
    cards = [
        Card(r.id, r.title_in(view.lang), (view.w["status"][view.status(r)],), view.status(r))
        for r in link.shown
    ]
    if link.more:
        cards.append(Card(f"+{link.tier}", view.w["and_more"].format(link.more), tone="more"))
    return Step(w_tier(link, view), tuple(cards), _ties(link, view), bool(link.ties))


def _ties(link: Link, view: View) -> str:
    """ "Melaksanakan: undang-undang (9), peraturan pemerintah (1)", or that nothing is known."""
    groups: dict[str, list[str]] = {}
    for relation, tier, count in link.ties:
        name = view.w["tier"][tier]
        groups.setdefault(relation, []).append(f"{name[0].lower()}{name[1:]} ({count})")
    words = [f"{view.w['relation'][relation]}: {', '.join(names)}" for relation, names in groups.items()]
    return "; ".join(words) or str(view.w["picture"]["no_ties"])


def _carried_out(regulation: Regulation, view: View) -> list[tuple[str, list[Regulation]]]:
    """Relation in words -> what a regulation carries out."""
    found = []
    for name in TYING:
        targets = [t.id for t in getattr(regulation.relations, name)]
        known = [view.site.regulations[id] for id in targets if id in view.site.regulations]
        if known:
            found.append((view.w["relation"][name], known))
    return found
