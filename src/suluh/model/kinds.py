"""What a kind of content is, declared once a kind, and all kinds of a site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files
from typing import Any, Generic, Literal, TypeVar

from suluh.model.thing import Thing

T = TypeVar("T", bound=Thing)
# (key, anchor) of a page: ("peraturan/uu-18-2017", "pasal-6").
Address = tuple[str, str]
# The texts of a kind that must be in plain language: all of them, or the fields of these names.
PlainFields = Literal["all"] | tuple[str, ...]


def always(thing: T, _day: date) -> T | None:
    """A thing as it stands on a day, for kinds on which the day changes nothing."""
    return thing


def no_part(_path: str) -> str:
    """The part that a field path lies in, for kinds that are shown as one."""
    return ""


@dataclass(frozen=True, kw_only=True)
class ContentKind(Generic[T]):
    """One kind of content: a folder of content/data. Nothing has a default, so nothing is forgotten."""

    model: type[T]
    # What people call one of them, in Indonesian and English.
    name: tuple[str, str]
    # (thing, part) -> the page that shows it, or the part of it that a reference names ("" for the whole).
    address: Callable[[T, str], Address]
    # What `suluh new` calls it, and the package whose `skeletons/<new_name>.yml` it starts from.
    new_name: str
    skeletons: str
    plain: PlainFields
    # A thing as it stands on a day; None if it is not there on that day.
    as_of: Callable[[T, date], T | None]
    # The part that a field path lies in, as a reference names it ("activities.2.text" -> "3"); "" for none.
    part_at: Callable[[str], str]
    # Whether its references count as content that rests on what they name.
    cites: bool
    # Whether the public may see things of this kind at all.
    may_be_public: bool

    @property
    def folder(self) -> str:
        """Its folder of content/data."""
        return self.model.kind_name

    @property
    def reference(self) -> str:
        """The first part of a reference to it, as `reg` in `reg:uu-18-2017`."""
        return self.model.reference_name

    def name_in(self, lang: str) -> str:
        """What people call one of them."""
        return self.name[lang == "en"]

    @property
    def skeleton(self) -> str:
        """The text that `suluh new` starts from, with {today} for the day and {id} for its id."""
        return files(self.skeletons).joinpath("skeletons", f"{self.new_name}.yml").read_text("utf-8")


@dataclass(frozen=True)
class Kinds:
    """The kinds of a site, in the order in which they are read and listed.

    Raises `ValueError` if two of them share a folder, a reference name or a name for `suluh new`.
    """

    rows: tuple[ContentKind[Any], ...]

    def __post_init__(self) -> None:
        for names in (
            [k.folder for k in self.rows],
            [k.reference for k in self.rows],
            [k.new_name for k in self.rows],
        ):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"kinds of content share a name: {', '.join(twice)}")

    @cached_property
    def by_folder(self) -> Mapping[str, ContentKind[Any]]:
        """Folder of content/data -> its kind."""
        return {kind.folder: kind for kind in self.rows}

    @cached_property
    def by_reference(self) -> Mapping[str, ContentKind[Any]]:
        """First part of a reference -> its kind; pages, which are no kind of data, are not in it."""
        return {kind.reference: kind for kind in self.rows}

    @cached_property
    def by_new_name(self) -> Mapping[str, ContentKind[Any]]:
        """What `suluh new` calls a kind -> that kind."""
        return {kind.new_name: kind for kind in self.rows}

    @property
    def reference_names(self) -> tuple[str, ...]:
        """What a reference may begin with."""
        return ("page", *self.by_reference)

    def of(self, thing: Thing) -> ContentKind[Any]:
        """The kind of a thing. Raises `KeyError` for a thing of a kind that the site does not have."""
        return self.by_folder[thing.kind_name]

    def address(self, thing: Thing, part: str = "") -> Address:
        """(key, anchor) of the page that shows a thing, or a part of it."""
        return self.of(thing).address(thing, part)

    def key(self, thing: Thing) -> str:
        """The key of the page that shows a thing."""
        return self.address(thing)[0]
