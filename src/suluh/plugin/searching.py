"""The files of search beside the pages."""

from collections.abc import Mapping
from pathlib import Path

from suluh.model.languages import LANGUAGES
from suluh.render.view import Edition
from suluh.search.documents import ExtractedTexts
from suluh.search.edition import edition_index
from suluh.search.index import Memory
from suluh.search.pack import pack

FOLDER = "cari"


def write_search(
    site_dir: Path, edition: Edition, texts: ExtractedTexts, counted: Mapping[str, Memory], *, versioned: bool
) -> None:
    """One index a language below `cari/`; the same content gives the same bytes."""
    for lang in LANGUAGES:
        index = edition_index(edition, lang, texts, counted[lang])
        (site_dir / FOLDER / lang).mkdir(parents=True, exist_ok=True)
        for name, text in pack(index, versioned=versioned).items():
            (site_dir / FOLDER / name).write_text(text, "utf-8")
