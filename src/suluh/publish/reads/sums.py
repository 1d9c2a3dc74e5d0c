"""A value as a short sum: the same value gives the same, another one another."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

_LETTERS = 24  # 96 bits: chance never makes two values of a site alike
_AS_THEY_ARE = frozenset((str, int, bool, type(None)))
_write = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def sum_of(value: object) -> str:
    """The sum of a value. Raises `TypeError` for a value of a kind that nobody thought of."""
    text = _write(plain(value))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]


def plain(value: object) -> object:
    """A value as JSON has it, with the names of its classes: what differs before differs after."""
    kind: type[Any] = type(value)
    return value if kind in _AS_THEY_ARE else _maker(kind)(value)  # type: ignore[arg-type]


@cache
def _maker(kind: type[Any]) -> Callable[[Any], object]:
    """What makes values of a class plain."""
    name = kind.__name__
    if issubclass(kind, Enum):
        return lambda value: [name, plain(value.value)]
    if issubclass(kind, (str, int)):
        return str if issubclass(kind, str) else int
    if issubclass(kind, BaseModel):
        return lambda value: [name, value.model_dump_json(serialize_as_any=True)]
    if issubclass(kind, (tuple, list)):
        return lambda value: [plain(inner) for inner in value]
    if is_dataclass(kind):
        names = tuple(field.name for field in fields(kind))
        return lambda value: [name, [plain(getattr(value, field)) for field in names]]
    if issubclass(kind, float):
        return lambda value: ["float", value.hex()]
    if issubclass(kind, date):
        return lambda value: ["date", value.isoformat()]
    if issubclass(kind, Mapping):
        return lambda value: ["map", [[plain(key), plain(inner)] for key, inner in value.items()]]
    if issubclass(kind, (frozenset, set)):
        return lambda value: ["set", sorted(json.dumps(plain(inner)) for inner in value)]
    raise TypeError(f"no sum for a {name}")
