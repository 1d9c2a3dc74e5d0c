"""Whom to call in danger: for a country, or where none is chosen, and for a kind of danger.

Only the police, an ambulance and a crisis line may stand under the words "emergency number"
(`EMERGENCY_NEEDS`); missions and national lines come beside them. What is missing is said, never guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from suluh.link.contacts import HOME, of_country
from suluh.model.contact import EMERGENCY_NEEDS, Channel, Contact, ContactKind, Need
from suluh.model.danger import LOCAL_FIRST, Danger
from suluh.model.settings import CENTRAL
from suluh.model.site import Site

# The missions of Indonesia abroad.
MISSIONS: tuple[ContactKind, ...] = ("embassy", "consulate")
HOME_CODE = "+62"
# Every country should have these two; a crisis line is a gift.
EXPECTED: tuple[Need, ...] = ("police", "ambulance")


@dataclass(frozen=True)
class Call:
    """One number to call: whose it is, and which of the asked needs it serves (none for a mission or a hotline)."""

    contact: Contact
    channel: Channel
    needs: tuple[Need, ...] = ()

    @property
    def label(self) -> str:
        """The number as people read it."""
        return self.channel.value

    @property
    def href(self) -> str:
        """What the phone opens: `tel:…`, or the WhatsApp address of who has no other number."""
        return self.channel.href or ""

    @property
    def is_emergency(self) -> bool:
        """Whether it may stand under the words "emergency number"."""
        return bool(self.needs)

    @property
    def is_verified(self) -> bool:
        """A number of low confidence is shown as not verified, never as plain fact."""
        return self.contact.confidence != "low"

    @property
    def at_home(self) -> str:
        """How a number of the form +62 … is dialled inside Indonesia; "" for every other number."""
        value = self.channel.value
        return "0" + value.removeprefix(HOME_CODE).lstrip() if value.startswith(HOME_CODE) else ""


@dataclass(frozen=True)
class Help:
    """Whom to call, in order, and which of police and ambulance this country has no number of."""

    calls: tuple[Call, ...]
    missing: tuple[Need, ...] = ()


def whom_to_call(site: Site, country: str | None, danger: Danger = "violence") -> Help:
    """The numbers for a danger in a country (ISO code); for None, the numbers that work from anywhere.

    A contact stands once, with the first of its numbers that can be dialled from there. An embassy that
    answers in office hours only follows the national lines, which answer at night.
    """
    return site.once(numbers_for, country, danger)  # every page for danger asks for every country


def numbers_for(site: Site, country: str | None, danger: Danger) -> Help:
    """What `whom_to_call` keeps."""
    central = _calls(site.contacts_for(CENTRAL), country)
    if country is None:
        return Help(central)
    here = of_country(site, country)
    order = LOCAL_FIRST[danger]
    local = _local(here, country, order or EXPECTED)
    missions = [c for kind in MISSIONS for c in here if c.kind == kind]
    hotlines = _calls((c for c in missions if _for_emergencies(c)), country)
    offices = _calls((c for c in missions if not _for_emergencies(c)), country)
    lines = _calls((c for c in here if c not in missions and _for_emergencies(c)), country)
    found = (*hotlines, *central, *offices, *lines)
    found = (*local, *found) if order else (*found, *local)
    return Help(_once(found), _missing(local))


def emergency_numbers(site: Site, country: str) -> Help:
    """What may stand under the words "emergency number" in a country: police, ambulance, crisis line."""
    calls = _local(of_country(site, country), country, EMERGENCY_NEEDS)
    return Help(calls, _missing(calls))


def fresh_first(calls: Iterable[Call], today: date) -> tuple[Call, ...]:
    """The same numbers, those within their term before the others: the national line outlives a local one."""
    return tuple(sorted(calls, key=lambda call: call.contact.freshness(today) != "fresh"))


def first_call(contact: Contact, country: str | None, need: Need | None = None) -> Call | None:
    """The first number of a contact that can be dialled from a country, or from anywhere for None.

    At home the short or toll-free number comes first; from elsewhere only a number with its country code
    works. A channel that is there for other needs is left out. WhatsApp stands in where there is no phone.
    """
    wanted: Need = need or "emergency"
    fit = [c for c in contact.shown_channels if not c.needs or wanted in c.needs]
    at_home = country == contact.country
    for kind in ("phone", "whatsapp"):
        ways = [c for c in fit if c.type == kind and (at_home or c.value.startswith("+"))]
        ways.sort(key=lambda c: at_home and country == HOME and c.value.startswith("+"))
        if ways:
            return Call(contact, ways[0], (need,) if need else ())
    return None


def _local(here: list[Contact], country: str, needs: tuple[Need, ...]) -> tuple[Call, ...]:
    """The emergency numbers of a country; one number for two needs stands once and names both."""
    found: dict[tuple[str, str], Call] = {}
    for need in needs:
        for contact in here:
            call = first_call(contact, country, need) if need in contact.needs else None
            if call is not None:
                before = found.get((contact.id, call.label))
                served = (*before.needs, need) if before else (need,)
                found[contact.id, call.label] = Call(contact, call.channel, served)
    return tuple(found.values())


def _missing(calls: Iterable[Call]) -> tuple[Need, ...]:
    served = {need for call in calls for need in call.needs}
    return tuple(need for need in EXPECTED if need not in served)


def _calls(contacts: Iterable[Contact], country: str | None) -> tuple[Call, ...]:
    calls = (first_call(contact, country) for contact in contacts)
    return tuple(call for call in calls if call is not None)


def _for_emergencies(contact: Contact) -> bool:
    return "emergency" in contact.needs


def _once(calls: Iterable[Call]) -> tuple[Call, ...]:
    """Each number once, where it stands first."""
    seen: dict[tuple[str, str], Call] = {}
    for call in calls:
        seen.setdefault((call.contact.id, call.label), call)
    return tuple(seen.values())


def may_be_called_emergency(contact: Contact) -> bool:
    """Whether a heading that says "emergency number" may show it."""
    return bool(set(contact.needs) & set(EMERGENCY_NEEDS))
