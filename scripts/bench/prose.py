"""Sentences that look like those of the content: its words, in orders that occur in it."""

import itertools
import random
import re
from pathlib import Path

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BLOCK = re.compile(r"^///.*$", re.MULTILINE)
_REFERENCE = re.compile(r"\[\[[^\]]*\]\]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SYLLABLES = [consonant + vowel for vowel in "aiueo" for consonant in "bcdghjklmnprstwy"]
# Real texts go on bringing new words (names of places, firms, papers): 15,000 in 460,000 words.
RARE_WORDS = 12_000
RARE_SHARE = 0.03
# What rules ask about on pages that mean it: a heading of emergency numbers, notes of evidence.
_LEFT_OUT = frozenset(
    ("darurat", "emergency", "bukti", "sumber", "sumbernya", "source", "sources", "evidence", "read")
)


class Prose:
    """Draws sentences, phrases and names for one language. `random` decides which, and only it."""

    def __init__(self, folder: Path) -> None:
        self._starts: list[str] = []
        self._after: dict[str, list[str]] = {}
        for path in sorted(folder.rglob("*.md")):
            text = _HEAD.sub("", path.read_text("utf-8"))
            self.learn(_REFERENCE.sub("", _BLOCK.sub("", text)))
        # Names are the same in all pages of a seed, so that they are cited more than once.
        names = random.Random(7)
        self._rare = ["".join(names.choices(_SYLLABLES, k=names.randint(2, 4))) for _ in range(RARE_WORDS)]

    def learn(self, text: str) -> None:
        """Take the words of a text, in their order."""
        for sentence in re.split(r"[.!?:;|\n]+", text):
            words = [word.lower() for word in _WORD.findall(sentence)]
            if _LEFT_OUT.isdisjoint(words):
                self._learn([word for word in words if word.isalpha() or "-" in word])

    def _learn(self, words: list[str]) -> None:
        if len(words) < 3:
            return
        self._starts.append(words[0])
        for word, following in itertools.pairwise(words):
            self._after.setdefault(word, []).append(following)

    def words(self, random: random.Random, count: int) -> list[str]:
        """`count` words, each following one that it follows in the content."""
        word = random.choice(self._starts)
        found = []
        for _ in range(count):
            found.append(random.choice(self._rare) if random.random() < RARE_SHARE else word)
            word = random.choice(self._after.get(word) or self._starts)
        return found

    def phrase(self, random: random.Random, low: int = 3, high: int = 6) -> str:
        """A few words with a capital, as a heading or a list item."""
        text = " ".join(self.words(random, random.randint(low, high)))
        return text[0].upper() + text[1:]

    def sentence(self, random: random.Random) -> str:
        """A sentence of 6 to 14 words."""
        return self.phrase(random, 6, 14) + "."

    def sentences(self, random: random.Random, count: int) -> str:
        return " ".join(self.sentence(random) for _ in range(count))
