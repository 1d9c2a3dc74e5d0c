"""An outcome as SMS: its short text, and as many numbers as fit."""

from suluh.helpdesk.link.reachable import fixed_contacts
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.problem import Place
from suluh.model.contact import Contact
from suluh.model.site import Site
from suluh.text.sms import MOST_PARTS, measure, plain

NUMBERED = ("phone", "whatsapp", "sms")


def number(contact: Contact, place: Place) -> str | None:
    """The number of a contact that works from a place, or None.

    From abroad and from a ship only an international number does; inside Indonesia a short or
    toll-free number comes first.
    """
    shown = [channel.value for channel in contact.shown_channels if channel.type in NUMBERED]
    international = [value for value in shown if value.startswith("+")]
    if place != "origin":
        return next(iter(international), None)
    return next((value for value in shown if value not in international), next(iter(shown), None))


# So many units HLP010 keeps free for the notice of changed law and the blank before it.
NOTICE_ROOM = 45


def short_message(site: Site, outcome: Outcome, lang: str, notice: str = "") -> str:
    """The SMS of an outcome in at most three parts where the short text leaves room (HLP010).

    The first number is always there, if the outcome has one; the others stand where they fit.
    A name is cut before its bracket, which may tell a stranger what happened. `notice`, that the law
    has changed, comes last: after whom to call.
    """
    text, last = plain(outcome.short[lang]), f" {plain(notice)}" if notice else ""
    found = [(c, number(c, outcome.place)) for c in fixed_contacts(site, outcome)]
    for at, (contact, value) in enumerate((c, n) for c, n in found if n):
        name = plain(contact.name[lang]).partition(" (")[0]
        longer = f"{text} {name}: {str(value).replace(' ', '')}."
        if at and measure(longer + last).parts > MOST_PARTS:
            break
        text = longer
    return text + last
