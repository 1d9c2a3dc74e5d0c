"""What changed, as Atom and JSON Feed: one of each a language, and one of each for every role that a note names.

An edition has the notes of its own pages, so the feeds of a staff edition tell of staff pages, too.
"""

from collections.abc import Iterator, Mapping

from suluh.export.feed import ATOM, JSON_FEED, Feed, FeedEntry, tag
from suluh.export.site_files import SiteFiles
from suluh.link.addresses import HOME, address, relative
from suluh.link.catalogue import key_of
from suluh.model.languages import LANGUAGES, ORIGINAL
from suluh.model.page import Change, Page
from suluh.model.site import Site
from suluh.render.view import Edition, View
from suluh.text.marks import mark_of

KEY = "perubahan"
MOST = 50


def feed_addresses(site: Site) -> tuple[str, ...]:
    """`feed.xml` and `feed.json`, `umpan/<role>.xml` and `.json`, and those of English; none without a note."""
    if not any(page.meta.changes for page in site.pages[ORIGINAL].values()):
        return ()
    return tuple(
        _address(lang, role, name)
        for lang in LANGUAGES
        for role in ("", *_roles(site))
        for name in (ATOM, JSON_FEED)
    )


def feed_content(edition: Edition, site_url: str) -> Mapping[str, bytes]:
    """Address -> content of the feeds of an edition."""
    if not feed_addresses(edition.site):
        return {}
    found = {}
    for lang in LANGUAGES:
        notes = sorted(_notes(edition.site, lang), key=lambda note: (note[1].date, note[0].key), reverse=True)
        for role in ("", *_roles(edition.site)):
            of_role = [note for note in notes if not role or role in note[1].audience][:MOST]
            for name in (ATOM, JSON_FEED):
                here = _address(lang, role, name)
                feed = _feed(of_role, View(edition, lang, here), role, site_url)
                found[here] = feed.atom() if name == ATOM else feed.json()
    return found


def _roles(site: Site) -> list[str]:
    """The roles that a note names, in this edition."""
    named = {
        role for page in site.pages[ORIGINAL].values() for note in page.meta.changes for role in note.audience
    }
    return sorted(named & site.roles.keys())


def _address(lang: str, role: str, name: str) -> str:
    prefix = address(lang, "x").removesuffix("x.html")
    return f"{prefix}umpan/{role}.{name.rpartition('.')[2]}" if role else f"{prefix}{name}"


def _notes(site: Site, lang: str) -> Iterator[tuple[Page, Change]]:
    """Each page of a language with each of its notes; a translation without notes has those of its original."""
    for id, page in site.pages[lang].items():
        original = site.pages[ORIGINAL].get(id)
        for note in page.meta.changes or (original.meta.changes if original else ()):
            yield page, note


def _feed(notes: list[tuple[Page, Change]], view: View, role: str, site_url: str) -> Feed:
    w, lang = view.w["change_feed"], view.lang
    title = w["title"].format(view.w["site_name"])
    if role:
        title = f"{title}: {view.site.roles[role].title_in(lang)}"
    return Feed(
        tag(KEY, lang, role),
        title,
        view.w["site_name"],
        lang,
        _link(address(lang, HOME), view, site_url),
        max((note.date for _, note in notes), default=view.today),
        [_entry(page, note, view, site_url) for page, note in notes],
    )


def _entry(page: Page, note: Change, view: View, site_url: str) -> FeedEntry:
    names = [view.site.roles[id].title_in(view.lang) for id in note.audience if id in view.site.roles]
    said = [
        note.what,
        note.why or "",
        view.w["change_feed"]["roles"].format(", ".join(names)) if names else "",
    ]
    return FeedEntry(
        tag(KEY, view.lang, f"{page.id}/{note.date}/{mark_of(note.what)}"),
        page.meta.title,
        note.date,
        _link(address(view.lang, key_of(view.site, page)), view, site_url),
        " ".join(filter(None, said)),
        categories=note.audience,
        tags=note.audience,
        more={"reference": note.reference} if note.reference else {},
    )


def _link(target: str, view: View, site_url: str) -> str:
    return site_url + target if site_url else relative(target, view.address)


SITE_FILES = SiteFiles(
    what=("umpan perubahan (Atom dan JSON Feed)", "the feeds of changes (Atom and JSON Feed)"),
    addresses=feed_addresses,
    content=feed_content,
)
