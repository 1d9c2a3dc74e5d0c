"""LNK001 to LNK005: links and pictures of a page, as its readers get them, lead to what is there.

Judged is what Markdown made of a page (`Context.readings`), not its source: so a link by reference, over
two lines or in brackets counts as one, and what stands in code does not.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from suluh.findings import Finding, error
from suluh.link.translations import RESERVED_ANCHORS
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES
from suluh.model.page import Page
from suluh.model.reading import Reading
from suluh.model.site import Site
from suluh.text.nearest import nearest
from suluh.text.schemes import LINKED, scheme_of

# What stays of a link that Markdown did not take for one.
RAW = re.compile(r"\[[^\[\]\n]{1,200}\](?:\[[^\[\]\n]{0,100}\]| ?\([^()\s]{1,200}\.(?:md|html)\b)")
_Place = tuple[str, int]


def check(site: Site, context: Context) -> Iterator[Finding]:
    for lang, pages in site.pages.items():
        keys = {page.key: page for page in pages.values()}
        for page in pages.values():
            reading = context.readings.get((lang, page.id), Reading())
            path = site.origin(f"pages/{lang}", page.id).path
            for picture, found in (
                *((False, one) for one in reading.links),
                *((True, one) for one in reading.pictures),
            ):
                place = (path, page.body_line + found.line)
                finding = _judge(site, context, page, keys, picture, found.target, place)
                if finding:
                    yield finding
            yield from _raw(page, reading, path)
    yield from _parts(site, context)


def _judge(
    site: Site,
    context: Context,
    page: Page,
    keys: dict[str, Page],
    picture: bool,
    target: str,
    place: _Place,
) -> Finding | None:
    scheme = scheme_of(target)
    if scheme:
        return _outside(scheme, target, picture, place)
    name, _, part = target.partition("#")
    if not name:
        return _inside(context, page, part, place) if part else _nowhere(place)
    full = unquote(posixpath.normpath(posixpath.join(page.lang, posixpath.dirname(page.key), name)))
    if picture or full.startswith("media/"):
        if full.partition("?")[0] in site.media:
            return None
        return error(
            "LNK001",
            place,
            (f'gambar "{name}" tidak ada', "periksa nama dan foldernya (content/media)"),
            (f'the picture "{name}" does not exist', "check its name and folder (content/media)"),
        )
    linked = keys.get(key_of(full, page.lang))
    if linked is None and site.unread.has("page", key_of(full, page.lang), page.lang):
        return None
    if not full.endswith(".md") or linked is None:
        return error(
            "LNK001",
            place,
            (f'tautan "{name}" tidak menuju halaman mana pun', "pakai [[page:id]]"),
            (f'the link "{name}" leads to no page', "use [[page:id]]"),
        )
    if not page.audience.sees(linked.audience):
        return error(
            "AUD001",
            place,
            (
                f'halaman "{page.audience}" menaut ke halaman "{linked.audience}"',
                "hapus tautannya, atau samakan tingkatnya",
            ),
            (
                f'a page for "{page.audience}" links to a page for "{linked.audience}"',
                "remove the link, or give both the same level",
            ),
        )
    return _inside(context, linked, part, place) if part else None


def key_of(path: str, lang: str) -> str:
    """`id/masalah/paspor.md` -> "masalah/paspor"."""
    return path.removeprefix(f"{lang}/").removesuffix(".md")


def _outside(scheme: str, target: str, picture: bool, place: _Place) -> Finding | None:
    """The finding for what leads out of the site: a picture must not, a link only by some schemes."""
    if picture:
        return error(
            "LNK002",
            place,
            ("gambar dari situs lain", "simpan gambarnya di content/media dan tautkan ke sana"),
            ("a picture from another site", "keep the picture in content/media and link to that"),
        )
    if scheme in LINKED:
        return None
    return error(
        "LNK003",
        place,
        (f'tautan "{target[:40]}" tidak diizinkan', "pakai https:, mailto:, tel: atau sms:"),
        (f'the link "{target[:40]}" is not allowed', "use https:, mailto:, tel: or sms:"),
    )


def _inside(context: Context, page: Page, part: str, place: _Place) -> Finding | None:
    """The finding for a link to a part that a page does not have."""
    reading = context.readings.get((page.lang, page.id))
    part = unquote(part)
    if reading is None or part in reading.anchors or part in RESERVED_ANCHORS:
        return None
    near = nearest(part, reading.anchors)
    choices = ", ".join(reading.anchors[:12])
    where = f"{page.lang}/{page.key}.md"
    return error(
        "LNK004",
        place,
        (
            f'{where} tidak punya bagian "{part}"',
            f'maksudnya "{near}"?' if near else f"pilih: {choices}" if choices else "hapus #…",
        ),
        (
            f'{where} has no part "{part}"',
            f'did you mean "{near}"?' if near else f"choose: {choices}" if choices else "remove #…",
        ),
    )


def _parts(site: Site, context: Context) -> Iterator[Finding]:
    """`[[page:x#part]]` of pages and things: a thing is drawn in both languages."""
    for mention in context.mentions:
        citation = mention.citation
        if citation is None or citation.kind != "page" or not citation.part:
            continue
        for lang in (mention.lang,) if mention.lang else LANGUAGES:
            page = site.pages[lang].get(citation.id)
            finding = _inside(context, page, citation.part, mention.place) if page else None
            if finding:
                yield finding
                break  # one reference, one fault


def _nowhere(place: _Place) -> Finding:
    return error(
        "LNK005",
        place,
        ("tautan ini tanpa tujuan", "tulis [[page:id]], atau hapus kurungnya"),
        ("this link has no target", "write [[page:id]], or remove the brackets"),
    )


def _raw(page: Page, reading: Reading, path: str) -> Iterator[Finding]:
    """What looks like a link and was not drawn as one: its definition is missing, or a bracket."""
    if "]" not in reading.text:
        return
    lines = page.body.split("\n")
    for match in RAW.finditer(reading.text):
        written = match.group()
        line = next((number for number, text in enumerate(lines) if written in text), 0)
        yield error(
            "LNK005",
            (path, page.body_line + line),
            (f'"{written[:40]}" tidak menjadi tautan', "tulis [kata](alamat) atau [[page:id]]"),
            (f'"{written[:40]}" does not become a link', "write [words](address) or [[page:id]]"),
        )
