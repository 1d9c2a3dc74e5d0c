"""MRK008: texts of data, titles and summaries are plain: marks of Markdown in them would be seen as typed."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.link.texts import Keys, TextFile, text_files
from suluh.lint.context import Context
from suluh.model.site import Origin, Site

_MARK = re.compile(r"\*\*(?=\w)|~~(?=\w)|\]\((?=\S)|\{\{|\{%")
# A list or a heading needs lines.
_LINE = re.compile(r"^(?:#{1,6} (?=\S)| *(?:[-*+•]|\d{1,2}[.)]) (?=\S))", re.MULTILINE)
# Of a page these are plain; its body is Markdown, and the rest no prose.
_PLAIN = (("title",), ("summary",))


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for file in text_files(site):
        for keys, text in _plain_texts(file, site):
            found = _MARK.search(text) or (_LINE.search(text) if "\n" in text else None)
            if found:
                yield _finding(file.origin, keys, found.group().strip())


def _plain_texts(file: TextFile, site: Site) -> Iterator[tuple[Keys, str]]:
    """(keys, text) of each text of a file in which Markdown is not read."""
    if file.kind in site.things or file.kind == "page":
        for keys, text, _mark in file.texts:
            if file.kind != "page" or keys in _PLAIN:
                yield keys, text


def _finding(origin: Origin, keys: Keys, mark: str) -> Finding:
    return error(
        "MRK008",
        origin.place(*keys),
        (
            f'tanda "{mark}" tampil apa adanya: teks data bukan Markdown',
            "tulis sebagai teks biasa; rujukan [[jenis:id]] boleh",
        ),
        (
            f'the mark "{mark}" is shown as it is: texts of data are no Markdown',
            "write it as plain text; a reference [[kind:id]] is fine",
        ),
    )
