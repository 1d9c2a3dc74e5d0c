"""`suluh schema`: the JSON Schemas that editors' tools use."""

import json
from pathlib import Path

from suluh.areas import DECLARED
from tests.cli.commands import run

NAMES = {"page", "navigation", "search", "site", *(kind.folder for kind in DECLARED.kinds.rows)}


def test_kinds_are_listed_when_none_is_asked_for(tmp_path: Path) -> None:
    result = run(tmp_path, "schema")
    assert result.exit_code == 0
    assert set(result.stdout.split()) == NAMES


def test_schema_of_one_kind_is_json(tmp_path: Path) -> None:
    for name in sorted(NAMES):
        schema = json.loads(run(tmp_path, "schema", name).stdout)
        assert schema["$schema"].startswith("https://json-schema.org/")
        assert schema["additionalProperties"] is False


def test_schema_of_every_kind_is_written_into_a_folder(tmp_path: Path) -> None:
    result = run(tmp_path, "schema", "--out", "skema")
    assert {Path(line).name for line in result.stdout.split()} == {f"{name}.schema.json" for name in NAMES}
    for name in NAMES:
        assert json.loads((tmp_path / "skema" / f"{name}.schema.json").read_text("utf-8"))["properties"]


def test_one_kind_is_written_alone(tmp_path: Path) -> None:
    run(tmp_path, "schema", "terms", "--out", "skema")
    assert [path.name for path in (tmp_path / "skema").iterdir()] == ["terms.schema.json"]
