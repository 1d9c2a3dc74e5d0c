"""A small sound site to try things on: two languages, one thing of each common kind, no findings."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from suluh.areas import DECLARED
from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.flow import edition, load, open_edition
from suluh.link.catalogue import Catalogue, catalogue
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.render.view import Edition, View

DAY = date(2026, 11, 22)
# Stands for a line of 260 words: enough for a page, on one line in short sentences, so that line
# numbers stay easy.
WORDS_MARK = "{words}"
WORDS = " ".join(["Kata kata kata kata kata kata kata kata kata kata."] * 26)

FILES: dict[str, str] = {
    "content/id/nav.yml": """\
sections:
  - id: masalah
    title: Saya punya masalah
    summary: Langkah aman.
    pages: [paspor]
""",
    "content/en/nav.yml": """\
sections:
  - id: masalah
    title: I have a problem
    summary: Safe steps.
""",
    "content/id/index.md": """\
---
id: beranda
type: landing
audience: public
title: Beranda
summary: Panduan kerja ke luar negeri.
---
Pilih keadaan Anda.
""",
    "content/en/index.md": """\
---
id: beranda
type: landing
audience: public
title: Home
summary: A guide to work abroad.
---
Choose your situation.
""",
    "content/id/masalah/paspor.md": """\
---
id: paspor
type: guide
audience: public
title: Paspor dipegang orang lain
summary: Anda berhak memegang paspor sendiri.
owner: editor
review:
  last: 2026-11-22
  every_months: 6
legal_basis:
  - reg:uu-18-2017#6
sources:
  - https://sumber.example/paspor
topics: [masalah]
also: [paspor ditahan]
next:
  - contact:hotline
---
Lihat [[reg:uu-18-2017#6-ayat-1]] dan [[term:p3mi]].

## Langkah

Hubungi [[contact:hotline]].

{words}
""",
    "content/en/masalah/paspor.md": """\
---
id: paspor
type: guide
audience: public
title: Someone else keeps your passport
summary: You have the right to hold your own passport.
also: [employer keeps my passport]
---
See [[reg:uu-18-2017#6-ayat-1]] and [[term:p3mi]].

## Steps

Call [[contact:hotline]].

{words}
""",
    "content/data/regulations/uu-18-2017.yml": """\
id: uu-18-2017
audience: public
kind: uu
number: "18"
year: 2017
title: {id: Pelindungan Pekerja Migran Indonesia, en: Protection of Indonesian Migrant Workers}
level: national
status: in_force
articles:
  - article: "6 ayat (1)"
    text: {id: Hak pekerja., en: Rights of workers.}
sources: [https://sumber.example/uu]
checked: 2026-11-22
confidence: high
""",
    "content/data/terms/p3mi.yml": """\
id: p3mi
audience: public
term: P3MI
expansion: {id: Perusahaan penempatan, en: Placement company}
definition: {id: Perusahaan berizin., en: A licensed company.}
colloquial: [agen indo]
source: https://sumber.example/istilah
confidence: high
""",
    "content/data/contacts/hotline.yml": """\
id: hotline
audience: public
name: {id: Layanan Pusat, en: Central Line}
kind: national_hotline
country: ID
city: Jakarta
needs: [emergency, complaint]
channels:
  - type: phone
    value: "+62 21 555 0100"
display: full
sources: [https://sumber.example/kontak]
checked: 2026-11-22
confidence: high
""",
    "content/data/countries/indonesia.yml": """\
id: indonesia
audience: public
code: ID
name: {id: Indonesia, en: Indonesia}
summary: {id: Negara asal., en: The country of origin.}
time_zone: Asia/Jakarta
sources: [https://sumber.example/negara]
checked: 2026-11-22
confidence: high
""",
    "content/data/roles/editor.yml": """\
id: editor
audience: public
name: {id: Penyunting, en: Editor}
summary: {id: Menjaga isi., en: Keeps the content.}
sources: [https://sumber.example/peran]
checked: 2026-11-22
confidence: high
""",
}

FILES["content/site.yml"] = """\
contacts: {central: [hotline], agencies: [hotline]}
pages: {agency-check: paspor, costs: paspor, field-guide: paspor, law-chain: paspor, papers: paspor, schemes: paspor}
sections: {countries: masalah, duties: masalah, most-asked: masalah}
home: {cards: [masalah], lists: [contacts]}
"""
Files = Mapping[str, str | bytes | None]


def write_site(folder: Path, files: Files | None = None) -> Path:
    """Write the small site below `folder`; `files` adds to it, replaces, or (None) leaves out.

    Paths start with `content/`. Returns the content folder.
    """
    for name, text in {**FILES, **(files or {})}.items():
        path = folder / name
        if text is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.replace(WORDS_MARK, WORDS).encode())
    return folder / "content"


def load_site(folder: Path, files: Files | None = None) -> tuple[Site, list[Finding]]:
    """The small site with `files`, through `flow.load` on DAY."""
    return load(write_site(folder, files), DAY)


def sound_site(folder: Path, files: Files | None = None) -> Site:
    """The same, where no error is expected."""
    site, findings = load_site(folder, files)
    assert [f.text("en") for f in findings if f.severity == "error"] == []
    return site


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """One file of the small site with one piece of text replaced."""
    assert old in FILES[name]
    return {name: FILES[name].replace(old, new, 1)}


def another_central() -> dict[str, str]:
    """A second national line, which stands in for others: "hotline" is then a contact like all others."""
    hotline = FILES["content/data/contacts/hotline.yml"]
    return {
        "content/data/contacts/pusat.yml": hotline.replace("id: hotline", "id: pusat", 1),
        **changed("content/site.yml", "central: [hotline]", "central: [pusat]"),
    }


def guide(id: str, body: str = "", *, lang: str = "id", **keys: Any) -> str:
    """The text of a sound guide; `keys` set its front matter (JSON is YAML), None takes a key out."""
    front: dict[str, object] = {"id": id, "type": "guide", "audience": "public", "title": id.title()}
    front["summary"] = f"Tentang {id}."
    if lang == "id":
        front |= {
            "owner": "editor",
            "review": {"last": "2026-11-22", "every_months": 6},
            "sources": ["https://sumber.example/x"],
            "topics": ["masalah"],
            "next": ["contact:hotline"],
        }
    front |= keys
    head = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front.items()
        if value is not None
    )
    return f"---\n{head}---\n{body}\n\n{WORDS_MARK}\n"


def twins(id: str, body: str = "", **keys: Any) -> dict[str, str]:
    """A guide in both languages with the same body and level."""
    own = {name: keys[name] for name in ("audience", "translation") if name in keys}
    return {
        f"content/id/masalah/{id}.md": guide(id, body, **keys),
        f"content/en/masalah/{id}.md": guide(id, body, lang="en", **own),
    }


def edition_of(site: Site, audience: str = "public", today: date = DAY) -> Edition:
    """What a build of an edition starts from."""
    shown = edition(site, Audience(audience), today)
    return open_edition(shown, today)


def view_of(site: Site, lang: str = "id", address: str = "uji.html", audience: str = "public") -> View:
    """A page of an edition, about to be drawn."""
    return View(edition_of(site, audience), lang, address)


def bodies(site: Site, audience: str = "public", today: date = DAY) -> dict[str, str]:
    """The HTML of every document of an edition by its address."""
    edition = edition_of(site, audience, today)
    composer = Composer(edition)
    return {document.address: str(composer.compose(document).html) for document in edition.catalogue.values()}


def pages_of(site: Site) -> Catalogue:
    """Every page of a narrowed Site."""
    return catalogue(site, DECLARED.shelves)


EXPORT_BY_NAME = DECLARED.export_by_name
