"""The short way for plain paragraphs gives what the library's own way gives."""

import random
from pathlib import Path

import pytest
from markdown import Markdown

from suluh.blocks import convert
from suluh.blocks.convert import Converter
from suluh.blocks.paragraphs import Paragraphs

CASES = sorted((Path(__file__).parent / "cases").rglob("*.md"))
PIECES = (
    "Kata biasa", "Dua baris\ndi satu alinea", "Judul\n=====", "Judul lain\n---", "## Judul", "# Satu\nteks",
    "A | B\n--- | ---\n1 | 2", "Teks\nA | B\n--- | ---\n1 | 2", "- satu\n- dua", "1. satu\n\n    Isi butir\n2. dua",
    "Istilah\n: arti", "Istilah\n\n: arti", "/// note | Hal", "Di dalam", "///", "Teks\n/// danger | Awas\nisi\n///",
    '!!! note "Hal"\n    isi', "    menjorok", "> kutip\nlanjut", "Catatan[^1]", "[^1]: isi", "[a]: b.html", "[a]",
    "***", "baris  \nputus", "Émil dan 中文", "Teks\n", "\nTeks", "9 angka", "`kode` saja", "_miring_ kata", "a\n\tb",
    "- satu\n\n    Teks\n\n    /// note | Hal\n    isi\n    ///\n- dua", "Satu\r\nDua", "word\x0bword", "x\n- y",
)  # fmt: skip


def _in_full(monkeypatch: pytest.MonkeyPatch) -> Converter:
    """A converter without the short way."""
    with monkeypatch.context() as patched:
        patched.setattr(Paragraphs, "extendMarkdown", lambda _self, _md: None)
        return Converter()


def test_same_as_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    full, short = _in_full(monkeypatch), Converter()
    chance = random.Random(1)
    texts = [path.read_text("utf-8") for path in CASES]
    texts += ["\n\n".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(400)]
    texts += ["\n".join(chance.choices(PIECES, k=chance.randint(1, 4))) for _ in range(200)]
    for text in texts:
        assert short.convert(text) == full.convert(text), text


def test_plain_paragraphs_take_the_short_way() -> None:
    asked: list[str] = []
    markdown: Markdown = convert.Converter()._markdown
    first = next(iter(markdown.parser.blockprocessors))
    test = first.test
    first.test = lambda parent, block: asked.append(block) or test(parent, block)  # type: ignore[method-assign,func-returns-value]
    markdown.convert("Satu kata\n\nDua\nbaris\n\n- tiga")
    assert [block for block in asked if block] == ["- tiga"]
