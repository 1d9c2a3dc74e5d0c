"""What the pages and the content of monitoring are, as readers and editors meet them."""

from typing import Any

import pytest

from suluh.model.kinds import ContentKind
from suluh.monitoring.kinds import KINDS
from suluh.monitoring.page_kinds import PAGE_KINDS
from suluh.render.page_kind import PageKind
from tests.conftest import ROOT

# Page -> where it stands (its thing, the page above it, its name and its place in the list of all pages),
# what comes with it (styles, scripts), and its result and weight in the search.
PAGES = {
    "instruments": ((None, None, "instrumen/index", ("instrument", "list"), None), ("stack.css",), (), ("o", 0.8, False)),
    "instrument": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.8, False)),
    "instrument_form": (("Instrument", "instruments", None, None, None), ("instruments.css",), ("instrument-form.js",), ("o", 0.8, False)),
    "instrument_paper": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.4, False)),
    "instrument_training": (("Instrument", "instruments", None, None, None), ("instruments.css",), (), ("o", 0.4, False)),
    "survey": (("Instrument", None, None, None, None), ("instruments.css",), ("survey.js",), ("o", 0.8, False)),
    "warnings": ((None, None, "instrumen/peringatan-dini", ("warning_rules", "title"), None), (), (), ("o", 0.7, False)),
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
    "instruments": (("instrumen", "instrument"), "instrument", "instrument", (), True, True),
    "warnings": (("aturan peringatan dini", "early-warning rule"), "warning", "warning", (), True, True),
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
    "sections.1.items.2": ["", ""],
    "lights.0": ["", ""],
    "name": ["", ""],
}


def test_a_field_lies_in_the_part_that_a_reference_names() -> None:
    assert {path: [kind.part_at(path) for kind in KINDS] for path in PARTS} == PARTS
