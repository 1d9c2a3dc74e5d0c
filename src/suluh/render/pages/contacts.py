"""The pages of contacts: all, by country, by need, one by one, the offices by province, and what is missing."""

from suluh.link import addresses
from suluh.link.contacts import HOME, abroad, emergency, first_number, of_country
from suluh.link.coverage import COLUMNS, coverage
from suluh.link.document import Document
from suluh.link.emergency import emergency_numbers
from suluh.model.contact import NEEDS, Contact
from suluh.model.settings import CENTRAL
from suluh.render.page_kind import Values
from suluh.render.pages.found import names_place
from suluh.render.view import View


def central(view: View) -> list[Contact]:
    """The contacts that stand in where a country or an office has none of its own."""
    return view.site.contacts_for(CENTRAL)


def contacts_in(view: View, code: str) -> list[Contact]:
    """The contacts of a country in the order of the kinds of contact, then by name."""
    order = list(view.w["contact_kind"])
    found = of_country(view.site, code)
    return sorted(found, key=lambda c: (order.index(c.kind), c.name[view.lang]))


def emergency_contacts(view: View) -> list[Contact]:
    """Contacts for emergencies that answer in Indonesian, the central ones first."""
    return emergency(view.site)


def contacts_values(_document: Document, view: View) -> Values:
    w = view.w["contact"]
    countries = list(view.site.countries.values())
    countries.sort(key=lambda c: (c.code != HOME, not contacts_in(view, c.code), c.name[view.lang]))
    needs = [n for n in NEEDS if view.has(addresses.need_key(n))]
    return (
        w["list"],
        w["list_summary"],
        {
            "emergency": emergency_contacts(view),
            "countries": [(c, addresses.contacts_key(c), len(contacts_in(view, c.code))) for c in countries],
            "needs": [(n, addresses.need_key(n)) for n in needs],
        },
    )


def coverage_values(_document: Document, view: View) -> Values:
    w = view.w["coverage"]
    rows = sorted(
        coverage(view.site), key=lambda row: (row.country.code != HOME, row.country.name[view.lang])
    )
    missing = sum(len(row.missing) for row in rows)
    return w["title"], w["summary"], {"rows": rows, "columns": COLUMNS, "missing": missing}


def contacts_country_values(document: Document, view: View) -> Values:
    w = view.w["contact"]
    country = view.site.countries[document.subject]
    name = country.name[view.lang]
    found = contacts_in(view, country.code)
    groups: dict[str, list[Contact]] = {}
    for contact in found:
        groups.setdefault(contact.kind, []).append(contact)
    return (
        w["in_country"].format(name),
        w["in_country_summary"].format(name),
        {
            "country": country,
            "emergency": emergency_numbers(view.site, country.code),
            "groups": groups,
            "central": central(view),
        },
    )


def contacts_need_values(document: Document, view: View) -> Values:
    w = view.w["contact"]
    need = next(need for need in NEEDS if need == document.subject)
    name = view.w["need"][need]
    home = view.site.country_by_code(HOME)
    countries = sorted(abroad(view.site, need), key=lambda one: one.country.name[view.lang])
    return (
        w["for_need"].format(name),
        w["for_need_summary"].format(name),
        {
            "need": need,
            "home": home,
            "here": [c for c in contacts_in(view, HOME) if need in c.needs and c.shown_channels]
            if home
            else [],
            "countries": countries,
            "number": first_number,
            "checked": min((c.checked for one in countries for c in one.contacts), default=None),
        },
    )


def contact_values(document: Document, view: View) -> Values:
    contact = view.site.contacts[document.subject]
    country = view.site.country_by_code(contact.country)
    name = contact.name[view.lang]
    place = country.name[view.lang] if country else contact.country
    return (
        name,
        f"{', '.join([name, *(part for part in (contact.city, place) if not names_place(name, part))])}.",
        {"contact": contact, "country": country, "central": central(view)},
    )


def offices_values(_document: Document, view: View) -> Values:
    w = view.w["office"]
    here = [c for c in view.site.contacts.values() if c.province]
    provinces = []
    for province in sorted(view.site.provinces.values(), key=lambda p: p.name):
        offices = sorted((c for c in here if c.province == province.name), key=lambda c: (c.kind, c.id))
        provinces.append((province, offices))
    return w["title"], w["summary"], {"provinces": provinces, "central": central(view)}
