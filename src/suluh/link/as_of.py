"""The Site as it stands on a day."""

from dataclasses import replace
from datetime import date

from suluh.model.contact import Contact
from suluh.model.site import Site


def as_of(site: Site, today: date) -> Site:
    """The Site without the contacts that may not be shown on this day.

    A contact that nobody has confirmed, or whose term is long past, leaves every page; its name
    stays in `withdrawn`, so that a reference to it can say so instead of breaking.
    """
    shown: dict[str, Contact] = {}
    withdrawn: dict[str, Contact] = {}
    for id, contact in site.contacts.items():
        hidden = contact.display == "hidden" or contact.freshness(today) == "expired"
        (withdrawn if hidden else shown)[id] = contact
    things = {**site.things, Contact.kind_name: shown}
    return replace(site, things=things, withdrawn=withdrawn)
