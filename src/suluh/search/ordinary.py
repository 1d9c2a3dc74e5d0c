"""Whether a word is one of everyday language, as the dictionaries of search know it."""

from functools import cache

from suluh.search.stems import stop_words

_SHORTEST = 4  # shorter roots are acronyms as often as words: sop, ham, kur


@cache
def _roots() -> frozenset[str]:
    """PySastrawi's dictionary of Indonesian roots."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return frozenset(StemmerFactory().get_words())


@cache
def _stem(word: str) -> str:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return str(StemmerFactory().create_stemmer().stem(word))


def is_ordinary(word: str, lang: str) -> bool:
    """Whether a word, in any case, is in the dictionary of a language, or is one of its little words.

    For Indonesian also what is built from a root of four letters and more, as "sebelum" and "dilarang".
    """
    word = word.lower()
    if word in stop_words(lang):
        return len(word) >= _SHORTEST or lang == "id"
    if lang != "id" or not word.isalpha() or len(word) < _SHORTEST:
        return False
    return word in _roots() or (len(stem := _stem(word)) >= _SHORTEST and stem in _roots())
