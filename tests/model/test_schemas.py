"""The JSON Schemas of all kinds: complete, and described in Indonesian."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from suluh.areas import DECLARED
from suluh.cli.schemas import MODELS
from suluh.model.base import Id
from suluh.model.descriptions import descriptions

ENGLISH = re.compile(r"\b(the|of|and|which|who|that|this|with|from|past|never)\b")


def fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(path, schema) of each property, those of parts included."""
    for name, part in [("", schema), *schema.get("$defs", {}).items()]:
        for key, value in part.get("properties", {}).items():
            yield f"{name}.{key}".lstrip("."), value


def parts() -> dict[str, dict[str, Any]]:
    """Each model that content is made of, by class name, as its class alone describes it."""
    _, schema = models_json_schema([(model, "validation") for model in MODELS.values()])
    found: dict[str, dict[str, Any]] = schema["$defs"]
    return found


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_kind_gives_a_schema_that_refuses_unknown_keys(name: str) -> None:
    schema = MODELS[name].model_json_schema(by_alias=True)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert list(fields(schema))


@pytest.mark.parametrize("name", sorted(MODELS))
def test_descriptions_of_keys_are_indonesian(name: str) -> None:
    for path, value in fields(MODELS[name].model_json_schema(by_alias=True)):
        assert not ENGLISH.search(value.get("description", "")), path


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_key_has_a_description(name: str) -> None:
    schema = MODELS[name].model_json_schema(by_alias=True)
    assert [path for path, value in fields(schema) if not value.get("description")] == []


@pytest.mark.parametrize("name", sorted(MODELS))
def test_description_of_a_kind_is_indonesian(name: str) -> None:
    schema = MODELS[name].model_json_schema(by_alias=True)
    texts = [schema.get("description", ""), *(d.get("description", "") for d in schema["$defs"].values())]
    assert [text for text in texts if not text or ENGLISH.search(text)] == []


def test_descriptions_name_no_model_or_key_that_does_not_exist() -> None:
    known = {name: {"_", *part.get("properties", {})} for name, part in parts().items()}
    strangers = [
        f"{name}.{key}"
        for name, texts in descriptions().items()
        for key in texts
        if key not in known.get(name, set())
    ]
    assert strangers == []


def test_no_key_is_described_both_in_its_class_and_in_the_file() -> None:
    generic = ("", TypeAdapter(Id).json_schema()["description"])
    twice = [
        f"{name}.{key}"
        for name, part in parts().items()
        for key, value in part.get("properties", {}).items()
        if key in descriptions().get(name, {}) and value.get("description", "") not in generic
    ]
    assert twice == []


def test_descriptions_are_one_sentence_each() -> None:
    texts = [text for table in descriptions().values() for text in table.values()]
    assert [text for text in texts if not re.fullmatch(r"[^\n]+[^.]\.", text) or len(text) > 160] == []


def test_summary_of_a_page_has_at_most_200_letters() -> None:
    assert MODELS["page"].model_json_schema()["properties"]["summary"]["maxLength"] == 200


def test_change_note_says_for_whom_with_the_word_for() -> None:
    change = MODELS["page"].model_json_schema(by_alias=True)["$defs"]["Change"]["properties"]
    assert "for" in change
    assert "audience" not in change


def test_every_kind_has_a_folder_and_a_reference_of_its_own() -> None:
    assert len(DECLARED.kinds.by_folder) == len(DECLARED.kinds.by_reference) == len(DECLARED.kinds.rows)
    assert ("page", *DECLARED.kinds.by_reference) == DECLARED.kinds.reference_names


def models(model: type[BaseModel], seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """A model and the models of its fields."""
    if model in seen:
        return seen
    seen.add(model)
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            models(part, seen)
    return seen


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_model_is_frozen_and_knows_all_its_keys(name: str) -> None:
    for model in models(MODELS[name], set()):
        assert model.model_config.get("frozen") is True, model
        assert model.model_config.get("extra") == "forbid", model
