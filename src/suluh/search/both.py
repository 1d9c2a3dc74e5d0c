"""Which of the two indexes answers: that of the page's language, or the other one.

A sentence in the other language is asked there first; what has no result here is asked there too, unless
danger has its answer here. That answer is always in the language of the page.
`theme/js/search-list.js` does the same.
"""

from collections.abc import Callable
from dataclasses import replace

from suluh.model.languages import other
from suluh.search.ask import Found, ask
from suluh.search.index import Index
from suluh.search.reading import read_query


def ask_both(
    index_of: Callable[[str], Index], lang: str, text: str, *, level: int = 0, most: int = 10
) -> tuple[Index, Found]:
    """The index that answers, and what it gives. `index_of` makes or keeps the index of a language."""
    here = index_of(lang)
    there = other(lang)
    own = read_query(here, text)
    first, second = (there, lang) if own.foreign else (lang, there)
    index = index_of(first)
    found = ask(index, text, level=level, most=most)
    if not found.hits and not found.answer and not own.bare and (own.foreign or not own.danger):
        index = index_of(second)
        found = ask(index, text, level=level, most=most)
    return index, replace(found, reading=replace(found.reading, danger=own.danger))
