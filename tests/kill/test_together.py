"""A release of several editions killed at random moments, with all its children: the old one stands, or the new one."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import DAY
from tests.kill.kills import tree
from tests.output.projects import write_project

pytestmark = pytest.mark.long
NAMES = ["public/web", "staff/web", "staff/file"]
RELEASE = f"""
from pathlib import Path
from suluh.model.audience import Audience
from suluh.output.together import replace_together
from suluh.plugin.build import Options
from suluh.plugin.together import Wanted, build_together, read_once

def make(folder):
    content = read_once(Options(Path("mkdocs.yml").resolve(), as_of="{DAY}"))
    wanted = [Wanted(name, Audience(name.split("/")[0]), name.split("/")[1], folder / name) for name in {NAMES}]
    for result in build_together(content, wanted):
        assert result.ok, result.message
    return []

replace_together(Path("dist"), {NAMES}, make)
"""


def start(project: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", RELEASE]
    environment = {**os.environ, "SULUH_CACHE": "off", "SULUH_CORES": "2", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(command, cwd=project, env=environment, start_new_session=True)


def release(project: Path) -> float:
    """Make a release; how many seconds it took."""
    begun = time.monotonic()
    assert start(project).wait() == 0
    return time.monotonic() - begun


def is_alive(group: int) -> bool:
    """Whether a process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_release_killed_at_any_moment_is_old_or_new(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    page = project / "content/id/index.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("Pilih keadaan", "Carilah keadaan"), "utf-8")
    release(project)
    old = tree(project / "dist")
    shutil.copytree(project / "dist", tmp_path / "old")
    page.write_text(text, "utf-8")
    seconds = release(project)
    new = tree(project / "dist")
    assert old != new
    chance, killed = random.Random(56), 0
    for _ in range(12):
        shutil.rmtree(project / "dist")
        shutil.copytree(tmp_path / "old", project / "dist")
        run = start(project)
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        run.send_signal(signal.SIGKILL)  # the parent alone: its children go with it
        killed += run.wait() == -signal.SIGKILL
        for _ in range(200):
            if not is_alive(run.pid):
                break
            time.sleep(0.05)
        assert not is_alive(run.pid)
        assert tree(project / "dist") in (old, new)
    assert killed
    release(project)
    assert tree(project / "dist") == new
    assert [path.name for path in project.iterdir() if ".suluh-" in path.name] == []
