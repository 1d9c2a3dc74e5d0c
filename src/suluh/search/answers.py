"""What may stand above the list of results, from the data: a number, a meaning, a status, a time."""

from collections.abc import Callable
from typing import Any

from suluh.helpdesk.pages.complaints import length
from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.term import Term
from suluh.render.view import View
from suluh.search.unit import Answer


def answer_for(document: Document, view: View) -> Answer | None:
    """The direct answer that a page can give, or None."""
    make = _ANSWERS.get(document.kind)
    return make(document, view) if make else None


def contact_links(contact: Contact) -> tuple[tuple[str, str], ...]:
    """(number, link) of the first ways to reach a contact by phone or message."""
    ways = [c for c in contact.shown_channels if c.type in ("phone", "whatsapp", "sms") and c.href]
    return tuple((c.value, c.href or "") for c in ways[:3])


def term_answer(term: Term, view: View) -> Answer:
    """What a term means, and whether it is an old one; what it stands for is in its title."""
    old = f" ({view.w['search']['legacy']})" if term.status == "legacy" else ""
    return Answer(f"{term.definition[view.lang]}{old}")


def _contact(document: Document, view: View) -> Answer | None:
    contact = view.site.contacts[document.subject]
    links = contact_links(contact)
    notes = [contact.hours[view.lang]] if contact.hours else []
    if not links:
        notes.append(view.w["contact"]["name_only"])
    elif contact.freshness(view.today) == "due":
        notes.append(view.w["contact"]["due"])
    return Answer(" ".join([f"{contact.city}.", *notes]), links)


def _regulation(document: Document, view: View) -> Answer:
    regulation = view.site.regulations[document.subject]
    status = view.w["status"][view.edition.standing(regulation)]
    return Answer(f"{regulation.title[view.lang]} ({status})")


def country_answer(country: Country, view: View) -> Answer | None:
    """The local emergency numbers of a country, and all its contacts."""
    numbers = tuple((number.number, f"tel:{number.number}") for number in country.emergency)
    key = addresses.contacts_key(country)
    links = ((view.w["country"]["all_contacts"].format(country.name[view.lang]), f"{key}.html"),)
    return Answer(country.summary[view.lang], (*numbers[:3], *(links if view.has(key) else ())))


def _country(document: Document, view: View) -> Answer | None:
    return country_answer(view.site.countries[document.subject], view)


def _service(document: Document, view: View) -> Answer | None:
    service = view.site.services[document.subject]
    parts = [
        f"{view.w['search'][name]}: {component.text[view.lang]}"
        for name in ("duration", "fee")
        if (component := getattr(service, name, None)) is not None and component.text
    ]
    return Answer(" ".join(parts)) if parts else None


def _sop(document: Document, view: View) -> Answer | None:
    sop = view.site.sops[document.subject]
    forms = [document.name[view.lang] for document in sop.documents if document.origin == "form"]
    return Answer(f"{view.w['search']['form']}: {'; '.join(forms)}") if forms else None


def _complaint(document: Document, view: View) -> Answer | None:
    """The time limits of a procedure, each with what its sources leave open."""
    procedure = view.site.complaints[document.subject]
    limits = []
    for clock in procedure.clocks:
        doubt = f" ({view.w['complaint']['open']}: {clock.open[view.lang]})" if clock.open else ""
        limits.append(f"{clock.name[view.lang]}: {length(clock, view)}{doubt}")
    return Answer("; ".join(limits)) if limits else None


def _form(document: Document, view: View) -> Answer:
    """What a form asks for."""
    form = view.site.forms[document.subject]
    return Answer("; ".join(section.title[view.lang] for section in form.sections))


_ANSWERS: dict[str, Callable[[Document, View], Any]] = {
    "contact": _contact,
    "regulation": _regulation,
    "country": _country,
    "service": _service,
    "sop": _sop,
    "complaint": _complaint,
    "form": _form,
}
