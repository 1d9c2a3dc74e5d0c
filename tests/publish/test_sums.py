"""The sum of a value: another value, or one of another class, gives another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from types import MappingProxyType

import pytest

from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.publish.reads.sums import sum_of


@dataclass(frozen=True)
class One:
    text: str


@dataclass(frozen=True)
class Two:
    text: str


VALUES: tuple[object, ...] = (
    None, True, False, 1, 1.0, "1", "a", "public", Audience.public, One("a"), Two("a"), One("b"), ("a",), ("a", "b"),
    (("a",), "b"), (), {}, {"a": "b"}, {"b": "a"}, {"a": ("b",)}, frozenset({"a"}), date(2026, 11, 22), "2026-11-22",
    Words(id="a", en="b"), Words(id="b", en="a"),
)  # fmt: skip


def test_what_differs_has_another_sum() -> None:
    same = [(one, two) for one, two in combinations(VALUES, 2) if sum_of(one) == sum_of(two)]
    assert same == []


def test_the_same_has_the_same_sum_in_whatever_it_is_held() -> None:
    table: Mapping[str, str] = MappingProxyType({"a": "b"})
    assert sum_of(table) == sum_of({"a": "b"})
    assert sum_of(["a", "b"]) == sum_of(("a", "b"))
    assert sum_of({"b", "a"}) == sum_of(frozenset({"a", "b"}))


def test_a_value_that_nobody_thought_of_stops_the_build() -> None:
    with pytest.raises(TypeError, match="no sum for a object"):
        sum_of((1, object()))
