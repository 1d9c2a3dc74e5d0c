"""What the pages and the content of learning are, as readers and editors meet them."""

from typing import Any

import pytest

from suluh.learning.kinds import KINDS
from suluh.learning.page_kinds import PAGE_KINDS
from suluh.model.kinds import ContentKind
from suluh.render.page_kind import PageKind
from tests.declared_kinds import known, missing_in_theme, stands

# Page -> what `stands` says of it.
PAGES = {
    "learning": ((None, None, "jalur/index", ("learning", "list"), (240, ("learning", "list"))), (), (), ("o", 0.5, False)),
    "path": (("LearningPath", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.3, False)),
    "review": (("LearningPath", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0, False)),
    "handover": (("LearningPath", "learning", None, None, None), ("learning.css",), (), ("o", 0, False)),
    "quiz": (("Quiz", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.25, False)),
    "case": (("LearningCase", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.3, False)),
    "open_path": (("LearningPath", None, None, None, None), (), (), ("o", 0.5, False)),
    "open_quiz": (("Quiz", None, None, None, None), ("quiz.css",), ("quiz.js",), ("o", 0.5, False)),
    "mentors": ((None, "learning", "pembimbing/index", ("learning", "mentors"), None), ("learning.css",), ("mentors.js",), ("o", 0.3, False)),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_a_page_stands_where_readers_look_for_it(kind: PageKind[Any]) -> None:
    assert stands(kind) == PAGES[kind.name]
    assert (kind.landmark and kind.landmark.in_menu) in (None, False)


def test_no_page_says_what_its_reader_goes_through_and_all_have_a_search_at_hand() -> None:
    """So none of them has a neutral title, a quick exit, or a ban on paper."""
    assert [kind.name for kind in PAGE_KINDS] == list(PAGES)
    assert not [kind.name for kind in PAGE_KINDS if kind.sensitive or kind.search_when_asked]


def test_all_that_comes_with_a_page_is_in_the_theme() -> None:
    assert missing_in_theme(PAGE_KINDS) == set()


CONTENT = {
    "paths": (("jalur belajar", "learning path"), "path", "path", (), True, True),
    "quizzes": (("kuis", "quiz"), "quiz", "quiz", (), True, True),
    "cases": (("kasus latihan", "practice case"), "case", "case", (), True, False),
}  # fmt: skip


def test_content_is_called_and_judged_as_editors_know_it() -> None:
    assert known(KINDS) == CONTENT


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_new_content_begins_with_a_text_of_its_kind(kind: ContentKind[Any]) -> None:
    assert "id: " in kind.skeleton
    assert "checked: {today}" in kind.skeleton


# Field path -> the part of each kind that it lies in.
PARTS = {
    "questions.2.text": ["", "", ""],
    "name": ["", "", ""],
    "stages.1.items.0": ["", "", ""],
}


def test_a_field_lies_in_the_part_that_a_reference_names() -> None:
    assert {path: [kind.part_at(path) for kind in KINDS] for path in PARTS} == PARTS
