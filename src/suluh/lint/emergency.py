"""CON007 and CON008: what stands under "emergency number" is one, and is within its term."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.link.emergency import Call, may_be_called_emergency, whom_to_call
from suluh.lint.context import Context
from suluh.lint.page_text import Look
from suluh.model.contact import Contact
from suluh.model.site import Site
from suluh.read.blocks import block_marks
from suluh.text.folded import folded
from suluh.text.headings import heading_lines

PROMISE = re.compile(r"nomor[ -]+darurat|emergency[ -]+(?:phone[ -]+)?numbers?", re.IGNORECASE)


def _may_promise(small: str) -> bool:
    return "darurat" in small or "emergency" in small


LOOK = Look("promise", lambda text, _: _may_promise(folded(text)) and PROMISE.search(text) is not None)
LIST_ITEM = re.compile(r"[ ]*(?:[-*+]|\d+[.)])[ ]|[ ]{2,}")


def check(site: Site, context: Context) -> Iterator[Finding]:
    yield from _promises(site, context)
    if context.release:
        yield from _past_their_term(site, context)


def _promises(site: Site, context: Context) -> Iterator[Finding]:
    promised = {
        (lang, page.id): {page.body_line + line: words for line, words in promised_lines(page.body).items()}
        for lang, pages in site.pages.items()
        for page in pages.values()
        if context.sees_in_body(LOOK, page)
    }
    for mention in context.mentions:
        if mention.kind != "page" or mention.citation is None or mention.citation.kind != "contact":
            continue
        words = promised.get((mention.lang, mention.id), {}).get(mention.place[1])
        contact = site.contacts.get(mention.citation.id)
        if not words or contact is None or may_be_called_emergency(contact):
            continue
        yield error(
            "CON007",
            mention.place,
            (
                f'kontak "{contact.id}" berada di bawah "{words}", padahal bukan nomor darurat',
                "sebut kontak dengan keperluan police, ambulance, atau crisis, atau ganti kata itu",
            ),
            (
                f'the contact "{contact.id}" stands below "{words}", but is no emergency number',
                "name a contact with the need police, ambulance or crisis, or change these words",
            ),
        )


def promised_lines(body: str) -> dict[int, str]:
    """The lines (as indexes) that stand below the words "emergency number", with the words above them.

    A heading holds until the next one of its level, the title of a callout until its end, and a line that
    ends with a colon for the list that follows.
    """
    found: dict[int, str] = {}
    heads = {number: (level, text) for number, level, text in heading_lines(body)}
    marks = {mark.line: mark for mark in block_marks(body)}
    heading, above, callouts, introduced = "", 0, list[str](), ""
    for number, line in enumerate(body.split("\n")):
        if number in heads:
            level, text = heads[number]
            if not heading or level <= above:
                heading, above = (text, level) if PROMISE.search(text) else ("", 0)
        elif number in marks and not marks[number].name:
            callouts = callouts[:-1]
        elif number in marks:
            title = marks[number].argument
            callouts.append(title if PROMISE.search(title) else "")
        elif line.rstrip().endswith(":") and PROMISE.search(line):
            introduced = line.strip()
        elif line.strip() and not LIST_ITEM.match(line):
            introduced = ""
        words = next((title for title in callouts if title), "") or introduced or heading
        if words:
            found[number] = words
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
