"""MRK005: each footnote has one text, and each text is pointed at."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.text.code import prose_lines

_TEXT = re.compile(r"^[ >]*\[\^([^\]\n]+)\]:")
_MARK = re.compile(r"(?<![!\\])\[\^([^\]\n]+)\](?!\()")


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for page, origin in site.written_pages():
        if "[^" in page.body:
            yield from in_page(page, origin.path)


def in_page(page: Page, path: str) -> Iterator[Finding]:
    """The findings on one page; `path` is its file."""
    body, first = page.body, page.body_line
    texts: dict[str, int] = {}
    marks: dict[str, int] = {}
    for number, line in prose_lines(body):
        place = (path, first + number)
        text = _TEXT.match(line)
        if text and text[1] in texts:
            yield error(
                "MRK005",
                place,
                (f"catatan kaki [^{text[1]}] ditulis dua kali; yang pertama hilang", "pakai nama lain"),
                (f"the footnote [^{text[1]}] is written twice; the first is lost", "use another name"),
            )
        if text:
            texts[text[1]] = number
        for mark in _MARK.finditer(line, text.end() if text else 0):
            marks.setdefault(mark[1], number)
    for name in sorted(marks.keys() - texts.keys()):
        yield error(
            "MRK005",
            (path, first + marks[name]),
            (f"catatan kaki [^{name}] tidak punya isi", f"tulis baris `[^{name}]: …` di akhir halaman"),
            (f"the footnote [^{name}] has no text", f"write a line `[^{name}]: …` at the end of the page"),
        )
    for name in sorted(texts.keys() - marks.keys()):
        yield warning(
            "MRK005",
            (path, first + texts[name]),
            (f"catatan kaki [^{name}] tidak dirujuk", f"tulis [^{name}] di tempatnya, atau hapus"),
            (f"nothing points at the footnote [^{name}]", f"write [^{name}] where it belongs, or delete it"),
        )
