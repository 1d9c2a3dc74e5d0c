"""What editors' tools show beside a model and its keys, in Indonesian."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def descriptions() -> dict[str, dict[str, str]]:
    """Model by class name, then key, to its description; `_` is the model itself."""
    text = files("suluh.model").joinpath("descriptions.toml").read_text("utf-8")
    return tomllib.loads(text)


def describe(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """The JSON Schema of the model of that name, described in Indonesian, its parts included.

    Docstrings, which are English and for us, leave it. What the file says of a key wins over what
    its type says: an `Id` calls itself a lasting id, also where it names another thing.
    """
    for model, part in [(name, schema), *schema.get("$defs", {}).items()]:
        texts = descriptions().get(model, {})
        part.pop("description", None)
        if "_" in texts:
            part["description"] = texts["_"]
        for key, value in part.get("properties", {}).items():
            if key in texts:
                value["description"] = texts[key]
    return schema
