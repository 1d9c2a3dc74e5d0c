"""Pages of earlier builds, in `.cache/pages/` beside mkdocs.yml: each with what its drawing read.

One entry tells of all pages of an edition; the HTML of each lies beside it under its own sum. All is JSON
and HTML: what a stranger puts there cannot run, and a page whose sum does not fit counts as none.
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from suluh.cache.code import EVERYTHING
from suluh.cache.place import from_bytes, open_store, to_bytes
from suluh.cache.store import Store, key_of
from suluh.link.document import Document
from suluh.publish.headers import Inline
from suluh.publish.press import Made
from suluh.publish.reads.facts import Facts
from suluh.publish.reads.recorder import Read
from suluh.search.documents import ExtractedText
from suluh.search.unit import Section

_LIBRARIES = (
    "Jinja2", "Markdown", "MarkupSafe", "PyYAML", "nh3", "pillow", "pydantic", "pymdown-extensions", "segno",
)  # fmt: skip
_MAX_BYTES = 1024 * 1024 * 1024  # 10,000 pages in two languages, before and after an edit of each


@dataclass(frozen=True)
class Drawn:
    """A page that was drawn, with its reads."""

    made: Made
    reads: tuple[Read, ...]


class KeptPages:
    """What earlier builds drew of one edition, and what this one draws."""

    def __init__(self, store: Store | None, edition: str, base: str) -> None:
        """`edition` tells one edition from another; `base` is the sum of what every page of it depends on."""
        self._store, self._base = store, base
        self._key = key_of("pages", edition)
        self._rows: Mapping[str, Any] = {}
        self._reads: list[Read] = []
        self._facts: list[str] = []
        # Numbers of the reads that give the same now; None until the first page is asked for.
        self._same: frozenset[int] | None = None
        # What the pages of this build read and what it gave -> its number in the entry of this build.
        self._numbers: dict[tuple[Read, str], int] = {}
        self._renumbered: dict[int, int] = {}
        # Address -> row of each page of this build, with the numbers of its reads first.
        self._found: dict[str, list[Any]] = {}
        self._drew = False
        if store is not None:
            self._open(store.get(self._key))

    def _open(self, raw: bytes | None) -> None:
        found = from_bytes(raw)
        try:
            if found["base"] == self._base:
                self._reads = [tuple(read) for read in found["reads"]]
                self._facts = [str(fact) for fact in found["facts"]]
                self._rows = dict(found["pages"])
        except (ValueError, TypeError, KeyError):
            self._rows, self._reads, self._facts = {}, [], []

    def holds(self, document: Document, facts: Facts) -> bool:
        """Whether a page was drawn before, and all that its drawing read gives the same now."""
        row = self._rows.get(document.address)
        if row is None:
            return False
        if self._same is None:
            known = zip(self._reads, self._facts, strict=False)
            self._same = frozenset(n for n, (read, fact) in enumerate(known) if _gives(facts, read) == fact)
        try:
            return self._same.issuperset(row[0])
        except (LookupError, TypeError):
            return False

    def get(self, document: Document) -> Made | None:
        """The page as it was drawn before, of one that `holds`; None if what lies there is damaged."""
        row = self._rows[document.address]
        try:
            html = self._store.get(row[1]) if self._store is not None else None
            if html is None:
                return None
            made = _made(html, row)
            numbers = [self._renumber(number) for number in row[0]]
        except (IndexError, ValueError, TypeError):
            return None
        self._found[document.address] = [numbers, *row[1:]]
        return made

    def _renumber(self, old: int) -> int:
        """The number in this build's entry of a read that has a number in the entry of the last one."""
        number = self._renumbered.get(old)
        if number is None:
            number = self._renumbered[old] = self._number(self._reads[old], self._facts[old])
        return number

    def _number(self, read: Read, fact: str) -> int:
        return self._numbers.setdefault((read, fact), len(self._numbers))

    def put(self, document: Document, drawn: Drawn, facts: Facts) -> None:
        """Remember a page that was drawn now; its HTML goes to disk at once."""
        if self._store is not None:
            self._drew = True
            self._store.put(drawn.made.sum, drawn.made.html)
            numbers = [self._number(read, facts.of(read)) for read in drawn.reads]
            self._found[document.address] = [numbers, *_row(drawn.made)]

    def finish(self) -> None:
        """Keep what this build used and drew, for the next one."""
        if self._store is None or (not self._drew and self._found.keys() == self._rows.keys()):
            return
        found = {
            "base": self._base,
            "reads": [read for read, _ in self._numbers],
            "facts": [fact for _, fact in self._numbers],
            "pages": self._found,
        }
        self._store.put(self._key, to_bytes(found))
        self._store.tidy()


def stored_pages(project: Path) -> Store | None:
    """The store of pages beside mkdocs.yml; None where there is none."""
    return open_store(project, "pages", EVERYTHING, _LIBRARIES, max_bytes=_MAX_BYTES)


def _gives(facts: Facts, read: Read) -> str | None:
    """What a read gives now; None for one of what this edition does not have, or of a stranger's."""
    try:
        return facts.of(read)
    except (LookupError, TypeError, ValueError):
        return None


def _row(made: Made) -> list[Any]:
    text = made.text
    sections = [astuple(section) for section in text.sections]
    told = [text.title, text.summary, sections, text.neutral]
    return [made.sum, told, made.pictures, made.ids, made.targets, made.inline]


def _made(html: bytes, row: Any) -> Made:
    _, digest, (title, summary, sections, neutral), pictures, ids, targets, (scripts, styles) = row
    text = ExtractedText(title, summary, tuple(Section(*one) for one in sections), neutral)
    return Made(
        html, digest, text, tuple(pictures), tuple(ids), tuple(targets), Inline(tuple(scripts), tuple(styles))
    )
