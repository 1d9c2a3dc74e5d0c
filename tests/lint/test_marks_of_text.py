"""MRK002, MRK003, MRK005, MRK006, TXT002, NUM002: each rule on the text of a page, line by line, without a site."""

from collections.abc import Iterator

import pytest

from suluh.findings import Finding
from suluh.lint import boxes, footnotes, leftovers, list_marks, markup, numbers
from suluh.lint.page_text import PageText, TextRule


def told(rule: TextRule, body: str, seen: str = "") -> list[tuple[int, str, str]]:
    """(line from 0, severity, "what: how to mend") of each finding."""
    found: Iterator[Finding] = rule(PageText(body, seen, "id", True, True, (), (), ()))
    return [(one.line - 1, one.severity, ": ".join(one.en)) for one in found]


def lines(rule: TextRule, body: str) -> list[int]:
    return [line for line, _, _ in told(rule, body)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # Numbers, letters, signs: a line and one that goes on from it.
        ("(1) satu\n(2) dua", [(0, "1. …")]), ("\\(1) satu\n\\(2) dua", [(0, "1. …")]), ("(1) satu\n(3) tiga", []),
        ("1.satu\n2.dua", [(0, "1. …")]), ("1)satu\n2)dua", [(0, "1. …")]), ("1.5 juta\n2.5 juta", []),
        ("a. satu\nb. dua", [(0, "- …")]), ("a) satu\nb) dua", [(0, "- …")]), ("(a) satu\n(b) dua", [(0, "- …")]),
        ("a. satu\nc. tiga", []), ("H. satu\nI. dua", []), ("x. satu\ny. dua", []),
        ("-satu\n-dua", [(0, "- …")]), ("*satu\n*dua", [(0, "- …")]), ("*satu* kata\n*dua* kata", []), ("-satu\n*dua", []),
        *((f"{sign} satu\n{sign} dua", [(0, "- …")]) for sign in "–—−✓✔✅→➢►»▶"),
        *((f"{sign}satu\n{sign}dua", [(0, "- …")]) for sign in "–✓•◦▪●‣"),
        ("– satu\n– dua\n– tiga\nteks\n– empat\n– lima", [(0, "- …"), (4, "- …")]), ("– satu\n\n– dua", []),
        # Two bullets on one line.
        ("• satu • dua", [(0, "- …")]), ("Isi: • satu • dua", [(0, "- …")]), ("• satu", []), ("a·b dan c·d", []),
        # What is a list already, or begins one; a list right below a paragraph is none, but from 1 on.
        ("- satu\n- dua", []), ("1. satu\n2. dua", []), ("Daftar:\n1. satu\n2. dua", []), ("Daftar:\n- satu\n- dua", []),
        ("Daftar:\n3. tiga\n4. empat", [(1, "1. …")]), ("\n3. tiga\n4. empat", []), ("## Judul\n3. tiga\n4. empat", []),
        ("| a |\n3. tiga\n4. empat", []), ("1. satu\n2. dua\n3. tiga", []), ("• satu\n• dua", []), ("///\n3. a\n4. b", []),
        (":::\n3. a\n4. b", []), ("!!! x\n3. a\n4. b", []), ("???\n3. a\n4. b", []),
        ("```\n– satu\n– dua\n```", []), ("Satu kalimat.\nDua kalimat.", []), ("", []),
    ],
)  # fmt: skip
def test_mrk002_lines_that_are_meant_as_a_list(body: str, found: list[tuple[int, str]]) -> None:
    assert list(list_marks.lists_in_text(body)) == found
    say = (
        "these lines are drawn as one paragraph, not as a list: begin each line with `{}`, with a blank in it"
    )
    assert told(list_marks.in_text, body) == [(line, "error", say.format(mark)) for line, mark in found]


MALFORMED = "the head of this box cannot be read: write `/// warning | Title` … `///`"
UNCLOSED = "this box `:::` is not closed: write a line `:::` after its text, with as many colons as its head"
CLOSES = "this `:::` closes no box: delete this line, or give both the same number of colons"
UNKNOWN = 'the box "{0}" is not known and is drawn as "note": choose: danger, warning, note'
EMPTY = "the box `{0} {1}` is empty: its text is not indented: put four blanks before its text, or write `/// {1}` … `///`"
TITLE = 'the title "{1}" of the box is not shown: write `{0} note "{1}"`'


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("!!! note\n    Isi.", []), ('!!! note "Judul"\n    Isi.', []), ("??? warning\n    Isi.", []), ("???+ danger\n    Isi.", []),
        ("> [!NOTE]\n> Isi.", []), ("::: note\nIsi.\n:::", []), (":::note[Judul]\nIsi.\n:::", []),
        # The name, the title, the text.
        ("Teks.\n\n!!! hantu\n    Isi.", [(2, "warning", UNKNOWN.format("hantu"))]),
        ("> [!HANTU]\n> Isi.", [(0, "warning", UNKNOWN.format("HANTU"))]),
        ("::: hantu\nIsi.\n:::", [(0, "warning", UNKNOWN.format("hantu"))]),
        ("!!! note Awas ya\n    Isi.", [(0, "error", TITLE.format("!!!", "Awas ya"))]),
        ("??? note inline Awas\n    Isi.", [(0, "error", TITLE.format("???", "Awas"))]),
        *((f"!!! note {word}\n    Isi.", []) for word in ("inline", "inline end", "left", "right")),
        ("!!! note\nIsi.", [(0, "error", EMPTY.format("!!!", "note"))]), ("!!! note\n Isi.", [(0, "error", EMPTY.format("!!!", "note"))]),
        ("!!! note\n  Isi.", []), ("!!! note\n\n    Isi.", []), ("!!! note", [(0, "error", EMPTY.format("!!!", "note"))]),
        ("- a\n\n  !!! note\n      Isi.", []), ("> !!! note\n>     Isi.", []), ("> !!! note\n> Isi.", [(0, "error", EMPTY.format("!!!", "note"))]),
        # A head that nobody can read.
        ('!!! "Judul"\n    Isi.', [(0, "error", MALFORMED)]), ("!!! note 'Judul'\n    Isi.", [(0, "error", MALFORMED)]),
        ('???+ "Judul"', [(0, "error", MALFORMED)]), ("Awas!!! Sungguh.", []), ("!!!", []), ("```\n!!! 'a'\n```", []),
        # Fences: each closed by as many colons; those inside by fewer.
        ("::: note\nIsi.", [(0, "error", UNCLOSED)]), (":::", [(0, "error", CLOSES)]), ("::: note\na\n:::\n:::", [(3, "error", CLOSES)]),
        (":::: note\n::: danger\na\n:::\n::::", []), (":::: note\n::: danger\na\n::::", [(1, "error", UNCLOSED)]),
        ("::: note\na\n::::", [(0, "error", UNCLOSED), (2, "error", CLOSES)]),
        (":::: note\na\n:::", [(2, "error", CLOSES), (0, "error", UNCLOSED)]),
        ("::: note {a=b c}\na\n:::", []), (":::!\na", [(0, "error", MALFORMED)]), ("> ::: note\n> a\n> :::", []),
        ("```\n:::\n```", []), ("Tanpa kotak.", []),
    ],
)  # fmt: skip
def test_mrk003_boxes_of_other_generators(body: str, found: list[tuple[int, str, str]]) -> None:
    assert told(boxes.in_text, body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Batas.[^1]\n\n[^1]: Sumber.", []), ("[^a]: Sumber.\n\nBatas.[^a] Lagi.[^a]", []),
        ("Batas.[^1]\nLagi.[^1] dan [^x]", [
            (0, "error", "the footnote [^1] has no text: write a line `[^1]: …` at the end of the page"),
            (1, "error", "the footnote [^x] has no text: write a line `[^x]: …` at the end of the page"),
        ]),
        ("Teks.\n\n[^1]: Sumber.", [(2, "warning", "nothing points at the footnote [^1]: write [^1] where it belongs, or delete it")]),
        ("a[^1]\n\n[^1]: A.\n[^1]: B.", [(3, "error", "the footnote [^1] is written twice; the first is lost: use another name")]),
        ("a[^1]\n\n[^1]: Lihat [^2].\n> [^2]: B.", []), ("![^1] \\[^2] [^3](a.md) `[^4]` ^[5]", []), ("```\n[^1]\n```", []),
        ("a[^b] a[^a]", [
            (0, "error", "the footnote [^a] has no text: write a line `[^a]: …` at the end of the page"),
            (0, "error", "the footnote [^b] has no text: write a line `[^b]: …` at the end of the page"),
        ]),
    ],
)  # fmt: skip
def test_mrk005_each_footnote_has_one_text(body: str, found: list[tuple[int, str, str]]) -> None:
    assert told(footnotes.in_text, body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("a <b>tebal</b>", [0]), ("satu\n<br>\n</p>", [1, 2]), ("<!-- catatan -->", [0]), ("a <b", [0]),
        ("<https://situs.example>", []), ("<mailto:a@kantor.example>", []), ("[a](<b c.md>)", []), ("[a]: <b c.md>", []),
        ("`<b>`", []), ("```\n<b>\n```\n<i>", [3]), ("5 < 6 dan 7 > 3", []), ("<5", []), ("< b>", []),
        ("<https://situs.example> <b>", [0]), ("<ftp://situs.example>", [0]),
    ],
)  # fmt: skip
def test_txt002_html_in_prose(body: str, found: list[int]) -> None:
    say = "there is HTML in the text of the page: use Markdown or a block"
    assert told(markup.in_text, body) == [(line, "error", say) for line in found]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("UU 18/2017", "uu-18-2017"), ("UU No. 18 Tahun 2017", "uu-18-2017"), ("UU Nomor 18 tahun 2017", "uu-18-2017"),
        ("Law 18/2017", "uu-18-2017"), ("Law Number 18 of 2017", "uu-18-2017"), ("PP 59/2021", "pp-59-2021"),
        ("Government Regulation 59/2021", "pp-59-2021"), ("Permen P2MI 2/2025", "permen-p2mi-2-2025"),
        ("PermenP2MI 2/2025", "permen-p2mi-2-2025"), ("Peraturan BP2MI 9/2020", "perban-9-2020"), ("Perban 9/2020", "perban-9-2020"),
        ("Perpres 1/2024", "perpres-1-2024"), ("Perda 3/2019", "perda-3-2019"), ("Permenaker 4/2023", "permenaker-4-2023"),
        ("UU 18/2017 Pasal 38", "uu-18-2017#38"), ("UU 18/2017, Ps. 38", "uu-18-2017#38"), ("Law 18/2017 article 38", "uu-18-2017#38"),
        ("Law 18/2017 Art. 89A", "uu-18-2017#89A"), ("UU 18/2017 pasal 38 ayat (1)", "uu-18-2017#38-ayat-1"),
        ("Law 18/2017 article 38 paragraph (2) letter b", "uu-18-2017#38-ayat-2-huruf-b"), ("UU 18/2017 ps 38 huruf c", "uu-18-2017#38-huruf-c"),
    ],
)  # fmt: skip
def test_num002_a_regulation_number_and_what_to_write(text: str, id: str) -> None:
    say = f'the regulation number "{text}" is typed: write [[reg:{id}]]'
    assert told(numbers.in_text, f"Teks.\n\nMenurut {text}.") == [(2, "warning", say)]
    assert told(numbers.in_text, f"Menurut [[reg:{id}|{text}]].") == []


def test_num002_each_on_its_line() -> None:
    assert lines(numbers.in_text, "UU 18/2017 dan PP 59/2021\n\nUU 39/2004") == [0, 0, 2]
    assert lines(numbers.in_text, "Nomor 18/2017, UUD 1945, xUU 18/2017, UU 18/20170, PP59") == []


def test_mrk006_and_mrk007_a_fence_and_marks_that_are_seen() -> None:
    fence = "this code fence is not closed: write a line with the same fence after the code"
    assert told(leftovers.in_text, "a\n\n```\nb") == [(2, "error", fence)]
    assert told(leftovers.in_text, "```\nb\n```") == []
    say = (
        'the mark "{}" is shown as it is on the page: correct its form, or write it between `…` if it is code'
    )
    assert told(leftovers.in_text, "satu\n\na **b", "satu\na **b") == [(2, "error", say.format("**"))]
    assert told(leftovers.in_text, "a ~~b\n\nc ==d", "a ~~b\nc ==d") == [
        (0, "error", say.format("~~")), (2, "error", say.format("==")),
    ]  # fmt: skip
    # What another rule has said of a line is not said again; nor what stands in raw HTML or a reference in braces.
    assert told(leftovers.in_text, "a {{ nomor }}", "a {{ nomor }}") == []
    assert told(leftovers.in_text, "a {{contact:x}}", "a {{contact:x}}") == []
    assert told(leftovers.in_text, "a **b** c", "a b c") == []
