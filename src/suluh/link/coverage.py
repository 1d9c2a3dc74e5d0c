"""Which numbers each country has and which are missing: for editors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from suluh.link.contacts import HOME, of_country
from suluh.link.emergency import MISSIONS, first_call
from suluh.model.contact import Contact, Need
from suluh.model.country import Country
from suluh.model.site import Site

Column = Literal["police", "ambulance", "crisis", "mission", "labour"]
COLUMNS: tuple[Column, ...] = get_args(Column)
NEEDED: Mapping[Column, Need] = {
    "police": "police",
    "ambulance": "ambulance",
    "crisis": "crisis",
    "mission": "emergency",
    "labour": "wages",
}
# What can be wrong with a contact that stands in a cell, the worst first.
Weakness = Literal["no_number", "unverified", "office_hours"]


@dataclass(frozen=True)
class Cell:
    """What a country has for a need.

    `found` are contacts with what is weak about them, `withheld` those that wait for a check.
    """

    found: tuple[tuple[Contact, Weakness | None], ...]
    withheld: tuple[Contact, ...]

    @property
    def is_missing(self) -> bool:
        """Whether nobody there can be called."""
        return all(weakness == "no_number" for _, weakness in self.found)


@dataclass(frozen=True)
class Row:
    """A country and its cells; a country has no mission of its own at home."""

    country: Country
    cells: Mapping[Column, Cell]

    @property
    def missing(self) -> tuple[Column, ...]:
        """The columns in which nobody can be called."""
        return tuple(column for column, cell in self.cells.items() if cell.is_missing)


def coverage(site: Site) -> Iterator[Row]:
    """The rows of all countries, in the order of their data."""
    for country in site.countries.values():
        columns = [c for c in COLUMNS if c != "mission" or country.code != HOME]
        yield Row(country, {column: _cell(site, country.code, column) for column in columns})


def _cell(site: Site, code: str, column: Column) -> Cell:
    found = [c for c in of_country(site, code) if _belongs(c, column)]
    held = [c for c in site.withdrawn.values() if c.country == code and _belongs(c, column)]
    return Cell(tuple((c, _weakness(c, code, column)) for c in found), tuple(held))


def _belongs(contact: Contact, column: Column) -> bool:
    if column == "mission":
        return contact.kind in MISSIONS
    return contact.kind not in MISSIONS and NEEDED[column] in contact.needs


def _weakness(contact: Contact, code: str, column: Column) -> Weakness | None:
    if first_call(contact, code, NEEDED[column]) is None:
        return "no_number"
    if contact.confidence == "low":
        return "unverified"
    if column == "mission" and "emergency" not in contact.needs:
        return "office_hours"
    return None
