"""Pages of complaints, referrals, forms, alerts and checkers."""

from collections.abc import Iterator, Mapping

from suluh.helpdesk.link import addresses
from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.charge import SCHEMES, Charge
from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.helpdesk.model.holidays import Holidays
from suluh.helpdesk.model.office_form import OfficeForm
from suluh.helpdesk.model.referral import Referral
from suluh.helpdesk.model.slots import AGENCY_CONTACTS
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.document import Document, entries
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.model.thing import Thing


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """One page a procedure and form; one for each table and checker."""
    procedures = site.of(ComplaintProcedure)
    yield from _with_list(site, lang, addresses.COMPLAINTS, ("complaints", "complaint"), procedures)
    if any((procedures, site.of(Holidays))):
        timed = (procedure.id for procedure in procedures.values() if procedure.clocks)
        shows = (*entries("complaints", timed), *entries("holidays", site.of(Holidays)))
        yield Document(lang, addresses.CLOCKS, "clocks", shows=shows)
    yield from _with_list(site, lang, addresses.REFERRALS, ("referrals", "referral"), site.of(Referral))
    yield from _with_list(site, lang, addresses.FORMS, ("forms", "form"), site.of(OfficeForm))
    if site.of(Alert):
        level, shows = _lowest(site.of(Alert)), entries("alerts", site.of(Alert))
        yield Document(lang, addresses.ALERTS, "alerts", audience=level, shows=shows)
    if site.of(Charge):
        level, shows = _lowest(site.of(Charge)), entries("charges", site.of(Charge))
        yield Document(lang, addresses.CHARGES, "charges", audience=level, shows=shows)
        for scheme in SCHEMES:
            yield Document(lang, addresses.scheme_key(scheme), "charges_scheme", scheme, level, shows=shows)
    if any((site.of(DecisionTree), site.of(AgencyList))):
        asked = entries("contacts", (contact.id for contact in site.contacts_for(AGENCY_CONTACTS)))
        shows = (*entries("agencies", site.of(AgencyList)), *asked)
        yield Document(lang, addresses.LICENCES, "licences", shows=shows)


def _with_list(
    site: Site, lang: str, key: str, kinds: tuple[str, str], things: Mapping[str, Thing]
) -> Iterator[Document]:
    """The list of a kind and a page for each of it."""
    if not things:
        return
    many, one = kinds
    shows = tuple((thing.kind_name, thing.id) for thing in things.values())
    yield Document(lang, key, many, audience=_lowest(things), shows=shows)
    for thing in things.values():
        shows = ((thing.kind_name, thing.id),)
        yield Document(lang, site.kinds.key(thing), one, thing.id, thing.audience, shows=shows)


def _lowest(things: Mapping[str, Thing]) -> Audience:
    return min((thing.audience for thing in things.values()), key=lambda a: a.level)
