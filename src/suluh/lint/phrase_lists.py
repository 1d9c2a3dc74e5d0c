"""The lists of phrases and words in `phrases.toml`, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def phrase_lists() -> dict[str, Any]:
    """Name of a list -> what it holds for each language."""
    return tomllib.loads(files("suluh.lint").joinpath("phrases.toml").read_text("utf-8"))
