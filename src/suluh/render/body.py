"""What a page shows below its title: HTML, headings, title and summary."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Heading:
    """A heading of the body: its level (2 or 3), anchor and text."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Above:
    """What stands above a body, and the notices of what its law has become.

    The notices follow at once; on a page for danger after its steps and numbers to call.
    """

    html: Markup
    law: Markup


@dataclass(frozen=True)
class Rail:
    """What leads from a page along a way of several pages: a row above its text, the way on below.

    Outside the body, so that searching and exports leave it out; with the files that only such pages load.
    """

    above: Markup
    below: Markup
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


NO_RAIL = Rail(Markup(""), Markup(""), (), ())


@dataclass(frozen=True)
class Body:
    """The part that both frames share."""

    title: str
    summary: str
    html: Markup
    headings: tuple[Heading, ...] = ()
    noindex: bool = False
    sensitive: bool = False
    pictures: frozenset[str] = frozenset()  # `media/…` that it shows or links to
    first: str = ""  # whom to call, between the title and all the rest: HTML, on pages for danger alone
    rail: Rail = NO_RAIL
