"""Markdown: what is drawn is what the reader of references and blocks has found in the source."""

from collections import Counter
from functools import cache

from hypothesis import strategies as st

from suluh.blocks.convert import Converter
from suluh.blocks.converted import Converted
from suluh.read.blocks import check_blocks
from suluh.read.references import right_form, scan
from tests.blocks.test_reading import TEXTS
from tests.fuzz.target import Target

_CITED = ["[[term:p3mi]]", "[[reg:uu-18-2017#6|x]]", "[[page:paspor|a]]", "[[reg:uu 18]]", "[["]
# Runs of backticks, which open and close code, and everything that decides what a paragraph is.
TICKS = st.lists(
    st.sampled_from([*_CITED, "`", "``", "```", "\\", "\\\\", "\n", "\n\n", " ", "a", "- ", "# ", "| ", "~~~", "    "]), max_size=16
).map("".join)  # fmt: skip
BLOCKS = st.lists(
    st.sampled_from(
        ["/// note | x\n", "/// contact | hotline\n", "///\n", "////\n", "//// danger\n", "- ", "1. ", "> ", "\n", "\n\n", "    ",
         "a\n", "# b\n", "!!! note\n", "[^1]", "[^1]: c\n", ": d\n", "| a |\n|---|\n", "```\n", "    attrs: {id: x}\n", *_CITED]
    ),
    max_size=14,
).map("".join)  # fmt: skip
PROSE = TICKS | BLOCKS | TEXTS


@cache
def _converter() -> Converter:
    return Converter()


def _converted(text: str) -> Converted:
    """A text through the converter of all examples; one that fell is not asked again."""
    try:
        return _converter().convert(text)
    except BaseException:
        _converter.cache_clear()
        raise


def _drawn_is_scanned(text: str) -> None:
    """No reference is drawn that the reader has not found, so the rules see all of them."""
    citations, findings = scan(text, "x.md", 3)
    found = Counter((one.kind, one.id, one.part) for one in citations)
    drawn = Counter((one.kind, one.id, one.part) for one in _converted(text).reading.cited)
    assert not drawn - found, f"drawn, but not found: {drawn - found}"
    last = 2 + len(text.split("\n"))
    assert all(
        3 <= line <= last for line in [*(one.line for one in citations), *(one.line for one in findings)]
    )
    assert all(3 <= finding.line <= last for finding in check_blocks(text, "x.md", 3))


def _converts_alike(text: str) -> None:
    """A converter gives of a text what a fresh one gives, whatever it has read before."""
    assert _converted(text) == Converter().convert(text)


def _right_form(text: str) -> None:
    """What is said to be the right form is one."""
    form = right_form(f"[[{text}")
    if form:
        assert len(scan(form, "x.md")[0]) == 1
        assert scan(form, "x.md")[1] == []


_NEAR = st.lists(
    st.sampled_from(["reg", "Term", ":", "/", " ", "#", "|", "]", "]]", "-", "uu-18", "P3MI", "é", "."]),
    max_size=8,
)
TARGETS = {
    "references": Target(PROSE, _drawn_is_scanned, few=40),
    "converter": Target(PROSE, _converts_alike, few=20),
    "right form": Target(_NEAR.map("".join) | st.text(max_size=20), _right_form, few=40),
}
