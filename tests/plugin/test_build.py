"""A build is all or nothing, and other drivers give the same pages."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from suluh.output.fresh import clear_leftovers
from tests.conftest import DAY, ROOT, Sites
from tests.plugin.project import add_page, build_project, copy_project

BIN = Path(sys.executable).parent
GUARD_SECONDS = 1800  # a build that hangs, not a machine that is busy


def tree(site: Path) -> dict[str, str]:
    return {
        p.relative_to(site).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in site.rglob("*")
        if p.is_file()
    }


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SULUH_AS_OF": DAY}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=GUARD_SECONDS, check=False
    )


@pytest.mark.parametrize(
    "driver",
    [["mkdocs", "build", "--strict"], pytest.param(["properdocs", "build"], marks=pytest.mark.long)],
)
def test_plain_drivers_give_the_same_files(driver: list[str], sites: Sites, tmp_path: Path) -> None:
    name, *arguments = driver
    done = run(str(BIN / name), *arguments, "-f", str(ROOT / "mkdocs.yml"), "-d", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "site") == tree(sites["public"])


@pytest.mark.parametrize("name", ["mkdocs", "properdocs"])
def test_plain_drivers_do_not_empty_a_folder_of_the_user(name: str, tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    mine = tmp_path / "mine" / "thesis.odt"
    mine.parent.mkdir()
    mine.write_text("years of work", "utf-8")
    done = run(str(BIN / name), "build", "-f", str(config), "-d", str(mine.parent))
    assert done.returncode != 0
    assert "thesis.odt" in done.stderr, done.stderr
    assert mine.read_text("utf-8") == "years of work"


def test_a_failed_build_leaves_the_old_site_whole(tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    assert build_project(config, tmp_path / "site").ok
    before = tree(tmp_path / "site")
    add_page(tmp_path / "content", "rusak", body="Lihat [[page:tidak-ada]].")
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert tree(tmp_path / "site") == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]


def test_a_killed_build_leaves_the_old_site_and_the_next_one_clears_up(tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    assert build_project(config, tmp_path / "site").ok
    before = tree(tmp_path / "site")
    command = [str(BIN / "suluh"), "build", "--config", str(config), "--out", str(tmp_path / "site")]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    while not list(tmp_path.glob(".site.suluh-*/*.html")):
        assert process.poll() is None, "it wrote nothing"
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(GUARD_SECONDS)
    assert tree(tmp_path / "site") == before
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]
