"""Desk cards: one A5 page a step, with a QR code of the step on the site and the version of the procedure."""

from markupsafe import Markup

from suluh.link.addresses import address
from suluh.procedures.link.addresses import sop_key, step_anchor
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_steps import PlainStep, plain_steps
from suluh.render.components import draw_component
from suluh.render.qr import draw_qr
from suluh.render.view import View

LONG, LONGER = 420, 900  # characters on a card from which its letters get smaller


def draw_cards(sop: Sop, view: View, site_url: str) -> str:
    """The document. Its style sheet is the theme's css/sop-cards.css."""
    w = view.w
    cards = []
    for step in plain_steps(sop, view.lang, w["sop"]):
        label = w["sop_card"]["qr"].format(step.number)
        cards.append((step, draw_qr(qr_text(sop, step, view.lang, site_url), label), _size(step)))
    return str(draw_component("sop_cards", view, sop=sop, cards=cards, has_address=bool(site_url)))


def qr_text(sop: Sop, step: PlainStep, lang: str, site_url: str) -> str:
    """What the code says: the address of the step; without a known site what it is, and its version."""
    path = f"{address(lang, sop_key(sop))}#{step_anchor(step.number)}"
    return f"{site_url}{path}" if site_url else f"SOP {sop.id} v{sop.version} #{step.number} {path}"


def _size(step: PlainStep) -> Markup:
    said = len("".join((step.text, *step.who, *step.needs, *step.gives, step.remarks)))
    return Markup("longer" if said > LONGER else "long" if said > LONG else "usual")
