"""Whether a word is one of everyday language, as the dictionaries of search know it."""

from suluh.search.stems import stop_words

_SHORTEST = 4  # shorter roots are acronyms as often as words: sop, ham, kur


def is_ordinary(word: str, lang: str) -> bool:
    """Whether a word, in any case, is in the dictionary of a language, or is one of its little words.

    For Indonesian also what is built from a root of four letters and more, as "sebelum" and "dilarang".
    """
    word = word.lower()
    if word in stop_words(lang):
        return len(word) >= _SHORTEST or lang == "id"
    if lang != "id" or not word.isalpha() or len(word) < _SHORTEST:
        return False
    from suluh.search.sastrawi import roots, stem_sastrawi  # 50 modules and 30,000 roots

    return word in roots() or (len(stem := stem_sastrawi(word)) >= _SHORTEST and stem in roots())
