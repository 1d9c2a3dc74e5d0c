"""Which contacts an outcome shows: those it names, and those of a country that fit its needs.

An outcome of danger shows the police and an ambulance of the country too, before everybody else.
"""

from datetime import date

from suluh.helpdesk.model.outcome import Outcome
from suluh.link.contacts import HOME, of_country
from suluh.model.contact import Contact, Need
from suluh.model.country import Country
from suluh.model.site import Site

# The ways to speak to somebody: a number, or a place to go to.
SPOKEN = ("phone", "whatsapp", "sms", "address")
# Whom an outcome of danger shows first, whatever it asks for.
IN_DANGER: tuple[Need, ...] = ("police", "ambulance")


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
    """The contacts of a country for the needs of an outcome that can be reached, missions first.

    In danger the police and an ambulance come before them.
    """
    order = ("embassy", "consulate", "destination_authority", "women_children", "legal_aid", "union_ngo")
    found = [
        contact
        for contact in of_country(site, country.code)
        if contact.shown_channels
        and contact.id not in outcome.contacts
        and (_saves_a_life(contact, outcome) or _fits(contact, outcome))
    ]
    rank = {kind: n for n, kind in enumerate(order)}
    return sorted(found, key=lambda c: (not _saves_a_life(c, outcome), rank.get(c.kind, len(order)), c.id))


def _saves_a_life(contact: Contact, outcome: Outcome) -> bool:
    in_danger = outcome.urgency == "danger" and bool(outcome.contact_needs)
    return in_danger and bool(set(contact.needs) & set(IN_DANGER))


def _fits(contact: Contact, outcome: Outcome) -> bool:
    return (
        contact.kind not in outcome.against
        and (not outcome.contact_kinds or contact.kind in outcome.contact_kinds)
        and bool(set(contact.needs) & set(outcome.contact_needs))
    )
