"""The pages of countries."""

from typing import Any

from suluh.link.contacts import HOME
from suluh.link.document import Document
from suluh.link.emergency import emergency_numbers
from suluh.model.country import Country
from suluh.render.page_kind import Values
from suluh.render.pages.contacts import central, contacts_in
from suluh.render.view import View


def countries_values(_document: Document, view: View) -> Values:
    w = view.w["country"]
    pages = {p.meta.country: p for p in view.site.pages[view.lang].values() if p.meta.type == "country"}
    ordered = sorted(
        (c for c in view.site.countries.values() if c.code != HOME),
        key=lambda c: (c.code not in pages, c.name[view.lang]),
    )
    return w["list"], w["list_summary"], {"countries": [(c, pages.get(c.code)) for c in ordered]}


def country_values(document: Document, view: View) -> Values:
    country = view.site.countries[document.subject]
    return country.name[view.lang], country.summary[view.lang][:200], country_sheet(country, view)


def country_sheet(country: Country, view: View) -> dict[str, Any]:
    """What the sheet of a country shows; also below a written country page."""
    return {
        "country": country,
        "emergency": emergency_numbers(view.site, country.code),
        "contacts": contacts_in(view, country.code),
        "central": central(view),
    }
