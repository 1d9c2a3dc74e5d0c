"""Characters that nobody sees are found; what writing needs stays."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.hidden import code, entities_read, escaped, hidden, without

QUIET = settings(max_examples=150, deadline=None, derandomize=True)
SIGNS = "\x1b\x07\x9b\xad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2028\u2060\u2066\u2069\ufe0f\ufeff\U000e0041\U000e0100"
TEXT = st.lists(st.sampled_from([*SIGNS, "a", " ", "\n", "\u0633", "\u0915", "\u0e01", "1", "\u2764", "\U0001f469", "\U0001f3f4"]) | st.text(max_size=3), max_size=12).map("".join)  # fmt: skip
NEEDED = {
    "family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "health worker": "\U0001f469\U0001f3fd\u200d\u2695\ufe0f",
    "heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "keycap": "1\ufe0f\u20e3",
    "flag of England": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "Persian": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "Arabic with marks": "\u0627\u0644\u0633\u0641\u0627\u0631\u0629 \u200f(KJRI)\u200e \u062c\u062f\u0629",
    "Hebrew with a mark": "\u05e9\u05dc\u05d5\u05dd\u200f!",
    "Hindi": "\u0915\u094d\u200d\u0937",
    "Thai": "\u0e1b\u0e23\u0e30\u0e40\u0e17\u0e28\u200b\u0e44\u0e17\u0e22",
    "Chinese variant": "\u845b\U000e0100",
    "tab and line break": "a\tb\nc",
    "no-break blanks and dashes": "12\u00a0juta \u2013 \u201cya\u201d \u202f!",
}
MISLEADS = {
    "terminal": "\x1b[31m",
    "bell": "a\x07",
    "C1 control": "\x9b31m",
    "override": "\u202egnp.exe",
    "isolate": "\u2066a\u2069",
    "mark in Latin text": "admin\u200f",
    "mark on another line": "\u0633\nadmin\u200e",
    "blank of no width": "pass\u200bport",
    "joiner in a word": "pass\u200dport",
    "soft hyphen": "pass\xadport",
    "tags that hide a message": "a\U000e0068\U000e0069",
    "selector after a letter": "a\ufe0f",
    "two selectors": "\u2764\ufe0f\ufe0e",
    "line separator": "a\u2028b",
    "byte order mark inside": "a\ufeffb",
    "filler that looks like a blank": "a\u3164",
}


@pytest.mark.parametrize("name", list(NEEDED))
def test_what_writing_needs_is_left_alone(name: str) -> None:
    assert hidden(NEEDED[name]) == []
    assert escaped(NEEDED[name]) == NEEDED[name]


@pytest.mark.parametrize("name", list(MISLEADS))
def test_what_misleads_is_found_and_escaped(name: str) -> None:
    assert hidden(MISLEADS[name])
    assert hidden(escaped(MISLEADS[name])) == []


def test_escape_is_that_of_json() -> None:
    assert code("\x1b") == "\\u001b"
    assert code("\U000e0041") == "\\udb40\\udc41"


def test_entities_are_read_as_a_browser_reads_them() -> None:
    assert entities_read("&#x202e;&#8238;&rlm;&amp;&nope;&#0;") == "\u202e\u202e\u200f&&nope;&#0;"


@QUIET
@given(text=TEXT)
def test_nothing_hidden_is_left_in_what_is_printed_or_read(text: str) -> None:
    assert hidden(escaped(text)) == []
    assert hidden(without(text)) == []


@QUIET
@given(text=st.text())
def test_whatever_is_invisible_in_unicode_is_found(text: str) -> None:
    """Categories of controls, formats and separators, whatever else stands there, but for the needed ones."""
    left = escaped(text)
    for char in left:
        kind = unicodedata.category(char)
        assert kind not in ("Zl", "Zp", "Cs")
        assert kind != "Cc" or char in "\t\n"


@pytest.mark.parametrize("sign", ["\u200f", "\u202e", "\x1b", "\ufe0f", "\u200d"])
def test_a_line_of_rubbish_takes_no_time(sign: str) -> None:
    started = time.process_time()
    hidden(sign * 200_000)
    without("\u0633" + sign * 200_000)
    assert time.process_time() - started < 3
