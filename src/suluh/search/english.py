"""A light English stemmer: plurals, -ing, -ed, -ly and a final e. The browser has the same."""

import re

_RULES = (
    (re.compile(r"(ss|x|ch|sh)es$"), r"\1"),
    (re.compile(r"([^aeiou])ies$"), r"\1y"),
    (re.compile(r"([^sui])s$"), r"\1"),
    (re.compile(r"([a-z]{3})(ing|ed|ly)$"), r"\1"),
    (re.compile(r"([bdfgmnprt])\1$"), r"\1"),
    (re.compile(r"([a-z]{3})e$"), r"\1"),
)


def stem_english(word: str) -> str:
    """The stem of an English word: placed, places and placing give "plac"."""
    if len(word) < 4 or not word.isalpha():
        return word
    for pattern, kept in _RULES:
        word = pattern.sub(kept, word)
    return word


def singular(word: str) -> str:
    """An English word without the ending of a plural."""
    if len(word) > 3 and word.isalpha():
        for pattern, kept in _RULES[:3]:
            word = pattern.sub(kept, word)
    return word
