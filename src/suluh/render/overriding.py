"""What a site has of its own in place of the packaged theme, and what it was made from."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from suluh.link.texts import Text, TextFile
from suluh.model.languages import LANGUAGES
from suluh.model.override import Override, OwnWord
from suluh.model.site import Origin
from suluh.render.theme import Theme
from suluh.text.conflicts import conflict_lines

ORIGINALS = "originals.toml"
_TEXTS = frozenset({".css", ".html", ".js", ".json", ".md", ".svg", ".toml", ".txt", ".xml", ".yml"})
# Folders of theme files, and files, that never enter the site under their own names.
NOT_COPIED = ("assets/", "css/", "js/", "icons/", "short/", "words/", ORIGINALS)
# As in MkDocs 1.6, `Files.add_files_from_theme`, with the endings that it takes for Markdown.
_NO_STATIC_FILES = (
    ".*", "*/.*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales/*",
    "*.markdown", "*.mdown", "*.mkdn", "*.mkd", "*.md", "404.html", "sitemap.xml",
)  # fmt: skip
_HOLE = re.compile(r"\{[^}]*\}")
_LINE = re.compile(r"at line (\d+)")


def mark(content: bytes) -> str:
    """What tells one state of a file from another."""
    return hashlib.sha256(content).hexdigest()[:16]


def overriding(theme: Theme, root: Path) -> tuple[list[Override], list[OwnWord], list[TextFile]]:
    """The files that stand in for packaged ones or lie among components; faults of own words; the words.

    Paths in them count from the folder `root`.
    """
    if theme.overrides is None:
        return [], [], []
    place = _shown(theme.overrides, root)
    stated, words = _originals(theme.overrides / ORIGINALS, f"{place}/{ORIGINALS}")
    files: list[Override] = []
    texts: list[TextFile] = []
    for path in sorted(p for p in theme.overrides.rglob("*") if p.is_file()):
        name = path.relative_to(theme.overrides).as_posix()
        words += _conflicts(path, f"{place}/{name}")
        packaged = theme.packaged.get(name)
        if packaged is not None or name.startswith("components/"):
            now = mark(packaged.read_bytes()) if packaged else ""
            files.append(Override(f"{place}/{name}", name, now, stated.get(name, "")))
    for lang in LANGUAGES:
        for path in sorted((theme.overrides / "words" / lang).glob("*.toml")):
            name = f"{place}/{path.relative_to(theme.overrides).as_posix()}"
            tables, broken = _read(path, name)
            words += broken
            text = path.read_text("utf-8", errors="replace")
            words += _faults(tables, theme.packaged_words[lang], name, text, "")
            texts.append(_texts(tables, name, text, lang))
    return files, words, texts


def _texts(tables: dict[str, Any], path: str, text: str, lang: str) -> TextFile:
    """The words of a site's own, for the rules that look through every text."""
    found = list(_words(tables, ()))
    lines = {
        word.keys: _line_of(text, ".".join(key for key in word.keys if isinstance(key, str)))
        for word in found
    }
    return TextFile("words", path, lang, Origin(path, lines), tuple(found))


def _words(value: Any, keys: tuple[str | int, ...]) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(keys, value, None)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _words(inner, (*keys, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _words(item, (*keys, index))


def copied(theme: Theme, root: Path) -> list[tuple[str, str]]:
    """(path for messages, address) of the site's own theme files that are copied into the site as they are."""
    if theme.overrides is None:
        return []
    place = _shown(theme.overrides, root)
    names = (p.relative_to(theme.overrides).as_posix() for p in theme.overrides.rglob("*") if p.is_file())
    return [(f"{place}/{name}", name) for name in sorted(names) if is_copied(name)]


def is_copied(name: str) -> bool:
    """Whether a theme file is copied into the site as it is: MkDocs takes what is no template, and we take
    away what pages are made from."""
    if name.startswith(NOT_COPIED):
        return False
    return not any(fnmatch(name.lower(), pattern) for pattern in _NO_STATIC_FILES)


def _shown(folder: Path, root: Path) -> str:
    try:
        return folder.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return folder.name


def _conflicts(path: Path, name: str) -> Iterator[OwnWord]:
    """The first mark of a git conflict in a file that is text."""
    if path.suffix.lower() in _TEXTS:
        text = path.read_text("utf-8", errors="replace")
        for number in conflict_lines(text)[:1]:
            yield OwnWord(name, number + 1, text.split("\n")[number], "conflict")


def _read(path: Path, name: str) -> tuple[dict[str, Any], list[OwnWord]]:
    try:
        return tomllib.loads(path.read_text("utf-8")), []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        if next(_conflicts(path, name), None) is not None:
            return {}, []  # what it breaks on is told as what it is
        found = _LINE.search(str(problem))
        return {}, [OwnWord(name, int(found[1]) if found else 1, "", "broken", str(problem))]


def _originals(path: Path, name: str) -> tuple[dict[str, str], list[OwnWord]]:
    if not path.is_file():
        return {}, []
    tables, broken = _read(path, name)
    return {key: str(value) for key, value in tables.items()}, broken


def _faults(own: dict[str, Any], known: Any, path: str, text: str, above: str) -> Iterator[OwnWord]:
    for key, value in own.items():
        name = f"{above}{key}"
        if not isinstance(known, dict) or key not in known:
            yield OwnWord(path, _line_of(text, name), name, "unknown")
        elif isinstance(value, dict) and isinstance(known[key], dict):
            yield from _faults(value, known[key], path, text, f"{name}.")
        elif _form(value) != _form(known[key]):
            holes = _HOLE.findall(known[key]) if isinstance(known[key], str) else []
            yield OwnWord(path, _line_of(text, name), name, "form", " ".join(holes))


def _form(value: Any) -> object:
    """What two values must share: text with the same places to fill, or a list of as many texts."""
    if isinstance(value, str):
        return sorted(_HOLE.findall(value))
    return [_form(item) for item in value] if isinstance(value, list) else type(value)


def _line_of(text: str, name: str) -> int:
    table, _, key = name.rpartition(".")
    current = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            current = line.strip("[] \t")
            if current == name:
                return number
        elif current == table and re.match(rf"\s*{re.escape(key)}\s*=", line):
            return number
    return 1
