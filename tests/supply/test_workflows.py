"""Workflows run only what is pinned by commit, with no right that they do not need."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
USES = re.compile(r"^\s*(?:- )?uses: *(.+)$", re.M)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_with_its_release_beside_it(path: Path) -> None:
    used = USES.findall(path.read_text("utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_rights_and_a_job_may_only_read(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        # Who may comment runs nothing of the change: no checkout, no action, one call of gh.
        if job["permissions"] == {"pull-requests": "write"}:
            assert [sorted(step) for step in job["steps"]] == [["env", "name", "run"]], name
            assert "| gh pr comment " in job["steps"][0]["run"]
        else:
            assert job["permissions"] == {"contents": "read"}, name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_workflow_runs_of_ours_is_a_target_of_make(path: Path) -> None:
    text = path.read_text("utf-8")
    ran = set(re.findall(r"\bmake ([a-z-]+)", re.sub(r"^\s*#.*$", "", text, flags=re.M)))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert ran
    assert ran <= targets
    assert not re.search(r"\.venv/|\bsuluh [a-z]|python -m", text)


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    zizmor = shutil.which("zizmor", path=Path(sys.executable).parent)
    assert zizmor, "run `make test`: it is in requirements-dev.lock"
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--quiet", "--format", "plain", str(GITHUB)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_dependabot_watches_every_kind_of_lock() -> None:
    told = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))
    assert {update["package-ecosystem"] for update in told["updates"]} == {"pip", "npm", "github-actions"}
