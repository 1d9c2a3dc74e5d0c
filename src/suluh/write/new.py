"""Skeletons of new content."""

import os
import re
from datetime import date
from pathlib import Path

from suluh.model.base import ID_PATTERN, MAX_ID
from suluh.output.transaction import write_all
from suluh.read.yaml import parse

PAGE = {
    "id": """---
id: {id}
type: guide
audience: staff          # public bila boleh dibaca semua orang
title: ISI judul
summary: ISI satu kalimat.
owner: editor            # peran yang bertanggung jawab
review:
  last: {today}
  every_months: 6
legal_basis: []          # - reg:uu-18-2017#38
sources:
  - ISI alamat sumber
topics: [{section}]
also: []                 # cara orang benar-benar menyebutnya
next: []                 # - page:cara-mengadu
changes:
  - date: {today}
    what: Halaman pertama.
---
ISI satu sampai tiga kalimat yang langsung menjawab pembaca.

## ISI judul bagian

Isi.
""",
    "en": """---
id: {id}
type: guide
audience: staff          # public if everybody may read it
title: FILL IN the title
summary: FILL IN one sentence.
also: []                 # how people really say it
changes:
  - date: {today}
    what: First version.
---
FILL IN one to three sentences that answer the reader at once.

## FILL IN a heading

Text.
""",
}
FACT = "sources:\n  - ISI alamat sumber\nchecked: {today}\nconfidence: low\n"
BOTH = "{{id: ISI, en: FILL IN}}"
DATA = {
    "regulation": 'kind: uu\nnumber: "0"\nyear: 2026\ntitle: '
    + BOTH
    + "\nlevel: national\nstatus: unknown\n"
    + FACT,
    "institution": "short: ISI\nname: " + BOTH + "\nkind: agency\nsummary: " + BOTH + "\n" + FACT,
    "term": "term: ISI\nexpansion: " + BOTH + "\ndefinition: " + BOTH + "\nsource: ISI\nconfidence: medium\n",
    "contact": (
        "name: " + BOTH + "\nkind: union_ngo\ncountry: ID\ncity: ISI\nneeds: [information]\n"
        'channels:\n  - type: address\n    value: "ISI"\nlanguages: [id]\n' + FACT + "display: hidden\n"
    ),
    "role": "name: " + BOTH + "\nsummary: " + BOTH + "\n" + FACT,
    "country": "code: XX\nname: " + BOTH + "\nsummary: " + BOTH + "\ntime_zone: Asia/Jakarta\n" + FACT,
    "province": "name: ISI\n" + FACT,
    "path": (
        "role: editor             # peran pemilik jalur\nname: "
        + BOTH
        + "\nsummary: "
        + BOTH
        + "\nminutes: 30\n"
        "checked: {today}\nstages:\n  - stage: day            # day, week, month\n    goal: " + BOTH + "\n"
        "    minutes: 30\n    items:\n      - id: isi-tugas\n        kind: task         "
        "# lesson, sop, quiz, case, task\n        text: " + BOTH + "\n        minutes: 30\n"
    ),
    "quiz": (
        "name: " + BOTH + "\nsummary: " + BOTH + "\nchecked: {today}\nquestions:\n  - id: isi-pertanyaan\n"
        "    kind: single           # single, multiple, ordering, matching, numeric\n    text: " + BOTH + "\n"
        "    choices:\n      - text: {{id: ISI benar, en: FILL IN right}}\n        correct: true\n"
        "      - text: {{id: ISI keliru, en: FILL IN wrong}}\n    explanation: " + BOTH + "\n"
        "    references: [reg:pp-59-2021#31]   # tumpuan jawaban\n"
    ),
    "case": (
        "name: "
        + BOTH
        + "\nsummary: "
        + BOTH
        + "\ntree: luar-negeri         # id pohon bantuan\nstory:\n  - "
        + BOTH
        + "\ndecisions:\n  - question: a1\n    to: a2                 # `to` jawaban yang tepat\n"
        "    explanation: " + BOTH + "\nlessons:\n  - " + BOTH + "\nreferences: [reg:pp-59-2021#31]\n"
        "checked: {today}\n"
    ),
    "duty": (
        "name: " + BOTH + "\narticle: reg:pp-59-2021#4-ayat-4\ngroup: information   # information, desk\n"
        "number: 1\npages: []             # id halaman umum yang memuatnya\n" + FACT
    ),
}
FOLDERS = {
    "regulation": "regulations",
    "institution": "institutions",
    "term": "terms",
    "contact": "contacts",
    "role": "roles",
    "country": "countries",
    "province": "provinces",
    "path": "paths",
    "quiz": "quizzes",
    "case": "cases",
    "duty": "duties",
}
LEARNING = ("path", "quiz", "case")
KINDS = ("page", *DATA)


def write_new(
    content: Path, kind: str, id: str, section: str, today: date
) -> tuple[list[Path], tuple[str, str] | None]:
    """(files written, problem in both languages). Nothing is written over; all files or none."""
    if not re.fullmatch(ID_PATTERN, id) or len(id) > MAX_ID:
        return [], (
            f'"{id}" bukan id: huruf kecil, angka, dan tanda hubung',
            f'"{id}" is not an id: lower-case letters, digits and hyphens',
        )
    if kind == "page" and not re.fullmatch(ID_PATTERN, section):
        return [], (
            "halaman perlu bagian: tambahkan --section, mis. --section masalah",
            "a page needs a section: add --section, such as --section masalah",
        )
    # YAML takes some ids for a number, a day or a truth value; those need quotes.
    written = id if parse(f"id: {id}", "")[0] == {"id": id} else f'"{id}"'
    files: dict[Path, str] = {}
    if kind == "page":
        for lang, text in PAGE.items():
            files[content / lang / section / f"{id}.md"] = text.format(
                id=written, today=today, section=section
            )
    else:
        levels = "tidak pernah public" if kind in LEARNING else "public bila boleh dilihat semua orang"
        head = f"id: {written}\naudience: staff   # {levels}\n"
        files[content / "data" / FOLDERS[kind] / f"{id}.yml"] = head + DATA[kind].format(today=today)
    for path in files:
        if os.path.lexists(path):
            return [], (f"{path} sudah ada: pilih id lain", f"{path} exists already: choose another id")
    write_all({path: text.encode() for path, text in files.items()}, new=True)
    return list(files), None
