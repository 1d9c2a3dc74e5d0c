"""HLP012 and HLP014: an outcome of danger has a number in every country where one is known, within its term."""

from collections.abc import Iterator
from dataclasses import replace

from suluh.findings import Finding, error
from suluh.helpdesk.link.desk_shelf import outcome_contacts
from suluh.helpdesk.link.reachable import country_contacts, destinations, fixed_contacts
from suluh.helpdesk.model.outcome import Outcome
from suluh.link.as_of import as_of
from suluh.link.contacts import HOME
from suluh.link.emergency import emergency_numbers, first_call, whom_to_call
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    shown = as_of(replace(site, pages={lang: {} for lang in LANGUAGES}), context.today)
    known = [c.code for c in destinations(shown) if emergency_numbers(shown, c.code).calls]
    for outcome in site.of(Outcome).values():
        if outcome.urgency != "danger":
            continue
        yield from _numbers(shown, outcome, known)
        if context.release:
            yield from _past_their_term(site, outcome, context)


def _numbers(shown: Site, outcome: Outcome, known: list[str]) -> Iterator[Finding]:
    origin = shown.origin("outcomes", outcome.id)
    if outcome.place == "origin":
        named = [first_call(contact, HOME) for contact in fixed_contacts(shown, outcome)]
        if any(named) or not whom_to_call(shown, HOME).calls:
            return
        yield error(
            "HLP012",
            origin.place("contacts"),
            (
                f'hasil bahaya "{outcome.id}" tanpa nomor yang dapat ditelepon di Indonesia',
                "sebut di `contacts` satu kontak dengan telepon, mis. polri-110",
            ),
            (
                f'the outcome of danger "{outcome.id}" has no number to call in Indonesia',
                "name in `contacts` one contact with a phone, such as polri-110",
            ),
        )
        return
    missing = [code for code in known if not has_number(shown, outcome, code)]
    if missing:
        where = ", ".join(missing)
        yield error(
            "HLP012",
            origin.place("contact_needs"),
            (
                f'hasil bahaya "{outcome.id}" tanpa nomor setempat, padahal nomornya diketahui ({where})',
                "tulis `contact_needs`, mis. [emergency]; polisi dan ambulans lalu ikut tampil",
            ),
            (
                f'the outcome of danger "{outcome.id}" has no local number, though one is known ({where})',
                "write `contact_needs`, such as [emergency]; police and ambulance then come with it",
            ),
        )


def has_number(shown: Site, outcome: Outcome, code: str) -> bool:
    """Whether an outcome gives its reader in a country a number of that country."""
    country = shown.country_by_code(code)
    found = country_contacts(shown, outcome, country) if country else []
    found += [contact for contact in fixed_contacts(shown, outcome) if contact.country == code]
    return any(first_call(contact, code, need) for contact in found for need in contact.needs)


def _past_their_term(site: Site, outcome: Outcome, context: Context) -> Iterator[Finding]:
    place = site.origin("outcomes", outcome.id).place("contacts")
    for contact in dict.fromkeys(contact.id for contact in outcome_contacts(site, outcome)):
        days = (context.today - site.contacts[contact].checked).days
        shown = site.contacts[contact].display != "hidden"
        if not shown or site.contacts[contact].freshness(context.today) == "fresh":
            continue
        yield error(
            "HLP014",
            place,
            (
                f'hasil bahaya "{outcome.id}" menampilkan kontak "{contact}", terakhir diperiksa {days} hari lalu',
                "periksa kontaknya, lalu perbarui `checked`, atau sebut kontak lain",
            ),
            (
                f'the outcome of danger "{outcome.id}" shows the contact "{contact}", last checked {days} days ago',
                "check the contact, then set `checked`, or name another",
            ),
        )
