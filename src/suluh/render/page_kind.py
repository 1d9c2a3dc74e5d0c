"""What a kind of page is, declared once a kind, and all kinds of pages of a site."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Literal, TypeVar

from suluh.link.document import Document
from suluh.model.tabs import TabName
from suluh.model.thing import Thing
from suluh.render.answer import Answer
from suluh.render.call_first import CallFirst

# What a page asks while it is drawn: `render/view.py`, which knows the kinds of pages in turn.
V = TypeVar("V")
# Title, summary, and what the template of the kind gets besides.
Values = tuple[str, str, dict[str, Any]]
# Words by the table and the name they stand under, as ("regulation", "list").
WordName = tuple[str, str]
# What a search result may be, one letter each: the browser tells them apart by it.
Result = Literal["p", "c", "t", "r", "n", "f", "d", "o"]
PAGE: Result = "p"
CONTACT: Result = "c"
TERM: Result = "t"
REGULATION: Result = "r"
COUNTRY: Result = "n"
FORM: Result = "f"
DEADLINE: Result = "d"
OTHER: Result = "o"


@dataclass(frozen=True)
class Names:
    """What search knows of a page besides its text: other names, the desk it belongs to, a badge; and the words
    of a name that is too long to weigh as one."""

    also: tuple[str, ...] = ()
    role: str = ""
    badge: str = ""
    parts: tuple[str, ...] = ()


def no_names(_document: Document, _view: object) -> Names:
    """For pages that are found by their text alone."""
    return Names()


def no_answer(_document: Document, _view: object) -> Answer | None:
    """For pages that give no direct answer."""
    return None


@dataclass(frozen=True, kw_only=True)
class Search(Generic[V]):
    """How search treats a kind of page. Weight 0 leaves it out: its entries are found one by one."""

    result: Result
    weight: float
    # Whether its pages are found by their English names in Indonesian too.
    by_english_names: bool
    names: Callable[[Document, V], Names]
    answer: Callable[[Document, V], Answer | None]


def search(
    result: Result,
    weight: float,
    *,
    by_english_names: bool = False,
    names: Callable[[Document, V], Names] = no_names,
    answer: Callable[[Document, V], Answer | None] = no_answer,
) -> Search[V]:
    """The search settings of a kind; what it is and how it weighs must be said."""
    return Search(result=result, weight=weight, by_english_names=by_english_names, names=names, answer=answer)


@dataclass(frozen=True, kw_only=True)
class Landmark:
    """The only page of its kind: where it is, and what others call it."""

    key: str
    # What crumbs and the menu call it.
    name: WordName
    # What the list of all pages calls it, and its place there; None: it is not listed.
    listed: tuple[int, WordName] | None
    in_menu: bool
    # Whether its tab opens on it, in internal editions; one list of a tab does.
    opens_tab: bool


def landmark(
    key: str,
    name: WordName,
    *,
    listed: int | None,
    title: WordName | None = None,
    in_menu: bool = False,
    opens_tab: bool = False,
) -> Landmark:
    """A landmark; `title` is its name in the list of all pages where that is another one."""
    entry = None if listed is None else (listed, title or name)
    return Landmark(key=key, name=name, listed=entry, in_menu=in_menu, opens_tab=opens_tab)


def always_shared(_document: Document, _view: object) -> bool:
    """For pages that a reader may want to send to others."""
    return True


def never_shared(_document: Document, _view: object) -> bool:
    """For pages that say nothing worth sending, or what is not to lie in a phone."""
    return False


def no_calls(_document: Document, _view: object) -> CallFirst | None:
    """For pages that do not begin with numbers to call."""
    return None


@dataclass(frozen=True, kw_only=True)
class PageKind(Generic[V]):
    """One kind of page. Its template has its name. Nothing has a default, so nothing is forgotten."""

    name: str
    # What one page of it shows; None if it shows several things or none.
    thing: type[Thing] | None
    # None for what authors write themselves.
    values: Callable[[Document, V], Values] | None
    # Set if there is one page of it.
    landmark: Landmark | None
    # The kind of the page above it, which has a landmark; None: the section it lies in.
    parent: str | None
    # The tab of its pages in internal editions; `section`: that of the section that the page lies in.
    tab: TabName | Literal["section"]
    # Style sheets after suluh.css and scripts after suluh.js.
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    search: Search[V]
    # Whether what searches comes only when the reader turns to the box: where somebody answers questions,
    # one after the other, on a poor line.
    search_when_asked: bool
    # Whether its pages say what their reader goes through: neutral in tabs, with quick exit, never on paper.
    sensitive: bool
    # Whom to call, on top of a page for danger.
    calls: Callable[[Document, V], CallFirst | None]
    # Whether a page of it has links to send it to others.
    shared: Callable[[Document, V], bool]


@dataclass(frozen=True)
class PageKinds(Mapping[str, PageKind[V]]):
    """The kinds of pages of a site by name.

    Raises `ValueError` if two share a name or open one tab, or the parent of one is no landmark.
    """

    rows: tuple[PageKind[V], ...]

    def __post_init__(self) -> None:
        names = [kind.name for kind in self.rows]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"kinds of pages share a name: {', '.join(twice)}")
        opening = [kind.tab for kind in self.rows if kind.landmark is not None and kind.landmark.opens_tab]
        if len(opening) != len(set(opening)):
            raise ValueError(f"kinds of pages open one tab: {', '.join(opening)}")
        for kind in self.rows:
            if kind.parent is not None and self._by_name[kind.parent].landmark is None:
                raise ValueError(f"{kind.name} lies below {kind.parent}, which is more than one page")

    @cached_property
    def _by_name(self) -> dict[str, PageKind[V]]:
        return {kind.name: kind for kind in self.rows}

    def __getitem__(self, name: str) -> PageKind[V]:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def landmarks(self) -> tuple[Landmark, ...]:
        """All landmarks, in the order of the rows."""
        return tuple(kind.landmark for kind in self.rows if kind.landmark is not None)

    @cached_property
    def landmark_names(self) -> tuple[str, ...]:
        """The names of the kinds that have a landmark."""
        return tuple(kind.name for kind in self.rows if kind.landmark is not None)

    def key_of(self, name: str) -> str:
        """The key of the only page of a kind; "" for a kind that has many or does not exist."""
        kind = self._by_name.get(name)
        return kind.landmark.key if kind is not None and kind.landmark is not None else ""

    @cached_property
    def listed(self) -> tuple[tuple[str, WordName], ...]:
        """(key, name) of the landmarks in the list of all pages, in the order of that list."""
        found = [(mark.listed, mark.key) for mark in self.landmarks if mark.listed is not None]
        return tuple((key, name) for (_, name), key in sorted(found, key=lambda entry: entry[0][0]))
