"""DAY001: no day on which something was done lies ahead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.base import Past
from suluh.model.site import Origin, Site

Keys = tuple[str | int, ...]


def check(site: Site, context: Context) -> Iterator[Finding]:
    last = context.last_day
    for page, origin in site.written_pages():
        yield from _check(page.meta, origin, last)
    for folder, things in site.things.items():
        for id, thing in things.items():
            yield from _check(thing, site.origin(folder, id), last)


def _check(model: BaseModel, origin: Origin, last: date) -> Iterator[Finding]:
    for keys, day in past_days(model, ()):
        if not day[0].isdecimal() or day <= last.isoformat() or keys[:1] not in origin.lines:
            continue  # a translation has the days of its original, which is where they are mended
        key = ".".join(str(part) for part in keys)
        yield error(
            "DAY001",
            origin.place(*keys),
            (f"{key}: {day} belum terjadi", f"tulis hari yang sudah lewat, paling akhir {last}"),
            (f"{key}: {day} has not come yet", f"write a day that has passed, {last} at the latest"),
        )


def past_days(value: Any, path: Keys) -> Iterator[tuple[Keys, str]]:
    """(path, YYYY-MM-DD as far as known, or a word) of each day in a model that is marked as one that has passed."""
    if isinstance(value, BaseModel):
        for field in fields(type(value)):
            inner = getattr(value, field.name)
            if inner is None:
                continue
            if field.past:
                yield (*path, field.key), str(inner)
            else:
                yield from past_days(inner, (*path, field.key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from past_days(item, (*path, index))


@dataclass(frozen=True)
class _Field:
    name: str
    key: str  # as authors write it
    past: bool


@cache
def fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model that are such days, or that lead to some."""
    found = []
    for name, field in model.model_fields.items():
        past = any(isinstance(mark, Past) for mark in _marks(field.metadata, field.annotation))
        below = [fields(inner) for inner in models_in(field.annotation) if inner is not model]
        if past or any(below):
            found.append(_Field(name, field.alias or name, past))
    return tuple(found)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


def _marks(metadata: Any, annotation: Any) -> Iterator[Any]:
    yield from metadata
    for inner in get_args(annotation):
        yield from _marks(getattr(inner, "__metadata__", ()), inner)
