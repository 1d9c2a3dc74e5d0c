"""Pages of complaints, referrals, forms, alerts and checkers."""

from collections.abc import Iterator, Mapping

from suluh.helpdesk.model.charge import SCHEMES
from suluh.link import addresses
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.model.thing import Thing


def shelf(site: Site, lang: str) -> Iterator[Document]:
    """One page a procedure and form; one for each table and checker."""
    if site.complaints:
        yield Document(lang, addresses.COMPLAINTS, "complaints", audience=_lowest(site.complaints))
        for procedure in site.complaints.values():
            key = addresses.thing_key(procedure)[0]
            yield Document(lang, key, "complaint", procedure.id, procedure.audience)
    if site.complaints or site.holidays:
        yield Document(lang, addresses.CLOCKS, "clocks")
    if site.referrals:
        yield Document(lang, addresses.REFERRALS, "referrals", audience=_lowest(site.referrals))
        for referral in site.referrals.values():
            key = addresses.thing_key(referral)[0]
            yield Document(lang, key, "referral", referral.id, referral.audience)
    if site.forms:
        yield Document(lang, addresses.FORMS, "forms", audience=_lowest(site.forms))
        for form in site.forms.values():
            yield Document(lang, addresses.thing_key(form)[0], "form", form.id, form.audience)
    if site.alerts:
        yield Document(lang, addresses.ALERTS, "alerts", audience=_lowest(site.alerts))
    if site.charges:
        level = _lowest(site.charges)
        yield Document(lang, addresses.CHARGES, "charges", audience=level)
        for scheme in SCHEMES:
            yield Document(lang, addresses.scheme_key(scheme), "charges_scheme", scheme, level)
    if site.trees or site.agency_lists:
        yield Document(lang, addresses.LICENCES, "licences")


def _lowest(things: Mapping[str, Thing]) -> Audience:
    return min((thing.audience for thing in things.values()), key=lambda a: a.level)
