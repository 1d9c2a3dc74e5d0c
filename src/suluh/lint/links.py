"""LNK001, LNK002, LNK003: Markdown links and pictures lead to files that exist, and nothing is loaded from elsewhere."""

import posixpath
import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.page import Page
from suluh.model.site import Site

LINK = re.compile(r"(!?)\[[^\[\]\n]{0,400}\]\(<?([^)\s>]{1,800})>?[^)\n]{0,400}\)")


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for lang, pages in site.pages.items():
        keys = {page.key: page for page in pages.values()}
        for page in pages.values():
            path = site.origin(f"pages/{lang}", page.id).path
            for number, line in enumerate(page.body.split("\n")):
                for picture, target in LINK.findall(line):
                    place = (path, page.body_line + number)
                    finding = _judge(site, page, keys, bool(picture), target, place)
                    if finding:
                        yield finding


def _judge(
    site: Site, page: Page, keys: dict[str, Page], picture: bool, target: str, place: tuple[str, int]
) -> Finding | None:
    scheme = re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE)
    if scheme and picture:
        return error(
            "LNK002",
            place,
            ("gambar dari situs lain", "simpan gambarnya di content/media dan tautkan ke sana"),
            ("a picture from another site", "keep the picture in content/media and link to that"),
        )
    if scheme:
        if scheme.group().lower() in ("http:", "https:", "mailto:", "tel:", "sms:"):
            return None
        return error(
            "LNK003",
            place,
            (f'tautan "{target[:40]}" tidak diizinkan', "pakai https:, mailto:, tel: atau sms:"),
            (f'the link "{target[:40]}" is not allowed', "use https:, mailto:, tel: or sms:"),
        )
    name = target.partition("#")[0]
    if not name:
        return None
    full = posixpath.normpath(posixpath.join(page.lang, posixpath.dirname(page.key), name))
    if picture or full.startswith("media/"):
        if full in site.media:
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
    return None


def key_of(path: str, lang: str) -> str:
    """`id/masalah/paspor.md` -> "masalah/paspor"."""
    return path.removeprefix(f"{lang}/").removesuffix(".md")
