"""The key of all that a command reads: other bytes, other key. Nothing heavy is imported for it."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from suluh.cache.folder_sum import folder_sum
from suluh.cache.store import key_of

# What a configuration reads besides itself. Where one stands in another form, nothing is kept.
_INHERIT = re.compile(r"^INHERIT:[ \t]+([\w./-]+)[ \t\r]*$", re.MULTILINE)
_ENVIRONMENT = re.compile(r"!ENV[ \t]+(\[[^\]\n]*\]|[\w]+)")
_MOST_TEXTS = 4


def inputs_key(config: Path, folders: Sequence[Path], *asked: str) -> str:
    """The key of a configuration, of every byte below these folders, and of what was asked; "" if it cannot be told."""
    read = configuration(config)
    sums = [folder_sum(folder) for folder in folders]
    known = [one for one in sums if one is not None]
    if read is None or len(known) < len(sums):
        return ""
    return key_of(*asked, read, *map(str, folders), *known)


def configuration(config: Path) -> str | None:
    """All that MkDocs reads of mkdocs.yml: its text, those that it inherits from, the environment it names.

    None if that cannot be told.
    """
    texts: list[str] = []
    path: Path | None = config
    while path is not None:
        try:
            texts.append(path.read_bytes().decode("latin-1"))
        except OSError:
            return None
        named = _INHERIT.findall(texts[-1])
        if texts[-1].count("INHERIT") != len(named) or len(named) > 1 or len(texts) > _MOST_TEXTS:
            return None
        path = path.parent / named[0] if named else None
    whole = "\0".join(texts)
    asked = _ENVIRONMENT.findall(whole)
    if whole.count("!ENV") != len(asked) or "!relative" in whole:
        return None
    names = sorted({name for one in asked for name in re.findall(r"\w+", one)})
    return "\0".join((whole, *(f"{name}={os.environ.get(name)}" for name in names)))
