"""The pages of what a worker may be charged."""

from typing import Any

from suluh.helpdesk.link import addresses
from suluh.helpdesk.model.charge import SCHEMES, Charge, Ruling
from suluh.helpdesk.model.slots import COST_PAGE
from suluh.link.document import Document
from suluh.render.view import View


def charges_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of "may I be charged this": schemes to choose, items with verdicts."""
    w = view.w["charge"]
    return w["list"], w["summary"], {"schemes": SCHEMES, "charges": _charges(view), **_further(view)}


def charges_scheme_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of one scheme: every item with the rulings that hold for it."""
    w = view.w["charge"]
    scheme = document.subject
    values = {"charges": [(charge, charge.rulings_for(scheme)) for charge in _charges(view)]}
    title = f"{w['list'].rstrip('?')}? {w['schemes'][scheme]}"
    return title, w["summary"], {**values, **_further(view)}


def _charges(view: View) -> list[Charge]:
    return sorted(view.site.of(Charge).values(), key=lambda c: (c.order, c.name[view.lang]))


def _further(view: View) -> dict[str, Any]:
    return {
        "further": view.site.page_for(COST_PAGE, view.lang),
        "scheme_key": addresses.scheme_key,
        "papers": addresses.CHECKLISTS,
        "who": lambda ruling: who(ruling, view),
    }


def who(ruling: Ruling, view: View) -> str:
    """For whom a ruling holds: schemes and countries."""
    w = view.w["charge"]
    names = [w["schemes"][scheme] for scheme in ruling.schemes]
    for code in ruling.countries:
        country = view.site.country_by_code(code)
        names.append(country.name[view.lang] if country else code)
    return ", ".join(names) or str(w["all_schemes"])
