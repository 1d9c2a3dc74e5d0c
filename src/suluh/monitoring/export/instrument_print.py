"""Instruments on paper: the sheet on A4, and a card of A6 for each item."""

from functools import partial
from pathlib import Path

from markupsafe import Markup

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.link.addresses import address
from suluh.monitoring.link import addresses
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.pages.instruments.pages import Sheet
from suluh.render.components import draw_component
from suluh.render.theme import Theme
from suluh.render.view import View

STYLES = ("tokens.css", "light.css", "components.css", "instruments.css")
PAGE = {
    "instrument_print": '@page { size: A4; margin: 14mm 14mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); } } html { font-size: 10pt !important; }',
    "instrument_cards": "@page { size: A6; margin: 7mm; } html { font-size: 8.5pt !important; }",
}


def to_html(kind: str, instrument: Instrument, order: Order, lang: str, *, worker: bool = False) -> Markup:
    """The document of a sheet (`instrument_print`) or of the cards (`instrument_cards`).

    The sheet for a `worker` has neither weights nor sums.
    """
    key = addresses.instrument_keys(instrument)["instrument_paper"]
    view = View(order.edition, lang, address(lang, key))
    sheet = Sheet(instrument, view)
    return draw_component(kind, view, instrument=instrument, sheet=sheet, worker=worker)


def styles(kind: str, theme: Theme) -> str:
    """The style sheets of the pages, then the size of the paper."""
    return "\n".join([*(theme.read(f"css/{name}") for name in STYLES), PAGE[kind]])


def _export(kind: str, ending: str, order: Order) -> list[Path]:
    found = order.edition.site.of(Instrument)
    written = []
    for id in order.ids or tuple(found):
        instrument = found[id].on(order.edition.today)
        readers = {ending: False}
        if instrument.worker_form and kind == "instrument_print":
            readers["pekerja"] = True
        for lang in order.langs:
            for name, worker in readers.items():
                html = to_html(kind, instrument, order, lang, worker=worker)
                content = to_pdf(html, styles(kind, order.theme))
                path = order.out / f"{id}-v{instrument.version}-{name}-{lang}.pdf"
                written.append(write_whole(path, content))
    return written


SHEET = ExportForm(
    "sheet",
    ("lembar kertas instrumen (PDF A4)", "the paper sheet of an instrument (PDF, A4)"),
    partial(_export, "instrument_print", "kertas"),
    ids="instruments",
    needs=("weasyprint",),
)
CARDS = ExportForm(
    "item-cards",
    ("kartu pemeriksa A6, satu tiap butir (PDF)", "inspector's cards, A6, one an item (PDF)"),
    partial(_export, "instrument_cards", "kartu"),
    ids="instruments",
    needs=("weasyprint",),
)
