"""The commands `new`, `revoke` and `export`, killed at each of their last steps and at random points."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import DAY
from tests.kill.kills import KILLED, Runner, Scene, leftovers, points
from tests.output.projects import write_project
from tests.small_site import FILES

SECOND = FILES["content/data/regulations/uu-18-2017.yml"].replace("uu-18-2017", "uu-1-2026")
SECOND = SECOND.replace("2017", "2026").replace('"18"', '"1"')
REVOKE = ["revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2026-02-01"]
NEW = ["new", "page", "baru", "--section", "lain"]
EXPORT = ["export", "registry", "--audience", "public", "--as-of", DAY]
WAYS = ["one", "two"]
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with Runner(tmp_path_factory.mktemp("runner")) as runner:
        yield runner


@pytest.fixture(scope="module")
def start(run: Runner, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was read and exported before, and whose registry changed since."""
    project = write_project(tmp_path_factory.mktemp("start") / "project", frames=False)
    assert run(project, *EXPORT).code == 0
    (project / "content/data/regulations/uu-1-2026.yml").write_text(SECOND)
    assert run(project, "check", "--as-of", DAY).code == 0
    return project


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("command", [NEW, REVOKE], ids=["new", "revoke"])
def test_a_change_of_the_content_is_whole_for_the_next_run(
    command: list[str], way: str, run: Runner, start: Path, tmp_path: Path
) -> None:
    scene = Scene(run, start, tmp_path, ("content", "tugas"), *command)
    outcomes = set()
    for step in range(max(1, scene.plain.steps - 16), scene.plain.steps + 1):
        scene.again()
        if scene.killed(step=step, rename=way).code != KILLED:
            break
        assert len(leftovers(scene.project)) <= 6
        assert run(scene.project, "check", "--as-of", DAY).code in (0, 1)  # the next run, whichever
        state = scene.state()
        assert state in (scene.old, scene.new), step
        assert leftovers(scene.project) == []
        outcomes.add(state == scene.new)
    assert outcomes == {True, False}


def test_an_export_is_old_or_new(run: Runner, start: Path, tmp_path: Path) -> None:
    scene = Scene(run, start, tmp_path, ("dist/export", "content"), *EXPORT)
    outcomes = set()
    for when in points(scene.plain, 14, random.Random(14), 4000):
        scene.again()
        ended = scene.killed(**when)
        state = scene.state()
        assert state in (scene.old, scene.new), when
        outcomes.add(state == scene.new)
        assert len([name for name in leftovers(scene.project) if "/" not in name]) <= 2
        again = run(scene.project, *scene.command)
        assert again.code == 0, (when, ended, again.said)
        assert scene.state() == scene.new, when
        assert leftovers(scene.project) == []
    assert outcomes == {True, False}


@pytest.mark.parametrize("command", [NEW, REVOKE], ids=["new", "revoke"])
def test_a_kill_at_any_moment_and_in_the_middle_of_a_file(
    command: list[str], run: Runner, start: Path, tmp_path: Path
) -> None:
    scene = Scene(run, start, tmp_path, ("content", "tugas"), *command)
    killed = 0
    for when in points(scene.plain, 12, random.Random(53), 4000):
        scene.again()
        killed += scene.killed(**when).code == KILLED
        assert run(scene.project, "check", "--as-of", DAY).code in (0, 1)
        assert scene.state() in (scene.old, scene.new), when
        assert leftovers(scene.project) == []
    assert killed > 5


def test_many_kills_leave_no_heap(run: Runner, start: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(start, tmp_path / "project"))
    count = len(list(project.rglob("*")))
    chance = random.Random(5)
    for number in range(20):
        assert run(project, "new", "page", f"baru-{number}", "--section", "lain", step=4).code == KILLED
        run(project, *EXPORT, step=chance.randint(5, 15))
        assert len(list(project.rglob("*"))) <= count + 16
    assert run(project, *EXPORT).code == 0
    assert leftovers(project) == []
