"""Whom to call, at the top of a page for danger: the values that `components/call_first.html` is drawn from.

A page without a choice shows the numbers that work from anywhere. Each country of the picker is an anchor
of the page (`#negara-tw`) and is shown while it is the target: one address, no script, nothing stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from suluh.link.contacts import HOME
from suluh.link.emergency import Call, fresh_first, whom_to_call
from suluh.model.contact import ContactKind, Need
from suluh.model.country import Country
from suluh.model.danger import Danger
from suluh.model.site import Site

# So many numbers stand on top as buttons: the first, and a second one.
ON_TOP = 2
# So many more numbers of a country stand below them where all countries stand on one page.
FURTHER = 1


@dataclass(frozen=True)
class Land:
    """A country: the buttons of its own numbers, who else can be called, what is missing.

    `missing` are those of police and ambulance that it has no number of.
    """

    country: Country
    calls: tuple[Call, ...]
    more: tuple[Call, ...] = ()
    missing: tuple[Need, ...] = ()

    @property
    def anchor(self) -> str:
        """The id of its element."""
        return f"negara-{self.country.code.lower()}"


@dataclass(frozen=True)
class CallFirst:
    """What stands below the title of a page for danger.

    `calls` are numbers that work from anywhere; the first is the button. `here` is the country that the
    page is about: it stands open, before them. `lands` are countries to choose from.
    """

    danger: Danger
    calls: tuple[Call, ...]
    here: Land | None = None
    lands: tuple[Land, ...] = ()

    @property
    def checked(self) -> date:
        """The day on which the source of the oldest number on top was checked."""
        shown = (*(self.here.calls if self.here else ()), *self.calls)
        return min((call.contact.checked for call in shown), default=date.min)


def from_anywhere(site: Site, danger: Danger, today: date, own: Iterable[Call] = ()) -> tuple[Call, ...]:
    """The two numbers on top: those of `own`, which a page chose, before the central ones.

    A number within its term comes before one past it, and who has a phone before who can only be written to.
    """
    found = {(c.contact.id, c.label): c for c in (*own, *whom_to_call(site, None, danger).calls)}
    return _phones_first(fresh_first(found.values(), today))[:ON_TOP]


def any_country(site: Site, lang: str, danger: Danger, today: date) -> CallFirst:
    """The numbers that work from anywhere, and all countries to choose from, each in a few lines."""
    calls = from_anywhere(site, danger, today)
    lands = (_in_short(land(site, country, danger, calls), danger) for country in in_order(site, lang))
    return CallFirst(danger, calls, lands=tuple(lands))


def one_country(site: Site, country: Country, danger: Danger, today: date) -> CallFirst:
    """The numbers of one country first, then those that work from anywhere."""
    calls = from_anywhere(site, danger, today)
    return CallFirst(danger, calls, here=land(site, country, danger, calls))


def land(
    site: Site,
    country: Country,
    danger: Danger,
    besides: tuple[Call, ...],
    *,
    needed: Iterable[Call] = (),
    without: tuple[ContactKind, ...] = (),
) -> Land:
    """A country with the numbers that do not stand in `besides` already.

    `needed` are numbers that a page has for it besides; contacts of the kinds `without` stay out.
    """
    found = whom_to_call(site, country.code, danger)
    there, calls = {call.contact.id for call in besides}, dict[tuple[str, str], Call]()
    named = {call.contact.id for call in found.calls}
    for call in (*found.calls, *(call for call in needed if call.contact.id not in named)):
        if call.contact.id not in there and call.contact.kind not in without:
            calls.setdefault((call.contact.id, call.label), call)
    ordered = _phones_first(calls.values())
    top = ordered[:ON_TOP]
    return Land(country, top, ordered[ON_TOP:], found.missing)


def _in_short(one: Land, danger: Danger) -> Land:
    """A country in few lines, because all countries stand on the page.

    Where life is not in danger these are its mission, and the police or whoever comes first.
    """
    if danger != "other":
        return replace(one, more=one.more[:FURTHER])
    first, others = one.calls[:1], (*one.calls[1:], *one.more)
    urgent = tuple(call for call in others if call.is_emergency)
    return replace(one, calls=(*first, *(urgent or others)[:1]), more=())


def _phones_first(calls: Iterable[Call]) -> tuple[Call, ...]:
    """The button rings a phone: who can only be written to comes after."""
    return tuple(sorted(calls, key=lambda call: not call.href.startswith("tel:")))


def in_order(site: Site, lang: str) -> list[Country]:
    """Indonesia, then the other countries by their name."""
    return sorted(site.countries.values(), key=lambda country: (country.code != HOME, country.name[lang]))
