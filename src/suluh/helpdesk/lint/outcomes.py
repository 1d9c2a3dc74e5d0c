"""HLP006, HLP007, HLP009 to HLP011: an outcome is safe, and leads to somebody who can be reached."""

import re
from collections.abc import Iterator
from dataclasses import replace

from suluh.findings import Finding, error, warning
from suluh.helpdesk.link.paths import askers_of
from suluh.helpdesk.link.reachable import country_contacts, destinations, fixed_contacts, is_reachable
from suluh.helpdesk.link.short_message import NOTICE_ROOM, short_message
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.as_of import as_of
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.site import Origin, Site
from suluh.text.sms import MOST_PARTS, measure

# Words that tell a stranger what happened; they may not stand in an address or a title.
TELLING = re.compile(
    r"keras|perkosa|cabul|leceh|seks|rape|violen|harass|abuse|assault|sexual|tppo|traffick|perdagangan|aniaya"
    r"|trauma|sekap|korban|victim",
    re.IGNORECASE,
)
MOST_SENTENCES = 2


def check(site: Site, context: Context) -> Iterator[Finding]:
    askers = askers_of(site)
    shown = as_of(replace(site, pages={lang: {} for lang in LANGUAGES}), context.today)
    for outcome in site.of(Outcome).values():
        origin = site.origin("outcomes", outcome.id)
        yield from _reach(site, shown, outcome, origin, context)
        yield from _neutral(outcome, origin)
        yield from _messages(shown, outcome, origin)
        yield from _back_to_the_office(site, outcome, origin, "service" in askers.get(outcome.id, ()))
    for tree in site.of(DecisionTree).values():
        place = site.origin("helpdesk", tree.id)
        for at, question in enumerate(tree.questions):
            telling = TELLING.search(f"{tree.name} {question.id}")
            if telling:
                yield _telling(place.place("questions", at, "id"), telling[0])


def _reach(site: Site, shown: Site, outcome: Outcome, origin: Origin, context: Context) -> Iterator[Finding]:
    """HLP006: nobody to speak to. HLP007: a contact that is named and does not appear."""
    for at, id in enumerate(outcome.contacts):
        if id in site.contacts and id not in shown.contacts:
            state = site.contacts[id].freshness(context.today)
            late = state == "expired"
            yield warning(
                "HLP007",
                origin.place("contacts", at),
                (
                    f'kontak "{id}" '
                    + ("kedaluwarsa" if late else "belum diperiksa")
                    + ", jadi tidak tampil",
                    "periksa kontaknya, atau sebut kontak lain",
                ),
                (
                    f'the contact "{id}" '
                    + ("has expired" if late else "is not confirmed")
                    + ", so not shown",
                    "check the contact, or name another",
                ),
            )
    fixed = fixed_contacts(shown, outcome)
    if any(is_reachable(contact, context.today) for contact in fixed) or site.unread.any("contact"):
        return  # a contact that could not be read may be the one
    alone = [c for c in destinations(site) if not country_contacts(shown, outcome, c)]
    if outcome.place == "destination" and outcome.contact_needs and not alone:
        return
    # A check that is only old is fixed by checking: it stops a release, not the work of today.
    only_old = any(is_reachable(contact, contact.checked) for contact in fixed_contacts(site, outcome))
    make = warning if only_old and not context.release else error
    lacking = ", ".join(c.code for c in alone) if outcome.contact_needs else ""
    yield make(
        "HLP006",
        origin.place("contacts"),
        (
            f'hasil "{outcome.id}" tanpa telepon atau tempat yang diperiksa dalam masanya'
            + (f" (negara: {lacking})" if lacking else ""),
            "sebut di `contacts` satu kontak dengan telepon atau alamat yang masih berlaku",
        ),
        (
            f'the outcome "{outcome.id}" has no phone or place checked within its term'
            + (f" (countries: {lacking})" if lacking else ""),
            "name in `contacts` one contact with a phone or an address that is still valid",
        ),
    )


def _neutral(outcome: Outcome, origin: Origin) -> Iterator[Finding]:
    """HLP009: a sensitive outcome with a telling address or title, or without care."""
    if not outcome.sensitive:
        return
    if outcome.slug is None:
        yield error(
            "HLP009",
            origin.place("sensitive"),
            ("hasil sensitif tanpa `slug`", "tulis `slug` netral, mis. langkah-4"),
            ("a sensitive outcome without a `slug`", "write a neutral `slug`, such as langkah-4"),
        )
    for keys, text in (
        (("slug",), outcome.slug or ""),
        (("title", "id"), outcome.title.id),
        (("title", "en"), outcome.title.en),
    ):
        telling = TELLING.search(text)
        if telling:
            yield _telling(origin.place(*keys), telling[0])
    if not (outcome.care.no_detail and outcome.care.safe_time):
        yield error(
            "HLP009",
            origin.place("care"),
            ("hasil sensitif tanpa pendampingan", "tulis `care` dengan no_detail dan safe_time"),
            ("a sensitive outcome without care", "write `care` with no_detail and safe_time"),
        )


def _telling(place: tuple[str, int], word: str) -> Finding:
    return error(
        "HLP009",
        place,
        (f'"{word}" pada alamat atau judul dapat membahayakan pembaca', "pakai kata netral"),
        (f'"{word}" in an address or title may endanger the reader', "use neutral words"),
    )


def _messages(shown: Site, outcome: Outcome, origin: Origin) -> Iterator[Finding]:
    """HLP010: the SMS has more than three parts; brackets that no SMS can follow; too many rights."""
    for lang in LANGUAGES:
        length = measure(short_message(shown, outcome, lang, "x" * (NOTICE_ROOM - 1)))
        if length.parts > MOST_PARTS or "[[" in outcome.short[lang]:
            limit = 459 if length.is_plain else 201
            yield error(
                "HLP010",
                origin.place("short", lang),
                (
                    f"sebagai SMS teks ini dengan nomornya dan pemberitahuan hukum {length.units} satuan, {length.parts} bagian",
                    f"pendekkan sampai {limit} satuan, tanpa [[rujukan]]"
                    + ("" if length.is_plain else "; huruf di luar abjad GSM memperpendek batasnya"),
                ),
                (
                    f"as SMS this text with its number and a law notice is {length.units} units, {length.parts} parts",
                    f"shorten it to {limit} units, without [[references]]"
                    + ("" if length.is_plain else "; letters outside the GSM alphabet lower the limit"),
                ),
            )
        rights = re.sub(r"\[\[.*?\]\]", "x", outcome.rights[lang]) if outcome.rights else ""
        if len(re.findall(r"[.!?](?:\s|$)", rights)) > MOST_SENTENCES:
            yield warning(
                "HLP010",
                origin.place("rights", lang),
                ("hak ditulis lebih dari dua kalimat", "sisakan dua kalimat"),
                ("the rights are more than two sentences", "keep two sentences"),
            )


def _back_to_the_office(site: Site, outcome: Outcome, origin: Origin, asked: bool) -> Iterator[Finding]:
    """HLP011: a complaint about an office that leads back to it, or does not say which office it is."""
    if asked and outcome.place == "origin" and not outcome.against:
        yield error(
            "HLP011",
            origin.place("id"),
            (
                "hasil keluhan layanan tanpa `against`",
                "tulis jenis kantor yang dikeluhkan, mis. [ltsa, bp3mi]",
            ),
            (
                "an outcome about a service does not say `against` whom",
                "write the kinds of offices, such as [ltsa, bp3mi]",
            ),
        )
    for at, id in enumerate(outcome.contacts):
        contact = site.contacts.get(id)
        if contact is not None and contact.kind in outcome.against:
            yield error(
                "HLP011",
                origin.place("contacts", at),
                (f'"{id}" adalah kantor yang dikeluhkan ({contact.kind})', "sebut lembaga lain"),
                (f'"{id}" is the office complained of ({contact.kind})', "name another body"),
            )
