"""Every row of every area is complete: template, words, style sheets, scripts and skeleton exist."""

import pytest

from suluh.areas import DECLARED
from suluh.flow import theme
from suluh.model.languages import LANGUAGES

THEME = theme()


@pytest.mark.parametrize("name", list(DECLARED.page_kinds))
def test_a_kind_of_page_has_what_it_names(name: str) -> None:
    kind = DECLARED.page_kinds[name]
    if kind.values is not None:
        assert THEME.find(f"components/{name}.html"), name
    assert {*kind.styles, *kind.scripts} <= THEME.bundles.keys()
    if kind.landmark is not None:
        for table, word in (
            kind.landmark.name,
            *((kind.landmark.listed[1],) if kind.landmark.listed else ()),
        ):
            for lang in LANGUAGES:
                assert THEME.words[lang][table][word]


@pytest.mark.parametrize("folder", list(DECLARED.kinds.by_folder))
def test_a_kind_of_content_has_a_skeleton_and_names_in_both_languages(folder: str) -> None:
    kind = DECLARED.kinds.by_folder[folder]
    assert "FILL IN" in kind.skeleton or "ISI" in kind.skeleton
    assert all(kind.name)
    assert kind.name_in("id") == kind.name[0]


def test_places_in_the_list_of_all_pages_differ() -> None:
    places = [mark.listed[0] for mark in DECLARED.page_kinds.landmarks if mark.listed]
    assert len(places) == len(set(places))


def test_the_adframe_of_a_landmark_is_its_own() -> None:
    keys = [mark.key for mark in DECLARED.page_kinds.landmarks]
    assert len(keys) == len(set(keys))
