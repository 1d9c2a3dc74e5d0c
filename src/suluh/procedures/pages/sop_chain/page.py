"""The page of the chain of procedures."""

from typing import Any

from suluh.link.document import Document
from suluh.procedures.link import addresses
from suluh.procedures.link.sop_chain import Handover, handovers, in_order
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_chain.layout import lay_out
from suluh.render.picture.rails import draw_ties
from suluh.render.picture.shapes import Card
from suluh.render.picture.svg import draw_cell, draw_picture
from suluh.render.view import View


def sop_chain_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the chain."""
    w = view.w["sop_chain"]
    sops = view.site.of(Sop)
    found = handovers(view.site)
    tied = {id for h in found for id in (h.giver, h.receiver)}
    order = [id for id in in_order(sops, found) if id in tied]
    rows = {id: n for n, id in enumerate(order)}
    cards = [Card(id, sops[id].name[view.lang], (sops[id].unit[view.lang],)) for id in order]
    chain = lay_out(cards, [(rows[h.giver], rows[h.receiver]) for h in found])
    urls = {id: view.thing_url(sops[id]) for id in order}
    svg = draw_picture(
        (draw_ties(chain.ties), *(draw_cell(cell, urls) for cell in chain.cells)),
        width_px=chain.width_px,
        height_px=chain.height_px,
        title=w["title"],
        about=w["about"].format(len(order), len(found)),
        name="sambungan",
    )
    found.sort(key=lambda h: (rows[h.giver], rows[h.receiver], h.document))
    values = {
        "svg": svg,
        "rows": [
            (h.name[view.lang], _end(h, view, is_giver=True), _end(h, view, is_giver=False)) for h in found
        ],
        "alone": [sops[id] for id in sorted(sops) if id not in tied],
    }
    return w["title"], w["summary"], values


def _end(handover: Handover, view: View, *, is_giver: bool) -> dict[str, Any]:
    """An end of a hand-over: the procedure, its unit, and its steps with their addresses."""
    sop = view.site.of(Sop)[handover.giver if is_giver else handover.receiver]
    key = view.site.kinds.key(sop)
    steps = handover.made if is_giver else handover.needed
    return {
        "sop": sop,
        "steps": [(n, view.url(key, addresses.step_anchor(n))) for n in steps],
    }
