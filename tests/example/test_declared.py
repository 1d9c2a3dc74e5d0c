"""What the core and the areas declare, as editors and readers meet it, is what is kept."""

import json
from collections.abc import Iterator
from typing import Any

from suluh.areas import DECLARED
from tests.example.golden import assert_golden


def lines(*found: object) -> str:
    return "\n".join(map(str, found))


def limits(schema: Any, path: str = "") -> Iterator[str]:
    """Each key of a JSON schema with what it may hold, without the sentences on it."""
    if isinstance(schema, dict):
        own = {
            k: v
            for k, v in schema.items()
            if not isinstance(v, dict | list) and k not in ("description", "title")
        }
        lists = {k: v for k, v in schema.items() if k in ("required", "enum")}
        if own or lists:
            yield f"{path}: {json.dumps(own | lists, ensure_ascii=False, sort_keys=True)}"
        for key, value in schema.items():
            if key not in lists:
                yield from limits(value, path if key in ("properties", "$defs") else f"{path}.{key}")
    elif isinstance(schema, list):
        for number, value in enumerate(schema):
            yield from limits(value, f"{path}.{number}")


def test_kinds_of_content() -> None:
    said = {}
    for kind in DECLARED.kinds.rows:
        said[kind.folder] = lines(
            f"{kind.reference} {kind.name} {kind.new_name} cites={kind.cites} public={kind.may_be_public}",
            f"plain: {kind.plain}",
            f"parts: {[kind.part_at(path) for path in ('activities.2.text', 'stages.1.steps.0', 'questions.3', 'title')]}",
            *limits(kind.model.model_json_schema()),
        )
    assert_golden("declared/content", said)


def test_kinds_of_pages() -> None:
    said = {}
    for kind in DECLARED.page_kinds.rows:
        said[kind.name] = lines(
            f"thing: {kind.thing.__name__ if kind.thing else None}; parent: {kind.parent}",
            f"styles: {kind.styles}; scripts: {kind.scripts}",
            f"sensitive: {kind.sensitive}; search when asked: {kind.search_when_asked}",
            f"search: {kind.search.result} {kind.search.weight} english={kind.search.by_english_names}",
            f"landmark: {kind.landmark}",
        )
    assert_golden("declared/pages", said)


def test_forms_slots_and_files() -> None:
    said = {
        f"form {form.name}": lines(form.what, form.ids, form.needs, *form.options.items())
        for form in DECLARED.exports
    }
    said["slots"] = lines(*DECLARED.slots)
    said["bundles"] = lines(*DECLARED.bundles.items())
    said["packages"] = lines(*DECLARED.packages)
    assert_golden("declared/forms", said)
