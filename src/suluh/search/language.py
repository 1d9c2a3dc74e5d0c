"""How one index reads words: stop words, spelling, stems, and the phrases that mean the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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
    _stems: dict[str, str] = field(default_factory=dict)

    def stem_of(self, word: str) -> str:
        """The stem of a word, "" for a stop word; remembered."""
        found = self._stems.get(word)
        if found is None:
            found = "" if word in stop_words(self.lang) else stem(word, self.lang)
            self._stems[word] = found
        return found

    def spell(self, words: Iterable[str]) -> list[str]:
        """Words in their usual spelling."""
        if self.lang == "en":  # "no" and "jd" are something else there; queries are corrected in `ask`
            return list(words)
        out: list[str] = []
        for word in words:
            out.extend(self.spelling.get(word, (word,)))
        return out

    def read(self, text: str) -> list[Token]:
        """The stems of a text with their places; stop words keep their place and are left out."""
        stem_of = self.stem_of
        words = self.spell(fold(text))
        self.seen.update(words)
        return [(at, s) for at, word in enumerate(words) if (s := stem_of(word))]

    def mixed(self, phrase: str) -> tuple[str, ...]:
        """The stems of a phrase of the tables. In an English index a word with Indonesian affixes is
        stemmed as Indonesian: the tables mix both languages."""
        found = []
        for word in self.spell(fold(phrase)):
            own = self.stem_of(word)
            other = stem(word, "id") if own and self.lang == "en" else word
            found.append(other if other != word else own)
        return tuple(stem for stem in found if stem)

    def groups_in(self, tokens: Sequence[Token]) -> list[Token]:
        """A token for each phrase that stands in a text, at the place where it begins."""
        found: list[Token] = []
        phrases = self.phrases
        for index, (at, first) in enumerate(tokens):
            for stems, group, use in phrases.get(first, ()):
                if use == LOOKED_FOR and all(
                    index + n < len(tokens) and tokens[index + n][1] == stem for n, stem in enumerate(stems)
                ):
                    found.append((at, f"{MARK}{group}"))
        return found


def make_language(lang: str, groups: Sequence[Group], spelling: Mapping[str, str]) -> Language:
    """A reader with its phrases as stems. Groups mix both languages: see `Language.mixed`."""
    reader = Language(lang, {word: tuple(fold(right)) for word, right in spelling.items()})
    number = 0
    for group in groups:
        own = {s for phrase in group.phrases if (s := reader.mixed(phrase))}
        short = set(kept_phrases(own))
        told = {s for phrase in group.asked if (s := reader.mixed(phrase))}
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
