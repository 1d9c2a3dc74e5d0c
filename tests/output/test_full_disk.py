"""A disk that is full, read-only or limited gives one sentence; what was there before still is."""

import errno
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from suluh.output.refusal import Refusal, writing
from tests.cli.commands import run
from tests.conftest import DAY
from tests.output.projects import snapshot, write_project
from tests.small_site import FILES

BIN = Path(sys.executable).parent
SECOND = FILES["content/data/regulations/uu-18-2017.yml"].replace("uu-18-2017", "uu-1-2026")
SECOND = SECOND.replace("2017", "2026").replace('"18"', '"1"')
REVOKE = ["revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2026-02-01"]


class Disk:
    """A small disk of its own with a project on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", str(folder)], check=False)
        if done.returncode != 0:
            pytest.skip("nothing can be mounted here")

    def limit(self, options: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.folder)], check=True)

    def fill(self) -> None:
        state = os.statvfs(self.folder)
        used = (state.f_blocks - state.f_bfree) * state.f_frsize
        self.limit(f"size={used // 4096 * 4096}")

    def use_up_files(self) -> None:
        state = os.statvfs(self.folder)
        self.limit(f"nr_inodes={state.f_files - state.f_ffree + 1}")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    (tmp_path / "disk").mkdir()
    disk = Disk(tmp_path / "disk")
    yield disk
    subprocess.run(["umount", str(disk.folder)], check=True)


def refused(result: Result, said: str) -> None:
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


LIMITS: dict[str, tuple[Callable[[Disk], None], str, str]] = {
    "full": (Disk.fill, "the disk is full", "disk penuh"),
    "no more files": (Disk.use_up_files, "the disk is full", "disk penuh"),
    "read-only": (lambda disk: disk.limit("ro"), "can only be read", "hanya dapat dibaca"),
}


@pytest.mark.parametrize(
    "name", ["full", *(pytest.param(name, marks=pytest.mark.long) for name in LIMITS if name != "full")]
)
def test_a_disk_that_takes_nothing_more_leaves_all_as_it_was(name: str, disk: Disk) -> None:
    limit, english, indonesian = LIMITS[name]
    project = write_project(disk.folder / "project")
    (project / "content/data/regulations/uu-1-2026.yml").write_text(SECOND)
    common = ["--as-of", DAY, "--quiet"]
    assert run(project, "build", *common).exit_code == 0
    assert run(project, "export", "registry", "--audience", "public").exit_code == 0
    before = snapshot(disk.folder)
    limit(disk)
    common += ["--edition", "file"]  # the same build again would write nothing
    refused(run(project, "build", *common, "--lang", "en"), english)
    refused(run(project, "build", *common, "--lang", "id"), indonesian)
    refused(run(project, *REVOKE, "--lang", "en"), english)
    refused(run(project, "new", "page", "baru", "--section", "masalah", "--lang", "id"), indonesian)
    refused(run(project, "schema", "--out", "skema"), indonesian)
    for out in ("dist/export", "dist/baru"):
        refused(run(project, "export", "registry", "--out", out, "--lang", "en"), english)
    assert snapshot(disk.folder) == before


def test_a_file_that_may_not_grow_so_big_leaves_the_old_site(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    (project / "site").mkdir()
    before = snapshot(project)
    done = subprocess.run(
        [str(BIN / "suluh"), "build", "--quiet", "--as-of", DAY, "--lang", "en"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
    )
    assert done.returncode == 2, done.stderr
    assert "a file is too big" in done.stderr
    assert "Traceback" not in done.stderr
    shutil.rmtree(project / ".cache", ignore_errors=True)  # what was read is kept for the next run
    assert snapshot(project) == before


@pytest.mark.parametrize("number", ["EACCES", "EBUSY", "EROFS", "EDQUOT", "EIO", "ENAMETOOLONG"])
def test_every_trouble_of_a_disk_has_a_sentence_in_both_languages(number: str) -> None:
    code = getattr(errno, number)
    with pytest.raises(Refusal) as caught, writing(Path("site")):
        raise OSError(code, os.strerror(code), "berkas")
    texts = caught.value.text
    assert all('"berkas"' in text and "\n" not in text for text in texts.values())
    assert texts["id"] != texts["en"]


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    before = snapshot(project)
    refused(run(project, "build", "--quiet", "--lang", "en", "--out", "x" * 250), "too long")
    refused(run(project, "build", "--quiet", "--lang", "en", "--out", "x" * 300), "too long")
    assert snapshot(project) == before


def test_pages_can_be_read_by_a_server_whatever_the_umask(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    before = os.umask(0o077)
    try:
        assert run(project, "build", "--quiet", "--as-of", DAY).exit_code == 0
    finally:
        os.umask(before)
    site = project / "site"
    modes = {(p.is_dir(), p.stat().st_mode & 0o777) for p in (site, *site.rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}
