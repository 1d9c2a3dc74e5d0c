"""How one index reads words: stop words, spelling, stems, and the phrases that mean the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from suluh.search.fold import fold
from suluh.search.stems import stem, stop_words

MARK = "~"  # begins the name of a group of phrases: ~12
Token = tuple[int, str]  # (place in the text, stem)
# (its stems, the number of its group, what it is for)
Phrase = tuple[tuple[str, ...], int, int]
# It only leads to its group; it is the group, found on pages by a shorter phrase; it is looked for there.
TOLD, LONGER, LOOKED_FOR = range(3)


@dataclass(frozen=True)
class Group:
    """Phrases that mean the same. `asked` are said for it in queries only: "paspor" leads to travel
    documents, but not every passport is one."""

    phrases: tuple[str, ...]
    asked: tuple[str, ...] = ()


@dataclass
class Language:
    """The reader of one index. `phrases` is first stem -> its phrases, the longest first."""

    lang: str
    spelling: dict[str, tuple[str, ...]]
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    # The words that the text being read has; `count` empties it before each unit.
    seen: set[str] = field(default_factory=set)

    @cached_property
    def _stems(self) -> "_Stems":
        return _Stems(self.lang)

    @cached_property
    def _forms(self) -> "_Forms":
        return _Forms(self._stems)

    def stem_of(self, word: str) -> str:
        """The stem of a word, "" for a stop word; remembered."""
        return self._stems[word]

    def spell(self, words: list[str]) -> list[str]:
        """Words in their usual spelling."""
        if self.lang == "en":  # "no" and "jd" are something else there; queries are corrected in `ask`
            return words
        if self.spelling.keys().isdisjoint(words):
            return words
        out: list[str] = []
        for word in words:
            out.extend(self.spelling.get(word, (word,)))
        return out

    def read(self, text: str, at: int = 0) -> list[Token]:
        """The stems of a text with their places, the first of which is `at`; stop words keep their place and
        are left out."""
        return [(at, stem) for at, stem in enumerate(self.stems_in(text), at) if stem]

    def stems_in(self, text: str) -> list[str]:
        """The stem of each word of a text, "" for a stop word."""
        words = self.spell(fold(text))
        self.seen.update(words)
        return list(map(self._stems.__getitem__, words))

    def forms_seen(self) -> list[str]:
        """The words among `seen` that are not their own stem, as "word:stem"."""
        return [form for form in map(self._forms.__getitem__, self.seen) if form]

    def named(self, titles: Iterable[str]) -> set[str]:
        """The words of titles, as "word:stem"."""
        words = set().union(*(self.spell(fold(title)) for title in titles))
        return {
            f"{word}:{self._stems[word]}"
            for word in words
            if len(word) > 3 and word.isalpha() and self._stems[word]
        }

    def mixed(self, phrase: str) -> tuple[str, ...]:
        """The stems of a phrase of the tables. In an English index a word with Indonesian affixes is
        stemmed as Indonesian: the tables mix both languages."""
        found = []
        for word in self.spell(fold(phrase)):
            own = self.stem_of(word)
            other = stem(word, "id") if own and self.lang == "en" else word
            found.append(other if other != word else own)
        return tuple(stem for stem in found if stem)

    def phrase(self, phrase: str) -> tuple[str, ...]:
        """The stems of a phrase of the tables; none if stop words leave a single word of several: "work" is not
        "work on and on"."""
        stems = self.mixed(phrase)
        return stems if len(stems) > 1 or len(self.spell(fold(phrase))) == 1 else ()

    @cached_property
    def _looked_for(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """First stem -> (stems, name of the group) of the phrases that are looked for in texts."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for first, phrases in self.phrases.items():
            for stems, group, use in phrases:
                if use == LOOKED_FOR:
                    found.setdefault(first, []).append((stems, f"{MARK}{group}"))
        return found

    def may_have_groups(self, stems: Sequence[str]) -> bool:
        """Whether a phrase that is looked for can begin with one of these."""
        return not self._looked_for.keys().isdisjoint(stems)

    def groups_in(self, tokens: Sequence[Token]) -> list[Token]:
        """A token for each phrase that stands in a text, at the place where it begins."""
        looked_for = self._looked_for
        found: list[Token] = []
        for index, (at, first) in enumerate(tokens):
            if first in looked_for:
                for stems, group in looked_for[first]:
                    if len(stems) == 1 or (
                        tuple(stem for _, stem in tokens[index : index + len(stems)]) == stems
                    ):
                        found.append((at, group))
        return found


class _Stems(dict[str, str]):
    """Word -> stem, "" for a stop word; what is missing is worked out."""

    def __init__(self, lang: str) -> None:
        super().__init__(dict.fromkeys(stop_words(lang), ""))
        self._lang = lang

    def __missing__(self, word: str) -> str:
        found = self[word] = stem(word, self._lang)
        return found


class _Forms(dict[str, str]):
    """Word -> "word:stem", "" for a word that is its own stem; what is missing is worked out."""

    def __init__(self, stems: _Stems) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> str:
        stem = self._stems[word]
        other = stem and stem != word and len(word) > 3 and word.isalpha()
        found = self[word] = f"{word}:{stem}" if other else ""
        return found


def make_language(lang: str, groups: Sequence[Group], spelling: Mapping[str, str]) -> Language:
    """A reader with its phrases as stems. Groups mix both languages: see `Language.mixed`."""
    reader = Language(lang, {word: tuple(fold(right)) for word, right in spelling.items()})
    number = 0
    for group in groups:
        own = {s for phrase in group.phrases if (s := reader.phrase(phrase))}
        short = set(kept_phrases(own))
        told = {s for phrase in group.asked if (s := reader.phrase(phrase))}
        uses = dict.fromkeys(sorted(set(kept_phrases(told | short)) - own), TOLD)
        uses |= {s: LOOKED_FOR if s in short else LONGER for s in sorted(own)}
        if len(uses) < 2:
            continue
        for phrase, use in uses.items():
            reader.phrases.setdefault(phrase[0], []).append((phrase, number, use))
        number += 1
    for found in reader.phrases.values():
        found.sort(key=lambda row: (-len(row[0]), row))
    return reader


def kept_phrases(phrases: set[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Phrases without those that hold a shorter one of the same group: that one is found anyway."""

    def holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
        return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))

    return sorted(p for p in phrases if not any(q != p and holds(p, q) for q in phrases))
