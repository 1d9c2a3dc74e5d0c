"""The whole content, joined."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar, TypeVarTuple, cast

from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.institution import Institution
from suluh.model.kinds import Kinds, T
from suluh.model.navigation import Navigation
from suluh.model.page import Page
from suluh.model.province import Province
from suluh.model.regulation import Regulation
from suluh.model.role import Role
from suluh.model.searching import SearchTables
from suluh.model.settings import SiteSettings, Slot
from suluh.model.source import Source
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.model.unread import Unread

Made = TypeVar("Made")
Given = TypeVarTuple("Given")


@dataclass(frozen=True)
class Typed:
    """How a value stands in its file, where the value alone does not tell.

    `unquoted`: a number, a truth value or nothing, as its author typed it; `cut`: a text with what
    follows it as a comment; `padded`: a text with blanks at its ends.
    """

    how: Literal["unquoted", "cut", "padded"]
    text: str


@dataclass(frozen=True)
class Origin:
    """The file a thing comes from, the line of each of its keys, and how some were typed."""

    path: str
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)
    typed: Mapping[tuple[str | int, ...], Typed] = field(default_factory=dict)

    def place(self, *keys: str | int) -> tuple[str, int]:
        """(file, line) of the deepest of the keys that the file has."""
        path = tuple(keys)
        while path and path not in self.lines:
            path = path[:-1]
        return self.path, self.lines.get(path, 1)


@dataclass(frozen=True)
class Site:
    """Everything that is sound. `pages` is by language, then id; `things` by folder, then id."""

    pages: Mapping[str, Mapping[str, Page]]
    things: Mapping[str, Mapping[str, Thing]]
    navigation: Mapping[str, Navigation]
    origins: Mapping[tuple[str, str], Origin]
    kinds: Kinds
    media: tuple[str, ...] = ()
    # Contacts that this edition does not show (not yet confirmed, or past their term): id -> name.
    withdrawn: Mapping[str, Contact] = field(default_factory=dict)
    search: SearchTables = field(default_factory=SearchTables)
    settings: SiteSettings = field(default_factory=SiteSettings)
    # What is there and could not be read; rules do not ask for it.
    unread: Unread = field(default_factory=Unread)
    # The tables of search as each of their files has them: file name -> tables.
    search_files: Mapping[str, SearchTables] = field(default_factory=dict)
    # The name that findings give the content folder.
    root: str = "content"
    # What was worked out of this Site: function and what it was given -> what it gave. No part of what the Site is.
    _made: dict[tuple[Any, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[["Site", *Given], Made], *given: *Given) -> Made:
        """What a function gives of this Site, worked out when it is first asked for: a Site does not change."""
        key = (make, *given)
        if key not in self._made:
            self._made[key] = make(self, *given)
        return cast(Made, self._made[key])

    def of(self, kind: type[T]) -> Mapping[str, T]:
        """The things of a kind, by id."""
        return cast(Mapping[str, T], self.things.get(kind.kind_name, {}))

    @property
    def regulations(self) -> Mapping[str, Regulation]:
        return self.of(Regulation)

    @property
    def institutions(self) -> Mapping[str, Institution]:
        return self.of(Institution)

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.of(Term)

    @property
    def contacts(self) -> Mapping[str, Contact]:
        return self.of(Contact)

    @property
    def roles(self) -> Mapping[str, Role]:
        return self.of(Role)

    @property
    def sources(self) -> Mapping[str, Source]:
        return self.of(Source)

    @property
    def countries(self) -> Mapping[str, Country]:
        return self.of(Country)

    @property
    def provinces(self) -> Mapping[str, Province]:
        return self.of(Province)

    def country_by_code(self, code: str) -> Country | None:
        """The country of an ISO code."""
        return next((c for c in self.countries.values() if c.code == code), None)

    def contacts_for(self, slot: Slot) -> list[Contact]:
        """The contacts that content/site.yml chose for a purpose and that this Site shows, in its order."""
        return [self.contacts[id] for id in self.settings.contacts.get(slot.name, ()) if id in self.contacts]

    def page_for(self, slot: Slot, lang: str) -> Page | None:
        """The page that content/site.yml chose for a purpose, in a language."""
        return self.pages[lang].get(self.settings.pages.get(slot.name, ""))

    def section_for(self, slot: Slot) -> str:
        """The section that content/site.yml chose for a purpose; "" for none."""
        return self.settings.sections.get(slot.name, "")

    def origin(self, kind: str, id: str) -> Origin:
        """Where a thing (by folder name) or a page (`pages/<lang>`) comes from."""
        return self.origins.get((kind, id), Origin("content"))

    def written_pages(self) -> Iterator[tuple[Page, Origin]]:
        """Every page that an author wrote, in all languages, with where it comes from."""
        for lang, pages in self.pages.items():
            for page in pages.values():
                yield page, self.origin(f"pages/{lang}", page.id)

    def find(self, reference_kind: str, id: str) -> Thing | Page | None:
        """What a reference means: by kind and id; countries also by code; pages in any language."""
        if reference_kind == "page":
            return next((p[id] for p in self.pages.values() if id in p), None)
        kind = self.kinds.by_reference.get(reference_kind)
        if kind is None:
            return None
        things = self.things.get(kind.folder, {})
        if kind.model is Country and id not in things:
            return self.country_by_code(id)
        return things.get(id)
