"""Every text of the Site with its place: one walk for all rules that look through words.

The walk goes through the models by themselves, so a new kind or a new field is in it without anybody
thinking of it. Left out is only what no author can write freely: dates, numbers, truth values, and
words out of a fixed choice.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from suluh.model.citation import Mark, marks
from suluh.model.page import Page
from suluh.model.site import Origin, Site

Keys = tuple[str | int, ...]


class Text(NamedTuple):
    """A text, the keys that lead to it in its file, and the mark of its field if it is no prose."""

    keys: Keys
    text: str
    mark: Mark | None


@dataclass(frozen=True)
class TextFile:
    """A file of content and all its texts.

    `kind` is what it holds: `page`, a folder of content/data, `nav`, `search`, `settings` or `words`;
    `id` and `lang` name the thing or page. `body` is the Markdown of a page, from the line `body_line`.
    """

    kind: str
    id: str
    lang: str
    origin: Origin
    texts: tuple[Text, ...]
    body: str = ""
    body_line: int = 1

    @cached_property
    def joined(self) -> str:
        """All texts in one, for a first look: a rule that finds nothing here need not look further."""
        return f"{self.head}{self.body}"

    @cached_property
    def head(self) -> str:
        """The same without the body of a page."""
        return "\n\n".join((*(text.text for text in self.texts), ""))

    def places(self) -> Iterator[tuple[tuple[str, int], str, Keys, Mark | None]]:
        """(place, text, keys, mark) of every text; of the body a line at a time, without keys."""
        for keys, text, mark in self.texts:
            yield self.origin.place(*keys), text, keys, mark
        if self.body:
            for number, line in enumerate(self.body.split("\n"), start=self.body_line):
                yield (self.origin.path, number), line, (), None


def text_files(site: Site) -> tuple[TextFile, ...]:
    """Every file of the content with its texts, looked through once a Site."""
    return site.once(_look_through)


def _look_through(site: Site) -> tuple[TextFile, ...]:
    return tuple(_files(site))


def _files(site: Site) -> Iterator[TextFile]:
    for page, origin in site.written_pages():
        yield of_page(page, origin)
    for folder, things in site.things.items():
        for thing in things.values():
            yield TextFile(folder, thing.id, "", site.origin(folder, thing.id), tuple(texts_of(thing)))
    for lang, navigation in site.navigation.items():
        yield TextFile("nav", lang, lang, site.origin("nav", lang), tuple(texts_of(navigation)))
    for name, tables in site.search_files.items():
        yield TextFile("search", name, "", site.origin("search", name), tuple(texts_of(tables)))
    for kind, name in site.origins:
        if kind == "settings":
            yield TextFile(kind, name, "", site.origin(kind, name), tuple(texts_of(site.settings)))
    for name in site.media:
        yield TextFile("media", name, "", Origin(f"{site.root}/{name}"), (Text((), name, None),))


def of_page(page: Page, origin: Origin) -> TextFile:
    """The texts of one page: its path, its front matter as far as it is its own, and its body."""
    own = (text for text in texts_of(page.meta) if text.keys[0] in page.meta.model_fields_set)
    texts = (Text((), page.key, None), *own)
    return TextFile("page", page.id, page.lang, origin, texts, page.body, page.body_line)


def texts_of(value: object) -> list[Text]:
    """Every text below a value: of models, lists, and tables with their keys."""
    found: list[Text] = []
    _collect(value, (), None, found)
    return found


def _collect(value: object, keys: Keys, mark: Mark | None, found: list[Text]) -> None:
    """Add every text below a value; a list that grows is twice as fast as generators in each other."""
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            found.append(Text(keys, value, mark))
    elif isinstance(value, BaseModel):
        for name, key, below in _fields(type(value)):
            inner = getattr(value, name)
            if inner.__class__ is str:
                if inner:
                    found.append(Text((*keys, key), inner, below))
            elif inner is not None and inner != ():
                _collect(inner, (*keys, key), below, found)
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            _collect(item, (*keys, index), mark, found)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            found.append(Text((*keys, str(name)), str(name), None))
            _collect(inner, (*keys, str(name)), mark, found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, Mark | None], ...]:
    """(field, its key in the file, its mark) of each field of a model that can hold a text."""
    marked = marks(model)
    return tuple(
        (name, field.alias or name, marked.get(name))
        for name, field in model.model_fields.items()
        if _holds_text(field.annotation)
    )


def _holds_text(annotation: Any) -> bool:
    """Whether a field of this type can hold a text that somebody wrote freely."""
    origin = get_origin(annotation)
    if origin is Literal:
        return False
    if origin is Annotated:
        return _holds_text(get_args(annotation)[0])
    if origin in (Union, types.UnionType) or origin is not None:
        return any(_holds_text(inner) for inner in get_args(annotation) if inner is not Ellipsis)
    return not (isinstance(annotation, type) and issubclass(annotation, (int, float, date, Enum, type(None))))
