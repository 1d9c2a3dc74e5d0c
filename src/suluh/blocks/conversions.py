"""Every text converted once: for the checks, for the editions drawn after them, and for the next run."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suluh.blocks.converted import Converted
from suluh.cache.code import code_version
from suluh.cache.store import Store, key_of
from suluh.model.citation import Citation
from suluh.model.reading import Reading, Target

if TYPE_CHECKING:
    from suluh.blocks.convert import Converter

_Key = tuple[str, tuple[str, ...]]
# What a conversion is made by; when it changes, nothing that was kept counts any more.
_PACKAGES = ("blocks", "cache", "model", "read", "text")
_LIBRARIES = ("Markdown", "pymdown-extensions")
_MAX_BYTES = 256 * 1024 * 1024  # 10,000 pages in two languages, before and after an edit of each


class Conversions:
    """Converted texts by what they are made of: the text itself and the anchors of its headings.

    `store` keeps them on disk for the next run.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._store = store
        self._found: dict[_Key, Converted] = {}
        self._before: dict[_Key, Converted] = {}
        self._converter: Converter | None = None

    def begin(self) -> None:
        """A new round: what nobody asks for in it is forgotten with the next."""
        self._before, self._found = self._found, {}

    def of(self, text: str, anchors: tuple[str, ...]) -> Converted:
        """A text converted, now or before."""
        key = (text, anchors)
        if key not in self._found:
            self._found[key] = self._before.get(key) or self._stored(text, anchors)
        return self._found[key]

    def finish(self) -> None:
        """End a round: the store drops what is too much."""
        if self._store is not None:
            self._store.tidy()

    def _stored(self, text: str, anchors: tuple[str, ...]) -> Converted:
        if self._store is None:
            return self._convert(text, anchors)
        key = key_of(text, *anchors)
        raw = self._store.get(key)
        converted = from_json(raw) if raw is not None else None
        if converted is None:
            converted = self._convert(text, anchors)
            self._store.put(key, to_json(converted))
        return converted

    def _convert(self, text: str, anchors: tuple[str, ...]) -> Converted:
        if self._converter is None:  # Markdown takes a while to import and to set up
            from suluh.blocks.convert import Converter

            self._converter = Converter()
        return self._converter.convert(text, anchors)


def stored_conversions(project: Path | None) -> Conversions:
    """Conversions that are kept in `.cache/` beside mkdocs.yml; in memory alone where there is none."""
    if project is None or not (project / "mkdocs.yml").is_file():
        return Conversions()
    folder = project / ".cache" / "markdown"
    return Conversions(Store(folder, code_version(_PACKAGES, _LIBRARIES), max_bytes=_MAX_BYTES))


def to_json(converted: Converted) -> bytes:
    """A converted text as bytes."""
    reading = converted.reading
    found = [
        converted.html,
        [[c.kind, c.id, c.part, c.label, c.line] for c in reading.cited],
        converted.targets,
        converted.cards,
        [[t.target, t.label, t.line] for t in reading.links],
        [[t.target, t.label, t.line] for t in reading.pictures],
        reading.anchors,
        reading.text,
    ]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_json(raw: bytes) -> Converted | None:
    """What `to_json` wrote; None if it is anything else."""
    try:
        found: Any = json.loads(raw.decode("utf-8", "surrogatepass"))
        html, cited, targets, cards, links, pictures, anchors, text = found
        reading = Reading(
            tuple(Target(*one) for one in links),
            tuple(Target(*one) for one in pictures),
            tuple(anchors),
            text,
            tuple(Citation(*one) for one in cited),
        )
        return Converted(
            html,
            tuple(targets),
            tuple((name, argument) for name, argument in cards),
            reading,
        )
    except (ValueError, TypeError, RecursionError):
        return None
