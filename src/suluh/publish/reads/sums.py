"""A value as a short sum: the same value gives the same, another one another."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from pydantic import BaseModel

_LETTERS = 24  # 96 bits: chance never makes two values of a site alike


def sum_of(value: object) -> str:
    """The sum of a value. Raises `TypeError` for a value of a kind that nobody thought of."""
    text = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]


def plain(value: object) -> object:
    """A value as JSON has it, with the names of its classes: what differs before differs after."""
    match value:
        case None | bool() | int() | str() if not isinstance(value, Enum):
            return str(value) if isinstance(value, str) else value
        case float():
            return ["float", value.hex()]
        case Enum():
            return [type(value).__name__, plain(value.value)]
        case date():
            return ["date", value.isoformat()]
        case BaseModel():
            return [type(value).__name__, value.model_dump_json(serialize_as_any=True)]
        case Mapping():
            return ["map", [[plain(key), plain(inner)] for key, inner in value.items()]]
        case tuple() | list():
            return [plain(inner) for inner in value]
        case frozenset() | set():
            return ["set", sorted(json.dumps(plain(inner)) for inner in value)]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return [type(value).__name__, [plain(getattr(value, field.name)) for field in fields(value)]]
    raise TypeError(f"no sum for a {type(value).__name__}")
