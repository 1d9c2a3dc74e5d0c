"""A quick look in front of a slow pattern sees whatever the pattern finds."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suluh.lint import acronyms, emergency, leftovers, numbers

LOOKS: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "marks": (leftovers.MARKS, leftovers.may_show_marks),
    "years": (numbers.REGULATION, lambda text: numbers.YEAR.search(text) is not None),
    "acronyms": (acronyms.TOKEN, lambda text: acronyms.ANY.search(text) is not None),
    "promises": (emergency.PROMISE, lambda text: emergency.LOOK.at(text, ())),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_quick_look_sees_what_the_pattern_finds(name: str) -> None:
    pattern, quick = LOOKS[name]

    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        assert quick(text)

    holds()
