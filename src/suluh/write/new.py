"""Skeletons of new content."""

import os
import re
from datetime import date
from pathlib import Path

from suluh.model.base import ID_PATTERN, MAX_ID
from suluh.model.kinds import Kinds
from suluh.output.transaction import write_all
from suluh.read.yaml import parse
from suluh.text.file_names import unfit
from suluh.write.home import end_changes, home_of

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
  - isi-id-sumber        # buat dengan `suluh new source ID`
topics: [{section}]
also: []                 # cara orang benar-benar menyebutnya
next: []                 # - page:cara-mengadu
changes:
  - date: {today}
    what: Halaman pertama.
---
ISI satu sampai tiga kalimat yang langsung menjawab pembaca.

## ISI judul bagian

ISI teks bagian.
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

FILL IN the text.
""",
}


def write_new(
    content: Path, kinds: Kinds, kind: str, id: str, section: str, today: date
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
    for name in (id, section) if kind == "page" else (id,):
        why = unfit(name)
        if why is not None:
            return [], (
                f'"{name}" tidak dapat menjadi nama berkas di USB atau Windows ({why[0]}): pilih nama lain',
                f'"{name}" cannot name a file on a USB stick or Windows ({why[1]}): choose another name',
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
        row = kinds.by_new_name[kind]
        levels = "public bila boleh dilihat semua orang" if row.may_be_public else "tidak pernah public"
        head = f"id: {written}\naudience: staff   # {levels}\n"
        body = row.skeleton.replace("{today}", today.isoformat()).replace("{id}", id)
        files[content / "data" / row.folder / f"{id}.yml"] = head + body
    end_changes(content)
    for path in files:
        if os.path.lexists(path):
            return [], (f"{path} sudah ada: pilih id lain", f"{path} exists already: choose another id")
    write_all({path: text.encode() for path, text in files.items()}, new=True, home=home_of(content))
    return list(files), None
