"""An outcome as SMS: its short text, and as many numbers as fit."""

from suluh.link.reachable import fixed_contacts
from suluh.model.contact import Contact
from suluh.model.outcome import Outcome
from suluh.model.site import Site
from suluh.text.sms import MOST_PARTS, measure, plain

NUMBERED = ("phone", "whatsapp", "sms")


def numbers(contact: Contact) -> list[str]:
    """The numbers of a contact that may be shown, in its order."""
    return [channel.value for channel in contact.shown_channels if channel.type in NUMBERED]


def short_message(site: Site, outcome: Outcome, lang: str) -> str:
    """The SMS of an outcome in at most three parts where the short text leaves room (HLP010).

    The first number is always there, if the outcome has one; the others stand where they fit.
    """
    text = plain(outcome.short[lang])
    for at, contact in enumerate(c for c in fixed_contacts(site, outcome) if numbers(c)):
        longer = f"{text} {plain(contact.name[lang])}: {numbers(contact)[0].replace(' ', '')}."
        if at and measure(longer).parts > MOST_PARTS:
            break
        text = longer
    return text
