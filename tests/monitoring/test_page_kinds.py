"""What the pages and the content of monitoring are, as readers and editors meet them."""

from typing import Any

import pytest

from suluh.model.kinds import ContentKind
from suluh.monitoring.kinds import KINDS
from suluh.monitoring.page_kinds import PAGE_KINDS
from suluh.render.page_kind import PageKind
from tests.declared_kinds import known, missing_in_theme, stands

# Page -> what `stands` says of it.
PAGES = {
    "instruments": ((None, None, "instrumen/index", ("instrument", "list"), None), ("stack.css",), (), ("o", 0.8, False)),
    "instrument": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.8, False)),
    "instrument_form": (("Instrument", "instruments", None, None, None), ("instruments.css", "workbench.css"), ("instrument-form.js",), ("o", 0.8, False)),
    "instrument_results": (("Instrument", "instruments", None, None, None), ("instruments.css", "instrument-results.css"), ("instrument-results.js",), ("o", 0.8, False)),
    "instrument_paper": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.4, False)),
    "instrument_training": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.4, False)),
    "survey": (("Instrument", "instruments", None, None, None), ("instruments.css",), ("survey.js",), ("o", 0.8, False)),
    "warnings": ((None, "instruments", "instrumen/peringatan-dini", ("warning_rules", "title"), None), (), (), ("o", 0.7, False)),
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
    "instruments": (("instrumen", "instrument"), "instrument", "instrument", (), True, True),
    "warnings": (("aturan peringatan dini", "early-warning rule"), "warning", "warning", (), True, True),
}  # fmt: skip


def test_content_is_called_and_judged_as_editors_know_it() -> None:
    assert known(KINDS) == CONTENT


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_new_content_begins_with_a_text_of_its_kind(kind: ContentKind[Any]) -> None:
    assert "id: " in kind.skeleton
    assert "checked: {today}" in kind.skeleton


# Field path -> the part of each kind that it lies in.
PARTS = {
    "sections.1.items.2": ["", ""],
    "lights.0": ["", ""],
    "name": ["", ""],
}


def test_a_field_lies_in_the_part_that_a_reference_names() -> None:
    assert {path: [kind.part_at(path) for kind in KINDS] for path in PARTS} == PARTS
