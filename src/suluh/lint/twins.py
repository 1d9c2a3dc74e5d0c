"""TRN001, TRN002: each page has its twin, with the same headings."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.languages import LANGUAGES, NAMES, ORIGINAL, other
from suluh.model.site import Site
from suluh.text.headings import headings


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for lang in LANGUAGES:
        twin_lang = other(lang)
        for id, page in site.pages[lang].items():
            origin = site.origin(f"pages/{lang}", id)
            twin = site.pages[twin_lang].get(id)
            if twin is None:
                if page.meta.translation == "none" or site.unread.any_name((id, page.key), twin_lang):
                    continue
                path = f"content/{twin_lang}/{page.key}.md"
                yield error(
                    "TRN001",
                    origin.place(),
                    (
                        f"halaman ini tidak punya padanan {NAMES[twin_lang]}",
                        f"tulis {path}, atau beri `translation: none`",
                    ),
                    (
                        f"this page has no twin in {NAMES[twin_lang]}",
                        f"write {path}, or set `translation: none`",
                    ),
                )
            elif lang != ORIGINAL:
                mine = [level for level, _ in headings(page.body)]
                theirs = [level for level, _ in headings(twin.body)]
                if mine != theirs:
                    yield warning(
                        "TRN002",
                        origin.place(),
                        (
                            f"susunan judulnya ({len(mine)}) beda dari aslinya ({len(theirs)})",
                            "samakan urutan dan tingkat judul, agar tautan ke bagian tetap benar",
                        ),
                        (
                            f"its headings ({len(mine)}) differ from the original's ({len(theirs)})",
                            "give both the same headings, so that links to sections hold",
                        ),
                    )
