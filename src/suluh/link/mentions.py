"""Every reference of the Site: where it stands, who may see it, and which part of what it belongs to."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.helpdesk.model.tree import DecisionTree
from suluh.law.model.duty import Duty
from suluh.model.audience import Audience, field_audience, staff_fields, stricter
from suluh.model.citation import Citation
from suluh.model.page import Page
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Origin, Site
from suluh.model.term import Term
from suluh.model.thing import Thing
from suluh.procedures.model.sop_version import SopVersion
from suluh.read.blocks import block_marks
from suluh.read.references import REFERENCE, parse_bare
from suluh.text.headings import heading_lines

# Blocks whose argument is a reference: block name -> reference kind.
BLOCK_KINDS = {"contact": "contact", "contacts": "country"}
# Data fields that hold bare references (`kind:id#part`), at any depth of a thing.
REFERENCE_FIELDS = ("legal_basis", "reference", "references", "related", "clock")
# Data fields that hold ids of one kind, and that kind.
ID_FIELDS = {
    "contacts": "contact",
    "replaced_by": "term",
    "roles": "role",
    "pages": "page",
    "form": "form",
    "forms": "form",
    "referral": "referral",
    "agency": "institution",
    "instrument": "instrument",
}


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
    """All references of all pages and things; an earlier version of a procedure rests on nothing any more."""
    for lang, pages in site.pages.items():
        for page in pages.values():
            yield from in_page(site, lang, page)
    for folder, things in site.things.items():
        for thing in things.values() if folder != SopVersion.kind_name else ():
            yield from in_thing(site, folder, thing)


def in_page(site: Site, lang: str, page: Page) -> Iterator[Mention]:
    """The references of one page: prose, blocks, legal basis, next steps, owner."""
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
    if page.meta.owner and "owner" in page.meta.model_fields_set:
        owner = Citation("role", page.meta.owner, "", "", 1)
        # A public page may name its owner's role even if that role's page is for staff.
        yield make(origin.place("owner")[1], page.meta.owner, owner, "owner", Audience.supervisor)
    for mark in block_marks(page.body) if "///" in page.body else ():
        if mark.name in BLOCK_KINDS and mark.argument:
            line = page.body_line + mark.line
            block = Citation(BLOCK_KINDS[mark.name], mark.argument, "", "", line)
            yield make(line, f"{mark.name} | {mark.argument}", block, section(line), page.audience)


def in_thing(site: Site, folder: str, thing: Thing) -> Iterator[Mention]:
    """The references of one thing: relations, lists of ids and references, and its texts, at any depth."""
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
    for keys, text, level in _texts(thing, (), thing.audience):
        if keys[0] == "applied":
            continue  # a note about the law, not content that rests on it
        name = next((key for key in reversed(keys) if isinstance(key, str)), "")
        if name in REFERENCE_FIELDS or (name == "article" and isinstance(thing, Duty)):
            yield make(keys, text, parse_bare(text), level)
        elif name == "id" and "open" in keys and isinstance(thing, ComplaintProcedure):
            # What the sources leave open hangs on the regulation: its change may settle it.
            yield make(keys[: keys.index("open") + 1], thing.reference, parse_bare(thing.reference), level)
        elif name == "to" and isinstance(thing, DecisionTree) and ":" in text:
            yield make(keys, text, parse_bare(text), level)  # an outcome, or another tree
        elif name in ID_FIELDS and (name != "replaced_by" or isinstance(thing, Term)):
            yield make(keys, text, Citation(ID_FIELDS[name], text, "", "", 1), level)
        elif "[[" in text:
            if "[[" in REFERENCE.sub("", text):
                yield make(keys, text, None, level)
            for match in REFERENCE.finditer(text):
                kind, id, part, label = match.groups()
                found = Citation(kind, id, part or "", label or "", 1)
                yield make(keys, found.target, found, level)


def _texts(
    value: object, path: tuple[str | int, ...], audience: Audience
) -> Iterator[tuple[tuple[str | int, ...], str, Audience]]:
    """(field path, text, level) of every text below a value."""
    if isinstance(value, BaseModel):
        model = type(value)
        closed = staff_fields(model)
        for name, field in model.model_fields.items():
            inner = getattr(value, name)
            if isinstance(inner, (str, tuple, BaseModel)):
                level = stricter(audience, field_audience(field)) if name in closed else audience
                yield from _texts(inner, (*path, name), level)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), audience)
    elif isinstance(value, str):
        yield path, value, audience


def heading_of(page: Page, part: str) -> tuple[int, str]:
    """(number, text) of the heading that a prose mention stands under; (0, "") before the first."""
    found = heading_lines(page.body)
    number = int(part) if part.isdigit() else 0
    return (number, found[number - 1][2]) if 0 < number <= len(found) else (0, "")


def origin_of(site: Site, mention: Mention) -> Origin:
    """The file a mention stands in."""
    folder = f"pages/{mention.lang}" if mention.kind == "page" else mention.kind
    return site.origin(folder, mention.id)
