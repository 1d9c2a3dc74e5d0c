"""LNG005 on the content that ships: what the public reads speaks like a person."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.lint import evidence, language, prose
from suluh.lint.context import Context
from suluh.lint.ways import Way, lint_ways
from suluh.plugin.day import build_day
from suluh.text.folded import folded
from tests.conftest import DAY
from tests.real_site import real_site


def test_nothing_that_the_public_reads_speaks_of_evidence() -> None:
    today = build_day(DAY)
    [found] = lint_ways(real_site(), Context(today), [Way()], (prose.check, evidence.check))
    assert [finding.text("en") for finding in found if finding.code == "LNG005"] == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_phrase_has_a_sign_without_which_no_text_is_looked_at(lang: str) -> None:
    pattern = evidence.pattern(lang)

    @given(st.from_regex(pattern, fullmatch=True))
    def holds(phrase: str) -> None:
        assert evidence.may_speak(folded(phrase), lang)

    holds()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_quick_look_for_office_language_sees_what_the_slow_one_sees(lang: str) -> None:
    known = language.phrases(lang)

    @given(st.from_regex(known.pattern))
    def holds(text: str) -> None:
        assert language.may_be_stiff(folded(" ".join(text.split())), lang)

    holds()


@given(st.text(alphabet="aikKsS\u0131\u0130\u017f\u212a\u00b5\u03bc\u00c5\u03a3\u03c2 ", max_size=12))
def test_a_folded_text_keeps_its_places_and_loses_no_letter(text: str) -> None:
    small = folded(text)
    assert len(small) == len(text)
    for letter in "aiks":
        seen = {match.start() for match in re.finditer(letter, text, re.IGNORECASE)}
        assert seen == {match.start() for match in re.finditer(letter, small)}
