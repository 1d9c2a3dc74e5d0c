"""Every text converted once: for the checks, for the editions drawn after them, and for the next run."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from suluh.blocks.converted import Converted
from suluh.blocks.reading_rows import from_parts, from_row, to_parts, to_row
from suluh.cache.packed import Packed
from suluh.cache.place import from_bytes, open_store, to_bytes
from suluh.cache.store import Store, key_of
from suluh.lint.verdicts import Verdicts
from suluh.model.reading import Reading
from suluh.workers import spread

if TYPE_CHECKING:
    from suluh.blocks.convert import Converter

_Key = tuple[str, tuple[str, ...]]
# What a conversion is made by; when it changes, nothing that was kept counts any more.
_PACKAGES = ("blocks", "cache", "model", "read", "text")
_LIBRARIES = ("Markdown", "pymdown-extensions")
_MAX_BYTES = 256 * 1024 * 1024  # 10,000 pages in two languages, before and after an edit of each
# What a verdict on a text is made by, besides what the text itself brings along.
_JUDGES = ("cache", "findings", "link", "lint", "model", "read", "text")


class Conversions:
    """Converted texts by what they are made of: the text itself and the anchors of its headings.

    `store` keeps them on disk for the next run, `rows` what readers get of them: that is asked of every
    page, the rest only of pages that are drawn. `verdicts` are what the rules said of the same texts.
    """

    def __init__(
        self, store: Store | None = None, rows: Packed | None = None, verdicts: Verdicts | None = None
    ) -> None:
        self.verdicts = verdicts or Verdicts()
        self._store = store
        self._rows = rows or Packed(None)
        self._read: dict[_Key, Reading] = {}
        self._read_before: dict[_Key, Reading] = {}
        self._found: dict[_Key, Converted] = {}
        self._before: dict[_Key, Converted] = {}
        self._converter: Converter | None = None

    def begin(self) -> None:
        """A new round: what nobody asks for in it is forgotten with the next."""
        self._before, self._found = self._found, {}
        self._read_before, self._read = self._read, {}

    def prepare(self, texts: Iterable[_Key]) -> None:
        """Before a round asks for many texts one by one: convert those that nobody converted yet, on all cores."""
        missing = [
            key
            for key in dict.fromkeys(texts)
            if key not in self._read_before and self._rows.get(key_of(key[0], *key[1])) is None
        ]
        if len(missing) > 1:
            self._open_converter()  # here, once for all processes
        self._found.update(zip(missing, spread(lambda key: self._stored(*key), missing), strict=True))

    def of(self, text: str, anchors: tuple[str, ...]) -> Converted:
        """A text converted, now or before."""
        key = (text, anchors)
        if key not in self._found:
            self._found[key] = self._before.get(key) or self._stored(text, anchors)
        return self._found[key]

    def reading(self, text: str, anchors: tuple[str, ...]) -> Reading:
        """What readers get of a text, without its HTML where that is not at hand."""
        memory = (text, anchors)
        if memory not in self._read:
            self._read[memory] = self._read_before.get(memory) or self._row(text, anchors)
        return self._read[memory]

    def _row(self, text: str, anchors: tuple[str, ...]) -> Reading:
        key = key_of(text, *anchors)
        row = self._rows.get(key)
        reading = from_row(row) if row is not None else None
        if reading is None:
            reading = self.of(text, anchors).reading
            self._rows.put(key, to_row(reading))
        return reading

    def finish(self) -> None:
        """End a round: the store drops what is too much."""
        self._rows.finish()
        if self._store is not None:
            self._store.tidy()

    def let_go(self) -> None:
        """Forget the HTML of texts that lie on disk: who asks for one again reads it from there."""
        if self._store is not None:
            self._found, self._before = {}, {}

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
        return self._open_converter().convert(text, anchors)

    def _open_converter(self) -> "Converter":
        if self._converter is None:  # Markdown takes a while to import and to set up
            from suluh.blocks.convert import Converter

            self._converter = Converter()
        return self._converter


def stored_conversions(project: Path | None) -> Conversions:
    """Conversions that are kept in `.cache/` beside mkdocs.yml; in memory alone where there is none."""
    if project is None:
        return Conversions()
    converted, readings = (
        open_store(project, name, _PACKAGES, _LIBRARIES, max_bytes=_MAX_BYTES)
        for name in ("markdown", "readings")
    )
    verdicts = open_store(project, "verdicts", _JUDGES, (), max_bytes=_MAX_BYTES)
    return Conversions(converted, Packed(readings), Verdicts(Packed(verdicts)))


def to_json(converted: Converted) -> bytes:
    """A converted text as bytes."""
    found = [converted.html, converted.targets, converted.cards, to_parts(converted.reading)]
    return to_bytes(found)


def from_json(raw: bytes) -> Converted | None:
    """What `to_json` wrote; None if it is anything else."""
    try:
        html, targets, cards, reading = from_bytes(raw)
        return Converted(
            html,
            tuple(targets),
            tuple((name, argument) for name, argument in cards),
            from_parts(reading),
        )
    except (ValueError, TypeError):
        return None
