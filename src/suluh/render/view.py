"""What a template may ask while it draws one page: words, links, dates, inline references."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar, cast

from jinja2 import Template
from markupsafe import Markup

from suluh.link import addresses
from suluh.link.catalogue import Catalogue
from suluh.link.citations import citing_pages
from suluh.link.document import Document
from suluh.link.mentions import Mention
from suluh.link.notices import Notice, Subject, notices
from suluh.link.order import order_pages
from suluh.link.regulations import inverse
from suluh.link.resting import resting
from suluh.link.sources import cited_sources
from suluh.link.standing import LegalChange, legal_changes, standing
from suluh.model.citation import Citation
from suluh.model.languages import LANGUAGES
from suluh.model.navigation import Section
from suluh.model.page import Page
from suluh.model.regulation import Regulation
from suluh.model.role import Role
from suluh.model.site import Site
from suluh.model.source import Source
from suluh.model.thing import Thing
from suluh.render.body import Above, Rail
from suluh.render.page_kind import PageKind, PageKinds
from suluh.render.theme import Theme
from suluh.text.dates import long_date

Made = TypeVar("Made")


@dataclass
class Edition:
    """One build: the narrowed Site, its pages, the day. Shared by all views of the build."""

    site: Site
    catalogue: Catalogue
    today: date
    theme: Theme
    page_kinds: "PageKinds[View]"
    # What stands above the body of any page, as the alerts that concern it.
    banners: "tuple[Banner, ...]"
    # What belongs to a role, as its learning paths.
    related: "tuple[Related, ...]"
    # What leads along several pages, as a learning path.
    rails: "tuple[RailOf, ...]"
    # What pages share: see `share`.
    shared: dict[tuple[str, str, str], object] = field(default_factory=dict)
    templates: dict[str, Template] = field(default_factory=dict)

    def kind_of(self, document: Document) -> "PageKind[View]":
        """The kind of a page."""
        return self.page_kinds[document.kind]

    @cached_property
    def orders(self) -> dict[str, list[tuple[Section, tuple[Page, ...]]]]:
        """Language -> its sections with their pages in reading order."""
        return {lang: order_pages(self.site, lang) for lang in LANGUAGES}

    def sections(self, lang: str) -> tuple[Section, ...]:
        """The sections of a language that have pages."""
        return tuple(section for section, _ in self.orders[lang])

    @cached_property
    def neighbours(self) -> dict[tuple[str, str], tuple[Page | None, Page | None]]:
        """(language, page id) -> the pages before and after it inside its section."""
        found: dict[tuple[str, str], tuple[Page | None, Page | None]] = {}
        for lang, order in self.orders.items():
            for _, pages in order:
                around = (None, *pages, None)
                for at, page in enumerate(pages):
                    found[(lang, page.id)] = (around[at], around[at + 2])
        return found

    @cached_property
    def inverse(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Regulation id -> the relations that lead back to it."""
        return inverse(self.site.regulations)

    @cached_property
    def changes(self) -> dict[str, tuple[LegalChange, ...]]:
        """Regulation id -> what has been done to it."""
        return legal_changes(self.site.regulations)

    @cached_property
    def notices(self) -> dict[Subject, tuple[Notice, ...]]:
        """What cites changed law and has not been brought in line."""
        return notices(self.site, self.today)

    @cached_property
    def resting(self) -> dict[str, tuple[Mention, ...]]:
        """Regulation id -> everything that rests on it."""
        return resting(self.site)

    def standing(self, regulation: Regulation) -> str:
        """The status of a regulation on the day of this build."""
        return standing(regulation, self.changes.get(regulation.id, ()), self.today)

    def share(self, key: tuple[str, str, str], make: Callable[[], Made]) -> Made:
        """What many pages share, made when it is first asked for. `key` is (language, folder, name); the first
        two are empty for what all pages share. `publish/reads/facts.py` lists the names."""
        if key not in self.shared:
            self.shared[key] = make()
        return cast(Made, self.shared[key])

    def citing(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """`reg:id` -> ids of the pages that cite it."""
        return self.site.once(citing_pages, lang)


@dataclass
class View:
    """The page being drawn. `seen` (terms and contacts met so far) is what changes while it is drawn."""

    edition: Edition
    lang: str
    address: str
    seen: set[str] = field(default_factory=set)

    @property
    def site(self) -> Site:
        return self.edition.site

    @property
    def today(self) -> date:
        return self.edition.today

    @property
    def w(self) -> dict[str, Any]:
        return self.edition.theme.words[self.lang]

    def word(self, name: tuple[str, str]) -> str:
        """A word by the table and the name it stands under."""
        table, key = name
        return str(self.w[table][key])

    def url(self, key: str, anchor: str = "") -> str:
        """The link from this page to a key in the same language."""
        target = addresses.address(self.lang, key) + (f"#{anchor}" if anchor else "")
        return addresses.relative(target, self.address)

    def place(self, key: str) -> str:
        """The address of a key in the same language from the root of the site, as paper says it."""
        return addresses.address(self.lang, key)

    def has(self, key: str) -> bool:
        """Whether this edition has a page at a key in this language."""
        return (self.lang, key) in self.edition.catalogue

    def root(self, path: str) -> str:
        """The link from this page to a file that both languages share."""
        return addresses.relative(path, self.address)

    def thing_url(self, thing: Thing) -> str:
        return self.url(*self.site.kinds.address(thing))

    def thing_link(self, thing: Thing) -> Markup:
        return Markup('<a href="{}">{}</a>').format(self.thing_url(thing), thing.title_in(self.lang))

    def page_link(self, page: Page, label: str = "") -> Markup:
        return Markup('<a href="{}">{}</a>').format(self.url(page.key), label or page.meta.title)

    def date(self, value: date | str) -> str:
        return long_date(value, self.lang)

    def sources(self, ids: Iterable[str]) -> list[Source]:
        """The sources of these ids that this edition shows, official ones first."""
        return cited_sources(self.site, ids)

    def words_of(self, value: Any) -> str:
        """The text of a bilingual field in this language."""
        return str(value[self.lang])

    def status(self, regulation: Regulation) -> str:
        """The status of a regulation on the day of this build."""
        return self.edition.standing(regulation)

    def stale(self, page: Page) -> bool:
        """Whether a page cites changed law that has not been worked in, or is past its review."""
        review = page.meta.review
        overdue = review is not None and review.next < self.today
        return overdue or ("page", page.id, page.lang) in self.edition.notices

    def resolve(self, citation: Citation) -> Thing | Page | None:
        """What a citation means in this edition: a page in this language, or a thing."""
        if citation.kind == "page":
            return self.site.pages[self.lang].get(citation.id) or self.site.find("page", citation.id)
        return self.site.find(citation.kind, citation.id)


# What a page carries above its body; empty where there is nothing to say.
Banner = Callable[[Document, View], Above]
# What leads on from a page; `NO_RAIL` on a page that stands for itself.
RailOf = Callable[[Document, View], Rail]
# The things that belong to a role.
Related = Callable[[Role, Site], list[Thing]]
