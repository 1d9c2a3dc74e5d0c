"""Bodies that editions share: where all that the drawing of a body read gives the same, the body is the same."""

from dataclasses import dataclass

from suluh.link.document import Document
from suluh.publish.reads.facts import Facts
from suluh.publish.reads.recorder import EVERYTHING, Read
from suluh.render.body import Body
from suluh.search.documents import ExtractedText


@dataclass(frozen=True)
class DrawnBody:
    """A body, what search gets of it, and what its drawing read."""

    body: Body
    text: ExtractedText
    reads: tuple[Read, ...]


@dataclass(frozen=True)
class _Known:
    document: Document
    drawn: DrawnBody
    facts: tuple[str, ...]  # what each of its reads gave


class Bodies:
    """The bodies of the editions that were drawn so far: of one content, on one day, by one theme.

    See `publish/reads/`. What no read tells is the same for all these editions: code, theme, settings, day.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], _Known] = {}
        self._same: dict[tuple[Read, str], bool] = {}

    def begin(self) -> None:
        """Before another edition: its reads give something of its own."""
        self._same = {}

    def find(self, document: Document, facts: Facts) -> DrawnBody | None:
        """The body of a document as another edition has it, if this one would draw the same."""
        known = self._known.get((document.lang, document.key))
        if known is None or known.document != document:
            return None
        reads = known.drawn.reads
        same = all(self._is_same(read, fact, facts) for read, fact in zip(reads, known.facts, strict=True))
        return known.drawn if same else None

    def _is_same(self, read: Read, fact: str, facts: Facts) -> bool:
        at = (read, fact)
        if at not in self._same:
            try:
                self._same[at] = facts.of(read) == fact
            except LookupError:  # of something that this edition does not have
                self._same[at] = False
        return self._same[at]

    def keep(self, document: Document, drawn: DrawnBody, facts: Facts) -> None:
        """Remember a body for the editions that follow, unless it depends on everything: no two have that alike."""
        if EVERYTHING not in drawn.reads:
            given = tuple(facts.of(read) for read in drawn.reads)
            self._known[document.lang, document.key] = _Known(document, drawn, given)
