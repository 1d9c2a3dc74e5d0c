"""Outcomes as cards of A6: what to do, whom to call, and a QR code that leads to the page."""

from pathlib import Path

from markupsafe import Markup

from suluh.export.form import ExportForm, Nothing, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.pages.outcome_text import outcome_text
from suluh.link import addresses
from suluh.render.components import draw_component
from suluh.render.qr import draw_qr
from suluh.render.view import View

CSS = "css/cards.css"


def write_cards(order: Order) -> list[Path]:
    """`kartu-<lang>.pdf`, a page an outcome.

    A sensitive outcome is printed only if it is named: a card can be found by others.
    """
    chosen = choose(order)
    if not chosen:
        raise Nothing("card")
    css = order.theme.read(CSS)
    return [
        write_whole(order.out / f"kartu-{lang}.pdf", to_pdf(cards_html(order, lang, chosen), css))
        for lang in order.langs
    ]


def choose(order: Order) -> list[Outcome]:
    """The outcomes named, or all that are not sensitive, by id."""
    outcomes = order.edition.site.of(Outcome)
    if order.ids:
        return [outcomes[id] for id in order.ids]
    return [outcome for _, outcome in sorted(outcomes.items()) if not outcome.sensitive]


def cards_html(order: Order, lang: str, chosen: list[Outcome]) -> str:
    """The document of all cards of a language."""
    view = View(order.edition, lang, addresses.address(lang, "kartu"))
    cards = []
    for outcome in chosen:
        text = outcome_text(outcome, view)
        full = order.site_url + text.address if order.site_url else ""
        cards.append((text, draw_qr(full, view.w["qr"]) if full else Markup(""), full))
    return str(draw_component("cards", view, cards=cards))


FORM = ExportForm(
    "card",
    (
        "hasil bantuan sebagai kartu A6 (PDF) dengan kode QR",
        "help desk outcomes as A6 cards (PDF) with a QR code",
    ),
    write_cards,
    ids="outcomes",
    needs=("weasyprint",),
)
