"""The page that shows every piece of the design once, built by the project itself."""

from typing import Any

from suluh.model.contact import Contact
from suluh.model.regulation import Regulation
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


def design_values(view: View, central: list[Contact]) -> dict[str, Any]:
    """What the design page is drawn from: real sections, a real contact, sample words."""
    statuses = ("in_force", "amended", "revoked", "draft", "unknown")
    regulations: list[Regulation] = []
    for status in statuses:
        regulations += [r for r in view.site.regulations.values() if r.status == status][:1]
    return {
        "colours": COLOURS,
        "sections": view.edition.orders[view.lang][:3],
        "contact": next(iter(central), None),
        "central": central,
        "statuses": statuses,
        "regulations": regulations,
    }
