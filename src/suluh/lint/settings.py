"""SET001 to SET003: content/site.yml names what exists, fills what the code asks for, and nothing else."""

from collections.abc import Iterable, Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.languages import ORIGINAL
from suluh.model.site import Origin, Site
from suluh.model.unread import NAVIGATION, SETTINGS
from suluh.text.nearest import nearest

PATH = "content/site.yml"


def check(site: Site, context: Context) -> Iterator[Finding]:
    origin = site.origins.get(("settings", "site.yml"))
    if origin is None:
        if site.countries and not site.unread.any(SETTINGS):
            yield _missing_file()
        return
    yield from _unknown_ids(site, origin)
    yield from _open_slots(site, context, origin)
    yield from _unknown_names(site, context, origin)


def _missing_file() -> Finding:
    return error(
        "SET002",
        (PATH, 1),
        ("berkas ini tidak ada", "tulis `contacts: {central: [id-kontak]}` dan pilihan lain situs ini"),
        ("this file is missing", "write `contacts: {central: [contact-id]}` and the other choices"),
    )


def _unknown_ids(site: Site, origin: Origin) -> Iterator[Finding]:
    """Ids of contacts, pages, roles and sections that do not exist, or that the public may not see."""
    settings = site.settings
    known = [section.id for section in site.navigation[ORIGINAL].sections]
    contacts = {id for id, c in site.contacts.items() if c.audience is Audience.public}
    for slot, ids in settings.contacts.items():
        for number, id in enumerate(ids):
            if not site.unread.has("contact", id):
                yield from _unknown(id, contacts, origin.place("contacts", slot, number))
    for slot, id in settings.pages.items():
        if not site.unread.has("page", id, ORIGINAL):
            yield from _unknown(id, site.pages[ORIGINAL], origin.place("pages", slot))
    for number, id in enumerate(settings.home.roles):
        if not site.unread.has("role", id):
            yield from _unknown(id, site.roles, origin.place("home", "roles", number))
    if site.unread.any(NAVIGATION, lang=ORIGINAL):
        return
    for slot, id in settings.sections.items():
        yield from _unknown(id, known, origin.place("sections", slot))
    for id in settings.further:
        yield from _unknown(id, known, origin.place("further", id))
    for number, id in enumerate(settings.home.cards):
        yield from _unknown(id, known, origin.place("home", "cards", number))


def _open_slots(site: Site, context: Context, origin: Origin) -> Iterator[Finding]:
    """What the code asks for and the file does not say."""
    for slot in context.slots:
        if getattr(site.settings, slot.kind).get(slot.name):
            continue
        yield error(
            "SET002",
            origin.place(slot.kind),
            (f'{slot.kind}: "{slot.name}" belum diisi ({slot.used_for[0]})', "isi dengan id yang ada"),
            (f'{slot.kind}: "{slot.name}" is not filled in ({slot.used_for[1]})', "give an id that exists"),
        )


def _unknown_names(site: Site, context: Context, origin: Origin) -> Iterator[Finding]:
    """Names under which the code asks for nothing, and lists that no page kind is called by."""
    asked = {(slot.kind, slot.name) for slot in context.slots}
    for kind in ("contacts", "pages", "sections"):
        names = [name for of_kind, name in asked if of_kind == kind]
        for name in getattr(site.settings, kind):
            yield from _unknown(name, names, origin.place(kind, name), code="SET003")
    for section, name in site.settings.further.items():
        yield from _unknown(name, context.landmarks, origin.place("further", section), code="SET003")
    for number, name in enumerate(site.settings.home.lists):
        yield from _unknown(name, context.landmarks, origin.place("home", "lists", number), code="SET003")


def _unknown(
    id: str, known: Iterable[str], place: tuple[str, int], code: str = "SET001"
) -> Iterator[Finding]:
    choices = sorted(known)
    if id in choices:
        return
    near = nearest(id, choices)
    yield error(
        code,
        place,
        (f'"{id}" tidak ada', f'maksudnya "{near}"?' if near else "hapus, atau perbaiki ejaannya"),
        (f'"{id}" does not exist', f'did you mean "{near}"?' if near else "remove it, or fix its spelling"),
    )
