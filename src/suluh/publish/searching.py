"""The files of search beside the pages."""

from collections.abc import Mapping

from suluh.link.addresses import SEARCH_FOLDER
from suluh.model.languages import LANGUAGES
from suluh.publish.written import Written
from suluh.render.view import Edition
from suluh.search.documents import ExtractedTexts
from suluh.search.edition import search_files
from suluh.search.memory import Memory
from suluh.workers import spread

# From so many pages on, each language is worth a process of its own.
_MANY = 100


def write_search(
    written: Written,
    edition: Edition,
    texts: ExtractedTexts,
    counted: Mapping[str, Memory],
    *,
    versioned: bool,
) -> None:
    """One index a language below `cari/`; the same content gives the same bytes."""

    def files(lang: str) -> dict[str, str]:
        return search_files(edition, lang, texts, counted[lang], versioned=versioned)

    enough = len(LANGUAGES) if len(texts) > _MANY else len(LANGUAGES) + 1
    for found in spread(files, LANGUAGES, enough):
        for name, text in found.items():
            written.write(f"{SEARCH_FOLDER}/{name}", text)
