"""CON007 and CON008: what stands under "emergency number" is one, and is within its term."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.link.emergency import Call, may_be_called_emergency, whom_to_call
from suluh.lint.context import Context
from suluh.model.contact import Contact
from suluh.model.site import Site
from suluh.text.headings import heading_lines

PROMISE = re.compile(r"nomor[ -]+darurat|emergency[ -]+(?:phone[ -]+)?numbers?", re.IGNORECASE)


def check(site: Site, context: Context) -> Iterator[Finding]:
    yield from _headings(site, context)
    if context.release:
        yield from _past_their_term(site, context)


def _headings(site: Site, context: Context) -> Iterator[Finding]:
    promising = {
        (lang, page.id): sections
        for lang, pages in site.pages.items()
        for page in pages.values()
        if PROMISE.search(page.body) and (sections := promising_sections(page.body))
    }
    for mention in context.mentions:
        heading = promising.get((mention.lang, mention.id), {}).get(mention.part)
        contact = site.contacts.get(mention.citation.id) if mention.citation else None
        if not heading or mention.kind != "page" or contact is None or may_be_called_emergency(contact):
            continue
        yield error(
            "CON007",
            mention.place,
            (
                f'kontak "{contact.id}" berada di bawah judul "{heading}", padahal bukan nomor darurat',
                "sebut kontak dengan keperluan police, ambulance, atau crisis, atau ganti judulnya",
            ),
            (
                f'the contact "{contact.id}" stands below the heading "{heading}", but is no emergency number',
                "name a contact with the need police, ambulance or crisis, or change the heading",
            ),
        )


def promising_sections(body: str) -> dict[str, str]:
    """The numbers of the sections (as in `Mention.part`) that stand below such a heading, with the heading."""
    found: dict[str, str] = {}
    promised, above = "", 0
    for number, (_, level, text) in enumerate(heading_lines(body), 1):
        if promised and level <= above:
            promised = ""
        if not promised and PROMISE.search(text):
            promised, above = text, level
        if promised:
            found[str(number)] = promised
    return found


def _past_their_term(site: Site, context: Context) -> Iterator[Finding]:
    """A release may not show an old number to somebody in danger."""
    for contact in callable_in_danger(site):
        if contact.freshness(context.today) == "fresh":
            continue
        days = (context.today - contact.checked).days
        yield error(
            "CON008",
            site.origin("contacts", contact.id).place("checked"),
            (
                f'kontak "{contact.id}" tampil di halaman bahaya, tetapi terakhir diperiksa {days} hari lalu',
                "periksa lagi, lalu perbarui `checked`, atau beri `display: hidden`",
            ),
            (
                f'the contact "{contact.id}" stands on pages for danger, but was last checked {days} days ago',
                "check it again, then set `checked`, or set `display: hidden`",
            ),
        )


def callable_in_danger(site: Site) -> list[Contact]:
    """Every contact that a page for danger has a number of, in any country."""
    calls: list[Call] = [*whom_to_call(site, None).calls]
    for country in site.countries.values():
        calls += whom_to_call(site, country.code, "self_harm").calls
    return list({call.contact.id: call.contact for call in calls}.values())
