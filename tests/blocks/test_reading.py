"""What the checks are told of a page is what its readers get."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.blocks.convert import Converter
from suluh.blocks.drawing import Place, draw_converted
from suluh.blocks.lines import with_lines
from suluh.blocks.sheet import without_tokens
from suluh.model.reading import Target
from suluh.model.site import Site
from suluh.text.code import without_code
from tests.read.test_properties import PROSE
from tests.small_site import sound_site, view_of

# Everything that makes, hides, breaks or wraps a link, to be mixed.
PIECES = st.sampled_from(
    [
        "[", "]", "(", ")", "<", ">", "!", "`", "``", "\\", "\n", "\n\n", " ", "  \n", "    ", "\t", "- ", "> ", "1. ",
        "[a](x.md)", "[a](x.md#b)", "[a]( <x y.md> )", "[a](x y.md)", '[a](x.md "t")', "![a](../../media/x.svg)",
        "[![a](m.png)](x.md)", "[a [b] c](x.md)", "[a\nb](x.md)", "[a](x\\_y.md)", "[a](x&amp;y.md)", "[a](#b)",
        "[a]()", "[a](<>)", "[a][r]", "[r][]", "[r]", "![a][r]", "\n\n[r]: x.md\n\n", "\n\n[R]: <y z.md> 'T'\n",
        "<https://sumber.example/a>", "<orang@contoh.example>", "[a](javascript:x)", "[a](//x.example/y)",
        "`[a](x.md)`", "\n```\n[a](x.md)\n```\n", "\n~~~ md\n[a][r]\n~~~\n", "\n\n    [a](x.md)\n\n",
        "[[page:paspor#x|a]]", "[[term:p3mi]]", "[a [[term:p3mi|b]]](x.md)", "**", "_", "# ", "## [a](x.md)\n",
        "| [a](x.md) | b |\n|---|---|\n| c | [d][r] |\n", "/// note | [a](x.md)\n[b](x.md)\n///\n", "kata", "a\n:   b [c](x.md)\n",
        "\ue000", "\ue001" + "0" + "\ue003", "\x02", "\x03", "klzzwxh:0000", "wzxhzdk:0",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=14).map("".join) | PROSE


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound_site(tmp_path_factory.mktemp("bacaan"))


class _Drawn(HTMLParser):
    """The links and pictures of drawn HTML outside code, and how many stand in code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.pictures = 0
        self.in_code = 0
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag in ("code", "pre")
        given = dict(attrs)
        if tag == "a" and given.get("href") is not None:
            self.links.append(str(given["href"]))
            self.in_code += self._depth > 0
        if tag == "img":
            self.pictures += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in ("code", "pre")


CONVERTER = Converter()
_DROPPED = re.compile(r"(?!https?:|mailto:|tel:|sms:)[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def walk(site: Site, text: str) -> None:
    """Each link that is drawn was told of, in the same order; none in code; lines lie in the text."""
    converted = CONVERTER.convert(text)
    reading = converted.reading
    # References and cards draw links of their own, which are no part of the text.
    place = Place(view_of(site, "id", "masalah/uji.html"), "masalah/uji")
    drawn = _Drawn(str(draw_converted(converted, place)))
    own = sum(1 for one in reading.links if not _DROPPED.match(one.target))
    references = 2 * len(reading.cited) + 20 * len(converted.cards)
    assert own <= len(drawn.links) <= own + references
    assert drawn.pictures == len(reading.pictures)
    assert drawn.in_code == 0
    lines = text.count("\n") + 1
    assert all(0 <= one.line < lines for one in (*reading.links, *reading.pictures))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_every_link_that_is_drawn_is_told_of(site: Site, text: str) -> None:
    walk(site, text)


@pytest.mark.long
@settings(max_examples=8000, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_every_link_that_is_drawn_is_told_of_in_thousands_of_texts(site: Site, text: str) -> None:
    walk(site, text)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a][p], [b\nb](x.md).\n\n[p]: y.md", [("y.md", "a", 0), ("x.md", "b b", 0)]),
        ("`[a](x.md)`\n\n```\n[a](x.md)\n```\n\n[a](x.md)", [("x.md", "a", 6)]),
        ("`[a\nb](x.md)`\n[c](x.md)", [("x.md", "c", 2)]),
        ("[a [b] c](x.md)\n[a \\[b\\]](y\\_z.md)", [("x.md", "a [b] c", 0), ("y_z.md", "a [b]", 1)]),
        ("x\n[a](<x y.md>)\n[a](x y.md)", [("x y.md", "a", 1), ("x y.md", "a", 2)]),
        ("x\n[![g](g.png)](x.md)", [("x.md", "", 1)]),
        ("[P][]\n\nx\n[p]\n\n[p]: x.md", [("x.md", "P", 0), ("x.md", "p", 3)]),
        ("x\n\n| a |\n|---|\n| [b](x.md) |", [("x.md", "b", 4)]),
        ("x\n<https://a.example/b>", [("https://a.example/b", "https://a.example/b", 1)]),
        ("[b](c.md)\n[a]()", [("c.md", "b", 0), ("", "a", 1)]),
        ("x\n<a@b.example>", [("mailto:a@b.example", "a@b.example", 1)]),
        ("[a](&#106;avascript:x)", [("javascript:x", "a", 0)]),
        ("x\n[a](b&amp;c.md)", [("b&c.md", "a", 1)]),
    ],
)
def test_link_has_its_target_its_label_and_its_line(text: str, links: list[tuple[str, str, int]]) -> None:
    found = Converter().convert(text).reading.links
    assert [(one.target, one.label, one.line) for one in found] == links


def test_entities_in_targets_are_drawn_once(site: Site) -> None:
    place = Place(view_of(site, "id", "masalah/uji.html"), "masalah/uji")
    text = "<a@b.example> [a](b&amp;c.md) [d](e.html?f&g) [h](&#106;avascript:x)"
    html = str(draw_converted(Converter().convert(text), place))
    assert _Drawn(html).links == ["mailto:a@b.example", "b&c.html", "e.html?f&g"]


def test_text_is_what_is_seen_outside_code() -> None:
    text = "# Judul\n\nA `kode` &amp; **B** [[term:p3mi|agen]] [kata](x.md)\n\n```\nrahasia\n```\n\n| C | D |\n|---|---|\n| E | F |"
    assert Converter().convert(text).reading.text == "Judul\nA  & B agen kata\nC\nD\nE\nF"


def test_lines_are_found_in_no_time() -> None:
    text = "[a](x.md) " * 3000 + "[" * 3000
    started = time.process_time()
    links = [Target("x.md", "a", 0)] * 3000
    assert len(with_lines(text, links, [])[0]) == 3000
    assert time.process_time() - started < 2
    assert without_code("`" * 3000).strip() == "`" * 3000
    assert without_tokens("a\ue000b") == "ab"
