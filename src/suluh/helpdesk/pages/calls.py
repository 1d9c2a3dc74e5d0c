"""Whom to call first on a question and on an outcome."""

from collections.abc import Iterator

from suluh.helpdesk.link.paths import outcome_of
from suluh.helpdesk.link.reachable import country_contacts, fixed_contacts
from suluh.helpdesk.link.short_message import NUMBERED
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.contacts import HOME
from suluh.link.document import Document
from suluh.link.emergency import Call, first_call
from suluh.model.country import Country
from suluh.model.danger import Danger
from suluh.model.site import Site
from suluh.render.call_first import CallFirst, any_country, from_anywhere, in_order, land
from suluh.render.view import View


def danger_of(outcome: Outcome) -> Danger:
    """Which danger an outcome answers: as it says itself; `other` where nobody is about to die."""
    if outcome.danger is not None:
        return outcome.danger
    if outcome.urgency != "danger":
        return "other"
    return "health" if "health" in outcome.problems else "violence"


def begins_with_calls(outcome: Outcome) -> bool:
    """Whether an outcome cannot wait, or has somebody to call in each country."""
    return outcome.urgency != "calm" or (bool(outcome.contact_needs) and outcome.place != "origin")


def calls_on_question(document: Document, view: View) -> CallFirst | None:
    """For questions of which an answer leads into danger, and those that may endanger their reader."""
    tree = view.site.of(DecisionTree)[document.subject.partition("#")[0]]
    question = tree.question(document.subject.partition("#")[2])
    if question is None:
        return None
    ends = [outcome_of(view.site, answer.to) for answer in question.answers]
    dangers = [danger_of(end) for end in ends if end is not None and end.urgency == "danger"]
    if not dangers and not question.sensitive:
        return None
    return any_country(view.site, view.lang, dangers[0] if dangers else "violence", view.today)


def calls_on_outcome(document: Document, view: View) -> CallFirst | None:
    """For outcomes that cannot wait: their own contacts, and each country with those that fit their needs."""
    site, outcome = view.site, view.site.of(Outcome)[document.subject]
    if not begins_with_calls(outcome):
        return None
    danger = danger_of(outcome)
    calls = from_anywhere(site, danger, view.today, own_calls(site, outcome))
    if outcome.place == "origin":
        return CallFirst(danger, calls)
    lands = tuple(
        land(site, c, danger, calls, needed=needed_in(site, outcome, c), without=outcome.against)
        for c in in_order(site, view.lang)
    )
    return CallFirst(danger, calls, lands=lands)


def own_calls(site: Site, outcome: Outcome) -> tuple[Call, ...]:
    """The numbers of the contacts that an outcome names, as its reader can dial them."""
    country = HOME if outcome.place == "origin" else None
    calls = (first_call(contact, country) for contact in fixed_contacts(site, outcome))
    return tuple(call for call in calls if call is not None)


def needed_in(site: Site, outcome: Outcome, country: Country) -> Iterator[Call]:
    """The numbers of a country abroad for the needs of an outcome."""
    for contact in country_contacts(site, outcome, country) if country.code != HOME else ():
        for channel in contact.channels_for(outcome.contact_needs):
            if channel.type in NUMBERED:
                yield Call(contact, channel)
                break
