"""Builds killed at random points: the site is the old one or the new one, and the next build works."""

import json
import random
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import DAY
from tests.kill.kills import KILLED, Runner, Scene, leftovers, points, tree
from tests.output.projects import write_project

pytestmark = pytest.mark.long
BUILD = ["build", "--quiet", "--as-of", DAY]
BIGGEST = 60_000
# Name -> (arguments, over an older site, with a cache, points).
CASES = {
    "web over an older site": (["--edition", "web"], True, True, 22),
    "file over an older site": (["--edition", "file"], True, True, 12),
    "web for the first time": ([], False, True, 10),
    "web without a cache": ([], True, False, 12),
    "staff in material": (["--audience", "staff"], True, True, 8),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with Runner(tmp_path_factory.mktemp("runner")) as runner:
        yield runner


@pytest.mark.parametrize("name", CASES)
def test_a_build_killed_at_any_point_leaves_a_whole_site(name: str, run: Runner, tmp_path: Path) -> None:
    arguments, over, warm, count = CASES[name]
    start = write_project(tmp_path / "start" / "project")
    page = start / "content/id/index.md"
    text = page.read_text("utf-8")
    if over:
        page.write_text(text.replace("Pilih keadaan", "Carilah keadaan"), "utf-8")
        assert run(start, *BUILD, *arguments).code == 0
        page.write_text(text, "utf-8")
    if not warm:
        shutil.rmtree(start / ".cache", ignore_errors=True)
    (tmp_path / "work").mkdir()
    scene = Scene(run, start, tmp_path / "work", ("site", "content", "catatan"), *BUILD, *arguments)
    chance = random.Random(name)
    outcomes, last = set(), 0
    for number, when in enumerate(points(scene.plain, count, chance, BIGGEST)):
        if scene.state() == scene.new:
            scene.again()
        ended = scene.killed(**when)
        state = scene.state()
        assert state in (scene.old, scene.new), (when, ended)
        outcomes.add((ended.code == KILLED, state == scene.new))
        # What the run before left is gone; what is there is of this run.
        assert len(leftovers(scene.project)) <= 1, when
        if number % 6 == 5:
            again = run(scene.project, *scene.command)
            assert again.code == 0, (when, again.said)
            assert scene.state() == scene.new
            assert leftovers(scene.project) == []
            last = number
    assert (True, False) in outcomes
    assert last or count < 6
    assert run(scene.project, *scene.command).code == 0
    assert scene.state() == scene.new
    assert leftovers(scene.project) == []


def test_whoever_opens_the_site_meets_a_whole_one(run: Runner, tmp_path: Path) -> None:
    """A reader polls while builds of two levels take turns at one place."""
    project = write_project(tmp_path / "project")
    site = project / "site"
    assert run(project, *BUILD).code == 0
    done = threading.Event()
    wrong: list[str] = []
    polls: set[str] = set()

    def read() -> None:
        while not done.is_set():
            try:
                before = (site / "release.json").read_bytes()
                sums = (site / "SHA256SUMS").read_text("utf-8")
                (site / "index.html").read_bytes()
                after = (site / "release.json").read_bytes()
            except OSError as problem:
                wrong.append(repr(problem))
                continue
            release = json.loads(before)
            polls.add(release["audience"])
            if before != after:
                continue  # a swap between the two reads
            listed = {path: said for said, path in (line.split("  ", 1) for line in sums.splitlines())}
            if any(listed.get(path) != said for path, said in release["files"].items()):
                wrong.append("SHA256SUMS of another build")
            done.wait(0.002)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for audience in ("supervisor", "public", "staff"):
            assert run(project, *BUILD, "--audience", audience).code == 0
    finally:
        done.set()
        reader.join()
    assert wrong == []
    assert len(polls) >= 3


def _sums(release: dict[str, dict[str, str]]) -> dict[str, str]:
    return {
        path: said if isinstance(said, str) else said["sha256"] for path, said in release["files"].items()
    }


def test_the_content_is_never_touched(run: Runner, tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    before = tree(project / "content")
    chance = random.Random(1)
    for _ in range(4):
        run(project, *BUILD, step=chance.randint(1, 300))
        assert tree(project / "content") == before
