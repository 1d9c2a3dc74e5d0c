"""PySastrawi's stems in a tenth of its time: its own rules and steps, asked only where they can match.

For every word the library asks some forty rules, each a regular expression, and compiles one more to cut
off what a rule has found. Here a rule is asked only if the word begins as the rule needs it, and ends are
cut off by their length. The stems are the same: tests/search/test_sastrawi.py compares both.
"""

from collections.abc import Callable, Mapping
from functools import cache

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Context.Context import Context
from Sastrawi.Stemmer.Context.Removal import Removal
from Sastrawi.Stemmer.Context.Visitor.VisitorProvider import VisitorProvider
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# How a word begins that each rule of the library can match, in the library's order; "?" is any letter.
_BEGINNINGS = (
    *("ber", "ber", "ber", "bel", "be", "ter", "ter", "ter", "te"),
    *("me", "mem", "mem", "mem", "men", "men", "men", "men", "men", "mem"),
    *("pe", "per", "per", "per", "pem", "pem", "pen", "pen", "pen", "pen", "pen", "pel", "pe", "ter", "pe"),
    *("?er", "?el", "?em", "?in", "ku", "kau"),
)
_PLAIN = ("di", "ke", "se")
# What the library takes off an end, in its order, with its name for the kind; of several the longest.
_ENDS = (
    (("lah", "kah", "tah", "pun"), "P"),
    (("ku", "mu", "nya"), "PP"),
    (("isasi", "isme", "kan", "is", "an", "i"), "DS"),
)

# A rule of the library: what is left of a word by each of its readings, None where it does not match.
Rule = tuple[Callable[[str], str | None], ...]


@cache
def roots() -> Mapping[str, str]:
    """The library's dictionary of Indonesian roots: word -> the same word."""
    words: dict[str, str] = _dictionary().words
    return words


@cache
def _dictionary() -> ArrayDictionary:
    return ArrayDictionary(StemmerFactory().get_words())


@cache
def _library() -> Callable[[str], str]:
    """The library itself, for what is no plain word."""
    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return stem


@cache
def _rules() -> tuple[tuple[str, Rule], ...]:
    """(how a word begins, rule) of every rule that takes a prefix off. The first of the library's, which
    takes off one of _PLAIN, is none of them."""
    visitors = VisitorProvider().get_prefix_visitors()[1:]
    return tuple(
        (beginning, tuple(reading.disambiguate for reading in visitor.disambiguators))
        for beginning, visitor in zip(_BEGINNINGS, visitors, strict=True)
    )


@cache
def rules_for(beginning: str) -> tuple[Rule, ...]:
    """The rules that a word with these three first letters can match."""
    return tuple(rule for needed, rule in _rules() if _fits(beginning, needed))


def _fits(beginning: str, needed: str) -> bool:
    if needed[0] == "?":
        return beginning[1:] == needed[1:]
    return beginning.startswith(needed)


class _Steps(Context):  # type: ignore[misc]
    """The library's steps; only how a prefix and an ending are taken off is ours."""

    current_word: str

    def init_visitors(self) -> None:
        """None are needed, and words of three letters, which the library leaves alone, don't come here."""

    def remove_suffixes(self) -> None:
        known = self.dictionary.words
        for ends, kind in _ENDS:
            word = self.current_word
            end = next((end for end in ends if word.endswith(end)), "")
            if end:
                self.current_word = word[: -len(end)]
                self.removals.append(Removal(self, word, self.current_word, end, kind))
            if self.current_word in known:
                return

    def remove_prefixes(self) -> None:
        known = self.dictionary.words
        for _ in range(3):
            word = self.current_word
            if word.startswith(_PLAIN):
                rest: str | None = word[2:]
            else:
                rest = None if word in known else self._by_rule(word)
            if rest is None:
                return
            self.removals.append(Removal(self, word, rest, "", "DP"))
            self.current_word = rest
            if rest in known:
                return

    def _by_rule(self, word: str) -> str | None:
        """What the first rule that matches leaves: a root, else its last reading."""
        known = self.dictionary.words
        for rule in rules_for(word[:3]):
            rest = None
            for reading in rule:
                rest = reading(word)
                if rest in known:
                    break
            if rest is not None:
                return rest
        return None


def stem_sastrawi(word: str) -> str:
    """The stem that PySastrawi gives a word in small letters."""
    if len(word) <= 3 or not (word.isascii() and word.isalpha() and word.islower()):
        return _library()(word)
    if word in roots():
        return word
    steps = _Steps(word, _dictionary(), None)
    steps.execute()
    found: str = steps.result
    return found
