"""CON001 to CON006: contacts are confirmed, within their term, in a known country, and called what they are."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.contact import EMERGENCY_NEEDS, Contact, ContactKind, Need
from suluh.model.settings import CENTRAL
from suluh.model.site import Origin, Site

# Needs of who works, and needs of who is in danger: one contact of the destination serves one of the two.
LABOUR: tuple[Need, ...] = ("wages",)
# Missions and national lines really do both.
BOTH: tuple[ContactKind, ...] = ("national_hotline", "embassy", "consulate")


def check(site: Site, context: Context) -> Iterator[Finding]:
    provinces = {province.name for province in site.provinces.values()}
    for contact in site.contacts.values():
        origin = site.origin("contacts", contact.id)
        if site.country_by_code(contact.country) is None and not site.unread.any("country"):
            yield error(
                "CON004",
                origin.place("country"),
                (f'negara "{contact.country}" belum ada datanya', "tambahkan di content/data/countries"),
                (f'the country "{contact.country}" has no data', "add it in content/data/countries"),
            )
        if contact.province and contact.province not in provinces and not site.unread.any("province"):
            yield error(
                "CON005",
                origin.place("province"),
                (f'provinsi "{contact.province}" belum ada datanya', "tambahkan di content/data/provinces"),
                (f'the province "{contact.province}" has no data', "add it in content/data/provinces"),
            )
        if contact.display != "hidden":
            stays = contact.id in site.settings.contacts.get(CENTRAL.name, ())
            yield from _term(contact, origin.place("checked"), context, stays)
        yield from _labour_line(contact, origin)
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


def _labour_line(contact: Contact, origin: Origin) -> Iterator[Finding]:
    """CON006: whoever waits at a labour line for the police loses the minute that counts."""
    urgent = [need for need in ("emergency", *EMERGENCY_NEEDS) if need in contact.needs]
    both = contact.kind in BOTH and urgent == ["emergency"]
    if not urgent or both or not set(contact.needs) & set(LABOUR):
        return
    at = contact.needs.index(urgent[0])
    yield error(
        "CON006",
        origin.place("needs", at),
        (
            f'kontak "{contact.id}" melayani upah (`wages`) dan juga `{urgent[0]}`',
            f"hapus `{urgent[0]}`; polisi, ambulans, dan layanan krisis adalah kontak tersendiri",
        ),
        (
            f'the contact "{contact.id}" serves wages and `{urgent[0]}` too',
            f"take `{urgent[0]}` out; police, ambulance and crisis lines are contacts of their own",
        ),
    )


def _term(contact: Contact, place: tuple[str, int], context: Context, stays: bool) -> Iterator[Finding]:
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
        now_id = "hanya tampil dengan peringatan" if stays else "tidak tampil lagi"
        now_en = "is shown only with a warning" if stays else "is no longer shown"
        yield make(
            "CON003",
            place,
            (f'kontak "{contact.id}" kedaluwarsa ({days} hari) dan {now_id}', mend_id),
            (f'the contact "{contact.id}" has expired ({days} days) and {now_en}', mend_en),
        )
