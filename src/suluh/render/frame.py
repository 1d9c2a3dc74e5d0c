"""What stands around a body: language, title, links to the twin, crumbs, neighbours, menu."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from suluh.link import addresses
from suluh.link.catalogue import page_of, written_page
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.languages import other
from suluh.render.body import Body, Rail
from suluh.render.leaving import has_quick_exit
from suluh.render.navigation import (
    Link,
    alternates,
    crumbs,
    menu,
    neighbours,
    rooms,
    section_links,
    switch,
    tabs,
)
from suluh.render.page_kind import PageKind
from suluh.render.pages.contacts import emergency_contacts
from suluh.render.qr import draw_small_qr
from suluh.render.searching import SearchBox, search_box
from suluh.render.share import Share, make_share
from suluh.render.tabs import Place, tree
from suluh.render.theme import Theme
from suluh.render.view import View


@dataclass(frozen=True)
class Frame:
    """Everything a frame needs besides the body. Both frames draw the same frame."""

    lang: str
    kind: str
    page_kind: PageKind[View]
    page_id: str
    title: str
    document_title: str
    description: str
    policy: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    noindex: bool
    home: str
    switch: Link
    switch_lang: str
    crumbs: tuple[Link, ...]
    menu: tuple[Link, ...]
    # The tabs of an internal edition, what else lies in the open one, and the side bar; empty in public ones.
    tabs: tuple[Link, ...]
    rooms: tuple[Link, ...]
    tree: tuple[Place, ...]
    sections: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    emergency: str
    index: str
    audience: str
    is_internal: bool
    sensitive: bool
    quick_exit: bool
    exit: str
    neutral: str
    reviewed: str
    overdue: str
    version: str
    # Where the page stands from the root of the site, and on the web; the latter empty if that is not known.
    address: str
    full_address: str
    share: Share | None
    qr: Markup
    toc: tuple[Any, ...]
    rail: Rail
    # Whether its author wrote a table; kinds of pages made from data name the sheet themselves.
    has_tables: bool
    search: SearchBox
    search_level: int
    assets: dict[str, str]
    theme: Theme
    w: dict[str, Any]

    @property
    def styles(self) -> tuple[str, ...]:
        """Links to the style sheets of this kind of page, and to those of what only some pages have."""
        home, table = self.kind == "home", self.has_tables
        more = {"tabs.css": self.tabs, "rooms.css": self.rooms, "home.css": home, "stack.css": table}
        names = (*self.page_kind.styles, *(name for name, has in more.items() if has), *self.rail.styles)
        return tuple(self.assets[name] for name in dict.fromkeys(names))

    @property
    def scripts(self) -> tuple[str, ...]:
        """Links to the scripts of this kind of page, and to those of a rail on it."""
        return tuple(self.assets[name] for name in (*self.page_kind.scripts, *self.rail.scripts))

    def icon(self, name: str) -> Markup:
        """An icon of the theme, to be drawn in the page."""
        return self.theme.icon(name)


# Where "leave quickly" leads: a page that says nothing about its reader, in any country.
EXIT_URL = "https://www.wikipedia.org/"
HOMES = (addresses.HOME, addresses.WORKERS)
TOC_FROM = 3  # a list of contents pays from this many headings on


@dataclass(frozen=True)
class Release:
    """What all pages of one build share: who may read it, where it will stand, its files.

    `site_url` ends with a slash or is empty; `public_web` is true where canonical and hreflang
    belong (the web edition). `assets` maps a plain name to the hashed file at the root. `policy` is
    the content security policy that a page says itself, empty where a server sends it.
    """

    site_url: str
    audience: Audience
    assets: dict[str, str]
    public_web: bool
    policy: str = ""


def make_frame(document: Document, body: Body, view: View, release: Release) -> Frame:
    """The frame of a document."""
    w = view.w
    page_kind = view.edition.kind_of(document)
    is_home = document.key in HOMES and document.kind == "page"
    page = page_of(view.site, document)
    full_address = release.site_url + document.address if release.site_url else ""
    version = w["version"].format(view.date(view.today))
    shared = is_shared(document, view)
    reviewed, overdue = review_days(document, view)
    previous, following = neighbours(document, view)
    # A sensitive page is not to be found on paper by others.
    on_paper = bool(page and shared and full_address and not body.sensitive)
    share_title = f"{body.title} ({w['site_name']})"
    return Frame(
        lang=document.lang,
        kind="home" if is_home else document.kind,
        page_kind=page_kind,
        page_id=f"{document.lang}/{page.id if page else document.key}",
        title=body.title,
        document_title=document_title(document, body, view),
        description=body.summary,
        noindex=body.noindex or document.is_stub,
        home=view.url(addresses.HOME),
        switch=switch(document, view),
        switch_lang=other(document.lang),
        crumbs=() if document.key == addresses.HOME else crumbs(document, view),
        menu=menu(document, view),
        tabs=tabs(document, view),
        rooms=rooms(document, view),
        tree=tree(document, view),
        sections=tuple(Link(url, title, id == document.section) for id, url, title in section_links(view)),
        previous=previous,
        next=following,
        emergency=view.url(addresses.CONTACTS),
        index=view.url(addresses.PAGE_INDEX),
        audience=release.audience.value,
        is_internal=release.audience is not Audience.public,
        sensitive=body.sensitive,
        quick_exit=body.sensitive or has_quick_exit(document, view),
        exit=EXIT_URL,
        neutral=view.root(addresses.NEUTRAL),
        reviewed=reviewed,
        overdue=overdue,
        version=version,
        address=document.address,
        full_address=full_address,
        qr=draw_small_qr(full_address, w["qr"]) if on_paper else Markup(""),
        share=make_share(share_title, body.summary, full_address, version) if shared else None,
        toc=body.headings if len(body.headings) >= TOC_FROM and page_kind.values is None else (),
        has_tables=page_kind.values is None and 'class="scroll"' in body.html,
        rail=body.rail,
        search=shared_box(view),
        search_level=search_level(document, release.audience),
        assets=asset_links(release.assets, view),
        theme=view.edition.theme,
        w=w,
        **told_outside(document, body, view, release),
    )


# What differs between the web and the file edition for the same readers: nothing but this, which the head says.
TOLD_OUTSIDE = ("policy", "canonical", "alternates")


def told_outside(document: Document, body: Body, view: View, release: Release) -> dict[str, Any]:
    """What a page says to browsers and search engines: the fields of a frame in `TOLD_OUTSIDE`."""
    url = release.site_url
    absolute = bool(release.public_web and url and not (body.noindex or document.is_stub))
    return {
        "policy": release.policy,
        "canonical": url + document.address if absolute else "",
        "alternates": alternates(document, view, url) if absolute else (),
    }


def is_shared(document: Document, view: View) -> bool:
    """Whether a page has links to send it to others."""
    if document.audience is not Audience.public or document.key in HOMES or document.is_stub:
        return False
    return view.edition.kind_of(document).shared(document, view)


def review_days(document: Document, view: View) -> tuple[str, str]:
    """(day of the last review, day on which the next was due) of a written page; "" for what is not to say."""
    page = written_page(view.site, document)
    review = page.meta.review if page else None
    if review is None:
        return "", ""
    last = "" if document.key in HOMES else view.date(review.last)
    return last, view.date(review.next) if review.next < view.today else ""


def search_level(document: Document, audience: Audience) -> int:
    """For whom the box searches first: on a worker's page their pages; the page of results asks for everybody."""
    return (audience if document.key == addresses.SEARCH else document.audience).level


def shared_box(view: View) -> SearchBox:
    """The search box; the same for all pages of a folder."""
    key = (view.lang, view.address.rpartition("/")[0], "search")
    return view.edition.share(key, lambda: search_box(view, emergency_contacts(view)))


def asset_links(assets: dict[str, str], view: View) -> dict[str, str]:
    """Plain name -> link to the hashed file; the same for all pages of a folder."""
    key = (view.lang, view.address.rpartition("/")[0], "assets")
    return view.edition.share(key, lambda: {name: view.root(path) for name, path in assets.items()})


def document_title(document: Document, body: Body, view: View) -> str:
    """The title that tabs and the history keep; that of a sensitive page names its section only."""
    name = view.w["site_name"]
    if document.key == addresses.HOME:
        return f"{name}: {body.title}"
    if body.sensitive:
        sections = {s.id: s.title for s in view.edition.sections(view.lang)}
        return f"{sections.get(document.section, view.w['site_tagline'])} · {name}"
    return f"{body.title} · {name}"
