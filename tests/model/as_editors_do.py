"""Texts through the JSON Schemas as editors' tools use them, and through our own reader."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from suluh.cli.schemas import MODELS
from suluh.read.pages import split
from suluh.read.schema import validate
from suluh.read.yaml import parse

ROOT = Path(__file__).resolve().parents[2]
Texts = Sequence[tuple[str, str]]  # (kind, YAML)


def schemas_say(texts: Texts) -> list[str | None]:
    """For each text why the JSON Schema of its kind refuses it, or None; one Node process for all."""
    kinds = {kind for kind, _ in texts}
    asked = {
        "schemas": {kind: MODELS[kind].model_json_schema(by_alias=True) for kind in kinds},
        "texts": list(texts),
    }
    done = subprocess.run(
        [ROOT / "scripts/node", Path(__file__).with_suffix(".mjs")],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    answers: list[str | None] = json.loads(done.stdout)
    assert len(answers) == len(texts)
    return answers


def reader_says(texts: Texts) -> list[str | None]:
    """For each text what our reader finds first, or None."""
    return [_first(kind, text) for kind, text in texts]


def _first(kind: str, text: str) -> str | None:
    data, origin, findings = parse(text, "x.yml")
    if not findings:
        _, findings = validate(MODELS[kind], {} if data is None else data, origin)
    return findings[0].text("en") if findings else None


def content_texts(content: Path) -> list[tuple[str, str, str]]:
    """(path, kind, YAML) of each file of a content folder that has YAML in it."""
    found = []
    for path in sorted(content.rglob("*")):
        parts = path.relative_to(content).parts
        if path.suffix == ".md":
            head, _, _ = split(path.read_text("utf-8"))
            found.append((str(path), "page", head or ""))
        elif path.suffix == ".yml":
            kind = parts[1] if parts[0] == "data" else {"search": "search"}.get(parts[0], "navigation")
            kind = "site" if path.name == "site.yml" else kind
            found.append((str(path), kind, path.read_text("utf-8")))
    return found
