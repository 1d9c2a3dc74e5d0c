"""All reader-visible words, by language: a folder a language, in it a file a field."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(lang: str) -> dict[str, Any]:
    """The words of a language, as nested dicts of text; each table stands in one file only."""
    found: dict[str, Any] = {}
    for file in sorted(files("suluh.render.words").joinpath(lang).iterdir(), key=lambda f: f.name):
        tables = tomllib.loads(file.read_text("utf-8"))
        twice = found.keys() & tables.keys()
        if twice:
            raise ValueError(f"{file.name} has tables that another file of {lang} has: {sorted(twice)}")
        found |= tables
    return found
