"""A few examples of each target, the same each time; `make fuzz` tries many."""

import pytest

from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_is_taken_or_refused(name: str) -> None:
    TARGETS[name].try_few()
