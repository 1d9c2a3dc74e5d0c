"""Pages of referrals, forms, alerts, charges and licences."""

from datetime import timedelta
from typing import Any

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.alerts import in_order
from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.charge import SCHEMES, Charge, Ruling
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.problem import PLACES, STAGES
from suluh.helpdesk.model.referral import NEVER_MEDIATED, Referral, Route
from suluh.helpdesk.model.slots import AGENCY_CONTACTS, AGENCY_PAGE, COST_PAGE
from suluh.link.document import Document
from suluh.render.references import draw_bare
from suluh.render.view import View


def referrals_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the referral table: problem by place and stage, who comes first."""
    w = view.w["referral"]
    order = list(view.w["problem"])
    found = sorted(view.site.of(Referral).values(), key=lambda r: (order.index(r.problem), r.id))
    used = {(route.place, route.stage) for referral in found for route in referral.routes}
    columns = [(place, stage) for place in PLACES for stage in STAGES if (place, stage) in used]
    rows = [(referral, [first_agency(referral, *column) for column in columns]) for referral in found]
    return w["list"], w["summary"], {"columns": columns, "rows": rows, "never": NEVER_MEDIATED}


def first_agency(referral: Referral, place: str, stage: str) -> Route | None:
    """The row of the agency that is called first at a place and stage."""
    return next((r for r in referral.routes if (r.place, r.stage, r.lead) == (place, stage, True)), None)


def referral_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of one problem: its rows by place and stage, the first agency on top."""
    referral = view.site.of(Referral)[document.subject]
    groups = []
    for place in PLACES:
        for stage in STAGES:
            rows = [r for r in referral.routes if (r.place, r.stage) == (place, stage)]
            if rows:
                groups.append(((place, stage), sorted(rows, key=lambda r: not r.lead)))
    values = {"referral": referral, "groups": groups, "never": NEVER_MEDIATED}
    return referral.name[view.lang], view.w["referral"]["summary"], values


def forms_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of forms."""
    w = view.w["form"]
    return w["list"], w["summary"], {"forms": list(view.site.of(OfficeForm).values())}


def form_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of a form: the sheet to print, and the reason of each field."""
    form = view.site.of(OfficeForm)[document.subject]
    w = view.w["form"]
    counts = w["fields"].format(len(form.fields), sum(field.required for field in form.fields))
    values = {"form": form, "counts": counts, "regulation": draw_bare(form.reference, view)}
    return form.name[view.lang], counts, values


def alerts_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of alerts that run on the day of the build."""
    w = view.w["alert"]

    def where(codes: tuple[str, ...]) -> str:
        """The countries by name; those of which the site has no sheet stand in the text."""
        names = [c.name[view.lang] for code in codes if (c := view.site.country_by_code(code))]
        return ", ".join(names) if codes else str(w["all_countries"])

    return w["list"], w["summary"], {"alerts": in_order(list(view.site.of(Alert).values())), "where": where}


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


def licences_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the licence checker. A list past its term is named, not shown."""
    w = view.w["licence"]
    lists = sorted(view.site.of(AgencyList).values(), key=lambda found: found.dated, reverse=True)
    valid = [found for found in lists if not found.is_stale(view.today)]
    values = {
        "valid": [(found, found.dated + timedelta(days=found.term_days)) for found in valid],
        "stale": [found for found in lists if found.is_stale(view.today)],
        "contacts": view.site.contacts_for(AGENCY_CONTACTS),
        "further": view.site.page_for(AGENCY_PAGE, view.lang),
    }
    return w["title"], w["summary"], values
