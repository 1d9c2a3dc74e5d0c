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
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.model.thing import Thing


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """One page a procedure and form; one for each table and checker."""
    if site.of(ComplaintProcedure):
        yield Document(
            lang, addresses.COMPLAINTS, "complaints", audience=_lowest(site.of(ComplaintProcedure))
        )
        for procedure in site.of(ComplaintProcedure).values():
            key = site.kinds.key(procedure)
            yield Document(lang, key, "complaint", procedure.id, procedure.audience)
    if any((site.of(ComplaintProcedure), site.of(Holidays))):
        yield Document(lang, addresses.CLOCKS, "clocks")
    if site.of(Referral):
        yield Document(lang, addresses.REFERRALS, "referrals", audience=_lowest(site.of(Referral)))
        for referral in site.of(Referral).values():
            key = site.kinds.key(referral)
            yield Document(lang, key, "referral", referral.id, referral.audience)
    if site.of(OfficeForm):
        yield Document(lang, addresses.FORMS, "forms", audience=_lowest(site.of(OfficeForm)))
        for form in site.of(OfficeForm).values():
            yield Document(lang, site.kinds.key(form), "form", form.id, form.audience)
    if site.of(Alert):
        yield Document(lang, addresses.ALERTS, "alerts", audience=_lowest(site.of(Alert)))
    if site.of(Charge):
        level = _lowest(site.of(Charge))
        yield Document(lang, addresses.CHARGES, "charges", audience=level)
        for scheme in SCHEMES:
            yield Document(lang, addresses.scheme_key(scheme), "charges_scheme", scheme, level)
    if any((site.of(DecisionTree), site.of(AgencyList))):
        yield Document(lang, addresses.LICENCES, "licences")


def _lowest(things: Mapping[str, Thing]) -> Audience:
    return min((thing.audience for thing in things.values()), key=lambda a: a.level)
