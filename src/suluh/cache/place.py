"""Where a project keeps what was worked out, and in what form."""

import json
import os
from pathlib import Path
from typing import Any

from suluh.cache.code import code_version
from suluh.cache.store import Store

VARIABLE = "SULUH_CACHE"


def cache_folder(project: Path) -> Path | None:
    """`.cache/` beside mkdocs.yml, or the folder that SULUH_CACHE names; None to keep nothing.

    Nothing is kept where there is no mkdocs.yml, and with SULUH_CACHE=off.
    """
    chosen = os.environ.get(VARIABLE, "")
    if chosen == "off" or not (project / "mkdocs.yml").is_file():
        return None
    return Path(chosen) if chosen else project / ".cache"


def open_store(
    project: Path, name: str, packages: tuple[str, ...], libraries: tuple[str, ...], *, max_bytes: int
) -> Store | None:
    """The store of one purpose, for what these packages of ours and these libraries make; None to keep nothing."""
    folder = cache_folder(project)
    return (
        None
        if folder is None
        else Store(folder / name, code_version(packages, libraries), max_bytes=max_bytes)
    )


def to_bytes(value: object) -> bytes:
    """A value as the bytes of an entry: JSON, so that what a stranger puts there cannot run."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_bytes(raw: bytes | None) -> Any:
    """The value of an entry; None where there is none, and for what is not JSON."""
    try:
        return json.loads(raw.decode("utf-8", "surrogatepass")) if raw is not None else None
    except (ValueError, RecursionError):
        return None
