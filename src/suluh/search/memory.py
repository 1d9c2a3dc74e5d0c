"""What the build before worked out for search, in this process or in the run before it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from suluh.cache.place import from_bytes, open_store, to_bytes
from suluh.cache.store import Store, key_of
from suluh.search.counts import Counted, count
from suluh.search.language import Language
from suluh.search.postings import Posted, Posting
from suluh.search.stems import learnt_stems, remember_stems
from suluh.search.unit import Unit

# What a count is made by; when it changes, nothing that was kept counts any more.
_PACKAGES = ("cache", "search")
_LIBRARIES = ("PySastrawi",)
_MAX_BYTES = 256 * 1024 * 1024  # 10,000 pages in two languages, for two editions


class Memory:
    """Counted units and postings of one language. `store` keeps them on disk for the next run."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store
        self._sign = ""
        self._counted: dict[str, Counted] = {}
        self._keys: list[str] = []  # of the units that are counted now, in their order
        self._stored: list[Any] | None = None  # what lies on disk, as far as we know
        self._stems: dict[str, str] | None = None
        self._stems_key = ""
        self.posted: Posted | None = None  # of the build before, as long as the tables are the same

    def recall_stems(self, lang: str) -> None:
        """Before words are read: the stems that the run before worked out for the index of a language.

        Each has its own: the two may be worked out in two processes, which know nothing of each other.
        """
        if self._store is not None and self._stems is None:
            self._stems_key = key_of("stems", lang)
            found = from_bytes(self._store.get(self._stems_key))
            self._stems = found if isinstance(found, dict) else {}
            remember_stems(self._stems)

    def words(self, told: str, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        """What `make` gave of a text that says all that it is made from, now or before; on disk for one language."""
        if self._store is None:
            return make()
        key, sign = key_of("words", self._stems_key), key_of(told)
        found = from_bytes(self._store.get(key))
        match found:
            case [known, dict(words)] if known == sign and all(
                isinstance(each, str) for each in words.values()
            ):
                return words
        made = make()
        self._store.put(key, to_bytes([sign, made]))
        return made

    def count_all(self, units: tuple[Unit, ...], reader: Language) -> tuple[Counted, ...]:
        """The counts of units, each worked out now or before. What is no unit any more is forgotten."""
        # Counts depend on the tables of the content; on ours, too, which a store knows as a part of the code.
        sign = key_of(repr((reader.lang, reader.spelling, reader.phrases)))
        if sign != self._sign:
            self._sign, self._counted, self.posted, self._stored = sign, {}, None, None
            self._recall()
        self._keys = [key_of_unit(unit) for unit in units]
        self._counted = {
            key: self._counted.get(key) or count(unit, reader)
            for key, unit in zip(self._keys, units, strict=True)
        }
        return tuple(self._counted[key] for key in self._keys)

    def _recall(self) -> None:
        found = from_bytes(self._store.get(self._sign)) if self._store is not None else None
        if found is None:
            return
        try:
            rows, keys, unit_weights, postings = found
            counted = {
                key: Counted(stems, weights, places, forms, tuple(starts))
                for key, (stems, weights, places, forms, starts) in rows.items()
            }
            self.posted = Posted(
                tuple(counted[key] for key in keys),
                tuple(unit_weights),
                {stem: Posting(*posting) for stem, posting in postings.items()},
            )
            self._counted, self._stored = counted, [keys, unit_weights]
        except (AttributeError, KeyError, TypeError, ValueError):
            return

    def keep(self, posted: Posted) -> None:
        """Remember a build, on disk too unless that lies there."""
        self.posted = posted
        state: list[Any] = [self._keys, list(posted.unit_weights)]
        if self._store is None or state == self._stored:
            return
        rows = {key: [c.stems, c.weights, c.places, c.forms, c.starts] for key, c in self._counted.items()}
        postings = {stem: [p.scale, p.code, p.uses] for stem, p in posted.postings.items()}
        self._store.put(self._sign, to_bytes([rows, *state, postings]))
        self._stored = state
        if learnt_stems() != self._stems:
            self._stems = dict(learnt_stems())
            self._store.put(self._stems_key, to_bytes(self._stems))
        self._store.tidy()


def stored_memory(project: Path) -> Memory:
    """Counts that are kept in `.cache/` beside mkdocs.yml; in memory alone where there is none."""
    return Memory(open_store(project, "search", _PACKAGES, _LIBRARIES, max_bytes=_MAX_BYTES))


def key_of_unit(unit: Unit) -> str:
    """A key that stands for what `count` reads of a unit."""
    sections = [(section.heading, section.text) for section in unit.sections]
    return key_of(repr((unit.title, unit.neutral, unit.also, unit.topics, sections)))
