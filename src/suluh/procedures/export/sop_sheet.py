"""The official sheet of a procedure as PDF and XLSX, and its desk cards."""

from collections.abc import Iterator
from pathlib import Path

from suluh.export.form import ExportError, ExportForm, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.link.addresses import address
from suluh.procedures.export.sop_workbook import to_workbook
from suluh.procedures.link.addresses import sop_key
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_paper.cards import draw_cards
from suluh.procedures.pages.sop_paper.paper import PAPERS, Paper
from suluh.procedures.pages.sop_paper.sheet import draw_paper
from suluh.render.view import View

FILES = ("pdf", "xlsx")


def _sheets(order: Order) -> list[Path]:
    paper = order.choice("paper", tuple(PAPERS), "a4")
    kinds = order.options.get("as", ",".join(FILES)).split(",")
    if not set(kinds) <= set(FILES):
        raise ExportError(f"--set as=… menerima {', '.join(FILES)}", f"--set as=… takes {', '.join(FILES)}")
    return [
        write_whole(order.out / f"sop-{sop.id}-{paper}.{lang}.{kind}", content)
        for sop, lang, view in _each(order)
        for kind in kinds
        for content in (_content(kind, sop, view, PAPERS[paper], order),)
    ]


def _content(kind: str, sop: Sop, view: View, paper: Paper, order: Order) -> bytes:
    if kind == "xlsx":
        return to_workbook(sop, view, paper)
    return to_pdf(draw_paper(sop, view, paper), order.theme.read("css/sop-paper.css"))


def _cards(order: Order) -> list[Path]:
    css = order.theme.read("css/sop-cards.css")
    return [
        write_whole(
            order.out / f"kartu-{sop.id}.{lang}.pdf",
            to_pdf(draw_cards(sop, view, order.site_url), css),
        )
        for sop, lang, view in _each(order)
    ]


def _each(order: Order) -> Iterator[tuple[Sop, str, View]]:
    sops = order.edition.site.of(Sop)
    for id in order.ids or sorted(sops):
        order.progress(id)
        for lang in order.langs:
            yield sops[id], lang, View(order.edition, lang, address(lang, sop_key(sops[id])))


SHEET = ExportForm(
    "sop",
    (
        "lembar resmi SOP untuk dicetak (PDF) dan disunting (XLSX)",
        "the official sheet of a procedure to print (PDF) and to edit (XLSX)",
    ),
    _sheets,
    ids="sops",
    needs=("weasyprint", "xlsxwriter"),
    options={
        "paper": ("a4 (biasa) atau f4", "a4 (usual) or f4"),
        "as": ("pdf, xlsx, atau pdf,xlsx (biasa)", "pdf, xlsx, or pdf,xlsx (usual)"),
    },
)
CARDS = ExportForm(
    "cards",
    ("kartu meja A5, satu langkah satu kartu", "A5 desk cards, one a step"),
    _cards,
    ids="sops",
    needs=("weasyprint",),
)
