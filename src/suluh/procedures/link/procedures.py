"""Pages of procedures besides their own: what changed, who hands what to whom, what to bring."""

from collections.abc import Iterator

from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.site import Site
from suluh.procedures.link.departures import combinations
from suluh.procedures.link.sop_chain import handovers


def procedures(site: Site, lang: str) -> Iterator[Document]:
    """Earlier versions of the procedures that this edition shows, and the chain of them all."""
    for version in site.sop_versions.values():
        if version.of in site.sops:
            yield Document(lang, addresses.thing_key(version)[0], "sop_version", version.id, version.audience)
    if handovers(site):
        level = min((sop.audience for sop in site.sops.values()), key=lambda a: a.level)
        yield Document(lang, addresses.SOP_CHAIN, "sop_chain", audience=level)
    for flow in site.flows.values():
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
