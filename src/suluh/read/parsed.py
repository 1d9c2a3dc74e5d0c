"""YAML that was parsed before: what a text gave is kept for the next run."""

import json
from collections.abc import Mapping
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from suluh.cache.packed import Packed
from suluh.cache.place import open_store
from suluh.cache.store import key_of
from suluh.findings import Finding
from suluh.model.site import Origin
from suluh.read.yaml import parse

_PACKAGES = ("cache", "findings", "model", "read", "text")
_LIBRARIES = ("PyYAML",)
_MAX_BYTES = 64 * 1024 * 1024
# What an Origin holds besides its path: field -> the type of its values.
_MAPS = {
    field.name: get_args(get_type_hints(Origin)[field.name])[1]
    for field in fields(Origin)
    if field.name != "path"
}


class Parsed:
    """Parses YAML, and knows what the run before parsed. Texts with faults are parsed anew each time.

    For one round of reading: a preview remembers files itself (`read/kept.py`) and comes back with the few
    that changed.
    """

    def __init__(self, rows: Packed) -> None:
        self._rows: Packed | None = rows  # None when the round is over

    def parse(self, text: str, shown: str, *, first_line: int = 1) -> tuple[Any, Origin, list[Finding]]:
        """What `read/yaml.py` gives of a text."""
        if self._rows is None:
            return parse(text, shown, first_line=first_line)
        key = key_of(text, str(first_line))
        row = self._rows.get(key)
        found = _from_row(row, shown) if row is not None else None
        if found is not None:
            return (*found, [])
        data, origin, findings = parse(text, shown, first_line=first_line)
        if not findings:
            self._rows.put(key, _to_row(data, origin))
        return data, origin, findings

    def finish(self) -> None:
        """End the round: keep what it used."""
        if self._rows is not None:
            self._rows.finish()
        self._rows = None


def stored_parsing(project: Path) -> Parsed | None:
    """Parsing that is kept in `.cache/` beside mkdocs.yml; None where there is none."""
    store = open_store(project, "yaml", _PACKAGES, _LIBRARIES, max_bytes=_MAX_BYTES)
    return None if store is None else Parsed(Packed(store))


def _to_row(data: object, origin: Origin) -> str:
    """A row of JSON, which gives the very same data back: `read/yaml.py` makes nothing that JSON has not."""
    maps = [
        [
            [list(key), value if kind is int else astuple(value)]
            for key, value in getattr(origin, name).items()
        ]
        for name, kind in _MAPS.items()
    ]
    return json.dumps([data, maps], ensure_ascii=False, separators=(",", ":"))


def _from_row(row: str, shown: str) -> tuple[Any, Origin] | None:
    """(data, origin) of a row; None if it is none of ours."""
    try:
        data, maps = json.loads(row)
        found: dict[str, Mapping[Any, Any]] = {}
        for (name, kind), rows in zip(_MAPS.items(), maps, strict=True):
            found[name] = {tuple(key): value if kind is int else kind(*value) for key, value in rows}
        return data, Origin(shown, **found)
    except (TypeError, ValueError, RecursionError):
        return None
