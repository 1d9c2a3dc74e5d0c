"""Files of the content folder that findings keep out, by what others call them."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from suluh.model.kinds import Kinds
from suluh.model.languages import LANGUAGES
from suluh.model.unread import NAVIGATION, SETTINGS, Unread
from suluh.read.files import read_raw, walk

# A name by which others refer to it: the id, and the code of a country.
_NAME = re.compile(rb"^(?:id|code):[ \t\xa0\xc2]*[\"']?([A-Za-z0-9-]+)", re.M)


def find_unread(content: Path, prefix: str, kinds: Kinds, sound: Collection[str]) -> Unread:
    """All files that would be content and are not among the sound ones, which are named as findings name them."""
    found: set[tuple[str, str, str]] = set()
    for path, kind, lang, name in _files(content, kinds):
        if f"{prefix}/{path.relative_to(content).as_posix()}" in sound:
            continue
        raw, _ = read_raw(path, "")
        names = {name, *(match.decode() for match in _NAME.findall((raw or b"")[:4096]))}
        found |= {(kind, lang, one) for one in names}
    return Unread(frozenset(found))


def _files(content: Path, kinds: Kinds) -> Iterator[tuple[Path, str, str, str]]:
    """(file, kind, language, name by its path) of all that the readers open and rules ask for."""
    for lang in LANGUAGES:
        yield from (
            (path, "page", lang, path.relative_to(content / lang).with_suffix("").as_posix())
            for path in walk(content / lang)
            if path.suffix == ".md"
        )
        yield content / lang / "nav.yml", NAVIGATION, lang, "nav"
    for folder, kind in kinds.by_folder.items():
        yield from (
            (path, kind.reference, "", path.stem)
            for path in walk(content / "data" / folder)
            if path.suffix in (".yml", ".yaml")
        )
    yield content / "site.yml", SETTINGS, "", "site"
