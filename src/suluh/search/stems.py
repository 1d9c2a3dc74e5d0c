"""Words into stems at build time: our corrections, the committed stem table, then PySastrawi."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from suluh.search.english import stem_english

TABLES = files("suluh.search.tables")


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The words of a language that search leaves out."""
    return frozenset(tomllib.loads(TABLES.joinpath("words.toml").read_text("utf-8"))[lang].split())


@cache
def asking_words() -> dict[str, str]:
    """Word -> the kind of answer it asks for: contact, term, form, deadline, country."""
    asks = tomllib.loads(TABLES.joinpath("words.toml").read_text("utf-8"))["asks"]
    return {word: kind for kind, words in asks.items() for word in words.split()}


@cache
def _known() -> dict[str, str]:
    """Word -> stem, from the table in this folder (written by `scripts/stems`) and our corrections."""
    pairs = (line.split(" ") for line in TABLES.joinpath("stems.txt").read_text("utf-8").splitlines())
    known = {word: stem for stem, *words in pairs for word in words}
    known.update(tomllib.loads(TABLES.joinpath("corrections.toml").read_text("utf-8")))
    return known


@cache
def learnt_stems() -> dict[str, str]:
    """Word -> stem, of the words that the table does not have; filled as they come."""
    return {}


def remember_stems(stems: Mapping[str, str]) -> None:
    """Take over what `learnt_stems` gave in an earlier run."""
    learnt_stems().update(stems)


def stem_indonesian(word: str, *, learn: Callable[[str, str], None] | None = None) -> str:
    """The stem of an Indonesian word. Words of three letters or with digits stay as they are.

    `learn` is told of each word that the table does not have, with its stem.
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    stem = _known().get(word) or learnt_stems().get(word)
    if stem is None:
        from suluh.search.sastrawi import stem_sastrawi  # 50 modules and 30,000 roots

        stem = stem_sastrawi(word) or word
        learnt_stems()[word] = stem
        if learn:
            learn(word, stem)
    return stem


def stem(word: str, lang: str) -> str:
    """The stem of a word of a page in a language."""
    return stem_english(word) if lang == "en" else stem_indonesian(word)
