"""Which contacts an outcome shows: those it names, and those of a country that fit its needs."""

from datetime import date

from suluh.helpdesk.model.outcome import Outcome
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.site import Site

# The ways to speak to somebody: a number, or a place to go to.
SPOKEN = ("phone", "whatsapp", "sms", "address")
HOME = "ID"


def is_reachable(contact: Contact, today: date) -> bool:
    """Whether it has a phone or an in-person channel that may be shown and was checked within its term."""
    spoken = any(channel.type in SPOKEN for channel in contact.shown_channels)
    return spoken and contact.freshness(today) == "fresh"


def fixed_contacts(site: Site, outcome: Outcome) -> list[Contact]:
    """The contacts that the outcome names and that this Site shows, in its order."""
    return [site.contacts[id] for id in outcome.contacts if id in site.contacts]


def destinations(site: Site) -> list[Country]:
    """The countries where migrant workers go."""
    return [country for country in site.countries.values() if country.code != HOME]


def country_contacts(site: Site, outcome: Outcome, country: Country) -> list[Contact]:
    """The contacts of a country for the needs of an outcome that can be reached, missions first."""
    order = ("embassy", "consulate", "destination_authority", "women_children", "legal_aid", "union_ngo")
    found = [
        contact
        for contact in site.contacts.values()
        if contact.country == country.code
        and contact.shown_channels
        and contact.kind not in outcome.against
        and contact.id not in outcome.contacts
        and (not outcome.contact_kinds or contact.kind in outcome.contact_kinds)
        and set(contact.needs) & set(outcome.contact_needs)
    ]
    rank = {kind: n for n, kind in enumerate(order)}
    return sorted(found, key=lambda c: (rank.get(c.kind, len(order)), c.id))
