"""DAY001: no model can forget that what was done lies behind us."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from suluh.cli.schemas import MODELS
from suluh.flow import load
from suluh.lint.days import models_in
from suluh.model.base import Ahead, Past
from suluh.plugin.day import build_day, real_day
from tests.small_site import DAY, FILES, changed, load_site, write_site


def all_models() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = list(MODELS.values())
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [
                inner for field in model.model_fields.values() for inner in models_in(field.annotation)
            ]
    return found


def parts(annotation: Any, metadata: Any = ()) -> Iterator[Any]:
    """A type, what it is made of, and the marks on each."""
    yield annotation
    yield from metadata
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from parts(inner)


def day_fields() -> Iterator[tuple[str, list[Any]]]:
    """(Model.field, what it is made of) of every field that holds a day, wholly or in part."""
    for model in all_models():
        schema = model.model_json_schema(by_alias=True).get("properties", {})
        for name, field in model.model_fields.items():
            made = list(parts(field.annotation, field.metadata))
            pattern = re.search(r"02-\(\?:0\[1-9\]|-02-29", str(schema.get(field.alias or name, {})))
            if date in made or pattern:
                yield f"{model.__name__}.{name}", made


def test_every_day_of_every_model_says_whether_it_may_lie_ahead() -> None:
    fields = dict(day_fields())
    assert len(fields) > 25
    undecided = [n for n, made in fields.items() if len({type(p) for p in made} & {Past, Ahead}) != 1]
    assert undecided == []


def test_what_was_done_is_past_in_every_model() -> None:
    """By the words people use for it; a new field of such a name cannot be of the other type."""
    done = re.compile(
        r"\.(checked|last|monitored|verified\w*|accessed\w*|evidence|made|revised|issued|promulgated|dated)$"
    )
    fields = dict(day_fields())
    named = [name for name in fields if done.search(name)]
    assert len(named) >= 12
    assert [n for n in named if not any(isinstance(part, Past) for part in fields[n])] == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2062-11-22"),
        ("content/data/contacts/hotline.yml", "display: full", "display: full\nevidence: 2026-12"),
        ("content/data/contacts/hotline.yml", "display: full", 'display: full\nevidence: "2027"'),
        (
            "content/data/regulations/uu-18-2017.yml",
            "level: national",
            "level: national\ndates: {made: 2027-01-01}",
        ),
        ("content/id/masalah/paspor.md", "  last: 2026-11-22", "  last: 2062-11-22"),
        (
            "content/id/masalah/paspor.md",
            "owner: editor",
            "owner: editor\nchanges: [{date: 2026-11-23, what: x}]",
        ),
        ("content/data/sources/contoh-sumber.yml", "date: unknown", "date: 2026-12-01"),
    ],
)
def test_what_was_done_is_not_ahead(name: str, old: str, new: str, tmp_path: Path) -> None:
    _, findings = load_site(tmp_path, changed(name, old, new))
    assert [(f.code, f.path) for f in findings] == [("DAY001", name)]


@pytest.mark.parametrize("new", ["dates: {in_force: 2027-01-01}", 'dates: {ended: "2030"}'])
def test_a_law_may_come_into_force_later(new: str, tmp_path: Path) -> None:
    files = changed("content/data/regulations/uu-18-2017.yml", "level: national", f"level: national\n{new}")
    _, findings = load_site(tmp_path, files)
    assert "DAY001" not in {f.code for f in findings}


def test_another_day_of_the_view_changes_nothing(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    _, findings = load(content, date(2025, 1, 1), really=DAY)
    assert "DAY001" not in {f.code for f in findings}
    _, findings = load(content, date(2062, 12, 31), really=date(2026, 11, 21))
    assert {f.code for f in findings} >= {"DAY001"}


def test_the_day_is_the_latest_on_earth(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 00:30 in Jakarta it is the day before in UTC; a check of that morning is no check of the future."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795714200")  # 2026-11-26 17:30 UTC
    assert build_day() == date(2026, 11, 26)
    assert real_day() == date(2026, 11, 27)
    assert build_day("2026-01-01") == date(2026, 1, 1)


def test_a_review_always_comes_due() -> None:
    last = MODELS["page"].model_json_schema()["$defs"]["Review"]["properties"]["every_months"]
    assert last["maximum"] == 60
    assert MODELS["contacts"].model_json_schema()["properties"]["term_days"]["maximum"] == 366
    assert "content/data/sources/contoh-sumber.yml" in FILES
