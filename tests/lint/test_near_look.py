"""The first look for references that were meant passes over nothing that the second one would see."""

from hypothesis import given
from hypothesis import strategies as st

from suluh.lint.near_references import _SIGNS, _suspect, _worth

PIECES = (
    "reg",
    "kontak",
    " ",
    ":",
    "[",
    "[[",
    "]",
    "](",
    "((",
    "{",
    "`",
    "http",
    "uu-18",
    "=",
    "\\",
    "a",
    "|",
)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_what_may_be_a_reference_is_looked_at(text: str) -> None:
    looked = any(sign in text for sign in _SIGNS) or _suspect(text, {"reg", "kontak"})
    assert _worth(text, {"reg", "kontak"}) == looked
