"""Marks of a git conflict, whole and half, and lines that only look like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.text.conflicts import conflict_lines, one_side

WHOLE = "a\n<<<<<<< HEAD\nb\n||||||| lama\nc\n=======\nd\n>>>>>>> cabang\ne"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (WHOLE, [1, 3, 5, 7]),
        ("<<<<<<< HEAD\na", [0]),
        ("a\n>>>>>>> cabang", [1]),
        ("a\n\n=======\nb", [2]),
        ("<<<<<<<\na\n=======\nb", [0, 2]),
        ("Judul\n=======\n>>>>>>> x", [1, 2]),
        ("```\n<<<<<<< HEAD\n```", [1]),
        ("<<<<<<<<< HEAD\n=========\n>>>>>>>>> x", [0, 1, 2]),
        ("=======\na", [0]),
    ],
)
def test_conflict_is_found_whole_or_half(text: str, marks: list[int]) -> None:
    assert conflict_lines(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "Judul\n=======",
        "Judul\n========\nteks",
        "    <<<<<<< HEAD\n",
        " <<<<<<< HEAD",
        "> > > > > > > kutipan",
        "|||||||",
        "||||||| |",
        "a <<<<<<< b",
        "<<<<<< enam",
        "<<<<<<<kata",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert conflict_lines(text) == []


def test_in_yaml_a_dividing_line_is_always_one() -> None:
    text = "title: a\n=======\ntitle: b"
    assert conflict_lines(text, markdown_from=3) == [1]


def test_the_upper_side_stays_on_its_lines() -> None:
    assert one_side(WHOLE, conflict_lines(WHOLE)) == "a\n\nb\n\n\n\n\n\ne"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(["a", "", "<<<<<<< x", "=======", ">>>>>>> y", "||||||| z", "b"]), max_size=12)
)
def test_no_mark_is_left_and_no_line_moves(lines: list[str]) -> None:
    text = "\n".join(lines)
    clean = one_side(text, conflict_lines(text)).split("\n")
    assert len(clean) == len(text.split("\n"))
    assert all(new in ("", old) for new, old in zip(clean, text.split("\n"), strict=True))
    assert not any(line.startswith((">>>>>>>", "<<<<<<<")) for line in clean)
