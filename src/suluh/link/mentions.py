"""Every reference of the Site: where it stands, who may see it, and which part of what it belongs to."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, assert_never

from pydantic import BaseModel

from suluh.model.audience import Audience, field_audience, staff_fields, stricter
from suluh.model.citation import (
    BareReference,
    Citation,
    IdOf,
    LocalOrReference,
    Mark,
    NoCitation,
    RestsOn,
    marks,
)
from suluh.model.page import Page
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.read.blocks import block_marks
from suluh.read.references import OPENING, REFERENCE, parse_bare
from suluh.text.headings import heading_lines

# Blocks whose argument is a reference: block name -> reference kind.
BLOCK_KINDS = {"contact": "contact", "contacts": "country"}


@dataclass(frozen=True)
class Mention:
    """A reference where it stands.

    `kind`, `id` and `lang` name what holds it: ("page", id, "id" or "en"), or (folder, id, "").
    `part` is the field path of a thing (`activities.2`), for prose the number of the heading above
    it (0: before the first), else the front matter field. `citation` is None if the text cannot be
    read as a reference.
    """

    place: tuple[str, int]
    text: str
    citation: Citation | None
    audience: Audience
    kind: str
    id: str
    lang: str
    part: str


def mentions(site: Site) -> Iterator[Mention]:
    """All references of all pages and things, but of kinds whose references are history."""
    for lang, pages in site.pages.items():
        for page in pages.values():
            yield from in_page(site, lang, page)
    for folder, things in site.things.items():
        for thing in things.values() if site.kinds.by_folder[folder].cites else ():
            yield from in_thing(site, folder, thing)


class _Found:
    """The references of the pages and things of a Site, each looked through once."""

    def __init__(self, _: Site) -> None:
        self.in_pages: dict[tuple[str, str], tuple[Page, tuple[Mention, ...]]] = {}
        self.in_things: dict[tuple[str, str], tuple[Thing, tuple[Mention, ...]]] = {}


def hand_on(site: Site, part: Site) -> Site:
    """A part of a Site, with the references of those of its pages and things that are the same in both."""
    found, known = part.once(_Found), site.once(_Found)
    for (lang, id), (page, mentions) in known.in_pages.items():
        if part.pages[lang].get(id) is page:
            found.in_pages[(lang, id)] = page, mentions
    for (folder, id), (thing, mentions) in known.in_things.items():
        if part.things[folder].get(id) is thing:
            found.in_things[(folder, id)] = thing, mentions
    return part


def in_page(site: Site, lang: str, page: Page) -> tuple[Mention, ...]:
    """The references of one page: prose, blocks, legal basis, next steps, sources, owner."""
    found = site.once(_Found).in_pages
    known = found.get((lang, page.id))
    if known is None or known[0] is not page:
        known = found[(lang, page.id)] = page, tuple(_of_page(site, lang, page))
    return known[1]


def in_thing(site: Site, folder: str, thing: Thing) -> tuple[Mention, ...]:
    """The references of one thing: relations, lists of ids and references, and its texts, at any depth."""
    found = site.once(_Found).in_things
    known = found.get((folder, thing.id))
    if known is None or known[0] is not thing:
        known = found[(folder, thing.id)] = thing, tuple(_of_thing(site, folder, thing))
    return known[1]


def _of_page(site: Site, lang: str, page: Page) -> Iterator[Mention]:
    origin = site.origin(f"pages/{lang}", page.id)
    heads = [page.body_line + number for number, _, _ in heading_lines(page.body)]

    def make(line: int, text: str, citation: Citation | None, part: str, level: Audience) -> Mention:
        return Mention((origin.path, line), text, citation, level, "page", page.id, lang, part)

    def section(line: int) -> str:
        return str(bisect_right(heads, line))

    for citation in page.citations:
        yield make(citation.line, citation.target, citation, section(citation.line), page.audience)
    for name in ("legal_basis", "next"):
        if name not in page.meta.model_fields_set:
            continue  # a translation repeats its original's
        for index, text in enumerate(getattr(page.meta, name)):
            yield make(origin.place(name, index)[1], text, parse_bare(text), name, page.audience)
    for index, id in enumerate(page.meta.sources if "sources" in page.meta.model_fields_set else ()):
        place = origin.place("sources", index)
        yield make(place[1], id, Citation("source", id, "", "", 1), "sources", page.audience)
    if page.meta.owner and "owner" in page.meta.model_fields_set:
        owner = Citation("role", page.meta.owner, "", "", 1)
        # A public page may name its owner's role even if that role's page is for staff.
        yield make(origin.place("owner")[1], page.meta.owner, owner, "owner", Audience.supervisor)
    for mark in block_marks(page.body) if "///" in page.body else ():
        if mark.name in BLOCK_KINDS and mark.argument:
            line = page.body_line + mark.line
            block = Citation(BLOCK_KINDS[mark.name], mark.argument, "", "", line)
            yield make(line, f"{mark.name} | {mark.argument}", block, section(line), page.audience)


def _of_thing(site: Site, folder: str, thing: Thing) -> Iterator[Mention]:
    origin = site.origin(folder, thing.id)

    def make(path: tuple[str | int, ...], text: str, citation: Citation | None, level: Audience) -> Mention:
        part = ".".join(str(key) for key in path)
        return Mention(origin.place(*path), text, citation, level, folder, thing.id, "", part)

    if isinstance(thing, Regulation):
        for name in RELATIONS:
            for index, relation in enumerate(getattr(thing.relations, name)):
                path = ("relations", name, index)
                related = Citation("reg", relation.id, "", "", 1)
                yield make(path, relation.id, related, thing.audience)
    for found in _texts(thing, (), thing.audience, None):
        for text, citation in _cited(found, thing):
            yield make(found.path, text, citation, found.audience)


class _Text(NamedTuple):
    """A text of a thing: the field path to it, its level, and the mark of the field that holds it."""

    path: tuple[str | int, ...]
    text: str
    audience: Audience
    mark: Mark | None


def _cited(found: _Text, thing: Thing) -> Iterator[tuple[str, Citation | None]]:
    """(what is written, what it cites) of one text; (…, None) if it cannot be read as a reference."""
    text = found.text
    match found.mark:
        case BareReference():
            yield text, parse_bare(text)
        case LocalOrReference():
            if ":" in text:
                yield text, parse_bare(text)
        case IdOf(kind):
            yield text, Citation(kind, text, "", "", 1)
        case RestsOn(field):
            # What the sources leave open hangs on the regulation: its change may settle it.
            reference = str(getattr(thing, field))
            yield reference, parse_bare(reference)
        case NoCitation():
            pass
        case None:
            yield from _cited_in_prose(text)
        case _ as never:
            assert_never(never)


def _cited_in_prose(text: str) -> Iterator[tuple[str, Citation | None]]:
    """The references of a text that people read."""
    if "[[" not in text:
        return
    for opening in OPENING.findall(REFERENCE.sub("", text)):
        yield opening, None
    for match in REFERENCE.finditer(text):
        kind, id, part, label = match.groups()
        citation = Citation(kind, id, part or "", label or "", 1)
        yield citation.target, citation


class _Field(NamedTuple):
    """What a field of a model says of the texts in it; `audience` is None where it asks for no level."""

    name: str
    audience: Audience | None
    mark: Mark | None


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model whose texts may cite."""
    closed, marked = staff_fields(model), marks(model)
    return tuple(
        _Field(name, field_audience(field) if name in closed else None, marked.get(name))
        for name, field in model.model_fields.items()
        if not isinstance(marked.get(name), NoCitation)
    )


def _texts(
    value: object, path: tuple[str | int, ...], audience: Audience, mark: Mark | None
) -> Iterator[_Text]:
    """Every text below a value that may cite. A field that rests on another one counts as one text more.

    Prose without brackets cites nothing, and is most of what is looked through: it is left out early.
    """
    if isinstance(value, BaseModel):
        own = getattr(value, "audience", None)
        audience = stricter(audience, own) if isinstance(own, Audience) else audience
        for name, asked, below in _fields(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                if below is None and "[[" not in inner:
                    continue
            elif not isinstance(inner, (tuple, BaseModel)):
                continue
            level = audience if asked is None else stricter(audience, asked)
            if isinstance(below, RestsOn):
                for _ in inner if isinstance(inner, tuple) else (inner,):
                    yield _Text((*path, name), "", level, below)
                below = None
            yield from _texts(inner, (*path, name), level, below)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if mark is None and isinstance(item, str) and "[[" not in item:
                continue
            yield from _texts(item, (*path, index), audience, mark)
    elif isinstance(value, str):
        yield _Text(path, value, audience, mark)


def heading_of(page: Page, part: str) -> tuple[int, str]:
    """(number, text) of the heading that a prose mention stands under; (0, "") before the first."""
    found = heading_lines(page.body)
    number = int(part) if part.isdigit() else 0
    return (number, found[number - 1][2]) if 0 < number <= len(found) else (0, "")
