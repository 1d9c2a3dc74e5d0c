"""The registry of regulations as JSON and CSV, for other programs and for spreadsheets.

Only the fields of `model/registry.py` go out, so notes of editors never do, and only what the
narrowed Site shows. The shape stands in docs/registry.md.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from suluh.export.form import ExportForm, Order, write_whole
from suluh.export.site_files import SiteFiles
from suluh.link import addresses
from suluh.link.citations import citing_pages
from suluh.link.regulations import INVERSE
from suluh.link.sources import cited_sources
from suluh.link.standing import LegalChange, legal_changes, standing
from suluh.model.languages import LANGUAGES
from suluh.model.registry import (
    LICENCE,
    SCHEMA,
    Both,
    Registry,
    RegistryArticle,
    RegistryDates,
    RegistryEntry,
    RegistryPages,
    RegistryRelation,
    RegistrySource,
)
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Site
from suluh.model.source import UNKNOWN, Source
from suluh.render.view import Edition
from suluh.text.spreadsheet import csv_table

FOLDER = "data"
JSON_FILE = f"{FOLDER}/peraturan.json"
CSV_FILE = f"{FOLDER}/peraturan.csv"
SCHEMA_FILE = f"{FOLDER}/peraturan.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Back = Mapping[str, list[RegistryRelation]]


def registry_addresses(site: Site) -> tuple[str, ...]:
    """Where the files lie below a built site; nowhere without regulations."""
    return (JSON_FILE, CSV_FILE, SCHEMA_FILE) if site.regulations else ()


def registry_content(edition: Edition, _site_url: str) -> dict[str, bytes]:
    """Address -> content of the files of an edition; they name addresses below the site only."""
    return registry_files(edition.site, edition.today) if edition.site.regulations else {}


def registry_files(site: Site, today: date) -> dict[str, bytes]:
    """Address -> content of the three files."""
    found = make_registry(site, today)
    files = {JSON_FILE: to_json(found), CSV_FILE: to_csv(found), SCHEMA_FILE: schema()}
    return {name: text.encode("utf-8") for name, text in files.items()}


def _export(order: Order) -> list[Path]:
    files = registry_content(order.edition, order.site_url)
    return [write_whole(order.out / Path(name).name, content) for name, content in files.items()]


def make_registry(site: Site, today: date) -> Registry:
    """The registry of a narrowed Site, as it stands on a day."""
    changes = legal_changes(site.regulations)
    citing = {lang: site.once(citing_pages, lang) for lang in LANGUAGES}
    back = _back(site.regulations)
    entries = tuple(
        _entry(site, regulation, changes.get(id, ()), back, citing, today)
        for id, regulation in sorted(site.regulations.items())
    )
    return Registry(schema=SCHEMA, as_of=today, licence=LICENCE, count=len(entries), regulations=entries)


def to_json(registry: Registry) -> str:
    """JSON with one regulation a line, so that two versions can be compared."""
    head = registry.model_dump(mode="json", by_alias=True, exclude={"regulations"})
    lines = ",\n".join(
        json.dumps(entry.model_dump(mode="json"), ensure_ascii=False) for entry in registry.regulations
    )
    start = json.dumps({**head, "regulations": []}, ensure_ascii=False)
    return start.removesuffix("[]}") + f"[\n{lines}\n]}}\n"


def schema() -> str:
    """The JSON Schema of `to_json`."""
    shape = {"$schema": DIALECT, **Registry.model_json_schema(mode="serialization")}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def to_csv(registry: Registry) -> str:
    """One row a regulation, after a row of names.

    Semicolons, a byte order mark and CRLF: spreadsheets set to Indonesian open it by a click. Lists
    in a cell are parted by " | "; a relation is `id (articles) from date`.
    """
    rows = [_row(entry) for entry in registry.regulations]
    return csv_table([list(rows[0]), *(list(row.values()) for row in rows)] if rows else [])


def _entry(
    site: Site,
    regulation: Regulation,
    changes: tuple[LegalChange, ...],
    back: Back,
    citing: Mapping[str, Mapping[str, tuple[str, ...]]],
    today: date,
) -> RegistryEntry:
    key, _ = site.kinds.address(regulation)
    pages = {
        lang: tuple(
            sorted(
                addresses.address(lang, site.pages[lang][id].key)
                for id in citing[lang].get(f"reg:{regulation.id}", ())
            )
        )
        for lang in LANGUAGES
    }
    return RegistryEntry(
        id=regulation.id,
        kind=regulation.kind,
        number=regulation.number,
        year=regulation.year,
        name=Both(id=regulation.title_in("id"), en=regulation.title_in("en")),
        title=Both(id=regulation.title.id, en=regulation.title.en),
        level=regulation.level,
        region=regulation.region,
        dates=RegistryDates(**regulation.dates.model_dump()),
        status=standing(regulation, changes, today),
        relations=(*_forward(regulation, site.regulations), *back.get(regulation.id, ())),
        articles=tuple(
            RegistryArticle(article=a.article, anchor=a.anchor, text=Both(id=a.text.id, en=a.text.en))
            for a in regulation.articles
        ),
        topics=regulation.topics,
        sources=tuple(_source(source) for source in cited_sources(site, regulation.sources)),
        checked=regulation.checked,
        confidence=regulation.confidence,
        address=Both(id=addresses.address("id", key), en=addresses.address("en", key)),
        cited_by=RegistryPages(**pages),
    )


def _source(source: Source) -> RegistrySource:
    return RegistrySource(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        date=None if source.date == UNKNOWN else source.date,
        kind=source.kind,
        confidence=source.confidence,
        address=source.address,
        state=source.state,
    )


def _forward(regulation: Regulation, known: Mapping[str, Regulation]) -> Iterator[RegistryRelation]:
    """What a regulation does to others that this edition shows."""
    for name in RELATIONS:
        for target in getattr(regulation.relations, name):
            if target.id in known:
                yield RegistryRelation(
                    relation=name, id=target.id, articles=target.articles, since=target.since
                )


def _back(known: Mapping[str, Regulation]) -> Back:
    """Id -> what others do to it, in the order of the relations, then by id."""
    found: dict[str, list[RegistryRelation]] = {}
    for id, regulation in sorted(known.items()):
        for way in _forward(regulation, known):
            there = way.model_copy(update={"relation": INVERSE[way.relation], "id": id})
            found.setdefault(way.id, []).append(there)
    order = list(INVERSE.values())
    return {id: sorted(ways, key=lambda w: order.index(w.relation)) for id, ways in found.items()}


def _row(entry: RegistryEntry) -> dict[str, str]:
    """Column -> text of one regulation."""
    plain = {
        "id": entry.id,
        "kind": entry.kind,
        "number": entry.number,
        "year": entry.year,
        "name_id": entry.name.id,
        "name_en": entry.name.en,
        "title_id": entry.title.id,
        "title_en": entry.title.en,
        "level": entry.level,
        "region": entry.region,
        "status": entry.status,
        **entry.dates.model_dump(),
    }
    lists = {
        **{
            name: tuple(_said(way) for way in entry.relations if way.relation == name)
            for name in (*RELATIONS, *(INVERSE[name] for name in RELATIONS))
        },
        "articles": tuple(a.article for a in entry.articles),
        "topics": entry.topics,
        "sources": tuple(source.address or source.id for source in entry.sources),
        "checked": (entry.checked.isoformat(),),
        "confidence": (entry.confidence,),
        "address_id": (entry.address.id,),
        "address_en": (entry.address.en,),
        "cited_by_id": entry.cited_by.id,
        "cited_by_en": entry.cited_by.en,
    }
    row = {name: "" if value is None else str(value) for name, value in plain.items()}
    return row | {name: " | ".join(values) for name, values in lists.items()}


def _said(way: RegistryRelation) -> str:
    """A relation in a cell: `uu-18-2017 (51, 53) from 2020-11-02`."""
    articles = f" ({', '.join(way.articles)})" if way.articles else ""
    return way.id + articles + (f" from {way.since}" if way.since else "")


FORM = ExportForm(
    "registry",
    ("daftar peraturan sebagai JSON dan CSV", "the registry of regulations as JSON and CSV"),
    _export,
)
SITE_FILES = SiteFiles(
    what=("daftar peraturan sebagai data", "the registry of regulations as data"),
    addresses=registry_addresses,
    content=registry_content,
)
