"""MRK008: texts of data, titles and summaries are plain: marks of Markdown in them would be seen as typed."""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Origin, Site

_MARK = re.compile(r"\*\*(?=\w)|~~(?=\w)|\]\((?=\S)|\{\{|\{%")
# A list or a heading needs lines.
_LINE = re.compile(r"^(?:#{1,6} (?=\S)| *(?:[-*+•]|\d{1,2}[.)]) (?=\S))", re.MULTILINE)
_Path = tuple[str | int, ...]


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for folder, things in site.things.items():
        for thing in things.values():
            for path, mark in _marked(thing, ()):
                yield _finding(site.origin(folder, thing.id), path, mark)
    for lang, pages in site.pages.items():
        for page in pages.values():
            for name in ("title", "summary"):
                for path, mark in _marked(getattr(page.meta, name), (name,)):
                    yield _finding(site.origin(f"pages/{lang}", page.id), path, mark)


def _marked(value: object, path: _Path) -> Iterator[tuple[_Path, str]]:
    """(path, mark) of each text below a value that has one."""
    if isinstance(value, str):
        found = _MARK.search(value) or (_LINE.search(value) if "\n" in value else None)
        if found:
            yield path, found.group().strip()
    elif isinstance(value, BaseModel):
        for name in _fields(type(value)):
            inner = getattr(value, name)
            if inner and isinstance(inner, str | tuple | BaseModel):
                yield from _marked(inner, (*path, name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _marked(inner, (*path, index))


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def _finding(origin: Origin, path: _Path, mark: str) -> Finding:
    return error(
        "MRK008",
        origin.place(*path),
        (
            f'tanda "{mark}" tampil apa adanya: teks data bukan Markdown',
            "tulis sebagai teks biasa; rujukan [[jenis:id]] boleh",
        ),
        (
            f'the mark "{mark}" is shown as it is: texts of data are no Markdown',
            "write it as plain text; a reference [[kind:id]] is fine",
        ),
    )
