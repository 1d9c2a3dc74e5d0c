"""The Site as it stands on a day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from suluh.link.mentions import hand_on
from suluh.link.standing import first_day
from suluh.model.contact import Contact
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.settings import CENTRAL
from suluh.model.site import Site
from suluh.model.thing import Thing


def as_of(site: Site, today: date) -> Site:
    """The Site with what holds on this day, and nothing of what comes later.

    A contact that nobody has confirmed, or whose term is long past, leaves every page; its name
    stays in `withdrawn`, so that a reference to it can say so instead of breaking. The central contacts
    stay past their term, with a warning: nobody in danger may find a page without a number. A relation or an
    end that lies in the future has not happened yet. The row of each kind says what else the day changes.
    """
    shown: dict[str, Thing] = {}
    withdrawn: dict[str, Contact] = {}
    central = site.settings.contacts.get(CENTRAL.name, ())
    for id, contact in site.contacts.items():
        expired = contact.freshness(today) == "expired" and id not in central
        if contact.display == "hidden" or expired:
            withdrawn[id] = contact
        else:
            shown[id] = contact
    things: dict[str, Mapping[str, Thing]] = {}
    for folder, by_id in site.things.items():
        as_it_stands = site.kinds.by_folder[folder].as_of
        stood = {id: as_it_stands(thing, today) for id, thing in by_id.items()}
        things[folder] = {id: thing for id, thing in stood.items() if thing is not None}
    things[Contact.kind_name] = shown
    return hand_on(site, replace(site, things=things, withdrawn=withdrawn))


def regulation_as_of(regulation: Regulation, today: date) -> Regulation:
    """A regulation without relations and an end that begin after a day."""
    changes: dict[str, object] = {}
    relations = {
        name: tuple(r for r in targets if not (r.since and first_day(r.since) > today))
        for name in RELATIONS
        if (targets := getattr(regulation.relations, name))
    }
    if any(len(kept) < len(getattr(regulation.relations, name)) for name, kept in relations.items()):
        changes["relations"] = regulation.relations.model_copy(update=relations)
    ended = regulation.dates.ended
    if ended and first_day(ended) > today:
        changes["dates"] = regulation.dates.model_copy(update={"ended": None})
        if regulation.status == "revoked":
            changes["status"] = "in_force"
    return regulation.model_copy(update=changes) if changes else regulation
