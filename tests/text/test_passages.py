"""A text falls into passages and sentences, and nothing is said twice."""

from hypothesis import given
from hypothesis import strategies as st

from suluh.text.passages import passages, sentences

TEXT = """\
Satu kalimat. Dua
baris.
- butir satu
  terus
- butir dua
## Judul
/// note | Catatan
Isi catatan.
///

```
kode
```
| a | b |
1. Langkah.
"""


def test_paragraphs_items_headings_and_rows_are_passages() -> None:
    assert list(passages(TEXT)) == [
        (0, "Satu kalimat. Dua\nbaris."),
        (2, "- butir satu\n  terus"),
        (4, "- butir dua"),
        (5, "## Judul"),
        (6, "/// note | Catatan"),
        (7, "Isi catatan."),
        (8, "///"),
        (13, "| a | b |"),
        (14, "1. Langkah."),
    ]


def test_fence_that_never_closes_hides_nothing() -> None:
    """It is drawn as text (and is an error, MRK006), so it is read as text."""
    assert list(passages("satu\n\n~~~\ndua")) == [(0, "satu"), (2, "~~~\ndua")]


def test_heads_of_boxes_and_bullets_of_word_processors_stand_alone() -> None:
    assert list(passages('!!! note "J"\n    isi\n> [!TIP]\n> dua\n• a\n• b')) == [
        (0, '!!! note "J"'),
        (1, "    isi"),
        (2, "> [!TIP]"),
        (3, "> dua"),
        (4, "• a"),
        (5, "• b"),
    ]


def test_sentence_ends_before_a_capital_only() -> None:
    text = 'Menurut No. 18, mis. ini. Lalu "itu." **Dan** [x](y). 3 orang.'
    assert [text[a:b].strip() for a, b in sentences(text)] == [
        "Menurut No.",
        "18, mis. ini.",
        'Lalu "itu."',
        "**Dan** [x](y).",
        "3 orang.",
    ]


@given(st.text(alphabet='aB. !?\n"*1', max_size=60))
def test_sentences_cover_a_passage_in_order(text: str) -> None:
    ends = [0]
    for start, end in sentences(text):
        assert start == ends[-1] < end
        ends.append(end)
    assert not text[ends[-1] :].strip()


@given(st.lists(st.sampled_from(["teks", "- butir", "", "```", "# Judul", "/// note", "~~~"]), max_size=12))
def test_each_line_stands_in_one_passage_at_most(lines: list[str]) -> None:
    seen: set[int] = set()
    for start, text in passages("\n".join(lines)):
        own = list(range(start, start + text.count("\n") + 1))
        assert seen.isdisjoint(own)
        assert [lines[number] for number in own] == text.split("\n")
        seen.update(own)
