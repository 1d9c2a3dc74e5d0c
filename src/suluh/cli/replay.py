"""What a check said before of the very same content, on the same day, by the same code.

This is all that a check imports where nothing has changed: keep it so.
"""

from datetime import date
from pathlib import Path

from suluh.cache.code import EVERYTHING
from suluh.cache.place import open_store
from suluh.cache.store import key_of
from suluh.cli.inputs import configuration, inputs_key
from suluh.cli.outcome import Outcome, from_json, to_json

LIBRARIES = (
    "Jinja2",
    "Markdown",
    "PySastrawi",
    "PyYAML",
    "mkdocs",
    "pydantic",
    "pymdown-extensions",
)
_MAX_BYTES = 16 * 1024 * 1024


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
        self._store = open_store(self._config.parent, "check", EVERYTHING, LIBRARIES, max_bytes=_MAX_BYTES)
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
        folders = [self._content, *([Path(own.decode("utf-8", "surrogateescape"))] if own else [])]
        return inputs_key(self._config, folders, *self._asked)
