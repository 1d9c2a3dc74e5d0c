"""Markdown files with front matter into pages."""

import os
from functools import partial
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.languages import LANGUAGES
from suluh.model.page import FrontMatter, Page
from suluh.model.site import Origin
from suluh.read.blocks import check_blocks
from suluh.read.conflicts import in_conflict
from suluh.read.files import link, read_text, walk
from suluh.read.kept import Kept
from suluh.read.references import scan
from suluh.read.schema import validate
from suluh.read.yaml import parse

PagesByLang = dict[str, dict[str, Page]]


def read_pages(
    content: Path, prefix: str, kept: Kept
) -> tuple[PagesByLang, dict[tuple[str, str], Origin], list[Finding]]:
    """All pages of both languages by id, their origins, and the findings.

    `prefix` is the name that findings give the content folder, as "content".
    """
    pages: PagesByLang = {lang: {} for lang in LANGUAGES}
    origins: dict[tuple[str, str], Origin] = {}
    findings: list[Finding] = []
    for lang in LANGUAGES:
        if not os.path.exists(content / lang / "index.md"):
            findings.append(_no_home(f"{prefix}/{lang}/index.md"))
        root = len(str(content / lang)) + 1
        for path in walk(content / lang):
            below = str(path)[root:].replace(os.sep, "/")
            shown = f"{prefix}/{lang}/{below}"
            if path.suffix != ".md":
                findings += [link(shown)] if path.is_symlink() else []
                continue
            key = below.removesuffix(".md")
            page, origin, found = kept.recall(path, partial(read_page, path, shown, lang, key, kept))
            findings += found
            if key.split("/")[0].lower() in LANGUAGES and "/" in key:
                findings.append(_reserved(origin.place(), key.split("/")[0]))
                continue
            if page is None:
                continue
            first = pages[lang].get(page.id)
            if first is not None:
                findings.append(
                    error(
                        "PAG003",
                        origin.place("id"),
                        (f'id "{page.id}" sudah dipakai {lang}/{first.key}.md', "pilih id lain"),
                        (f'the id "{page.id}" is taken by {lang}/{first.key}.md', "choose another id"),
                    )
                )
                continue
            pages[lang][page.id] = page
            origins[(f"pages/{lang}", page.id)] = origin
    return pages, origins, findings


def read_page(
    path: Path, shown: str, lang: str, key: str, kept: Kept | None = None
) -> tuple[Page | None, Origin, list[Finding]]:
    """One page, or the findings that keep it out."""
    origin = Origin(shown)
    text, findings = read_text(path, shown)
    if text is None:
        return None, origin, findings
    head, body, body_line = split(text)
    if head is None:
        if findings:  # a conflict or a hidden character, which is why there is no `---`
            return None, origin, findings
        findings.append(
            error(
                "PAG001",
                (shown, 1),
                ("halaman tanpa kepala (front matter)", "mulai berkas dengan `---`, kunci, lalu `---`"),
                ("the page has no front matter", "begin the file with `---`, keys, then `---`"),
            )
        )
        return None, origin, findings
    data, origin, found = (kept.parse if kept else parse)(head, shown, first_line=2)
    if found:
        return None, origin, findings + ([] if in_conflict(findings) else found)
    meta, faults = validate(FrontMatter, data if data is not None else {}, origin)
    citations, found = scan(body, shown, body_line)
    faults += found + check_blocks(body, shown, body_line)
    findings += faults
    # What was found on the signs of the file is out of the text already: the page itself is sound.
    if meta is None or any(f.severity == "error" for f in faults):
        return None, origin, findings
    return Page(lang, key, meta, body, body_line, citations), origin, findings


def split(text: str) -> tuple[str | None, str, int]:
    """(front matter or None, body, line of the file on which the body begins)."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1


def _reserved(place: tuple[str, int], folder: str) -> Finding:
    return error(
        "PAG007",
        place,
        (f'nama folder "{folder}" dipakai untuk alamat bahasa', "pilih nama folder lain"),
        (f'the folder name "{folder}" is taken by the addresses of a language', "choose another folder name"),
    )


def _no_home(shown: str) -> Finding:
    return error(
        "NAV005",
        (shown, 1),
        ("situs ini tidak punya beranda dalam bahasa ini", "tulis berkas ini dengan `type: landing`"),
        ("this site has no home page in this language", "write this file with `type: landing`"),
    )
