"""Which contacts stand together: those of a country, a need, an emergency, the provinces."""

from suluh.model.contact import EMERGENCY_NEEDS, Contact, Need
from suluh.model.country import Country
from suluh.model.settings import CENTRAL
from suluh.model.site import Site

HOME = "ID"


def of_country(site: Site, code: str) -> list[Contact]:
    """The contacts of a country, in the order of the registry."""
    return [contact for contact in site.contacts.values() if contact.country == code]


def emergency(site: Site) -> list[Contact]:
    """Contacts for emergencies that answer in Indonesian: the central ones, then the police and who else helps."""
    found = site.contacts_for(CENTRAL)
    for need in (*EMERGENCY_NEEDS, "emergency"):
        found += [c for c in of_country(site, HOME) if need in c.needs and c not in found]
    return [c for c in found if c.shown_channels]


def with_need(site: Site, need: Need) -> list[Contact]:
    """The contacts of known countries that serve a need and can be reached."""
    known = {country.code for country in site.countries.values()}
    return [c for c in site.contacts.values() if c.country in known and need in c.needs and c.shown_channels]


def in_provinces(site: Site) -> list[Contact]:
    """The offices that stand under their province."""
    names = {province.name for province in site.provinces.values()}
    return [contact for contact in site.contacts.values() if contact.province in names]


def on_sheet(site: Site, country: Country) -> list[Contact]:
    """The contacts of a country, and abroad the central ones."""
    found = of_country(site, country.code)
    return found if country.code == HOME else [*found, *site.contacts_for(CENTRAL)]
