"""One YAML file into one model."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from suluh.findings import Finding
from suluh.model.site import Origin
from suluh.read.conflicts import in_conflict
from suluh.read.files import read_text
from suluh.read.schema import validate
from suluh.read.yaml import parse

# Text, name of the file -> data, where its keys stand, and what is wrong.
Parse = Callable[[str, str], tuple[Any, Origin, list[Finding]]]
Model = TypeVar("Model", bound=BaseModel)


def read_model(
    path: Path, shown: str, kind: type[Model], parse: Parse = parse
) -> tuple[Model | None, Origin, list[Finding]]:
    """The model of a file with where its keys stand, or the findings that keep it out."""
    origin = Origin(shown)
    text, findings = read_text(path, shown)
    if text is None:
        return None, origin, findings
    data, origin, found = parse(text, shown)
    if found:
        return None, origin, findings + ([] if in_conflict(findings) else found)
    model, found = validate(kind, data if data is not None else {}, origin)
    return model, origin, findings + found
