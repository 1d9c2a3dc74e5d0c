"""Lists as people write them come out as CommonMark reads them, and what is sound stays to the letter."""

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from suluh.text.layout import BREAK, lay_out

COMMON = MarkdownIt("commonmark")
OURS = Markdown(extensions=["sane_lists", "tables", "admonition"])


class Tree(HTMLParser):
    """Lists, items, quotes and words of an HTML text, by depth; paragraphs are passed over."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth = 0
        self.found: list[tuple[int, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the signature of the library
        if tag in ("ul", "ol", "li", "blockquote"):
            self.found.append((self.depth, tag))
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in ("ul", "ol", "li", "blockquote")

    def handle_data(self, data: str) -> None:
        self.found += [(self.depth, word) for word in data.split() if word != BREAK]


def drawn(text: str) -> list[tuple[int, str]]:
    OURS.reset()
    return Tree(OURS.convert(lay_out(text, str))).found


def common(text: str) -> list[tuple[int, str]]:
    return Tree(COMMON.render(text)).found


@st.composite
def list_lines(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """A list as CommonMark takes it: children stand at the column of their parent's text."""
    mark = draw(st.sampled_from(["-", "*", "1.", "1)", "10."]))
    loose = draw(st.booleans())
    lines: list[str] = []
    for number in range(draw(st.integers(1, 3))):
        own = f"{int(mark[:-1]) + number}{mark[-1]}" if mark[0] == "1" else mark
        gap = " " * (len(own) + 1)
        inner = [draw(st.sampled_from(["satu", "dua tiga", "empat"]))]
        if draw(st.booleans()):
            inner.append("lanjutan")
        if draw(st.booleans()) and loose:
            inner += ["", "alinea", "kedua"]
        if depth < 2 and draw(st.integers(0, 2)) == 0:
            inner += [*([""] if loose else []), *draw(list_lines(depth + 1))]
        if loose and number:
            lines.append("")
        lines += [f"{own} {inner[0]}", *(f"{gap}{line}" if line else "" for line in inner[1:])]
    return lines


@st.composite
def documents(draw: st.DrawFn) -> str:
    before = draw(st.sampled_from([[], ["Yang dibawa:"], ["Yang dibawa:", ""], ["## Judul"], ["> kutip"]]))
    after = draw(st.sampled_from([[], ["", "Selesai."], ["", "## Akhir"]]))
    lines = draw(list_lines())
    quoted = draw(st.booleans()) and not before
    text = "\n".join([*before, *lines, *after])
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if quoted else text


def sound(text: str) -> bool:
    """Whether a list may begin where this one does: below a line of text only with 1 or a bullet."""
    return not any(line.lstrip("> ").startswith("10.") for line in text.split("\n"))


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=documents().filter(sound))
def test_a_list_is_drawn_as_commonmark_reads_it(text: str) -> None:
    assert drawn(text) == common(text)


@pytest.mark.long
@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=documents().filter(sound))
def test_many_lists_are_drawn_as_commonmark_reads_them(text: str) -> None:
    assert drawn(text) == common(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yang dibawa:\n- KTP\n- Paspor",
        "1. Siapkan berkas\n   - KTP\n   - Paspor\n2. Datang\n\n1) Datang",
        "- a\n  - b\n    - c\n- d",
        "* a\n  lanjut\n* b",
        "1. a\n\n   para\n   - x\n\n   - y\n2. b",
        "- a\n\n    para\n- b",
        "1. a\n2. b\n- c",
        "10. a\n    - b\n11. c",
        "> a\n> - b\n> 1. c",
        "x\n2026. tahun\n1. a",
        "a\n***\nb",
        "- a\n> q",
        "- a\n- - -\n- b",
        "Kata - kata\n-bukan butir",
    ],
)
def test_a_form_that_people_write(text: str) -> None:
    assert drawn(text) == common(text)


@pytest.mark.parametrize("width", [2, 3, 4])
def test_every_indent_below_a_number_is_a_level(width: int) -> None:
    text = "1. satu\n" + " " * width + "- dua\n2. tiga"
    assert drawn(text) == common("1. satu\n   - dua\n2. tiga")


@pytest.mark.parametrize("gap", ["\xa0", " \xa0", "  "])
@pytest.mark.parametrize("mark", ["-", "*", "•"])
def test_a_blank_that_does_not_break_is_a_blank_after_a_mark(mark: str, gap: str) -> None:
    assert drawn(f"Bawa:\n{mark}{gap}KTP\n{mark}{gap}Paspor") == common("Bawa:\n- KTP\n- Paspor")


@pytest.mark.parametrize("mark", "•◦▪●‣·\uf0b7")
def test_a_bullet_of_a_word_processor_is_a_bullet(mark: str) -> None:
    assert drawn(f"Bawa:\n{mark} KTP\n{mark} Paspor") == common("Bawa:\n- KTP\n- Paspor")


@pytest.mark.parametrize(
    "text",
    [
        "- a\n    - b\n        - c\n- d",
        "1. a\n\n    para\n\n2. b",
        "Alinea\nkedua.\n\n- a\n  lanjut\n- b\n\nAkhir",
        "    - kode\n    • kode\n\nx",
        "## Judul\n- a\n- b",
        "* a\n\n* b\n\n        kode\n",
        "> a\n> b\nmalas",
        "2021 - 2026\n* * *\n",
    ],
)
def test_what_the_library_draws_well_stays_to_the_letter(text: str) -> None:
    assert lay_out(text, str) == text


TEXT = st.lists(
    st.sampled_from(
        [
            "- a",
            "  - b",
            "    c",
            "1. d",
            "2) e",
            "• f",
            "> g",
            "> [!NOTE]",
            "!!! tip",
            ":::note",
            ":::",
            "",
            "h",
        ]
    ),
    max_size=14,
).map("\n".join)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=TEXT)
def test_no_word_is_lost(text: str) -> None:
    words = [word for word in "abcdefgh" for _ in range(text.split().count(word))]
    assert sorted(word for _, word in drawn(text) if word in "abcdefgh" and len(word) == 1) == words
