"""What an editor of files is given: schemas, tasks and a hook that are those of this code."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from suluh.cli.vscode import vscode_files
from tests.cli.commands import check, run
from tests.cli.test_since import git
from tests.conftest import ROOT
from tests.small_site import changed, write_site


def test_the_files_in_the_project_are_those_that_are_made_now() -> None:
    made = vscode_files()
    there = {p.relative_to(ROOT) for p in (ROOT / ".vscode").rglob("*") if p.is_file()}
    assert there == set(made)
    assert [str(path) for path, text in made.items() if (ROOT / path).read_bytes() != text] == []


def test_each_file_of_the_content_has_one_schema() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    found: dict[Path, list[str]] = {}
    for schema, place in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        for path in ROOT.glob(place):
            found.setdefault(path, []).append(schema)
    files = set((ROOT / "content").rglob("*.yml"))
    assert files == set(found)
    assert {len(schemas) for schemas in found.values()} == {1}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_task_shows_each_finding_at_its_line_once(lang: str, tmp_path: Path) -> None:
    write_site(
        tmp_path,
        {
            **changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]] <b>100%</b>"),
            **changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-01-01"),
        },
    )
    lines = check(tmp_path, lang=lang).stdout.splitlines()
    matchers = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"][0]["problemMatcher"]
    found = []
    for line in lines:
        hits = [
            (m["severity"], match) for m in matchers if (match := re.search(m["pattern"]["regexp"], line))
        ]
        assert len(hits) == 1, line
        severity, match = hits[0]
        found.append((severity, *(match[matchers[0]["pattern"][key]] for key in ("file", "line", "code"))))
    assert found == [
        ("warning", "content/data/contacts/hotline.yml", "13", "CON003"),
        ("error", "content/id/index.md", "8", "REF001"),
        ("error", "content/id/index.md", "8", "TXT002"),
    ]


def test_a_folder_of_settings_is_written_alone(tmp_path: Path) -> None:
    assert run(tmp_path, "schema", "--vscode").exit_code == 0
    assert (tmp_path / ".vscode/schemas/contacts.schema.json").is_file()
    assert run(tmp_path, "schema", "contacts", "--vscode").exit_code == 2


def test_a_commit_stops_at_an_error_in_the_content_and_at_nothing_else(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / ".gitignore").write_text("/.venv/\n/.cache/\n")
    hook = tmp_path / "scripts/hooks/pre-commit"
    hook.parent.mkdir(parents=True)
    hook.write_bytes((ROOT / "scripts/hooks/pre-commit").read_bytes())
    hook.chmod(0o755)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "config", "core.hooksPath", "scripts/hooks")

    def commit() -> subprocess.CompletedProcess[str]:
        git(tmp_path, "add", ".")
        name = ("-c", "user.name=x", "-c", "user.email=x@x.example")
        command = ["git", *name, "commit", "-qm", "isi"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    first = commit()
    assert first.returncode == 0, first.stderr
    assert "the content was not checked" in first.stderr
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/suluh").symlink_to(ROOT / ".venv/bin/suluh")
    write_site(tmp_path, changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]]"))
    stopped = commit()
    assert stopped.returncode == 1
    assert "[REF001]" in stopped.stdout + stopped.stderr
    write_site(tmp_path)
    (tmp_path / "catatan.txt").write_text("kerja")
    assert commit().returncode == 0
