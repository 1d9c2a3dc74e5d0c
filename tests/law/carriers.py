"""What is written in the files that leave the site, whatever their form."""

import html
import io
import json
import re
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from suluh.export import pdf
from suluh.helpdesk.export.tree_booklet import Bindery, booklet_html

_TAGS = re.compile(r"<style.*?</style>|<script.*?</script>|<[^>]*>", re.DOTALL)


def instead_of_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exports write the document that a PDF is made from: the same words, in a hundredth of the time."""

    def keep(document: str, *_: object) -> bytes:
        return str(document).encode()

    real = pdf.to_pdf
    for module in list(sys.modules.values()):
        if getattr(module, "to_pdf", None) is real:
            monkeypatch.setattr(module, "to_pdf", keep)
    # Booklets are bound of pages that are laid out by themselves.
    monkeypatch.setattr(
        Bindery, "booklet", lambda self, id: booklet_html(self._order, self._lang, self._trees[id]).encode()
    )


def words_of(path: Path) -> str:
    """All text of a file on one line."""
    content = path.read_bytes()
    if content.startswith(b"%PDF"):
        return flat(_pdf(content))
    if content.startswith(b"PK"):
        return flat(_archive(content))
    if content.startswith(b"SQLite"):
        return flat(_channel(path))
    return flat(content.decode("utf-8"))


def flat(text: str) -> str:
    """A text without tags, entities, escapes and line ends."""
    return " ".join(html.unescape(_TAGS.sub(" ", text)).replace("\\", "").split())


def _archive(content: bytes) -> str:
    parts = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            inner = archive.read(name)
            if name.endswith(".anki2"):
                parts.append(_notes(inner))
            elif name.endswith((".xml", ".html")):
                parts.append(inner.decode("utf-8"))
    return "\n".join(parts)


def _notes(content: bytes) -> str:
    """The notes and decks of an Anki collection."""
    with tempfile.NamedTemporaryFile(suffix=".anki2") as file:
        file.write(content)
        file.flush()
        base = sqlite3.connect(file.name)
        notes = [str(row[0]) for row in base.execute("select flds from notes")]
        [(decks,)] = base.execute("select decks from col")
        base.close()
    return "\n".join([*notes, *(str(deck["desc"]) for deck in json.loads(decks).values())])


def _channel(path: Path) -> str:
    """What a channel of Kolibri says of each app."""
    base = sqlite3.connect(path)
    rows = base.execute("select title, description from content_contentnode").fetchall()
    base.close()
    return "\n".join(str(text) for row in rows for text in row)


def _pdf(content: bytes) -> str:
    pdfium: Any = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)
