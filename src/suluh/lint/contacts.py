"""CON001 to CON005: contacts are confirmed, within their term, in a country the site knows."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.contact import Contact
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    provinces = {province.name for province in site.provinces.values()}
    for contact in site.contacts.values():
        origin = site.origin("contacts", contact.id)
        if site.country_by_code(contact.country) is None:
            yield error(
                "CON004",
                origin.place("country"),
                (f'negara "{contact.country}" belum ada datanya', "tambahkan di content/data/countries"),
                (f'the country "{contact.country}" has no data', "add it in content/data/countries"),
            )
        if contact.province and contact.province not in provinces:
            yield error(
                "CON005",
                origin.place("province"),
                (f'provinsi "{contact.province}" belum ada datanya', "tambahkan di content/data/provinces"),
                (f'the province "{contact.province}" has no data', "add it in content/data/provinces"),
            )
        if contact.display != "hidden":
            yield from _term(contact, origin.place("checked"), context)
    for mention in context.mentions:
        citation = mention.citation
        found = site.contacts.get(citation.id) if citation and citation.kind == "contact" else None
        if found is not None and found.display == "hidden":
            yield warning(
                "CON001",
                mention.place,
                (
                    f'kontak "{found.id}" belum diperiksa, jadi tidak tampil',
                    "rujuk kontak lain, atau periksa dulu",
                ),
                (
                    f'the contact "{found.id}" is not confirmed, so not shown',
                    "cite another, or confirm it first",
                ),
            )


def _term(contact: Contact, place: tuple[str, int], context: Context) -> Iterator[Finding]:
    state = contact.freshness(context.today)
    days = (context.today - contact.checked).days
    mend_id, mend_en = "periksa lagi, lalu perbarui `checked`", "check it again, then set `checked`"
    if state == "due":
        yield warning(
            "CON002",
            place,
            (
                f'kontak "{contact.id}" diperiksa {days} hari lalu, lewat masa {contact.term_days} hari',
                mend_id,
            ),
            (
                f'the contact "{contact.id}" was checked {days} days ago, past its {contact.term_days}',
                mend_en,
            ),
        )
    elif state == "expired":
        make = error if context.release else warning
        yield make(
            "CON003",
            place,
            (f'kontak "{contact.id}" kedaluwarsa ({days} hari) dan tidak tampil lagi', mend_id),
            (f'the contact "{contact.id}" has expired ({days} days) and is no longer shown', mend_en),
        )
