"""YAML that was parsed before: what a text gave is kept for the next run, all texts in one entry."""

import json
from collections.abc import Mapping
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from suluh.cache.code import code_version
from suluh.cache.place import cache_folder
from suluh.cache.store import Store, key_of
from suluh.findings import Finding
from suluh.model.site import Origin
from suluh.read.yaml import parse

_PACKAGES = ("cache", "findings", "model", "read", "text")
_LIBRARIES = ("PyYAML",)
_ENTRY = key_of("parsed")
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

    def __init__(self, store: Store) -> None:
        self._store = store
        # Key of a text -> what it gave, as JSON; None before it is read, and when the round is over.
        self._known: dict[str, str] | None = None
        self._used: dict[str, str] = {}
        self._over = False

    def parse(self, text: str, shown: str, *, first_line: int = 1) -> tuple[Any, Origin, list[Finding]]:
        """What `read/yaml.py` gives of a text."""
        if self._over:
            return parse(text, shown, first_line=first_line)
        if self._known is None:
            self._known = _read(self._store.get(_ENTRY))
        key = key_of(text, str(first_line))
        row = self._known.get(key)
        found = _from_row(row, shown) if row is not None else None
        if row is not None and found is not None:
            self._used[key] = row
            return (*found, [])
        data, origin, findings = parse(text, shown, first_line=first_line)
        if not findings:
            self._used[key] = _to_row(data, origin)
        return data, origin, findings

    def finish(self) -> None:
        """End the round: write what it used, if that is not what lies there."""
        if not self._over and self._known is not None and self._used != self._known:
            raw = _to_bytes(self._used)
            if len(raw) <= _MAX_BYTES:
                self._store.put(_ENTRY, raw)
                self._store.tidy()
        self._known, self._used, self._over = None, {}, True


def stored_parsing(project: Path) -> Parsed | None:
    """Parsing that is kept in `.cache/` beside mkdocs.yml; None where there is none."""
    folder = cache_folder(project)
    if folder is None:
        return None
    return Parsed(Store(folder / "yaml", code_version(_PACKAGES, _LIBRARIES), max_bytes=_MAX_BYTES))


def _to_bytes(found: object) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _read(raw: bytes | None) -> dict[str, str]:
    try:
        found = json.loads(raw.decode("utf-8", "surrogatepass")) if raw is not None else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


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
