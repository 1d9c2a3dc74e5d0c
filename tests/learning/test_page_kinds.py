"""What the pages and the content of learning are, as readers and editors meet them."""

from typing import Any

import pytest

from suluh.learning.kinds import KINDS
from suluh.learning.page_kinds import PAGE_KINDS
from suluh.model.kinds import ContentKind
from suluh.render.page_kind import PageKind
from tests.conftest import ROOT

# Page -> where it stands (its thing, the page above it, its name and its place in the list of all pages),
# what comes with it (styles, scripts), and its result and weight in the search.
PAGES = {
    "learning": ((None, None, "jalur/index", ("learning", "list"), (240, ("learning", "list"))), (), (), ("o", 0.5, False)),
    "path": (("LearningPath", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.3, False)),
    "review": (("LearningPath", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0, False)),
    "handover": (("LearningPath", "learning", None, None, None), ("learning.css",), (), ("o", 0, False)),
    "quiz": (("Quiz", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.25, False)),
    "case": (("LearningCase", "learning", None, None, None), ("learning.css",), ("learning.js",), ("o", 0.3, False)),
    "mentors": ((None, "learning", "pembimbing/index", ("learning", "mentors"), None), ("learning.css",), ("mentors.js",), ("o", 0.3, False)),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_a_page_stands_where_readers_look_for_it(kind: PageKind[Any]) -> None:
    mark = kind.landmark
    stands = (
        kind.thing.__name__ if kind.thing else None,
        kind.parent,
        mark and mark.key,
        mark and mark.name,
        mark and mark.listed,
    )
    search = (kind.search.result, kind.search.weight, kind.search.by_english_names)
    assert (stands, kind.styles, kind.scripts, search) == PAGES[kind.name]
    assert (mark and mark.in_menu) in (None, False)


def test_no_page_says_what_its_reader_goes_through_and_all_have_a_search_at_hand() -> None:
    """So none of them has a neutral title, a quick exit, or a ban on paper."""
    assert [kind.name for kind in PAGE_KINDS] == list(PAGES)
    assert not [kind.name for kind in PAGE_KINDS if kind.sensitive or kind.search_when_asked]


def test_all_that_comes_with_a_page_is_in_the_theme() -> None:
    theme = {path.name for path in (ROOT / "src/suluh").glob("**/theme/*/*.*")}
    assert {name for kind in PAGE_KINDS for name in (*kind.styles, *kind.scripts)} <= theme


# Folder of content/data -> how it is called and begun, what the rules on plain language judge, whether what it
# names counts as resting on it, and whether the public may see it.
CONTENT = {
    "paths": (("jalur belajar", "learning path"), "path", "path", (), True, False),
    "quizzes": (("kuis", "quiz"), "quiz", "quiz", (), True, False),
    "cases": (("kasus latihan", "practice case"), "case", "case", (), True, False),
}  # fmt: skip


def test_content_is_called_and_judged_as_editors_know_it() -> None:
    assert {
        kind.folder: (kind.name, kind.reference, kind.new_name, kind.plain, kind.cites, kind.may_be_public)
        for kind in KINDS
    } == CONTENT


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
