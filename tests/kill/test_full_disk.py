"""A disk that is full at the n-th write, whichever that is: a clear sentence, and the old state stands."""

import errno
import os
import random
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from suluh.output.delivery import deliver
from suluh.output.refusal import Refusal, writing
from suluh.output.together import replace_together
from suluh.output.transaction import write_all
from suluh.write.home import home_of
from tests.cli.commands import run
from tests.conftest import DAY
from tests.kill.kills import leftovers, tree
from tests.output.projects import write_project

BUILD = ["build", "--quiet", "--as-of", DAY, "--lang", "en"]


class Full:
    """Counts files opened for writing and folders made; the n-th and all after it find no space."""

    def __init__(self) -> None:
        self.count = 0
        self.last = 0
        sys.addaudithook(self)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.last:
            return
        writes = event == "os.mkdir" or (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        )
        if writes:
            self.count += 1
            if self.count >= self.last:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))

    @contextmanager
    def at(self, number: int) -> Iterator[None]:
        """The disk is full from the n-th write on."""
        self.count, self.last = 0, number
        try:
            yield
        finally:
            self.last = 0


@pytest.fixture(scope="module")
def full() -> Full:
    return Full()


def make(fresh: Path) -> list[Path]:
    (fresh / "lengkap").mkdir()
    files = [fresh / "a.csv", fresh / "lengkap/b.csv"]
    for file in files:
        file.write_text("baru")
    return files


def sites(fresh: Path) -> list[str]:
    for name in ("public", "staff"):
        (fresh / name).mkdir()
        (fresh / name / "index.html").write_text("baru")
        (fresh / name / "release.json").write_text('{"name": "suluh", "files": {"index.html": ""}}')
    return []


@pytest.mark.parametrize("act", ["deliver", "beside", "release", "change"])
def test_full_at_every_write_leaves_everything_as_it_was(act: str, full: Full, tmp_path: Path) -> None:
    work = tmp_path / "work"
    (work / "content").mkdir(parents=True)
    (work / "content/a.yml").write_text("lama")
    (work / "dist/export").mkdir(parents=True)
    if act == "beside":
        (work / "dist/export/catatan.odt").write_text("kerja orang")
    before = tree(work)

    def carry_out() -> None:
        if act == "release":
            replace_together(work / "dist", ("public", "staff"), sites)
        elif act == "change":
            files = {work / "content/a.yml": b"baru", work / "tugas/b.md": b"baru"}
            write_all(files, home=home_of(work / "content"))
        else:
            deliver(work / "dist/export", make)

    said: list[dict[str, str]] = []
    for number in range(1, 40):
        try:
            with full.at(number), writing(work):
                carry_out()
            break
        except Refusal as refusal:
            said.append(refusal.text)
        assert tree(work) == before, number
    assert len(said) >= 4
    assert all("disk penuh" in text["id"] and "disk is full" in text["en"] for text in said)
    assert tree(work) != before
    assert leftovers(work) == []


@pytest.mark.long
def test_a_build_on_a_disk_that_fills_up_leaves_the_old_site(full: Full, tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    assert run(project, *BUILD).exit_code == 0
    before = tree(project / "site")
    page = project / "content/id/index.md"
    page.write_text(page.read_text("utf-8").replace("Pilih keadaan", "Carilah keadaan"), "utf-8")
    chance = random.Random(28)
    for number in [1, 2, 3, *(chance.randint(4, 150) for _ in range(9))]:
        shutil.rmtree(project / ".cache", ignore_errors=True)
        with full.at(number):
            result = run(project, *BUILD)
        assert (result.exit_code, result.stdout) == (2, ""), number
        assert "the disk is full" in result.stderr
        assert "Traceback" not in result.stderr
        assert tree(project / "site") == before
        assert leftovers(project) == []
    assert run(project, *BUILD).exit_code == 0
    assert tree(project / "site") != before
