"""The rail on a page that paths lead over: which step it is, what comes before and after, marking it as done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from suluh.learning.link.addresses import path_address
from suluh.learning.model.path import ITEM_REFERENCES, LearningPath, PathItem
from suluh.learning.pages.material import Material, material
from suluh.learning.pages.names import name_of
from suluh.link.addresses import citation_key
from suluh.link.catalogue import written_page
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.thing import Thing
from suluh.read.references import parse_bare
from suluh.render.body import NO_RAIL, Rail
from suluh.render.components import draw_component
from suluh.render.view import View

_OTHER_KINDS = frozenset(ITEM_REFERENCES.values()) - {"page"}


@dataclass(frozen=True)
class Stop:
    """An item before or after this one. One without a page of its own is on the page of its path."""

    title: str
    key: str
    anchor: str


@dataclass(frozen=True)
class Leg:
    """A page as an item of one path: everything that its rail shows, in words and keys."""

    path: str
    name: str
    home: str
    anchor: str
    step: int
    total: int
    key: str
    kind: str
    marks: str
    before: Stop | None
    after: Stop | None


def path_rail(document: Document, view: View) -> Rail:
    """The rail of a page, procedure, quiz or case that paths lead over; a page reads only its own."""
    subject = _subject(document, view)
    legs = rails(view).get(subject, ()) if subject else ()
    if not legs:
        return NO_RAIL
    above, below = (draw_component(name, view, legs=legs) for name in ("rail_row", "rail"))
    return Rail(above, below, styles=("rail.css",), scripts=("rail.js",))


def rails(view: View) -> Mapping[str, tuple[Leg, ...]]:
    """`page:id`, `sop:id`, `quiz:id` or `case:id` -> its legs, in the order of paths and items."""
    return view.edition.share((view.lang, "", "rails"), lambda: _rails(view))


def _subject(document: Document, view: View) -> str:
    """What a page is to a path, or ""."""
    page = written_page(view.site, document)
    if page is not None:
        return f"page:{page.id}"
    kind = view.edition.kind_of(document).thing
    if kind is None or kind.reference_name not in _OTHER_KINDS:
        return ""
    found = view.site.find(kind.reference_name, document.subject)
    own = isinstance(found, Thing) and view.site.kinds.key(found) == document.key
    return f"{kind.reference_name}:{document.subject}" if own else ""


def _rails(view: View) -> dict[str, tuple[Leg, ...]]:
    found: dict[str, list[Leg]] = {}
    stock = material(view.edition)
    for path in view.site.of(LearningPath).values():
        # A path for everybody keeps nothing: nobody is led along it.
        if path.audience is not Audience.public and view.has(path_address(path, "")[0]):
            for subject, leg in _legs(path, stock, view):
                found.setdefault(subject, []).append(leg)
    return {subject: tuple(legs) for subject, legs in found.items()}


def _legs(path: LearningPath, stock: Material, view: View) -> Iterator[tuple[str, Leg]]:
    home = path_address(path, "")[0]
    stops = [_stop(item, home, view) for item in path.items]
    around = (None, *stops, None)
    for at, item in enumerate(path.items):
        citation = parse_bare(item.reference or "")
        if citation is not None:
            yield (
                f"{citation.kind}:{citation.id}",
                Leg(
                    path=path.id,
                    name=path.name[view.lang],
                    home=home,
                    anchor=_anchor(item),
                    step=at + 1,
                    total=len(stops),
                    key=item.key,
                    kind=item.kind,
                    marks="".join(sorted(ground.mark for ground in stock.of_item(item))),
                    before=around[at],
                    after=around[at + 2],
                ),
            )


def _stop(item: PathItem, home: str, view: View) -> Stop:
    citation = parse_bare(item.reference or "")
    target = citation_key(view.site, citation) if citation else None
    key, anchor = target if target and view.has(target[0]) else (home, _anchor(item))
    return Stop(name_of(item, view), key, anchor)


def _anchor(item: PathItem) -> str:
    return f"butir_{item.id}"
