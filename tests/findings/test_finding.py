"""How a finding is said, sorted and shown."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.findings import error, warning
from suluh.findings.show import FORMATS, show

PLACE = ("content/id/a.md", 3)
FAULT = error("REF001", PLACE, ('"x" tidak ada', "hapus"), ('"x" does not exist', "delete it"))
DOUBT = warning("PAG004", ("content/id/a.md", 1), ("hanya 3 kata", "tambah"), ("only 3 words", "add some"))


def test_finding_is_one_line_with_place_fault_mend_and_code() -> None:
    assert FAULT.text("id") == 'content/id/a.md:3: "x" tidak ada: hapus [REF001]'
    assert FAULT.text("en") == 'content/id/a.md:3: "x" does not exist: delete it [REF001]'


def test_line_counts_from_1() -> None:
    assert error("FIL001", ("a", 0), ("x", "y"), ("x", "y")).line == 1


def test_findings_are_shown_by_file_and_line() -> None:
    other = error("REF001", ("content/data/z.yml", 9), ("x", "y"), ("x", "y"))
    assert [line.split(": ")[0] for line in show([FAULT, DOUBT, other], "text", "id").split("\n")] == [
        "content/data/z.yml:9",
        "content/id/a.md:1",
        "content/id/a.md:3",
    ]


def test_warning_says_that_it_is_one() -> None:
    assert show([DOUBT], "text", "id").endswith("[PAG004] (peringatan)")
    assert show([DOUBT], "text", "en").endswith("[PAG004] (warning)")


def test_json_keeps_letters_as_they_are() -> None:
    fault = error("TXT001", PLACE, ("é “x”", "y"), ("é “x”", "y"))
    text = show([fault], "json", "id")
    assert "é “x”" in text
    assert json.loads(text)[0] == {
        "path": "content/id/a.md",
        "line": 3,
        "code": "TXT001",
        "severity": "error",
        "what": "é “x”",
        "fix": "y",
    }


def test_annotation_stays_on_one_line_whatever_its_words() -> None:
    fault = error("TXT001", PLACE, ("100% dan\nbaris", "y"), ("100% and\nlines\r", "fix"))
    assert show([fault], "github", "en") == (
        "::error file=content/id/a.md,line=3,title=TXT001::100%25 and%0Alines%0D: fix"
    )


def test_nothing_found_is_nothing_shown() -> None:
    assert [show([], form, "id") for form in FORMATS] == ["", "[]", ""]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(words=st.text(max_size=40), form=st.sampled_from(["text", "github"]))
def test_any_words_stay_on_one_line(words: str, form: str) -> None:
    fault = error("TXT001", PLACE, (words, words), (words, words))
    assert "\n" not in show([fault], form, "id")
    assert "\r" not in show([fault], form, "id")
