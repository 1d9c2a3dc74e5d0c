"""The real content after all its law was revoked, with marks in all its texts.

Every thing and page gets a mark of its own in each text of it but its name, one for each language. A
page, or a file that leaves the site, which has the mark shows the thing, so it has to say that the law
behind it has changed. Kinds that cite no law in the real content get a citation; kinds of which it has
nothing get a thing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from suluh.flow import edition
from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.holidays import Holidays
from suluh.link.catalogue import INDEX_ON_ONE_PAGE
from suluh.link.document import Shown
from suluh.link.order import section_of
from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.model.page import Page
from suluh.model.regulation import Regulation, Relation
from suluh.model.site import Site
from suluh.model.source import Source
from suluh.model.thing import Fact, Thing

SINCE = date(2026, 11, 1)
BY = "pp-22-2022"
# What nothing cites may stay in force, so that the picture of the tiers is drawn.
KEPT = ("ilo-c105",)
MARK = re.compile(r"zq(\d+)(id|en)zq")
_FACT = {"audience": "public", "sources": ["contoh-sumber"], "checked": "2026-11-20", "confidence": "high"}
_NAME = {"id": "Contoh", "en": "Sample"}
# Things of kinds of which the real content has none.
SAMPLES: tuple[Thing, ...] = (
    Holidays.model_validate(
        {**_FACT, "id": "libur-2026", "name": _NAME, "year": 2026,
         "days": [{"date": "2026-12-25", "name": _NAME}]}
    ),
    AgencyList.model_validate(
        {**_FACT, "id": "daftar-contoh", "name": _NAME, "publisher": _NAME, "dated": "2026-11-20",
         "agencies": [{"name": "PT Contoh", "licence": "licensed", "note": _NAME}]}
    ),
)  # fmt: skip
# Top-level fields that stand in every link to a thing: a link alone does not show it.
_NAMES = ("name", "title", "short", "term", "applied")


@dataclass(frozen=True)
class Marked:
    """A Site with marks. `owner` says whose a number is."""

    site: Site
    owner: Mapping[str, Shown]

    def shown_in(self, text: str, lang: str = "") -> set[tuple[Shown, str]]:
        """(page or thing, language) of every mark in a text."""
        return {(self.owner[n], found) for n, found in MARK.findall(text) if lang in ("", found)}


def revoked(site: Site, audience: Audience, day: date, *, cited_by_all: bool = True) -> Site:
    """An edition of the Site after one regulation has revoked all the others."""
    known = site.regulations
    gone: dict[str, Thing] = {id: _ended(r) for id, r in known.items() if id not in (BY, *KEPT)}
    relations = known[BY].relations.model_copy(
        update={"revokes": tuple(Relation.model_validate({"id": id, "from": SINCE}) for id in gone)}
    )
    things = {
        **site.things,
        Regulation.kind_name: {**known, **gone, BY: known[BY].model_copy(update={"relations": relations})},
    }
    for sample in SAMPLES if cited_by_all else ():
        things[sample.kind_name] = {**things.get(sample.kind_name, {}), sample.id: sample}
    changed = replace(site, things=things, pages=_more_pages(site) if cited_by_all else site.pages)
    return edition(_citing(changed) if cited_by_all else changed, audience, day)


def _ended(regulation: Regulation) -> Regulation:
    dates = regulation.dates.model_copy(update={"ended": SINCE.isoformat()})
    return regulation.model_copy(update={"status": "revoked", "dates": dates})


def _more_pages(site: Site) -> dict[str, dict[str, Page]]:
    """Enough pages of one language that the list of all is split, and that the other has stubs."""
    pages = {lang: dict(found) for lang, found in site.pages.items()}
    model = next(page for page in pages["id"].values() if page.meta.type == "guide")
    # Without its section about countries the other language has a list of them.
    pages["en"] = {id: page for id, page in pages["en"].items() if section_of(page) != "negara"}
    for number in range(max(0, INDEX_ON_ONE_PAGE + 5 - len(pages["id"]))):
        meta = model.meta.model_copy(update={"id": f"salinan-{number}", "title": f"Salinan {number}"})
        pages["id"][meta.id] = replace(model, key=f"{model.key}-{number}", meta=meta)
    return pages


def _citing(site: Site) -> Site:
    """The Site in which something of every kind cites a regulation."""
    things = {folder: dict(found) for folder, found in site.things.items()}
    for folder, found in things.items():
        if folder in (Regulation.kind_name, Source.kind_name):
            continue
        for id, thing in found.items():
            if "reg:" not in thing.model_dump_json():
                found[id] = _with_citation(thing)
    return replace(site, things=things)


def _with_citation(thing: Thing) -> Thing:
    text = "[[reg:uu-18-2017#6]]"
    if isinstance(thing, Fact):
        return thing.model_copy(update={"internal_note": Words(id=text, en=text)})
    for name in type(thing).model_fields:
        value = getattr(thing, name)
        if isinstance(value, Words) and name not in _NAMES:
            return thing.model_copy(update={name: _added(value, text, text)})
    raise AssertionError(f"{thing.kind_name}: no text to cite in")


def marked(site: Site) -> Marked:
    """The Site with a mark in each text, and whose mark is which."""
    owner: dict[str, Shown] = {}

    def number(shown: Shown) -> str:
        owner[str(len(owner))] = shown
        return str(len(owner) - 1)

    things = {
        folder: {id: _mark(thing, number((folder, id)), top=True) for id, thing in found.items()}
        for folder, found in site.things.items()
    }
    pages = {
        lang: {id: _mark_page(page, number(("page", id))) for id, page in found.items()}
        for lang, found in site.pages.items()
    }
    return Marked(replace(site, things=things, pages=pages), owner)


def _mark_page(page: Page, number: str) -> Page:
    mark = f"zq{number}{page.lang}zq"
    meta = page.meta.model_copy(update={"summary": f"{page.meta.summary} {mark}"})
    return replace(page, meta=meta, body=f"{page.body}\n\n{mark}\n")


def _added(words: Words, indonesian: str, english: str) -> Words:
    return words.model_copy(update={"id": f"{words.id} {indonesian}", "en": f"{words.en} {english}"})


def _mark(value: Any, number: str, *, top: bool = False) -> Any:
    """A model with the mark in every text for people at any depth."""
    if isinstance(value, Words):
        return _added(value, f"zq{number}idzq", f"zq{number}enzq")
    if isinstance(value, tuple):
        return tuple(_mark(item, number) for item in value)
    if not isinstance(value, BaseModel):
        return value
    names = [n for n in type(value).model_fields if not (top and n in _NAMES)]
    new = {name: _mark(getattr(value, name), number) for name in names}
    return value.model_copy(update=new)
