"""Words that readers see: the same keys and places to fill in both languages."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pytest

from suluh.helpdesk.model.agency_list import Licence
from suluh.helpdesk.model.problem import Place, Problem, Stage
from suluh.helpdesk.model.referral import Method
from suluh.link.coverage import Column, Weakness
from suluh.model.contact import NEEDS, Channel, ContactKind
from suluh.model.regulation import LEVELS, Status
from suluh.model.source import SourceKind
from suluh.monitoring.model.condition import Sign
from suluh.monitoring.model.instrument import Light, SubjectKind
from suluh.monitoring.model.instrument_item import Phase
from suluh.monitoring.model.warning_rule import SAID
from suluh.procedures.model.service import COMPONENTS, Scheme
from suluh.procedures.model.sop import Unit
from tests.theme import words

HOLE = re.compile(r"\{[^}]*\}")


def leaves(value: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from leaves(inner, f"{path}{key}.")
        else:
            yield f"{path}{key}", inner


ID, EN = dict(leaves(words("id"))), dict(leaves(words("en")))


def texts(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def test_both_files_have_the_same_keys_in_the_same_order() -> None:
    assert list(ID) == list(EN)


def test_both_languages_leave_the_same_places_to_fill() -> None:
    for key, value in ID.items():
        own, other = texts(value), texts(EN[key])
        assert len(own) == len(other), key
        for one, two in zip(own, other, strict=True):
            assert sorted(HOLE.findall(one)) == sorted(HOLE.findall(two)), key


def test_no_word_is_empty_or_html() -> None:
    for key, value in (*ID.items(), *EN.items()):
        for text in texts(value):
            assert text.strip(), key
            assert not re.search(r"<[a-z/]", text), key


# The table of words -> all choices of the model that it names; a choice without words would reach readers raw.
CHOICES: dict[str, Iterable[str]] = {
    "need": NEEDS,
    "level": LEVELS,
    "status": get_args(Status),
    "channel": get_args(Channel.model_fields["type"].annotation),
    "contact_kind": get_args(ContactKind),
    "source_kind": get_args(SourceKind),
    "coverage": (*get_args(Column), *get_args(Weakness)),
    "problem": get_args(Problem),
    "place": get_args(Place),
    "stage": get_args(Stage),
    "referral.methods": get_args(Method),
    "licence": get_args(Licence),
    "instrument.subject": get_args(SubjectKind),
    "instrument.phase_name": get_args(Phase),
    "instrument.light_name": get_args(Light.model_fields["id"].annotation),
    "instrument.condition.compare": get_args(Sign),
    "warning_rules.slots": SAID,
    "service.component": COMPONENTS,
    "service.scheme": get_args(Scheme),
    "sop.unit_names": get_args(Unit),
}


@pytest.mark.parametrize("table", CHOICES)
def test_every_choice_of_the_models_has_words(table: str) -> None:
    for lang in ("id", "en"):
        found = words(lang)
        for name in table.split("."):
            found = found[name]
        assert set(CHOICES[table]) <= set(found), lang
