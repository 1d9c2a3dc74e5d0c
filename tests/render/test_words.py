"""Words that readers see: the same keys and places to fill in both languages."""

import re
from collections.abc import Iterator
from typing import Any, get_args

from suluh.model.contact import NEEDS, Channel
from suluh.model.regulation import LEVELS, Status
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


def test_every_choice_of_the_models_has_words() -> None:
    for lang in ("id", "en"):
        found = words(lang)
        assert set(NEEDS) <= set(found["need"])
        assert set(LEVELS) <= set(found["level"])
        assert set(get_args(Status)) <= set(found["status"])
        assert set(get_args(Channel.model_fields["type"].annotation)) <= set(found["channel"])
