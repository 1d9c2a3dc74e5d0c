"""What a worker brings, by scheme and country, from the papers that the desks ask for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from suluh.helpdesk.model.checklist import Checklist
from suluh.link.contacts import HOME
from suluh.model.country import Country
from suluh.model.site import Site
from suluh.procedures.model.service import SCHEMES, Requirement, Service
from suluh.procedures.model.sop import Sop


@dataclass(frozen=True)
class Paper:
    """A paper on a checklist: what each desk says of it, and which services ask for it."""

    requirement: Requirement
    services: tuple[Service, ...]
    others: tuple[Requirement, ...] = ()  # the same paper, as further services put it


def combinations(site: Site) -> Iterator[tuple[str, Country]]:
    """The schemes and countries that have a checklist.

    Government placement only for the countries for which a source names its papers; the others for
    every destination, since no source says which countries a scheme is closed to.
    """
    if not departure_services(site):
        return
    named = {
        code
        for service in departure_services(site)
        for requirement in service.requirements
        if "g-to-g" in requirement.schemes
        for code in requirement.countries
    }
    named |= {c.country for c in site.of(Checklist).values() if c.country and "g-to-g" in c.schemes}
    for scheme in SCHEMES:
        for country in site.countries.values():
            if country.code != HOME and (scheme != "g-to-g" or country.code in named):
                yield scheme, country


def departure_services(site: Site) -> list[Service]:
    """The services whose papers belong on a checklist: those with most papers first."""
    found = [service for service in site.of(Service).values() if service.for_departure]
    return sorted(found, key=lambda service: (-len(service.requirements), service.id))


def papers(site: Site, scheme: str, country: Country) -> list[Paper]:
    """The papers of a scheme and a country, each once."""
    found: dict[str, Paper] = {}
    for service in departure_services(site):
        for requirement in service.requirements:
            if not requirement.holds_for(scheme, country.code):
                continue
            known = found.get(requirement.document)
            if known is None:
                found[requirement.document] = Paper(requirement, (service,))
            else:
                services = tuple(dict.fromkeys((*known.services, service)))
                found[requirement.document] = replace(
                    known, services=services, others=(*known.others, requirement)
                )
    return list(found.values())


def conditions(site: Site, scheme: str, country: Country) -> list[Checklist]:
    """What the lists of a country ask for besides the papers of the desks."""
    found = [
        c
        for c in site.of(Checklist).values()
        if c.country == country.code and (not c.schemes or scheme in c.schemes)
    ]
    return sorted(found, key=lambda c: (c.order, c.id))


def sop_documents(site: Site) -> Mapping[str, list[str]]:
    """Id of a paper -> the procedures that know it by the same id."""
    found: dict[str, list[str]] = {}
    for sop in site.of(Sop).values():
        for document in sop.documents:
            found.setdefault(document.id, []).append(sop.id)
    return found
