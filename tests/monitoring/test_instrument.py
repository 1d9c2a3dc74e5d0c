"""What an instrument refuses, and the language of its conditions."""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from suluh.monitoring.model.condition import (
    And,
    Compare,
    ItemAnswer,
    Not,
    NumberLiteral,
    Or,
    Selected,
    TextLiteral,
    comparisons_in,
    items_in,
)
from suluh.monitoring.model.condition_parser import NotACondition, parse_condition
from suluh.monitoring.model.instrument_item import Item


def item(**keys: Any) -> Item:
    return Item.model_validate({"id": "butir", "text": {"id": "Butir", "en": "Item"}, **keys})


def kind_of_fault(**keys: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        item(**keys)
    return str(caught.value.errors()[0]["type"])


def test_a_count_of_people_is_by_sex_or_says_why_not() -> None:
    assert kind_of_fault(type="integer", counts="people") == "people_without_sex"
    assert kind_of_fault(type="decimal", counts="people") == "people_without_sex"
    waived = item(type="integer", counts="people", sex_waiver={"id": "Sumbernya tak terpilah.", "en": "So."})
    assert waived.fields == ("butir",)
    assert item(type="count_by_sex").fields == ("butir_l", "butir_p", "butir_t")


def test_a_number_says_what_it_counts_so_that_nobody_counts_people_unseen() -> None:
    assert kind_of_fault(type="integer") == "counts_what"
    assert kind_of_fault(type="decimal") == "counts_what"


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ({"type": "choice"}, "list_of_type"),
        ({"type": "text", "list": "skala"}, "list_of_type"),
        ({"type": "text", "weight": 1}, "weight_of_type"),
        ({"type": "count_by_sex", "weight": 1}, "weight_of_type"),
        ({"type": "integer", "counts": "days", "weight": 1}, "weight_of_type"),
        ({"type": "yes_no", "critical": True}, "weight_of_type"),
        (
            {
                "type": "integer", "counts": "days", "weight": 1,
                "bands": [{"least": 5, "points": 0}, {"least": 5, "points": 9}],
            },
            "bands_rise",
        ),
    ],
)  # fmt: skip
def test_what_a_type_cannot_have_is_refused(keys: dict[str, Any], fault: str) -> None:
    assert kind_of_fault(**keys) == fault


def test_answers_are_comparable_from_a_version_on_or_where_an_older_one_is_named() -> None:
    changed = item(type="yes_no", since=3, comparable_with=[1])
    assert changed.comparable(3, 4)
    assert changed.comparable(1, 3)
    assert not changed.comparable(2, 3)


def test_a_condition_is_read_with_and_before_or() -> None:
    found = parse_condition("a = 'ya' or b > 1 and not(selected(c, 'x'))")
    assert found == Or(
        Compare("=", ItemAnswer("a"), TextLiteral("ya")),
        And(Compare(">", ItemAnswer("b"), NumberLiteral(1.0)), Not(Selected("c", "x"))),
    )
    assert list(items_in(found)) == ["a", "b", "c"]
    assert list(comparisons_in(found)) == [("a", "ya"), ("c", "x")]


@pytest.mark.parametrize(
    "text",
    ["", "a", "a ==", "a = ", "a == 'ya'", "a = 'ya", "__import__('os')", "a = b()", "a = 1; b", "date('x') = a",
     "(" * 60 + "a = 1" + ")" * 60, "a = 1 " * 200, "selected(a)", "not a = 1", "A = 1", "a = \"ya\""],
)  # fmt: skip
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(NotACondition):
        parse_condition(text)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(alphabet="ab1 .'()=<>!+-,andorselected", max_size=60))
def test_any_text_is_read_or_refused_and_never_raises_anything_else(text: str) -> None:
    with contextlib.suppress(NotACondition):
        parse_condition(text)
