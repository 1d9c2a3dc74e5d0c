"""What the pages and the content of procedures are, as readers and editors meet them."""

from typing import Any

import pytest

from suluh.model.kinds import ContentKind
from suluh.procedures.kinds import KINDS
from suluh.procedures.page_kinds import PAGE_KINDS
from suluh.render.page_kind import PageKind
from tests.declared_kinds import known, missing_in_theme, stands

# Page -> what `stands` says of it.
PAGES = {
    "sops": ((None, None, "prosedur/index", ("sop", "list"), (220, ("sop", "list"))), ("pictures.css", "procedures.css"), (), ("o", 0.5, False)),
    "sop": (("Sop", "sops", None, None, None), ("pictures.css", "procedures.css"), (), ("f", 0.9, True)),
    "sop_version": (("SopVersion", "sops", None, None, None), ("pictures.css", "procedures.css"), (), ("o", 0.3, False)),
    "sop_chain": ((None, "sops", "prosedur/rantai", ("sop_chain", "title"), (230, ("sop_chain", "title"))), ("pictures.css", "procedures.css"), (), ("o", 0.4, False)),
    "services": ((None, None, "standar/index", ("service", "list"), (190, ("service", "list"))), ("stack.css",), (), ("o", 0.5, False)),
    "service": (("Service", "services", None, None, None), ("papers.css",), (), ("d", 0.85, True)),
    "flows": ((None, None, "alur/index", ("flow", "list"), (210, ("flow", "list"))), (), (), ("o", 0.4, False)),
    "flow": (("Flow", "flows", None, None, None), ("pictures.css", "procedures.css"), (), ("o", 0.5, False)),
    "flow_lanes": (("Flow", "flows", None, None, None), ("pictures.css", "procedures.css"), (), ("o", 0, False)),
    "departures": ((None, None, "daftar-berkas/index", ("departures", "list"), (200, ("departures", "list"))), ("pictures.css", "procedures.css"), (), ("o", 0.4, False)),
    "departure": ((None, "departures", None, None, None), ("pictures.css", "procedures.css", "papers.css"), (), ("o", 0.3, False)),
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
    "sops": (("SOP", "procedure"), "sop", "sop", (), True, True),
    "services": (("standar pelayanan", "service standard"), "service", "service", "all", True, True),
    "flows": (("alur", "flow"), "flow", "flow", "all", True, True),
    "sop_versions": (("versi lama SOP", "earlier version of a procedure"), "sop-version", "sop-version", (), False, True),
}  # fmt: skip


def test_content_is_called_and_judged_as_editors_know_it() -> None:
    assert known(KINDS) == CONTENT


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_new_content_begins_with_a_text_of_its_kind(kind: ContentKind[Any]) -> None:
    assert "id: " in kind.skeleton
    assert "checked: {today}" in kind.skeleton


# Field path -> the part of each kind that it lies in.
PARTS = {
    "activities.0.text": ["1", "", "", "1"],
    "activities.11.outputs.0": ["12", "", "", "12"],
    "name": ["", "", "", ""],
    "remarks.3": ["", "", "", ""],
}


def test_a_field_lies_in_the_part_that_a_reference_names() -> None:
    assert {path: [kind.part_at(path) for kind in KINDS] for path in PARTS} == PARTS
