"""The pages that are made from data."""

import re
from collections.abc import Callable
from typing import Any

from suluh.helpdesk.pages.checklists import checklists_values
from suluh.helpdesk.pages.complaints import clocks_values, complaint_values, complaints_values
from suluh.helpdesk.pages.handling import (
    alerts_values,
    charges_scheme_values,
    charges_values,
    form_values,
    forms_values,
    licences_values,
    referral_values,
    referrals_values,
)
from suluh.helpdesk.pages.helpdesk import helpdesk_values, outcome_values, question_values
from suluh.helpdesk.pages.trees import tree_values, trees_values
from suluh.law.pages.duties import duties_values
from suluh.law.pages.law import graph_values, listed_pictures, regulation_values, rests_values
from suluh.law.pages.law_chain.page import chain_values
from suluh.law.pages.timeline.page import timeline_values
from suluh.learning.pages.handover import handover_values
from suluh.learning.pages.paths import learning_values, mentors_values, path_values, review_values
from suluh.learning.pages.quizzes import case_values, quiz_values
from suluh.link import addresses
from suluh.link.catalogue import index_letters
from suluh.link.document import Document
from suluh.model.contact import NEEDS, Contact
from suluh.model.country import Country
from suluh.model.languages import other
from suluh.model.page import Page
from suluh.model.regulation import LEVELS, Regulation
from suluh.model.term import Term
from suluh.monitoring.pages.instruments.pages import INSTRUMENT_VALUES
from suluh.monitoring.pages.warnings import warnings_values
from suluh.procedures.pages.departures import departure_values, departures_values
from suluh.procedures.pages.flow_lanes.page import lanes_values
from suluh.procedures.pages.flows import flow_values, flows_values
from suluh.procedures.pages.procedures import sop_values, sops_values
from suluh.procedures.pages.services import service_values, services_values
from suluh.procedures.pages.sop_chain.page import sop_chain_values
from suluh.procedures.pages.sop_changes import version_values
from suluh.render.body import Body, Heading
from suluh.render.components import draw_component
from suluh.render.design import design_values
from suluh.render.searching import search_values
from suluh.render.view import View
from suluh.text.plain import strip_tags

DESIGN = "desain"
# Sections whose readers have learning paths.
LEARNERS = ("petugas", "belajar", "pengawas")
# Kinds whose pages say what their reader goes through: neutral in tabs, with quick exit, never on paper.
SENSITIVE = ("helpdesk", "question", "outcome")
# The contacts that stand in where a country or an office has none of its own.
CENTRAL_CONTACTS = ("kp2mi-call-center", "kemlu-pwni")
_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


def draw_generated(document: Document, view: View) -> Body:
    """The body of a generated page."""
    title, summary, values = _VALUES[document.kind](document, view)
    html = draw_component(document.kind, view, document=document, title=title, **values)
    sensitive = document.kind in SENSITIVE
    return Body(title, summary, html, find_headings(html), noindex=document.is_stub, sensitive=sensitive)


def find_headings(html: str) -> tuple[Heading, ...]:
    """The h2 and h3 of a body that have an anchor."""
    return tuple(Heading(int(n), anchor, strip_tags(text)) for n, anchor, text in _HEADING.findall(html))


Values = tuple[str, str, dict[str, Any]]


def central(view: View) -> list[Contact]:
    """The central contacts that may be shown."""
    return [view.site.contacts[id] for id in CENTRAL_CONTACTS if id in view.site.contacts]


def contacts_in(view: View, code: str) -> list[Contact]:
    """The contacts of a country in the order of the kinds of contact, then by name."""
    order = list(view.w["contact_kind"])
    found = [c for c in view.site.contacts.values() if c.country == code]
    return sorted(found, key=lambda c: (order.index(c.kind), c.name[view.lang]))


def emergency_contacts(view: View) -> list[Contact]:
    """Contacts for emergencies that answer in Indonesian, the central ones first."""
    found = central(view)
    for contact in view.site.contacts.values():
        if "emergency" in contact.needs and contact.country == "ID" and contact not in found:
            found.append(contact)
    return [c for c in found if c.shown_channels]


def _section(document: Document, view: View) -> Values:
    section, pages = next((s, p) for s, p in view.edition.orders[view.lang] if s.id == document.subject)
    further = addresses.LEARNING if section.id in LEARNERS and view.has(addresses.LEARNING) else ""
    return section.title, section.summary, {"section": section, "pages": pages, "further": further}


def _stub(document: Document, view: View) -> Values:
    page = view.site.pages[other(document.lang)][document.subject]
    url = addresses.relative(addresses.address(page.lang, page.key), view.address)
    return page.meta.title, view.w["stub"]["text"], {"page": page, "url": url}


def _citing(view: View, target: str) -> list[Page]:
    pages = view.site.pages[view.lang]
    return [pages[id] for id in view.edition.citing(view.lang).get(target, ()) if id in pages]


def _by_kind(regulations: list[Regulation]) -> list[Regulation]:
    return sorted(regulations, key=lambda r: (-(r.year or 0), r.id))


def _regulations(document: Document, view: View) -> Values:
    counts = {
        level: sum(r.level == level for r in view.site.regulations.values())
        for level in LEVELS
        if any(r.level == level for r in view.site.regulations.values())
    }
    most = view.edition.citing(view.lang)
    cited = sorted(
        (r for r in view.site.regulations.values() if f"reg:{r.id}" in most),
        key=lambda r: (-len(most[f"reg:{r.id}"]), r.id),
    )[:12]
    w = view.w["regulation"]
    return (
        w["list"],
        w["list_summary"],
        {
            "counts": counts,
            "keys": {level: addresses.level_key(level) for level in counts},
            "cited": cited,
            "pictures": listed_pictures(view),
        },
    )


def _regulations_level(document: Document, view: View) -> Values:
    of_level = [r for r in view.site.regulations.values() if r.level == document.subject]
    groups: dict[str, list[Regulation]] = {}
    for regulation in _by_kind(of_level):
        groups.setdefault(regulation.region or "", []).append(regulation)
    title = view.w["regulation"]["level_title"].format(view.w["level"][document.subject])
    ordered = sorted(groups.items())
    return title, view.w["regulation"]["list_summary"], {"groups": ordered}


def _regulations_year(document: Document, view: View) -> Values:
    years: dict[int, list[Regulation]] = {}
    for regulation in _by_kind(list(view.site.regulations.values())):
        years.setdefault(regulation.year or 0, []).append(regulation)
    w = view.w["regulation"]
    return w["by_year"], w["by_year_summary"], {"years": sorted(years.items(), reverse=True)}


def _glossary(document: Document, view: View) -> Values:
    w = view.w["glossary"]
    return w["title"], w["summary"], {"letters": _letters(view)}


def _letters(view: View) -> list[tuple[str, list[Term]]]:
    letters: dict[str, list[Term]] = {}
    for term in sorted(view.site.terms.values(), key=lambda t: t.term.casefold()):
        letters.setdefault(term.letter, []).append(term)
    return sorted(letters.items())


def _glossary_letter(document: Document, view: View) -> Values:
    w = view.w["glossary"]
    letter = document.subject
    title = w["letter_digits"] if letter == "0" else w["letter"].format(letter.upper())
    terms = dict(_letters(view))[letter]
    return title, w["summary"], {"terms": terms, "letters": _letters(view), "letter": letter}


def _contacts(document: Document, view: View) -> Values:
    w = view.w["contact"]
    countries = list(view.site.countries.values())
    countries.sort(key=lambda c: (c.code != "ID", not contacts_in(view, c.code), c.name[view.lang]))
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


def _contacts_country(document: Document, view: View) -> Values:
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
        {"country": country, "groups": groups, "central": central(view)},
    )


def _contacts_need(document: Document, view: View) -> Values:
    w = view.w["contact"]
    name = view.w["need"][document.subject]
    groups: dict[str, list[Contact]] = {}
    for country in sorted(view.site.countries.values(), key=lambda c: (c.code != "ID", c.name[view.lang])):
        found = [c for c in contacts_in(view, country.code) if document.subject in c.needs]
        found = [c for c in found if c.shown_channels]
        if found:
            groups[country.name[view.lang]] = found
    return w["for_need"].format(name), w["for_need_summary"].format(name), {"groups": groups}


def _contact(document: Document, view: View) -> Values:
    contact = view.site.contacts[document.subject]
    country = view.site.country_by_code(contact.country)
    name = contact.name[view.lang]
    place = country.name[view.lang] if country else contact.country
    return (
        name,
        f"{name}, {contact.city}, {place}.",
        {"contact": contact, "country": country, "central": central(view)},
    )


def _offices(document: Document, view: View) -> Values:
    w = view.w["office"]
    here = [c for c in view.site.contacts.values() if c.province]
    provinces = []
    for province in sorted(view.site.provinces.values(), key=lambda p: p.name):
        offices = sorted((c for c in here if c.province == province.name), key=lambda c: (c.kind, c.id))
        provinces.append((province, offices))
    return w["title"], w["summary"], {"provinces": provinces, "central": central(view)}


def _countries(document: Document, view: View) -> Values:
    w = view.w["country"]
    pages = {p.meta.country: p for p in view.site.pages[view.lang].values() if p.meta.type == "country"}
    ordered = sorted(
        (c for c in view.site.countries.values() if c.code != "ID"),
        key=lambda c: (c.code not in pages, c.name[view.lang]),
    )
    return w["list"], w["list_summary"], {"countries": [(c, pages.get(c.code)) for c in ordered]}


def _country(document: Document, view: View) -> Values:
    country = view.site.countries[document.subject]
    return country.name[view.lang], country.summary[view.lang][:200], country_values(country, view)


def country_values(country: Country, view: View) -> dict[str, Any]:
    """What the sheet of a country shows; also below a written country page."""
    return {
        "country": country,
        "contacts": contacts_in(view, country.code),
        "central": central(view),
    }


def _institution(document: Document, view: View) -> Values:
    institution = view.site.institutions[document.subject]
    contacts = [view.site.contacts[id] for id in institution.contacts if id in view.site.contacts]
    citing = _citing(view, f"institution:{institution.id}")
    return (
        institution.short,
        institution.name[view.lang],
        {"institution": institution, "contacts": contacts, "citing": citing},
    )


def _institutions(document: Document, view: View) -> Values:
    w = view.w["institution"]
    groups: dict[str, list[Any]] = {kind: [] for kind in view.w["institution_kind"]}
    for institution in view.site.institutions.values():
        groups[institution.kind].append(institution)
    return w["list"], w["list_summary"], {"groups": {k: v for k, v in groups.items() if v}}


def _role(document: Document, view: View) -> Values:
    role = view.site.roles[document.subject]
    pages = [p for p in view.site.pages[view.lang].values() if p.meta.owner == role.id]
    paths = [path for path in view.site.paths.values() if path.role == role.id]
    return role.name[view.lang], role.summary[view.lang][:200], {"role": role, "pages": pages, "paths": paths}


def _roles(document: Document, view: View) -> Values:
    w = view.w["role"]
    roles = list(view.site.roles.values())
    return (
        w["list"],
        w["list_summary"],
        {"desks": [r for r in roles if r.desk], "others": [r for r in roles if not r.desk]},
    )


def _page_index(document: Document, view: View) -> Values:
    w = view.w["index"]
    letters = index_letters(view.site, view.lang)
    split = {letter for letter in letters if view.has(addresses.index_key(letter))}
    lists = [
        (addresses.HELPDESK, view.w["helpdesk"]["title"]),
        (addresses.CHARGES, view.w["charge"]["list"]),
        (addresses.LICENCES, view.w["licence"]["title"]),
        (addresses.CHECKLISTS, view.w["checklist"]["title"]),
        (addresses.COMPLAINTS, view.w["complaint"]["list"]),
        (addresses.CLOCKS, view.w["clock"]["title"]),
        (addresses.REFERRALS, view.w["referral"]["list"]),
        (addresses.FORMS, view.w["form"]["list"]),
        (addresses.ALERTS, view.w["alert"]["list"]),
        (addresses.TREES, view.w["tree"]["list"]),
        (addresses.REGULATIONS, view.w["regulation"]["list"]),
        (addresses.GLOSSARY, view.w["glossary"]["title"]),
        (addresses.CONTACTS, view.w["contact"]["list"]),
        (addresses.OFFICES, view.w["office"]["title"]),
        (addresses.COUNTRIES, view.w["country"]["list"]),
        (addresses.INSTITUTIONS, view.w["institution"]["list"]),
        (addresses.ROLES, view.w["role"]["list"]),
        (addresses.DUTIES, view.w["duty"]["list"]),
        (addresses.SERVICES, view.w["service"]["list"]),
        (addresses.DEPARTURES, view.w["departures"]["list"]),
        (addresses.FLOWS, view.w["flow"]["list"]),
        (addresses.PROCEDURES, view.w["sop"]["list"]),
        (addresses.SOP_CHAIN, view.w["sop_chain"]["title"]),
        (addresses.LEARNING, view.w["learning"]["list"]),
        (DESIGN, view.w["design"]["title"]),
    ]
    kept = [(key, name) for key, name in lists if view.has(key)]
    values = {"letters": sorted(letters.items()), "split": split, "lists": kept}
    return w["title"], w["summary"], values


def _page_index_letter(document: Document, view: View) -> Values:
    w = view.w["index"]
    letter = document.subject
    letters = index_letters(view.site, view.lang)
    title = f"{w['title']}: {'0–9' if letter == '0' else letter.upper()}"
    return (
        title,
        w["summary"],
        {"pages": letters.get(letter, []), "letter": letter, "letters": sorted(letters)},
    )


def _design(document: Document, view: View) -> Values:
    w = view.w["design"]
    return w["title"], w["summary"], design_values(view, central(view))


# Kind of document -> what its template of the same name gets.
_VALUES: dict[str, Callable[[Document, View], Values]] = {
    **INSTRUMENT_VALUES,
    "warnings": warnings_values,
    "section": _section,
    "stub": _stub,
    "regulation": regulation_values,
    "regulation_rests": rests_values,
    "regulation_graph": graph_values,
    "timeline": timeline_values,
    "law_chain": chain_values,
    "regulations": _regulations,
    "regulations_level": _regulations_level,
    "regulations_year": _regulations_year,
    "glossary": _glossary,
    "glossary_letter": _glossary_letter,
    "contact": _contact,
    "contacts": _contacts,
    "contacts_country": _contacts_country,
    "contacts_need": _contacts_need,
    "offices": _offices,
    "countries": _countries,
    "country": _country,
    "institution": _institution,
    "institutions": _institutions,
    "role": _role,
    "roles": _roles,
    "duties": duties_values,
    "checklists": checklists_values,
    "sop": sop_values,
    "sops": sops_values,
    "sop_version": version_values,
    "sop_chain": sop_chain_values,
    "flow_lanes": lanes_values,
    "departure": departure_values,
    "departures": departures_values,
    "service": service_values,
    "services": services_values,
    "flow": flow_values,
    "flows": flows_values,
    "learning": learning_values,
    "path": path_values,
    "review": review_values,
    "mentors": mentors_values,
    "handover": handover_values,
    "quiz": quiz_values,
    "case": case_values,
    "helpdesk": helpdesk_values,
    "question": question_values,
    "outcome": outcome_values,
    "tree": tree_values,
    "complaints": complaints_values,
    "complaint": complaint_values,
    "clocks": clocks_values,
    "referrals": referrals_values,
    "referral": referral_values,
    "forms": forms_values,
    "form": form_values,
    "alerts": alerts_values,
    "charges": charges_values,
    "charges_scheme": charges_scheme_values,
    "licences": licences_values,
    "trees": trees_values,
    "page_index": _page_index,
    "search": search_values,
    "page_index_letter": _page_index_letter,
    "design": _design,
}
