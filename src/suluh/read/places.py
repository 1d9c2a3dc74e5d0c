"""Where a value stands: in the data, and in the JSON Schema of a model; and how it is shown."""

from functools import cache
from typing import Any

from pydantic import BaseModel

from suluh.model.base import NOT_BLANK

Path = tuple[str | int, ...]

NOTHING = object()


def value_at(data: Any, path: Path) -> Any:
    """The value at a path; NOTHING if there is none."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return NOTHING
    return data


def path_in(location: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    """The path of a fault in the data, without what pydantic adds: names of choices and of keys."""
    path: list[Any] = []
    for part in location:
        inner = value_at(data, (part,))
        if inner is NOTHING:
            continue
        path.append(part)
        data = inner
    return tuple(path)


def in_quotes(value: Any) -> str:
    """A value as a finding shows it: in quotes, on one line, not too long."""
    try:
        text = " ".join(str(value).split())
    except ValueError:  # a whole number of thousands of digits
        text = "…"
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


def clip(text: str, most: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def keys_at(model: type[BaseModel], location: tuple[Any, ...]) -> list[str]:
    """The keys that are allowed at a place inside a model."""
    found = (choice.get("properties") for choice in choices_at(model, location))
    return [name for properties in found if properties for name in properties]


def choices_at(model: type[BaseModel], path: tuple[Any, ...]) -> list[dict[str, Any]]:
    """The schemas that a value at a place inside a model may fit."""
    schema = _schema(model)
    nodes = _open(schema, schema)
    for part in path:
        below: list[dict[str, Any]] = []
        for node in nodes:
            inner = node.get("items") if isinstance(part, int) else node.get("properties", {}).get(part)
            if inner is None and not isinstance(part, int):
                inner = node.get("additionalProperties") or next(
                    iter(node.get("patternProperties", {}).values()), None
                )
            if isinstance(inner, dict):
                below += _open(inner, schema)
        nodes = below
    return nodes


def _open(node: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """A schema, or all that its choices and its reference lead to."""
    if "$ref" in node:
        return _open(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], schema)
    if "anyOf" in node:
        return [found for choice in node["anyOf"] for found in _open(choice, schema)]
    return [node]


def is_free(node: dict[str, Any]) -> bool:
    """Whether a text may say anything: only there can something be lost without a fault elsewhere."""
    return node.get("pattern") in (None, NOT_BLANK) and not {"enum", "const", "format"} & set(node)
