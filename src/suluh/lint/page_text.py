"""What a rule may look at that judges the text of a page by itself; and what such rules say of it.

A rule of this kind gets a `PageText` and no Site. So nothing that it reads can be missing from the key
under which its findings are kept: the key is made of all fields, whatever they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property

from suluh.cache.store import key_of
from suluh.findings import Finding
from suluh.text.folded import folded
from suluh.text.plain_language import Sentence, plain_sentences, written_label


@dataclass(frozen=True)
class PageText:
    """The Markdown of a page, and all that the rules on texts take into account besides.

    `seen` is what readers get of it (`Reading.text`), `labels` what each of its references reads as.
    `public`: everybody may read it; `for_action`: it is written for the public to act on, so it must
    speak plainly. `known` are names that need no explanation here, `kinds` the words for kinds of references.
    """

    body: str
    seen: str
    lang: str
    public: bool
    for_action: bool
    labels: tuple[tuple[str, str], ...]
    known: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def key(self) -> str:
        """Stands for everything that a rule can read here."""
        values = (getattr(self, field.name) for field in fields(self))
        return key_of(*(value if isinstance(value, str) else repr(value) for value in values))

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.body.split("\n")

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What is read of the text, sentence by sentence."""
        return plain_sentences(self.body, self.label)

    @cached_property
    def spoken(self) -> str:
        """All sentences in small letters, a line each: see `text/folded.py`."""
        return folded("\n".join(sentence.text for sentence in self.sentences))

    def label(self, reference: str) -> str:
        """What a reference of the text reads as."""
        return self._read_as.get(reference) or written_label(reference)

    @cached_property
    def _read_as(self) -> dict[str, str]:
        return dict(self.labels)

    @staticmethod
    def place(number: int) -> tuple[str, int]:
        """Where a line of the text is, by its index: in no file yet, see `Verdict.told`."""
        return "", number + 1


TextRule = Callable[[PageText], Iterator[Finding]]


@dataclass(frozen=True)
class Look:
    """A first look at a text: a rule that sees nothing there has nothing to find in its lines.

    `at` gets the text and the words for kinds of references.
    """

    name: str
    at: Callable[[str, tuple[str, ...]], bool]


@dataclass(frozen=True)
class Verdict:
    """What is to be said of a text, whatever page it stands on.

    `findings` have no path, and lines that count from 1 in the text. `mean` is that of the words in its
    sentences, `acronyms` are those that it leaves unexplained with the index of their line, `words` counts
    them as a reader does. `looks` names the first looks that saw something.
    """

    findings: tuple[Finding, ...] = ()
    mean: float = 0.0
    acronyms: tuple[tuple[int, str], ...] = ()
    words: int = 0
    looks: frozenset[str] = frozenset()

    def told(self, path: str, first_line: int) -> Iterator[Finding]:
        """The findings on a file whose text begins on a line."""
        for found in self.findings:
            line = found.line + first_line - 1
            yield Finding(path, line, found.code, found.id, found.en, found.severity)
