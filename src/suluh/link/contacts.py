"""Which contacts stand together: those of a country, a need, an emergency, the provinces."""

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from suluh.model.contact import EMERGENCY_NEEDS, Channel, Contact, ContactKind, Need
from suluh.model.country import Country
from suluh.model.settings import CENTRAL
from suluh.model.site import Site

HOME = "ID"
# So many contacts abroad stand on the page of a need, shared among its countries, so that the page stays
# light when countries are added: each country has one at least, and three at most. Its own page has all.
SHOWN_ABROAD = 36
_NUMBERS = ("phone", "whatsapp", "sms")


@dataclass(frozen=True)
class Abroad:
    """What the page of a need shows of a country abroad; `more` are left to the page of the country."""

    country: Country
    contacts: tuple[Contact, ...]
    more: int


def of_country(site: Site, code: str) -> list[Contact]:
    """The contacts of a country, in the order of the registry."""
    return [contact for contact in site.contacts.values() if contact.country == code]


def emergency(site: Site) -> list[Contact]:
    """Contacts for emergencies that answer in Indonesian: the central ones, then the police and who else helps."""
    found = site.contacts_for(CENTRAL)
    for need in (*EMERGENCY_NEEDS, "emergency"):
        found += [c for c in of_country(site, HOME) if need in c.needs and c not in found]
    return [c for c in found if c.shown_channels]


def with_need(site: Site, need: Need, code: str) -> list[Contact]:
    """The contacts of a country that serve a need and can be reached."""
    return [c for c in of_country(site, code) if need in c.needs and c.shown_channels]


def first_number(contact: Contact, need: Need) -> Channel | None:
    """The first number of a contact for a need, to call or to write to."""
    return next((channel for channel in contact.channels_for([need]) if channel.type in _NUMBERS), None)


def abroad(site: Site, need: Need) -> list[Abroad]:
    """The countries abroad that have contacts for a need, each with the first few of them.

    First come contacts with a number, then those of which we are sure, then one of each kind: so a worker
    finds the mission and the country's own office before a second consulate.
    """
    there = {
        country.id: every
        for country in site.countries.values()
        if country.code != HOME and (every := with_need(site, need, country.code))
    }
    each = min(3, max(1, SHOWN_ABROAD // max(1, len(there))))
    return [
        Abroad(site.countries[id], tuple(_by_use(every, need)[:each]), max(0, len(every) - each))
        for id, every in there.items()
    ]


def _by_use(contacts: list[Contact], need: Need) -> list[Contact]:
    kinds = get_args(ContactKind)

    def use(contact: Contact) -> tuple[bool, bool]:
        return first_number(contact, need) is None, contact.confidence == "low"

    ranked, before = [], Counter[str]()
    for contact in sorted(contacts, key=lambda c: (use(c), kinds.index(c.kind), c.id)):
        ranked.append((use(contact), before[contact.kind], contact))
        before[contact.kind] += 1
    return [contact for _, _, contact in sorted(ranked, key=lambda row: row[:2])]


def in_provinces(site: Site) -> list[Contact]:
    """The offices that stand under their province."""
    names = {province.name for province in site.provinces.values()}
    return [contact for contact in site.contacts.values() if contact.province in names]


def on_sheet(site: Site, country: Country) -> list[Contact]:
    """The contacts of a country, and abroad the central ones."""
    found = of_country(site, country.code)
    return found if country.code == HOME else [*found, *site.contacts_for(CENTRAL)]
