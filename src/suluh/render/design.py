"""The page that shows every piece of the design once, built by the project itself."""

from suluh.link.document import Document
from suluh.model.regulation import Regulation
from suluh.render.call_first import any_country
from suluh.render.page_kind import Values
from suluh.render.pages.contacts import central
from suluh.render.view import View

# What of tokens.css the page shows as swatches: ink on ground.
COLOURS = (
    ("ink", "ground"),
    ("ink", "raised"),
    ("soft", "raised"),
    ("link", "ground"),
    ("brand", "brand-ground"),
    ("note", "note-ground"),
    ("good", "good-ground"),
    ("warn", "warn-ground"),
    ("danger", "danger-ground"),
)


def design_values(_document: Document, view: View) -> Values:
    """What the design page is drawn from: real sections, a real contact, sample words."""
    w, stand_in = view.w["design"], central(view)
    statuses = ("in_force", "amended", "revoked", "draft", "unknown")
    regulations: list[Regulation] = []
    for status in statuses:
        regulations += [r for r in view.site.regulations.values() if r.status == status][:1]
    values = {
        "colours": COLOURS,
        "calls": any_country(view.site, view.lang, "violence", view.today),
        "sections": view.edition.orders[view.lang][:3],
        "contact": next(iter(stand_in), None),
        "central": stand_in,
        "statuses": statuses,
        "regulations": regulations,
    }
    return w["title"], w["summary"], values
