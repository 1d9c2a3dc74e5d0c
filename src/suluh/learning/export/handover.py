"""The record of handover of a role (berita acara) as HTML and PDF, for a signature on paper."""

import re
from pathlib import Path

from suluh.blocks.compose import Composer
from suluh.export.form import ExportError, ExportForm, Nothing, Order, write_whole
from suluh.export.pdf import to_pdf
from suluh.learning.link import addresses
from suluh.learning.model.path import LearningPath
from suluh.render.components import draw_component
from suluh.render.view import View

_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)


def _export(order: Order) -> list[Path]:
    css = "\n".join(order.theme.read(f"css/{name}.css") for name in ("paper", "handover-paper"))
    written = []
    for path in _paths(order):
        for lang in order.langs:
            html = to_html(path, order, lang)
            stem = order.out / f"serah-terima-{path.role}.{lang}"
            whole = html.replace("</head>", f"<style>\n{css}</style>\n</head>", 1)
            written.append(write_whole(stem.with_name(f"{stem.name}.html"), whole.encode()))
            pdf = to_pdf(html, css)
            written.append(write_whole(stem.with_name(f"{stem.name}.pdf"), pdf))
    return written


def _paths(order: Order) -> list[LearningPath]:
    """The paths of the roles that were ordered; of all roles if none was named."""
    paths = {path.role: path for path in order.edition.site.of(LearningPath).values() if path.role}
    if not paths:
        raise Nothing("handover")
    for role in order.ids:
        if role not in paths:
            raise ExportError(
                f'peran "{role}" belum punya jalur belajar', f'the role "{role}" has no learning path'
            )
    return [paths[role] for role in order.ids] or list(paths.values())


def to_html(path: LearningPath, order: Order, lang: str) -> str:
    """The record as a document of its own; its links are words, since no page goes with it."""
    document = order.edition.catalogue[(lang, addresses.handover_key(path))]
    view = View(order.edition, lang, document.address)
    body = Composer(order.edition).compose(document)
    page = draw_component("export_page", view, title=body.title, body=body.html, styles=[], scripts=[])
    return _LINK.sub(r"\1", str(page))


FORM = ExportForm(
    "handover",
    ("berita acara serah terima sebuah peran (HTML, PDF)", "the record of handover of a role (HTML, PDF)"),
    _export,
    "roles",
    ("weasyprint",),
)
