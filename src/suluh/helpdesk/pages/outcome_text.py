"""The text of an outcome, the same for every carrier: card, booklet, JSON; its short part for SMS."""

from dataclasses import dataclass

from suluh.helpdesk.link.addresses import outcome_key
from suluh.helpdesk.link.reachable import SPOKEN, country_contacts, destinations, fixed_contacts
from suluh.helpdesk.link.short_message import short_message
from suluh.helpdesk.model.outcome import Outcome
from suluh.link.addresses import address
from suluh.model.contact import Contact
from suluh.render.law_notice import found, said
from suluh.render.plain_references import plain_references
from suluh.render.view import View


@dataclass(frozen=True)
class ContactText:
    """A contact as text. `country` is empty for those that always stand there."""

    id: str
    name: str
    country: str
    channels: tuple[tuple[str, str], ...]  # (type, value)
    hours: str
    cost: str
    checked: str


@dataclass(frozen=True)
class NextText:
    """What happens next, and by when; `by` is empty where no source says."""

    text: str
    by: str


@dataclass(frozen=True)
class OutcomeText:
    """Everything of an outcome that the public may read, in one language, without links."""

    id: str
    address: str
    title: str
    sensitive: bool
    urgency: str
    short: str
    sms: str
    safety: tuple[str, ...]
    do_now: tuple[str, ...]
    rights: str
    legal_basis: tuple[str, ...]
    keep: tuple[str, ...]
    documents: tuple[str, ...]
    contacts: tuple[ContactText, ...]
    next_steps: tuple[NextText, ...]
    message: str
    care: tuple[str, ...]
    checked: str
    law: str  # that the law behind it has changed; empty as long as it has not


def outcome_text(outcome: Outcome, view: View) -> OutcomeText:
    """The text of an outcome in the language of a view."""
    lang = view.lang

    def all_of(texts: tuple[object, ...]) -> tuple[str, ...]:
        return tuple(plain_references(view.words_of(text), view) for text in texts)

    contacts = [_contact(contact, "", view) for contact in fixed_contacts(view.site, outcome)]
    if outcome.place != "origin":
        for country in destinations(view.site):
            local = country_contacts(view.site, outcome, country)
            contacts += [_contact(contact, country.code, view) for contact in local]
    care = view.w["helpdesk"]["care"]
    return OutcomeText(
        id=outcome.id,
        address=address(lang, outcome_key(outcome)),
        title=outcome.title[lang],
        sensitive=outcome.sensitive,
        urgency=outcome.urgency,
        short=plain_references(outcome.short[lang], view),
        sms=sms_of(outcome, view),
        safety=all_of(outcome.safety),
        do_now=all_of(outcome.do_now),
        rights=plain_references(outcome.rights[lang], view) if outcome.rights else "",
        legal_basis=all_of_bare(outcome.legal_basis, view),
        keep=all_of(outcome.keep),
        documents=all_of(outcome.documents),
        contacts=tuple(contacts),
        next_steps=tuple(
            NextText(
                plain_references(step.text[lang], view),
                plain_references(step.by[lang], view) if step.by else "",
            )
            for step in outcome.next_steps
        ),
        message=outcome.message[lang] if outcome.message else "",
        care=tuple(text for name, text in care.items() if getattr(outcome.care, name)),
        checked=outcome.checked.isoformat(),
        law=said(outcome, view),
    )


def sms_of(outcome: Outcome, view: View) -> str:
    """The SMS of an outcome, with a short sentence at its end where the law behind it has changed."""
    notice = view.w["law"]["sms"] if found(outcome, view) else ""
    return short_message(view.site, outcome, view.lang, notice)


def all_of_bare(references: tuple[str, ...], view: View) -> tuple[str, ...]:
    """Bare references in words: "UU 18/2017 Pasal 6"."""
    return tuple(plain_references(f"[[{text}]]", view) for text in references)


def _contact(contact: Contact, country: str, view: View) -> ContactText:
    lang = view.lang
    return ContactText(
        id=contact.id,
        name=contact.name[lang],
        country=country,
        channels=tuple((c.type, c.value) for c in contact.shown_channels if c.type in (*SPOKEN, "web")),
        hours=contact.hours[lang] if contact.hours else "",
        cost=contact.cost[lang] if contact.cost else "",
        checked=contact.checked.isoformat(),
    )
