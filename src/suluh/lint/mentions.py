"""Every reference of the Site with its place and level, from prose, front matter and data."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from suluh.model.audience import Audience, field_audience, stricter
from suluh.model.citation import Citation
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Site
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.read.pages import BLOCKS
from suluh.read.references import REFERENCE, parse_bare

# Blocks whose argument is a reference: block name -> reference kind.
BLOCK_KINDS = {"contact": "contact", "contacts": "country"}
# Data fields that hold ids of one kind: (model, field) -> reference kind.
ID_FIELDS = {"contacts": "contact", "replaced_by": "term"}


@dataclass(frozen=True)
class Mention:
    """A reference where it stands. `citation` is None if the text cannot be read as one."""

    place: tuple[str, int]
    text: str
    citation: Citation | None
    audience: Audience


def mentions(site: Site) -> Iterator[Mention]:
    """All references of all pages and things."""
    yield from _in_pages(site)
    for folder, things in site.things.items():
        for thing in things.values():
            yield from _in_thing(site, folder, thing)


def _in_pages(site: Site) -> Iterator[Mention]:
    for lang, pages in site.pages.items():
        for page in pages.values():
            origin = site.origin(f"pages/{lang}", page.id)
            for citation in page.citations:
                yield Mention((origin.path, citation.line), citation.target, citation, page.audience)
            for name in ("legal_basis", "next"):
                if name not in page.meta.model_fields_set:
                    continue  # a translation repeats its original's
                for index, text in enumerate(getattr(page.meta, name)):
                    yield Mention(origin.place(name, index), text, parse_bare(text), page.audience)
            if page.meta.owner and "owner" in page.meta.model_fields_set:
                citation = Citation("role", page.meta.owner, "", "", 1)
                # A public page may name its owner's role even if that role's page is for staff.
                yield Mention(origin.place("owner"), page.meta.owner, citation, Audience.supervisor)
            for number, line in enumerate(page.body.split("\n")):
                if not line.startswith("/// "):
                    continue
                name, _, argument = (part.strip() for part in line[4:].partition("|"))
                if name in BLOCK_KINDS and name in BLOCKS and argument:
                    citation = Citation(BLOCK_KINDS[name], argument, "", "", page.body_line + number)
                    place = (origin.path, page.body_line + number)
                    yield Mention(place, f"{name} | {argument}", citation, page.audience)


def _in_thing(site: Site, folder: str, thing: Thing) -> Iterator[Mention]:
    origin = site.origin(folder, thing.id)
    if isinstance(thing, Regulation):
        for name in RELATIONS:
            for index, id in enumerate(getattr(thing.relations, name)):
                place = origin.place("relations", name, index)
                yield Mention(place, id, Citation("reg", id, "", "", place[1]), thing.audience)
    for name, kind in ID_FIELDS.items():
        if name == "replaced_by" and not isinstance(thing, Term):
            continue
        for index, id in enumerate(getattr(thing, name, ())):
            place = origin.place(name, index)
            yield Mention(place, id, Citation(kind, id, "", "", place[1]), thing.audience)
    for index, text in enumerate(getattr(thing, "legal_basis", ())):
        yield Mention(origin.place("legal_basis", index), text, parse_bare(text), thing.audience)
    yield from _in_texts(thing, (), origin, thing.audience)


def _in_texts(
    value: object, path: tuple[str | int, ...], origin: object, audience: Audience
) -> Iterator[Mention]:
    """References inside the text fields of a thing."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            level = stricter(audience, field_audience(field))
            yield from _in_texts(getattr(value, name), (*path, name), origin, level)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_texts(item, (*path, index), origin, audience)
    elif isinstance(value, str) and "[[" in value:
        place = origin.place(*path)  # type: ignore[attr-defined]
        for match in REFERENCE.finditer(value):
            kind, id, part, label = match.groups()
            citation = Citation(kind, id, part or "", label or "", place[1])
            yield Mention(place, citation.target, citation, audience)
