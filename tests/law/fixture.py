"""A small world of law: 15 instruments, 30 pages, 12 steps of a procedure, 8 items of a form.

What rests on what is written down here once, as the tables that the tests compare with. Steps and
items are kinds of the tests' own: they show that a kind which arrives later plugs in by one line.
"""

from pathlib import Path
from typing import ClassVar

from suluh.area import Area
from suluh.areas import AREAS
from suluh.declarations import declare
from suluh.model.base import Frozen, Line
from suluh.model.citation import Reference
from suluh.model.kinds import ContentKind, always, no_part
from suluh.model.thing import Thing
from tests.small_site import SOURCE, SOURCE_TEXT

# id -> (status, date, relations as YAML). `lama` and `baru` are the pair that the tests change.
INSTRUMENTS: dict[str, tuple[str, str, str]] = {
    "uu-1-2010": ("amended", "2010-01-10", ""),
    "uu-2-2012": ("in_force", "2012-02-02", ""),
    "uu-3-2020": ("in_force", "2020-03-03", "{amends: [{id: uu-1-2010, articles: ['7'], from: 2020-03-03}]}"),
    "pp-1-2011": ("in_force", "2011-01-01", "{implements: [uu-1-2010]}"),
    "pp-2-2013": ("revoked", "2013-01-01", "{implements: [uu-2-2012]}"),
    "pp-3-2015": (
        "in_force",
        "2015-05-05",
        "{implements: [uu-2-2012], revokes: [{id: pp-2-2013, from: 2015-05-05}]}",
    ),
    "permenaker-1-2016": ("in_force", "2016-01-01", "{implements: [pp-1-2011]}"),
    "permenaker-2-2017": ("in_force", "2017-01-01", "{implements: [pp-3-2015]}"),
    "perban-6-2024": ("in_force", "2024-06-06", "{implements: [uu-1-2010]}"),
    "perban-23-2025": ("in_force", "2025-10-08", "{implements: [uu-1-2010]}"),
    "perda-1-2018": ("in_force", "2018-01-01", "{implements: [pp-1-2011]}"),
    "perda-2-2019": ("in_force", "2019-01-01", "{implements: [pp-3-2015]}"),
    "perdes-1-2021": ("in_force", "2021-01-01", "{implements: [perda-1-2018]}"),
    "konvensi-1-1990": ("in_force", "1990-01-01", ""),
    "ruu-1-2026": ("draft", "2026-01-01", "{would_amend: [uu-2-2012]}"),
}
# Page number -> what it cites. Pages 1 to 15, each in both languages.
PAGES: dict[int, tuple[str, ...]] = {
    1: ("reg:perban-6-2024",),
    2: ("reg:perban-6-2024#4", "reg:uu-2-2012"),
    3: ("reg:uu-1-2010#7",),
    4: ("reg:uu-1-2010#7-ayat-2", "reg:pp-1-2011"),
    5: ("reg:uu-1-2010",),
    6: ("reg:uu-1-2010#8",),
    7: ("reg:pp-3-2015#3",),
    8: ("reg:pp-1-2011",),
    9: ("reg:permenaker-1-2016",),
    10: ("reg:permenaker-2-2017#2",),
    11: ("reg:perda-1-2018",),
    12: ("reg:perda-2-2019",),
    13: ("reg:konvensi-1-1990", "reg:perban-23-2025"),
    14: ("reg:perdes-1-2021", "reg:perban-6-2024#9"),
    15: ("reg:uu-2-2012#1",),
}
STEPS: dict[int, str] = {
    1: "reg:uu-2-2012",
    2: "reg:perban-6-2024#4",
    3: "reg:pp-1-2011",
    4: "reg:uu-1-2010#7",
    5: "reg:pp-3-2015",
    6: "reg:perban-6-2024",
    7: "reg:uu-1-2010#8",
    8: "reg:permenaker-1-2016",
    9: "reg:permenaker-2-2017",
    10: "reg:perda-1-2018",
    11: "reg:uu-1-2010",
    12: "reg:perban-23-2025",
}
ITEMS: dict[int, str] = {
    1: "reg:perban-6-2024#9",
    2: "reg:uu-2-2012",
    3: "reg:uu-1-2010#7",
    4: "reg:pp-1-2011",
    5: "reg:pp-3-2015",
    6: "reg:permenaker-1-2016",
    7: "reg:perda-2-2019",
    8: "reg:konvensi-1-1990",
}


class Step(Frozen):
    text: Line
    legal_basis: tuple[Reference, ...] = ()


class Procedure(Thing):
    """A kind of the tests: its steps rest on law."""

    kind_name: ClassVar[str] = "procedures"
    reference_name: ClassVar[str] = "procedure"
    steps: tuple[Step, ...]

    def title_in(self, _lang: str) -> str:
        return self.id


class Form(Thing):
    """A kind of the tests: its items rest on law."""

    kind_name: ClassVar[str] = "sheets"
    reference_name: ClassVar[str] = "sheet"
    items: tuple[Step, ...]

    def title_in(self, _lang: str) -> str:
        return self.id


AREA = Area(
    package="tests.law",
    bundles={},
    kinds=tuple(
        ContentKind(
            model=model,
            name=(model.reference_name, model.reference_name),
            address=lambda thing, _: (f"uji/{thing.id}", ""),
            new_name=model.reference_name,
            skeletons="suluh.write",
            plain=(),
            as_of=always,
            part_at=no_part,
            cites=True,
            may_be_public=True,
        )
        for model in (Procedure, Form)
    ),
    page_kinds=(),
    shelves=(),
    rules=(),
    exports=(),
    banners=(),
    related=(),
    rails=(),
    slots=(),
    site_files=(),
)
WITH_KINDS_OF_TESTS = declare((*AREAS, AREA))


def write_world(content: Path) -> Path:
    """Write the fixture's content folder."""
    _write(content.parent / SOURCE, SOURCE_TEXT)
    for id, (status, day, relations) in INSTRUMENTS.items():
        kind, number, year = id.rsplit("-", 2)
        level = {"konvensi": "international", "perda": "district", "perdes": "village"}.get(kind, "national")
        lines = [
            f"id: {id}",
            "audience: public",
            f"kind: {kind}",
            f'number: "{number}"',
            f"year: {year}",
            f"title: {{id: Aturan {id}, en: Rule {id}}}",
            f"level: {level}",
            f"dates: {{promulgated: {day}}}",
            f"status: {status}",
        ]
        if relations:
            lines.append(f"relations: {relations}")
        lines += ["sources: [contoh-sumber]", "checked: 2026-01-01", "confidence: high"]
        _write(content / f"data/regulations/{id}.yml", "\n".join(lines) + "\n")
    steps = "".join(f"  - {{text: Langkah {n}, legal_basis: ['{ref}']}}\n" for n, ref in STEPS.items())
    _write(content / "data/procedures/prosedur.yml", f"id: prosedur\naudience: public\nsteps:\n{steps}")
    items = "".join(f"  - {{text: Butir {n}, legal_basis: ['{ref}']}}\n" for n, ref in ITEMS.items())
    _write(content / "data/sheets/formulir.yml", f"id: formulir\naudience: public\nitems:\n{items}")
    role = "name: {id: Editor, en: Editor}\nsummary: {id: Editor., en: Editor.}\nsources: [contoh-sumber]\n"
    _write(
        content / "data/roles/editor.yml",
        f"id: editor\naudience: public\n{role}checked: 2026-01-01\nconfidence: high\n",
    )
    section = "sections:\n  - {id: contoh, title: Contoh, summary: Contoh.}\n"
    for lang in ("id", "en"):
        _write(content / lang / "nav.yml", section)
        home = "id: beranda\ntype: landing\naudience: public\ntitle: Beranda\nsummary: Beranda."
        _write(content / lang / "index.md", f"---\n{home}\n---\nBeranda.\n")
        for page, references in PAGES.items():
            _write(content / lang / f"contoh/h{page}.md", _page(lang, page, references))
    return content


def _page(lang: str, number: int, references: tuple[str, ...]) -> str:
    head = (
        f"id: h{number}\ntype: guide\naudience: public\ntitle: Halaman {number}\nsummary: Halaman {number}.\n"
    )
    if lang == "id":
        head += "owner: editor\nreview: {last: 2026-01-01, every_months: 12}\nsources: [contoh-sumber]\n"
        head += "topics: [contoh]\nnext: ['page:h1']\n"
    body = "\n\n".join(f"## Bagian {n}\n\nMenurut [[{ref}]]." for n, ref in enumerate(references, 1))
    return f"---\n{head}---\nPembuka.\n\n{body}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
