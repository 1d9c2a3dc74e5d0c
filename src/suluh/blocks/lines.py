"""The lines of links and pictures: Markdown forgets where something stood, so the source is searched."""

import re
from collections.abc import Iterable
from html import unescape

from suluh.model.reading import Target
from suluh.text.code import without_code

_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]*\n?[ \t]*<?([^\s>]{1,800})", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LONGEST_LABEL = 2000


def with_lines(
    text: str, links: Iterable[Target], pictures: Iterable[Target]
) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
    """Links and pictures with the lines on which they begin in their text.

    The nth link to a target is the nth that the source shows: so each kind is looked for on its own.
    """
    links, pictures = tuple(links), tuple(pictures)
    if not links and not pictures:
        return (), ()
    plain = without_code(text)
    return _placed(_Source(plain, ""), links), _placed(_Source(plain, "!"), pictures)


def _placed(source: "_Source", found: tuple[Target, ...]) -> tuple[Target, ...]:
    return tuple(Target(one.target, one.label, source.line(one.target)) for one in found)


class _Source:
    """A text without its code, in which targets are looked for one after the other.

    `mark` is what stands before the bracket: "!" for pictures.
    """

    def __init__(self, text: str, mark: str) -> None:
        self._text, self._mark = text, mark
        self._next: dict[str, int] = {}
        # Target -> the names that its definitions have.
        self._names: dict[str, list[str]] = {}
        for match in _DEFINITION.finditer(text):
            self._names.setdefault(match[2], []).append(match[1])

    def line(self, target: str) -> int:
        """The line of the next one with this target; 0 if the source does not show it."""
        at = self._find(target)
        return self._text.count("\n", 0, at) if at >= 0 else 0

    def _find(self, target: str) -> int:
        words = r"\s+".join(re.escape(word) for word in target.split())
        forms = [rf"\]\(\s*<?{words}", rf"(?<!\()<(?:mailto:)?{words.removeprefix('mailto:')}>"]
        if not target:
            forms = [r"\]\(\s*(?:<\s*>)?\s*\)"]
        for name in self._names.get(target, ()):
            word = f"(?i:{re.escape(name)})"
            forms += [rf"\][ \n]?\[{word}\]", rf"(?<=\[){word}\](?:\[\]|(?![:(\[]))"]
        start = self._next.get(target, 0)
        for match in re.compile("|".join(forms)).finditer(self._text, start):
            opens = self._opening(match.start())
            if (self._text[max(0, opens - 1) : opens] == "!") == (self._mark == "!"):
                self._next[target] = match.end()
                return opens
        # Written with escapes or entities: the first place that reads like it.
        if not target:
            return -1
        plain = _ESCAPED.sub(r"\1", self._text)
        return (unescape(plain) if "&" in plain else plain).find(target)

    def _opening(self, at: int) -> int:
        """Where the bracket opens that closes at `at`; `at` itself if none does."""
        if self._text[at] != "]":
            return at - 1 if self._text[at - 1 : at] == "[" else at
        depth = 0
        for back in range(at, max(-1, at - _LONGEST_LABEL), -1):
            if self._text[back - 1 : back] == "\\":
                continue
            depth += {"]": 1, "[": -1}.get(self._text[back], 0)
            if depth == 0:
                return back
        return at
