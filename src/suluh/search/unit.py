"""What search finds: a page, or a thing that a list shows at an anchor of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from suluh.render.answer import Answer
from suluh.render.page_kind import PAGE


@dataclass(frozen=True)
class Section:
    """A heading with its anchor, and the text below it. The first of a unit has neither."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Unit:
    """One thing to find. `weight` multiplies its scores; `level` is 0 for public, 1 and 2 for internal.

    `address` is the path from the root of the language, with an anchor if it is a part of a page;
    `place` is where it is: the code of a country, with province and district for an office at home.
    `numbers` are those that ring or write to it. `twin` the title in the other language, "" if there is none there. `badge` names why it stands lower
    (`stale`, `revoked`). `role` is the desk it belongs to. A `neutral` title hides what the page is about, so
    it counts as a heading only: `also` names the page.
    """

    id: str
    title: str
    sections: tuple[Section, ...]
    also: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kind: str = PAGE
    weight: float = 1.0
    level: int = 0
    address: str = ""
    twin: str = ""
    badge: str = ""
    role: str = ""
    summary: str = ""
    answer: Answer | None = None
    neutral: bool = False
    place: str = ""
    numbers: tuple[str, ...] = ()


def plain_units(pages: Iterable[tuple[str, str, Sequence[str], str]]) -> list[Unit]:
    """Units of a plain list of (id, title, headings, body), for test sets that are no site."""
    return [
        Unit(
            id,
            title,
            (Section("", "", body), *(Section("", heading, "") for heading in headings)),
            address=id,
        )
        for id, title, headings, body in pages
    ]
