"""The pages of procedures: their own, what changed, who hands what to whom, what to bring."""

from collections.abc import Iterator

from suluh.link.catalogue import lowest_level
from suluh.link.document import Document, Shown, entries
from suluh.model.country import Country
from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.link.departures import combinations, conditions, departure_services, papers
from suluh.procedures.link.sop_chain import handovers
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """Procedures, services and flows; earlier versions, the chain of procedures, what to bring."""
    sops, services, flows = site.of(Sop), site.of(Service), site.of(Flow)
    versions = site.of(SopVersion)
    if sops:
        shows = (*entries("sops", sops), *entries("sop_versions", versions))
        yield Document(lang, addresses.PROCEDURES, "sops", audience=lowest_level(sops), shows=shows)
    for sop in sops.values():
        shows = (
            ("sops", sop.id),
            *entries("sop_versions", (v.id for v in versions.values() if v.of == sop.id)),
        )
        yield Document(lang, addresses.sop_key(sop), "sop", sop.id, sop.audience, shows=shows)
    if services:
        level, shows = lowest_level(services), entries("services", services)
        yield Document(lang, addresses.SERVICES, "services", audience=level, shows=shows)
    for service in services.values():
        key, shows = site.kinds.key(service), entries("services", [service.id])
        yield Document(lang, key, "service", service.id, service.audience, shows=shows)
    if flows:
        level, shows = lowest_level(flows), entries("flows", flows)
        yield Document(lang, addresses.FLOWS, "flows", audience=level, shows=shows)
    for flow in flows.values():
        key, shows = site.kinds.key(flow), entries("flows", [flow.id])
        yield Document(lang, key, "flow", flow.id, flow.audience, shows=shows)
    for version in versions.values():
        if version.of in site.of(Sop):
            key, shows = site.kinds.key(version), (("sop_versions", version.id), ("sops", version.of))
            yield Document(lang, key, "sop_version", version.id, version.audience, shows=shows)
    if handovers(site):
        level = min((sop.audience for sop in site.of(Sop).values()), key=lambda a: a.level)
        yield Document(lang, addresses.SOP_CHAIN, "sop_chain", audience=level, shows=entries("sops", sops))
    for flow in site.of(Flow).values():
        key, shows = addresses.lanes_key(flow), entries("flows", [flow.id])
        yield Document(lang, key, "flow_lanes", flow.id, flow.audience, shows=shows)
    chosen = list(combinations(site))
    if chosen:
        shows = entries("countries", (country.id for _, country in chosen))
        yield Document(lang, addresses.DEPARTURES, "departures", shows=shows)
    for scheme, country in chosen:
        yield Document(
            lang,
            addresses.departure_key(scheme, country),
            "departure",
            f"{scheme}/{country.id}",
            country.audience,
            shows=_on_checklist(site, scheme, country),
        )


def _on_checklist(site: Site, scheme: str, country: Country) -> tuple[Shown, ...]:
    """The services whose papers stand on a checklist, and the lists of the country."""
    asked = (service for paper in papers(site, scheme, country) for service in paper.services)
    silent = (service for service in departure_services(site) if not service.requirements)
    lists = (found.id for found in conditions(site, scheme, country))
    return (*entries("services", (s.id for s in (*asked, *silent))), *entries("checklists", lists))
