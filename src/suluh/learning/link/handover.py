"""What a successor in a role needs: whom to know, and which procedures the role has."""

from suluh.learning.model.path import LearningPath
from suluh.model.contact import Contact
from suluh.model.settings import CENTRAL
from suluh.model.site import Site
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.read.references import parse_bare


def handover_contacts(site: Site, path: LearningPath, lang: str) -> list[Contact]:
    """The central contacts, and those that the pages of the path cite, if they may be shown."""
    ids = dict.fromkeys(contact.id for contact in site.contacts_for(CENTRAL))
    for item in path.items:
        citation = parse_bare(item.reference or "")
        page = site.pages[lang].get(citation.id) if citation and citation.kind == "page" else None
        for cited in page.citations if page else ():
            if cited.kind == "contact":
                ids[cited.id] = None
    found = [site.contacts[id] for id in ids if id in site.contacts]
    return [contact for contact in found if contact.shown_channels]


def handover_procedures(site: Site, path: LearningPath) -> list[Sop | Service]:
    """The procedures and service standards of the role."""
    sops = [sop for sop in site.of(Sop).values() if any(actor.role == path.role for actor in sop.actors)]
    return [*sops, *(service for service in site.of(Service).values() if service.role == path.role)]
