"""The pages of procedures: their own, what changed, who hands what to whom, what to bring."""

from collections.abc import Iterator

from suluh.link.catalogue import lowest_level
from suluh.link.document import Document
from suluh.model.site import Site
from suluh.procedures.link import addresses
from suluh.procedures.link.departures import combinations
from suluh.procedures.link.sop_chain import handovers
from suluh.procedures.model.flow import Flow
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """Procedures, services and flows; earlier versions, the chain of procedures, what to bring."""
    sops, services, flows = site.of(Sop), site.of(Service), site.of(Flow)
    if sops:
        yield Document(lang, addresses.PROCEDURES, "sops", audience=lowest_level(sops))
    for sop in sops.values():
        yield Document(lang, addresses.sop_key(sop), "sop", sop.id, sop.audience)
    if services:
        yield Document(lang, addresses.SERVICES, "services", audience=lowest_level(services))
    for service in services.values():
        yield Document(lang, site.kinds.key(service), "service", service.id, service.audience)
    if flows:
        yield Document(lang, addresses.FLOWS, "flows", audience=lowest_level(flows))
    for flow in flows.values():
        yield Document(lang, site.kinds.key(flow), "flow", flow.id, flow.audience)
    for version in site.of(SopVersion).values():
        if version.of in site.of(Sop):
            yield Document(lang, site.kinds.key(version), "sop_version", version.id, version.audience)
    if handovers(site):
        level = min((sop.audience for sop in site.of(Sop).values()), key=lambda a: a.level)
        yield Document(lang, addresses.SOP_CHAIN, "sop_chain", audience=level)
    for flow in site.of(Flow).values():
        yield Document(lang, addresses.lanes_key(flow), "flow_lanes", flow.id, flow.audience)
    chosen = list(combinations(site))
    if chosen:
        yield Document(lang, addresses.DEPARTURES, "departures")
    for scheme, country in chosen:
        yield Document(
            lang,
            addresses.departure_key(scheme, country),
            "departure",
            f"{scheme}/{country.id}",
            country.audience,
        )
