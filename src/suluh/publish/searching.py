"""The files of search beside the pages."""

from collections.abc import Mapping, Sequence

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
# Name below the folder of search -> text.
SearchFiles = Mapping[str, str]


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


def make_search(
    editions: Sequence[tuple[Edition, ExtractedTexts]], counted: Mapping[str, Memory]
) -> list[SearchFiles]:
    """The files of several editions, as servers get them: what one has counted, the next need not count.

    `unversioned` makes of them those of an edition that is opened without a server.
    """

    def files(lang: str) -> list[dict[str, str]]:
        return [
            search_files(edition, lang, texts, counted[lang], versioned=True) for edition, texts in editions
        ]

    many = any(len(texts) > _MANY for _, texts in editions)
    languages = list(spread(files, LANGUAGES, len(LANGUAGES) if many else len(LANGUAGES) + 1))
    return [
        {name: text for language in languages for name, text in language[at].items()}
        for at in range(len(editions))
    ]


def write_made_search(written: Written, files: SearchFiles) -> None:
    """Write files of `make_search`."""
    for name, text in files.items():
        written.write(f"{SEARCH_FOLDER}/{name}", text)
