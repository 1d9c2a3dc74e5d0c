"""An edition that notes what is read of it. To a template it is the edition itself."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, TypeVarTuple, cast

from suluh.link.mentions import Mention
from suluh.link.notices import Notice, Subject
from suluh.link.standing import LegalChange
from suluh.model.contact import Contact
from suluh.model.navigation import Navigation, Section
from suluh.model.page import Page
from suluh.model.searching import SearchTables
from suluh.model.site import Origin, Site
from suluh.model.thing import Thing
from suluh.publish.reads.facts import ENTRIES, ONCE, SHARED
from suluh.publish.reads.recorder import EVERYTHING, Read, Recorder, Watched
from suluh.render.view import Edition

Made = TypeVar("Made")
Given = TypeVarTuple("Given")
Pages = tuple[Page | None, Page | None]


class WatchedPage(Page):
    """A page that notes when its text is read; its head is noted where the page is found."""

    _page: Page
    _recorder: Recorder

    def _text(self) -> Page:
        self._recorder.note(("body", self.lang, self.meta.id))
        return self._page

    body = property(lambda self: self._text().body)
    body_line = property(lambda self: self._text().body_line)
    citations = property(lambda self: self._text().citations)


def watch_page(page: Page, recorder: Recorder) -> WatchedPage:
    """The watched twin of a page."""
    found = object.__new__(WatchedPage)
    found.__dict__.update(lang=page.lang, key=page.key, meta=page.meta, _page=page, _recorder=recorder)
    return found


class WatchedSite(Site):
    """A Site that notes what is read of it."""

    _raw: Site
    _recorder: Recorder

    def _whole(self, name: str) -> Any:
        self._recorder.note(("site", name))
        return getattr(self._raw, name)

    media: tuple[str, ...] = property(lambda self: self._whole("media"))  # type: ignore[assignment]
    search: SearchTables = property(lambda self: self._whole("search"))  # type: ignore[assignment]
    navigation: Mapping[str, Navigation] = property(lambda self: self._whole("navigation"))  # type: ignore[assignment]

    def _everything(self, name: str) -> Any:
        self._recorder.note(EVERYTHING)
        return getattr(self._raw, name)

    unread = property(lambda self: self._everything("unread"))
    search_files = property(lambda self: self._everything("search_files"))
    origins: Mapping[tuple[str, str], Origin] = property(lambda self: self._everything("origins"))  # type: ignore[assignment]

    @property
    def withdrawn(self) -> Mapping[str, Contact]:
        """Contacts that this edition does not show."""
        one: Callable[[str], Read] = lambda id: ("withdrawn", id)  # noqa: E731
        return Watched(self._raw.withdrawn, self._recorder, one, ("site", "withdrawn"))

    def once(self, make: Callable[[Site, *Given], Made], *given: *Given) -> Made:
        """What a function gives of the Site, worked out where nobody watches."""
        name = next((name for name, known in ONCE.items() if known is make), None)
        self._recorder.note(EVERYTHING if name is None else ("once", name, json.dumps(given)))
        return self._raw.once(make, *given)


def watch_site(raw: Site, recorder: Recorder) -> WatchedSite:
    """The watched twin of a Site."""
    site = object.__new__(WatchedSite)

    def pages(lang: str) -> Watched[str, Page]:
        watched = {id: watch_page(page, recorder) for id, page in raw.pages[lang].items()}
        return Watched(watched, recorder, lambda id: ("head", lang, id), ("heads", lang))

    def things(folder: str) -> Watched[str, Thing]:
        return Watched(raw.things[folder], recorder, lambda id: ("thing", folder, id), ("things", folder))

    site.__dict__.update(
        pages={lang: pages(lang) for lang in raw.pages},
        things={folder: things(folder) for folder in raw.things},
        kinds=raw.kinds,
        settings=raw.settings,
        root=raw.root,
        _raw=raw,
        _recorder=recorder,
    )
    return site


class WatchedEdition(Edition):
    """An edition that notes what is read of it."""

    _raw: Edition
    recorder: Recorder

    def _table(self, name: str, raw: Mapping[Any, Any]) -> Any:
        def one(key: object) -> Read:
            return ("table", name, *(key if isinstance(key, tuple) else (str(key),)))

        return Watched(raw, self.recorder, one, ("tables", name))

    @property
    def orders(self) -> dict[str, list[tuple[Section, tuple[Page, ...]]]]:
        """Language -> its sections with their pages in reading order."""
        self.recorder.note(("orders",))
        return {
            lang: [(section, tuple(self._page(page) for page in pages)) for section, pages in order]
            for lang, order in self._raw.orders.items()
        }

    def sections(self, lang: str) -> tuple[Section, ...]:
        """The sections of a language that have pages."""
        self.recorder.note(("sections", lang))
        return self._raw.sections(lang)

    def _page(self, page: Page) -> Page:
        """The watched twin of a page that a table gives: its head is noted with the table."""
        with self.recorder.paused():
            return self.site.pages[page.lang][page.id]

    @property
    def neighbours(self) -> Mapping[tuple[str, str], Pages]:  # type: ignore[override]
        """(language, page id) -> the pages before and after it inside its section."""
        if "_around" not in self.__dict__:
            self.__dict__["_around"] = {
                at: (before and self._page(before), after and self._page(after))
                for at, (before, after) in self._raw.neighbours.items()
            }
        return cast(Mapping[tuple[str, str], Pages], self._table("neighbours", self.__dict__["_around"]))

    @property
    def inverse(self) -> Mapping[str, dict[str, tuple[str, ...]]]:  # type: ignore[override]
        """Regulation id -> the relations that lead back to it."""
        return cast(Mapping[str, dict[str, tuple[str, ...]]], self._table("inverse", self._raw.inverse))

    @property
    def changes(self) -> Mapping[str, tuple[LegalChange, ...]]:  # type: ignore[override]
        """Regulation id -> what has been done to it."""
        return cast(Mapping[str, tuple[LegalChange, ...]], self._table("changes", self._raw.changes))

    @property
    def notices(self) -> Mapping[Subject, tuple[Notice, ...]]:  # type: ignore[override]
        """What cites changed law and has not been brought in line."""
        return cast(Mapping[Subject, tuple[Notice, ...]], self._table("notices", self._raw.notices))

    @property
    def resting(self) -> Mapping[str, tuple[Mention, ...]]:  # type: ignore[override]
        """Regulation id -> everything that rests on it."""
        return cast(Mapping[str, tuple[Mention, ...]], self._table("resting", self._raw.resting))

    def citing(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """`reg:id` -> ids of the pages that cite it."""
        return cast(Mapping[str, tuple[str, ...]], self._table(f"citing {lang}", self._raw.citing(lang)))

    def share(self, key: tuple[str, str, str], make: Callable[[], Made]) -> Made:
        """What many pages share, made where nobody watches."""
        with self.recorder.paused():
            value = super().share(key, make)
        if key[2] not in SHARED:
            self.recorder.note(EVERYTHING)
        elif key[2] in ENTRIES:
            lang, _, name = key
            one: Callable[[str], Read] = lambda at: ("entry", lang, name, at)  # noqa: E731
            table = cast(Mapping[str, object], value)
            return cast(Made, Watched(table, self.recorder, one, ("shared", *key)))
        elif isinstance(value, frozenset):
            return cast(Made, _WatchedSet(value, key[2], self.recorder))
        elif SHARED[key[2]] is not None:
            self.recorder.note(("shared", *key))
        return value


def watch(raw: Edition) -> WatchedEdition:
    """The watched twin of an edition."""
    recorder = Recorder()
    edition = object.__new__(WatchedEdition)
    edition.__dict__.update(raw.__dict__)
    one: Callable[[tuple[str, str]], Read] = lambda at: ("document", *at)  # noqa: E731
    edition.__dict__.update(
        site=watch_site(raw.site, recorder),
        catalogue=Watched(raw.catalogue, recorder, one, ("documents",)),
        shared={},
        _raw=raw,
        recorder=recorder,
    )
    return edition


class _WatchedSet(frozenset[str]):
    """A set that notes what is looked for in it."""

    def __new__(cls, raw: frozenset[str], name: str, recorder: Recorder) -> "_WatchedSet":
        found = super().__new__(cls, raw)
        found._name, found._recorder = name, recorder  # type: ignore[attr-defined]
        return found

    def __contains__(self, item: object) -> bool:
        self._recorder.note(("member", self._name, str(item)))  # type: ignore[attr-defined]
        return super().__contains__(item)
