"""What Visual Studio Code needs to complete YAML in Indonesian, and to show what `suluh check` finds at its line."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from suluh.cli.schemas import MODELS, schema_of

FOLDER = Path(".vscode")
# The files of a kind, from the root of the project.
_PLACES = {"page": "", "navigation": "*/nav.yml", "search": "search/*.yml", "site": "site.yml"}
_ANY_CODE = r"\[([A-Z]{3}\d{3})\]"


def vscode_files() -> dict[Path, bytes]:
    """Path from the root of a project -> bytes: settings, recommended extensions, tasks, and one schema a kind."""
    schemas = {name: place for name in MODELS if (place := _place(name))}
    files: dict[Path, Any] = {
        FOLDER / "settings.json": _settings(schemas),
        FOLDER / "extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
        FOLDER / "tasks.json": _tasks(),
    }
    written = {path: _text(value, indent=2) for path, value in files.items()}
    return written | {FOLDER / _schema(name): _text(schema_of(MODELS[name]), indent=None) for name in schemas}


def _place(name: str) -> str:
    """The files of a kind as a pattern; "" for pages, whose heads no extension checks."""
    inner = _PLACES.get(name, f"data/{name}/*.yml")
    return f"content/{inner}" if inner else ""


def _schema(name: str) -> str:
    return f"schemas/{name}.schema.json"


def _settings(schemas: Mapping[str, str]) -> dict[str, Any]:
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "files.exclude": {".cache": True, ".venv": True, "node_modules": True, "build": True, "site": True},
        "[markdown]": {"files.trimTrailingWhitespace": False, "editor.wordWrap": "on"},
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"},
        "yaml.yamlVersion": "1.2",
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "yaml.schemas": {f"./{FOLDER}/{_schema(name)}": place for name, place in schemas.items()},
        "redhat.telemetry.enabled": False,
    }


def _tasks() -> dict[str, Any]:
    """A task for each command that editors use; findings stand at their lines, errors and warnings apart."""
    check = "${workspaceFolder}/.venv/bin/suluh"
    matchers = [
        _matcher("error", f"{_ANY_CODE}$"),
        _matcher("warning", f"{_ANY_CODE} \\((?:peringatan|warning)\\)$"),
    ]
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": "Suluh: periksa",
                "type": "process",
                "command": check,
                "args": ["check"],
                "group": {"kind": "test", "isDefault": True},
                "presentation": {"reveal": "silent"},
                "problemMatcher": matchers,
            },
            {
                "label": "Suluh: periksa yang baru",
                "type": "process",
                "command": check,
                "args": ["check", "--base", "origin/main"],
                "presentation": {"reveal": "silent"},
                "problemMatcher": matchers,
            },
            {
                "label": "Suluh: lihat situs",
                "type": "process",
                "command": "make",
                "args": ["serve"],
                "isBackground": True,
                "problemMatcher": [],
            },
        ],
    }


def _matcher(severity: str, end: str) -> dict[str, Any]:
    return {
        "owner": f"suluh-{severity}",
        "source": "suluh",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {"regexp": rf"^(.+?):(\d+): (.+) {end}", "file": 1, "line": 2, "message": 3, "code": 4},
    }


def _text(value: object, *, indent: int | None) -> bytes:
    separators = None if indent else (",", ":")
    return (json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n").encode()
