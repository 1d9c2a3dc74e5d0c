"""Slugs, headings, near spellings and plain text."""

import time
from collections.abc import Callable

import pytest

from suluh.lint.links import RAW
from suluh.read.references import scan
from suluh.text.conflicts import conflict_lines
from suluh.text.headings import headings
from suluh.text.nearest import nearest
from suluh.text.personal import personal
from suluh.text.placeholders import placeholder
from suluh.text.plain import count_words, strip_tags
from suluh.text.slug import slug
from suluh.text.written_phones import phones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paspor ditahan majikan?", "paspor-ditahan-majikan"),
        ("6 ayat (1)", "6-ayat-1"),
        ("Kafé – Überfahrt", "kafe-uberfahrt"),
        ("中文", "x"),
        ("", "x"),
    ],
)
def test_slug_is_made_of_plain_words(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_headings_in_code_fences_are_none() -> None:
    text = "# Satu\n```\n# bukan\n~~~\n```\n## Dua ##\n~~~~\n# bukan\n~~~\n~~~~\n#tiga\n### Tiga"
    assert headings(text) == ((1, "Satu"), (2, "Dua"), (3, "Tiga"))


def test_nearest_spelling_is_offered_only_if_near() -> None:
    assert nearest("sumary", ["summary", "title"]) == "summary"
    assert nearest("warna", ["summary", "title"]) is None
    assert nearest("", []) is None


def test_words_are_counted_as_readers_count() -> None:
    assert count_words("Orang-orang yang ke luar negeri: 3 orang.") == 7
    assert count_words(" \n\t– … ") == 0


def test_tags_and_entities_go_and_blanks_are_folded() -> None:
    assert strip_tags("<p>A &amp; <b>B</b></p>\n\n<p>C</p>") == "A & B C"


ROWS: dict[str, tuple[Callable[[], object], str]] = {
    "letters": (
        lambda: list(personal("a" * 16_000 + "@")),
        "text/personal.py: an address is quadratic in a long word",
    ),
    "digits": (lambda: list(personal("1 " * 16_000)), "text/personal.py: digits are quadratic"),
    "phones": (lambda: list(phones("0" * 16_000 + " +1 " * 4_000)), "text/phones.py: digits are quadratic"),
    "marks": (lambda: conflict_lines("=======\n" * 4_000 + "<<<<<<<\n" * 4_000), "text/conflicts.py"),
    "capitals": (lambda: placeholder("ISI ISI ISI " * 4_000), "text/placeholders.py"),
    "brackets": (lambda: RAW.findall("[" * 16_000), "lint/links.py: RAW is quadratic in a row of brackets"),
    "backticks": (
        lambda: scan("`a" + "`" * 400 + "[[", "x.md"),
        "read/references.py: _INLINE_CODE grows with the fourth power of a row of backticks",
    ),
}


@pytest.mark.parametrize("name", list(ROWS))
def test_long_row_of_one_letter_is_read_in_no_time(name: str) -> None:
    start = time.process_time()
    ROWS[name][0]()
    assert time.process_time() - start < 0.25
