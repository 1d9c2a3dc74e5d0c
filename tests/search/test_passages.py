"""What search reads of the HTML of a body: sections with their anchors, without what stands on every page."""

import pytest

from suluh.search.passages import passages
from suluh.search.unit import Section

SKIPPED_TAGS = ("svg", "nav", "form", "script", "style", "template", "select")
SKIPPED_CLASSES = (
    "about", "next-steps", "share", "feedback", "tools", "stamp", "toc", "letters", "law-notice", "unseen", "term-note",
    "footnote-backref",
)  # fmt: skip
INLINE = (
    "a", "b", "em", "strong", "span", "dfn", "button", "code", "abbr", "sup", "sub", "mark", "i", "small",
)  # fmt: skip
EMPTY = ("br", "img", "hr", "input", "wbr", "path", "rect", "circle", "line", "use", "meta", "link")


def read(html: str) -> tuple[Section, ...]:
    """The sections of a body; as on a page, it ends with a tag."""
    return passages(f"<div>{html}</div>")


def text(html: str) -> str:
    (section,) = read(html)
    assert (section.anchor, section.heading) == ("", "")
    return section.text


@pytest.mark.parametrize(
    ("html", "sections"),
    [
        ("", [("", "", "")]),
        ("Awal.", [("", "", "Awal.")]),
        (
            '<p>Awal.</p><h2 id="satu">Satu</h2><p>Isi satu.</p><h3 id="dua">Dua <em>kali</em></h3><p>Isi dua.</p>',
            [("", "", "Awal."), ("satu", "Satu", "Isi satu."), ("dua", "Dua kali", "Isi dua.")],
        ),
        # A heading without an anchor, or of a lower level, belongs to the text.
        ('<h2 id="a">A</h2><h4 id="b">B</h4>isi', [("", "", ""), ("a", "A", "B isi")]),
        ('<h2 id="a">A</h2><h2>B</h2>isi', [("", "", ""), ("a", "A", "B isi")]),
        ('<h1 id="a">A</h1>isi', [("", "", "A isi")]),
        # A heading that says nothing is left out, and so is what stands below it; the beginning always stays.
        ('<h2 id="a"></h2>isi<h2 id="b">B</h2>lagi', [("", "", ""), ("b", "B", "lagi")]),
        ('<h2 class="x" id="a">A &amp; B</h2>isi', [("", "", ""), ("a", "A & B", "isi")]),
        ('<h2 id="a">Satu<br>dua<span class="x">tiga</span></h2>isi', [("", "", ""), ("a", "Satu dua tiga", "isi")]),
        ('<h2 id="a">A<svg><title>ikon</title></svg></h2>isi', [("", "", ""), ("a", "A", "isi")]),
    ],
)  # fmt: skip
def test_a_body_is_parted_at_its_headings(html: str, sections: list[tuple[str, str, str]]) -> None:
    assert read(html) == tuple(Section(*section) for section in sections)


@pytest.mark.parametrize("tag", SKIPPED_TAGS)
def test_what_is_drawn_or_typed_into_is_left_out(tag: str) -> None:
    assert text(f"satu <{tag}>hilang <b>lagi</b> <{tag}>dalam</{tag}> terus</{tag}> dua") == "satu dua"


@pytest.mark.parametrize("name", SKIPPED_CLASSES)
def test_what_stands_around_a_text_is_left_out(name: str) -> None:
    for classes in (name, f"a {name}", f"{name} b", f"a {name} b"):
        assert text(f'satu <div class="{classes}">hilang <div>lagi</div> terus</div> dua') == "satu dua", (
            classes
        )
    for classes in (f"{name}s", f"x{name}", f"{name}-x"):
        assert text(f'satu <div class="{classes}">ada</div> dua') == "satu ada dua", classes


@pytest.mark.parametrize(
    "attribute", ["popover", "hidden", "data-unsearched", 'id="a" hidden', 'popover="auto"']
)
def test_what_is_hidden_is_left_out(attribute: str) -> None:
    assert text(f"satu <p {attribute}>hilang<br>lagi<img src='a'></p> dua") == "satu dua"
    assert text('satu <p class="x">ada</p> dua') == "satu ada dua"


@pytest.mark.parametrize("tag", EMPTY)
def test_a_tag_without_an_end_parts_words_and_opens_nothing(tag: str) -> None:
    assert text(f"satu<{tag}>dua") == "satu dua"
    assert text(f"satu<div hidden><{tag}>hilang</div>dua") == "satudua"
    assert text("satu<b/>dua") == "satu dua"


@pytest.mark.parametrize("tag", INLINE)
def test_a_word_goes_on_through_what_stands_in_a_line(tag: str) -> None:
    assert text(f"sa<{tag}>t</{tag}>u") == "satu"
    assert text(f'satu<{tag} class="x">dua</{tag}>') == "satu dua"
    assert text(f'sa<{tag} href="a">t</{tag}>u') == "satu"


@pytest.mark.parametrize("tag", ["p", "div", "li", "td", "dt", "section", "h2", "h4"])
def test_other_tags_part_words(tag: str) -> None:
    assert text(f"satu<{tag}>dua</{tag}>tiga") == "satu dua tiga"


def test_blanks_and_named_signs_are_read_as_a_reader_sees_them() -> None:
    assert text("  satu\n\n dua&nbsp;tiga &lt;b&gt; &#8212; ") == "satu dua tiga <b> —"
    assert text('<a title="a > b">satu</a> 5 < 6') == "satu 5 < 6"


def test_marks_without_width_are_left_out() -> None:
    assert text("per&shy;jan\u00adjian ker\u200bja\u200f &zwj;baru") == "perjanjian kerja baru"


def test_a_word_in_a_value_hides_nothing() -> None:
    assert read(
        '<h2 id="hidden-costs">Hidden costs</h2>isi<h2 id="popover">B</h2><a href="#hidden">lagi</a>'
    ) == (
        Section("", "", ""),
        Section("hidden-costs", "Hidden costs", "isi"),
        Section("popover", "B", "lagi"),
    )
    assert (
        text('<b title="a" aria-hidden="true">hilang</b>satu<b data-a="x" hidden title="y">hilang</b>')
        == "satu"
    )
