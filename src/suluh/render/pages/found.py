"""What search finds pages of the core by, and what they answer at once."""

from suluh.link import addresses
from suluh.link.contacts import HOME
from suluh.link.document import Document
from suluh.link.emergency import emergency_numbers
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.render.answer import Answer
from suluh.render.page_kind import Names
from suluh.render.view import View


def contact_names(document: Document, view: View) -> Names:
    """Where a contact is: its city and country, so that "kbri taipei" names it."""
    contact = view.site.contacts[document.subject]
    country = view.site.country_by_code(contact.country)
    parts = [
        contact.city,
        country.name[view.lang] if country else "",
        contact.district or "",
        contact.province or "",
    ]
    return Names(also=(" ".join(p for p in parts if p),))


def institution_names(document: Document, view: View) -> Names:
    """The full name of an institution, whose title is its short one."""
    return Names(also=(view.site.institutions[document.subject].name[view.lang],))


def contact_links(contact: Contact) -> tuple[tuple[str, str], ...]:
    """(number, link) of the first ways to reach a contact by phone or message."""
    ways = [c for c in contact.shown_channels if c.type in ("phone", "whatsapp", "sms") and c.href]
    return tuple((c.value, c.href or "") for c in ways[:3])


def contact_answer(document: Document, view: View) -> Answer | None:
    """How to reach a contact."""
    contact = view.site.contacts[document.subject]
    links = contact_links(contact)
    notes = [contact.hours[view.lang]] if contact.hours else []
    if not links:
        notes.append(view.w["contact"]["name_only"])
    elif contact.freshness(view.today) == "due":
        notes.append(view.w["contact"]["due"])
    if not names_place(contact.name[view.lang], contact.city):
        notes.insert(0, f"{contact.city}.")
    return Answer(" ".join(notes), links)


def names_place(name: str, place: str) -> bool:
    """Whether a name already says its city or country, so that nobody reads "KBRI Riyadh, Riyadh"."""
    return place.casefold() in name.casefold()


def contacts_answer(_document: Document, view: View) -> Answer:
    """Which country: the numbers differ, so one of a wrong place must not stand here."""
    countries = sorted(view.site.countries.values(), key=lambda c: c.name[view.lang])
    links = [
        (c.name[view.lang], f"{addresses.contacts_key(c)}.html")
        for c in countries
        if c.code != HOME and view.has(addresses.contacts_key(c))
    ]
    return Answer(view.w["search"]["which_country"], tuple(links))


def country_answer(country: Country, view: View) -> Answer | None:
    """The local emergency numbers of a country, and all its contacts."""
    numbers = tuple((call.label, call.href) for call in emergency_numbers(view.site, country.code).calls)
    key = addresses.contacts_key(country)
    links = ((view.w["country"]["all_contacts"].format(country.name[view.lang]), f"{key}.html"),)
    return Answer(country.summary[view.lang], (*numbers[:3], *(links if view.has(key) else ())))


def country_answer_of(document: Document, view: View) -> Answer | None:
    """The answer of the sheet of a country."""
    return country_answer(view.site.countries[document.subject], view)
