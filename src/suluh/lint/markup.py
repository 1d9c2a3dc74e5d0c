"""TXT001, TXT002: titles are plain text, and prose is Markdown without HTML."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.lint.page_text import PageText
from suluh.model.site import Site
from suluh.text.code import code_lines, without_spans

TAG = re.compile(r"</?[a-zA-Z!][^>\n]*>?")
# What stands in pointed brackets without being HTML: an address, and the target of a link.
AUTOLINK = re.compile(r"<(https?://|mailto:)[^>\s]+>|(?<=\]\()<[^<>\n]*>|(?<=\]: )<[^<>\n]*>")


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for page, origin in site.written_pages():
        for name in ("title", "summary", "topics", "also"):
            value = getattr(page.meta, name)
            for text in (value,) if isinstance(value, str) else value:
                if TAG.search(text):
                    yield error(
                        "TXT001",
                        origin.place(name),
                        (f'ada tag HTML di "{name}"', "tulis sebagai teks biasa"),
                        (f'there is an HTML tag in "{name}"', "write it as plain text"),
                    )


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    if "<" not in text.body:
        return
    code = code_lines(text.body)
    for number, line in enumerate(text.lines):
        if "<" not in line or number in code:
            continue
        if TAG.search(AUTOLINK.sub("", without_spans(line))):
            yield error(
                "TXT002",
                text.place(number),
                ("ada HTML dalam isi halaman", "pakai Markdown atau blok"),
                ("there is HTML in the text of the page", "use Markdown or a block"),
            )
