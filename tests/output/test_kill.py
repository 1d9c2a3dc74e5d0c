"""A build that is killed, whenever that is, leaves the old site whole, and the next one clears up."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.conftest import DAY
from tests.output.projects import snapshot, write_project

BIN = Path(sys.executable).parent
# Suluh with a stop: the process kills itself before the n-th call (of a name, or of any).
STOP = """
import os, signal, sys
from suluh.output import rename
name, number, way = sys.argv[1:4]
del sys.argv[1:4]
calls = []
def stopping(own, plain):
    def call(*arguments, **named):
        if name in (own, "any"):
            calls.append(own)
            if len(calls) == int(number):
                os.kill(os.getpid(), signal.SIGKILL)
        return plain(*arguments, **named)
    return call
if way == "two":
    rename._renameat2 = lambda one, other, flags: False
for module, own in ((os, "rename"), (os, "fsync"), (os, "rmdir"), (os, "chmod"), (rename, "_renameat2")):
    setattr(module, own, stopping(own, getattr(module, own)))
from suluh.cli.main import main
main()
"""
BUILD = ["build", "--quiet", "--as-of", DAY]


def stop_at(folder: Path, name: str, number: int, way: str, *command: str) -> int:
    """The exit code of a command that is killed before a call; -9 if it was."""
    words = [sys.executable, "-c", STOP, name, str(number), way, *command]
    return subprocess.run(words, cwd=folder, capture_output=True, check=False).returncode


Sites = dict[str, str]


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sites, Sites]:
    """An edited project with its site from before the edit, and both sites."""
    project = write_project(tmp_path_factory.mktemp("edited") / "project")
    page = project / "content/id/index.md"
    new_text = page.read_text("utf-8")
    page.write_text(new_text.replace("Pilih keadaan", "Carilah keadaan"), "utf-8")
    assert run(project, *BUILD).exit_code == 0
    page.write_text(new_text, "utf-8")
    assert run(project, *BUILD, "--out", "baru").exit_code == 0
    (project / "baru").rename(project.parent / "baru")
    return project, relative(project / "site"), relative(project.parent / "baru")


@pytest.fixture
def project(edited: tuple[Path, Sites, Sites], tmp_path: Path) -> Path:
    return Path(shutil.copytree(edited[0], tmp_path / "project"))


def relative(folder: Path) -> Sites:
    return {name.removeprefix(str(folder)): said for name, said in snapshot(folder).items()}


def whole_after_a_kill(project: Path, allowed: list[Sites]) -> None:
    site = project / "site"
    if site.exists():  # else it fell between two renames, and the next build brings it back
        assert relative(site) in allowed
    else:
        assert [p for p in project.iterdir() if p.name.endswith("-old")]


def leftovers(project: Path) -> list[Path]:
    return [p for p in project.iterdir() if ".suluh-" in p.name]


def test_a_build_killed_after_the_exchange_leaves_the_new_site(
    project: Path, edited: tuple[Path, Sites, Sites]
) -> None:
    _, old, new = edited
    assert stop_at(project, "rmdir", 1, "one", *BUILD) == -signal.SIGKILL
    assert relative(project / "site") == new
    assert len(leftovers(project)) == 1
    assert run(project, *BUILD).exit_code == 0
    assert relative(project / "site") == new != old
    assert leftovers(project) == []


def test_a_build_killed_between_two_renames_brings_the_old_site_back(
    project: Path, edited: tuple[Path, Sites, Sites]
) -> None:
    _, old, _ = edited
    assert stop_at(project, "rename", 2, "two", *BUILD) == -signal.SIGKILL
    assert not (project / "site").exists()
    assert len(leftovers(project)) == 2
    (project / "content/id/index.md").write_text("rusak")  # the next build fails, the site is back
    assert run(project, *BUILD).exit_code == 1
    assert relative(project / "site") == old
    assert leftovers(project) == []


@pytest.mark.long
@pytest.mark.parametrize("call", ["rename", "_renameat2", "rmdir"])
@pytest.mark.parametrize("way", ["one", "two"])
def test_a_build_killed_at_every_step_of_the_swap(
    way: str, call: str, project: Path, edited: tuple[Path, Sites, Sites]
) -> None:
    _, old, new = edited
    for number in range(1, 5):
        code = stop_at(project, call, number, way, *BUILD)
        whole_after_a_kill(project, [old, new])
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert run(project, *BUILD).exit_code == 0
    assert relative(project / "site") == new
    assert leftovers(project) == []


@pytest.mark.long
def test_a_build_killed_at_any_moment(project: Path, edited: tuple[Path, Sites, Sites]) -> None:
    _, old, new = edited
    chance = random.Random(25)
    command = [str(BIN / "suluh"), *BUILD]
    env = {**os.environ, "SULUH_CACHE": "off"}  # with it, the same build again would write nothing
    began = time.monotonic()
    subprocess.run([*command, "--out", "lain"], cwd=project, check=True, env=env)
    seconds = time.monotonic() - began
    killed_while_building = 0
    for _ in range(20):
        process = subprocess.Popen(command, cwd=project, start_new_session=True, env=env)
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        whole_after_a_kill(project, [old, new])
        killed_while_building += bool(leftovers(project))
        assert len(leftovers(project)) <= 2
    assert killed_while_building > 0
    assert run(project, *BUILD).exit_code == 0
    assert relative(project / "site") == new
    assert leftovers(project) == []


@pytest.mark.long
@pytest.mark.parametrize("way", ["one", "two"])
def test_new_and_export_killed_at_every_call_can_be_run_again(way: str, project: Path) -> None:
    for command in (
        ["export", "registry", "--audience", "public", "--as-of", DAY],
        ["new", "page", "baru", "--section", "masalah"],
    ):
        number, code = 0, -signal.SIGKILL
        while code == -signal.SIGKILL:
            number += 1
            code = stop_at(project, "any", number, way, *command)
            for path in (*project.glob("content/**/baru.md"), *project.glob("dist/export/peraturan*")):
                assert path.stat().st_size > 0  # whoever reads meets whole files only
        # A page of which one language was there already is never written over: the id is taken.
        assert code == (0 if command[0] == "export" else 2)
        assert number >= 3
    assert sorted(path.name for path in (project / "dist/export").iterdir()) == [
        ".suluh-files.json", "peraturan.csv", "peraturan.json", "peraturan.schema.json",
    ]  # fmt: skip
