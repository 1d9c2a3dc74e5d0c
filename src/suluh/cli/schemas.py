"""The JSON Schema of each kind of content."""

from typing import Any

from pydantic import BaseModel

from suluh.areas import DECLARED
from suluh.model.navigation import Navigation
from suluh.model.page import FrontMatter
from suluh.model.searching import SearchTables
from suluh.model.settings import SiteSettings

MODELS: dict[str, type[BaseModel]] = {
    "page": FrontMatter,
    "navigation": Navigation,
    "search": SearchTables,
    "site": SiteSettings,
    **{kind.folder: kind.model for kind in DECLARED.kinds.rows},
}


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """What a file of a kind may hold, described in Indonesian."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(by_alias=True),
    }
