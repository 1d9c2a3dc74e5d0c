"""All reader-visible words, by language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(lang: str) -> dict[str, Any]:
    """The words of a language, as nested dicts of text."""
    text = files("suluh.render.words").joinpath(f"{lang}.toml").read_text("utf-8")
    return tomllib.loads(text)
