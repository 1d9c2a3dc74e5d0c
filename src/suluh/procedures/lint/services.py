"""SVC001: a paper of a departure checklist that no procedure knows by that id."""

from collections.abc import Iterator

from suluh.findings import Finding, warning
from suluh.lint.context import Context
from suluh.model.site import Site
from suluh.procedures.link.departures import departure_services, sop_documents
from suluh.text.nearest import nearest


def check(site: Site, _context: Context) -> Iterator[Finding]:
    if site.unread.any("sop", "service"):
        return
    known = sop_documents(site)
    for service in departure_services(site):
        origin = site.origin("services", service.id)
        for index, requirement in enumerate(service.requirements):
            if requirement.document in known:
                continue
            near = nearest(requirement.document, known)
            yield warning(
                "SVC001",
                origin.place("requirements", index, "document"),
                (
                    f'tidak ada SOP yang mengenal berkas "{requirement.document}"',
                    f'maksudnya "{near}"?' if near else "pakai id yang sama di `documents` SOP",
                ),
                (
                    f'no procedure knows the paper "{requirement.document}"',
                    f'did you mean "{near}"?' if near else "use the same id in `documents` of a procedure",
                ),
            )
