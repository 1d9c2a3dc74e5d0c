"""A Markdown text as its reader meets it: sentences, their lines and their words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.text.plain_language import count_spoken, plain_sentences, written_label

TEXT = """\
Satu kalimat **penting**. Lihat [[page:paspor-ditahan|langkahnya]] dan
[situs kami](https://situs.example/a_b). Lalu
telepon.

## Judul [[term:p3mi]] ##
- butir satu,
  terus
- [ ] butir `kode` dua. Dua lagi!

/// danger | Bila Anda dalam bahaya
Pergilah.
///

/// contact | kp2mi
///

```
Kode ini tidak dibaca.
```

> Kutipan
> dua baris.

| Kota | Nomor |
| --- | --- |
| Cirebon | [[contact:a|nomor satu]] |

1. Langkah.
"""


def test_sentences_have_their_lines_and_words() -> None:
    assert [(s.line, s.text, s.words) for s in plain_sentences(TEXT)] == [
        (0, "Satu kalimat penting.", 3),
        (0, "Lihat langkahnya dan situs kami.", 5),
        (1, "Lalu telepon.", 2),
        (4, "Judul p3mi", 2),
        (5, "butir satu, terus", 3),
        (7, "butir dua.", 2),
        (7, "Dua lagi!", 2),
        (9, "Bila Anda dalam bahaya", 4),
        (10, "Pergilah.", 1),
        (20, "Kutipan dua baris.", 3),
        (23, "Kota", 1),
        (23, "Nomor", 1),
        (25, "Cirebon", 1),
        (25, "nomor satu", 2),
        (27, "Langkah.", 1),
    ]


def test_headings_and_titles_of_blocks_say_that_they_are() -> None:
    text = f"{TEXT}\nJudul bergaris\n===\nIsi.\n"
    found = [s.text for s in plain_sentences(text) if s.heading]
    assert found == ["Judul p3mi", "Bila Anda dalam bahaya", "Judul bergaris"]


def test_references_read_as_the_label_that_is_asked_for() -> None:
    (sentence,) = plain_sentences("Baca [[page:x]].", lambda _: "Dua kata")
    assert (sentence.text, sentence.source, sentence.words) == ("Baca Dua kata.", "Baca [[page:x]].", 3)


@pytest.mark.parametrize(
    ("reference", "label"),
    [
        ("page:paspor-ditahan|apa saja", "apa saja"),
        ("page:paspor-ditahan", "paspor ditahan"),
        ("reg:uu-18-2017#6", "uu 18 2017 6"),
    ],
)
def test_label_of_a_reference_that_nobody_resolves_is_its_own(reference: str, label: str) -> None:
    assert written_label(reference) == label


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Bawa kartu, mis. Kartu lama. Lalu pergi.", 2),
        ("Menurut No. 18 itu. Benarkah? Tidak.", 3),
        ("May I keep it? No. Ask first, e.g. Your office.", 3),
        ("Buka pukul 08.00 sampai 16.00 setiap hari.", 1),
        ('Ia berkata "jangan." Saya pergi.', 2),
        ("Hubungi mereka. [[contact:x|nomor ini]] gratis.", 2),
        ("situs kp2mi.go.id dibuka", 1),
        ("Tunggu… Lalu coba lagi.", 2),
    ],
)
def test_stop_ends_a_sentence_only_where_one_begins(text: str, sentences: int) -> None:
    assert len(plain_sentences(text)) == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("buka 24/7 – gratis", 3),
        ("Rp60.000 atau NT$1.000", 3),
        ("orang-orang di sana", 3),
        ("— … !", 0),
        ("", 0),
    ],
)
def test_words_are_counted_as_they_are_spoken(text: str, words: int) -> None:
    assert count_spoken(text) == words


@given(st.text(alphabet='aB. !?\n"*1#|[]()-/`_>', max_size=80))
def test_every_sentence_stands_on_a_line_of_the_text_and_has_words(text: str) -> None:
    lines = text.count("\n") + 1
    found = plain_sentences(text)
    assert all(0 <= s.line < lines and s.words > 0 and s.text == s.text.strip() for s in found)


@given(
    st.lists(st.sampled_from(["Kata dua tiga.", "- butir satu", "", "## Judul", "Tanpa titik"]), max_size=12)
)
def test_no_word_of_prose_is_lost_or_counted_twice(lines: list[str]) -> None:
    text = "\n".join(lines)
    words = sum(len(line.strip("-# ").split()) for line in lines)
    assert sum(s.words for s in plain_sentences(text)) == words


@pytest.mark.parametrize("letter", ["a", "[", "*", "_", "`a", "A(", "# ", ".)", "| ", "[[a", "> "])
def test_long_row_of_one_mark_is_read_in_no_time(letter: str) -> None:
    start = time.process_time()
    plain_sentences(letter * 12_000)
    assert time.process_time() - start < 0.5
