"""What a check said before of the very same content, on the same day, by the same code.

This is all that a check imports where nothing has changed: keep it so.
"""

import os
import re
from datetime import date
from pathlib import Path

from suluh.cache.code import code_version
from suluh.cache.folder_sum import folder_sum
from suluh.cache.place import cache_folder
from suluh.cache.store import Store, key_of
from suluh.cli.outcome import Outcome, from_json, to_json

_LIBRARIES = (
    "Jinja2",
    "Markdown",
    "PySastrawi",
    "PyYAML",
    "mkdocs",
    "pydantic",
    "pymdown-extensions",
)
_MAX_BYTES = 16 * 1024 * 1024
# What a configuration reads besides itself. Where one stands in another form, nothing is kept.
_INHERIT = re.compile(r"^INHERIT:[ \t]+([\w./-]+)[ \t\r]*$", re.MULTILINE)
_ENVIRONMENT = re.compile(r"!ENV[ \t]+(\[[^\]\n]*\]|[\w]+)")
_MOST_TEXTS = 4


class Replay:
    """The outcome of a check of everything below a content folder, kept in `.cache/` beside mkdocs.yml.

    The key stands for every byte that a check reads: the content, mkdocs.yml, the folder of the site's own
    theme files, our code and theme, the day and the options. Where that cannot be told (no mkdocs.yml, a
    link or a pipe in the content), nothing is kept and nothing found.
    """

    def __init__(self, content: Path, today: date, really: date, *, release: bool) -> None:
        self._content = content
        self._config = content.resolve().parent / "mkdocs.yml"
        self._asked = (str(content), str(self._config), str(today), str(really), str(release))
        version = code_version((".",), _LIBRARIES)
        folder = cache_folder(self._config.parent)
        self._store = Store(folder / "check", version, max_bytes=_MAX_BYTES) if folder else None
        self._key = self._key_now()

    def outcome(self) -> Outcome | None:
        """What was said; None if there is nothing that is sure to hold."""
        raw = self._store.get(self._key) if self._store and self._key else None
        return from_json(raw) if raw is not None else None

    def begin(self, own: Path | None) -> None:
        """Before a check: note in which folder the site's own theme files lie."""
        config = configuration(self._config)
        if self._store and config is not None and not self._key:
            self._store.put(key_of("own", config), str(own or "").encode("utf-8", "surrogateescape"))
            self._key = self._key_now()

    def keep(self, outcome: Outcome) -> None:
        """After it: keep what was said, if all is still as it was before. Somebody may have saved a file meanwhile."""
        if self._store and self._key and self._key == self._key_now():
            self._store.put(self._key, to_json(outcome))
            self._store.tidy()

    def _key_now(self) -> str:
        """ "" if it cannot be told."""
        config = configuration(self._config)
        own = self._store.get(key_of("own", config)) if self._store and config is not None else None
        if config is None or own is None:
            return ""
        sums = [folder_sum(self._content)]
        if own:
            sums.append(folder_sum(Path(own.decode("utf-8", "surrogateescape"))))
        known = [one for one in sums if one is not None]
        return key_of(*self._asked, config, *known) if len(known) == len(sums) else ""


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
