"""Two runs at once: both end right, or one says in a sentence why it does not."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from suluh.output import beside
from suluh.output.delivery import deliver
from suluh.output.journal import Home, journal_at
from suluh.output.refusal import Refusal
from suluh.output.swap import exchange_if, swap
from suluh.output.transaction import write_all
from tests.conftest import DAY, ROOT
from tests.kill.kills import leftovers, tree
from tests.output.projects import write_project

BUILD = ["build", "--quiet", "--as-of", DAY]
RELEASE = '{"name": "suluh", "files": {"index.html": ""}}'
Process = subprocess.Popen[str]


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "release.json").write_text(RELEASE)
    return folder


@pytest.mark.parametrize("way", ["one step", "two renames"])
def test_sites_swapped_into_one_place_at_once_are_whole(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "two renames":
        monkeypatch.setattr("suluh.output.swap.exchange", lambda *_: False)
    problems: list[BaseException] = []

    def run(name: str) -> None:
        for number in range(15):
            try:
                swap(site(tmp_path / f".site.{name}-{number}", name), tmp_path / "site")
            except Refusal:
                pass  # it says so in a sentence
            except BaseException as problem:
                problems.append(problem)

    threads = [threading.Thread(target=run, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert (tmp_path / "site/index.html").read_text() in ("a", "b", "c")


def test_two_exports_at_once_keep_the_files_of_both(tmp_path: Path) -> None:
    def first(fresh: Path) -> list[Path]:
        (fresh / "a").write_text("pertama")
        return [fresh / "a"]

    def second(fresh: Path) -> list[Path]:
        deliver(tmp_path / "dist", first)  # ends while we still make our files
        (fresh / "b").write_text("kedua")
        return [fresh / "b"]

    deliver(tmp_path / "dist", second)
    assert sorted(p.name for p in (tmp_path / "dist").iterdir()) == [".suluh-files.json", "a", "b"]


@pytest.mark.parametrize("late", [False, True])
def test_a_file_that_comes_into_the_folder_at_the_last_moment_stays(
    late: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(fresh: Path) -> list[Path]:
        (fresh / "a").write_text("")
        return [fresh / "a"]

    plain = exchange_if

    def arrive(fresh: Path, out: Path, agrees: Callable[[], None]) -> bool:
        (out / "catatan.odt").write_text("kerja orang")
        return plain(fresh, out, agrees)

    deliver(tmp_path / "dist", make)
    monkeypatch.setattr(beside, "exchange_if", arrive)
    with pytest.raises(Refusal, match="changed while the files were made"):
        deliver(tmp_path / "dist", make)
    monkeypatch.undo()
    if late:  # with a file of somebody there, ours are moved in one by one
        deliver(tmp_path / "dist", make)
    names = [".suluh-files.json", "a", "catatan.odt"]
    assert sorted(p.name for p in (tmp_path / "dist").iterdir()) == names


def test_a_second_change_of_the_content_waits_for_nobody(tmp_path: Path) -> None:
    home = Home(tmp_path, (tmp_path / "content",))
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/a.yml"
    with journal_at(home, [path]), pytest.raises(Refusal) as caught:
        write_all({path: b"b"}, home=home)
    assert "another suluh command is writing" in caught.value.text["en"]
    assert "perintah suluh lain sedang menulis" in caught.value.text["id"]
    assert not path.exists()
    path.write_bytes(b"baru")
    with pytest.raises(Refusal, match="changed while this command ran"):
        write_all({path: b"c"}, home=home, seen={path: b"lama"})
    assert path.read_bytes() == b"baru"


def start(project: Path, *arguments: str) -> Process:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "SOURCE_DATE_EPOCH": "1795300000"}
    return subprocess.Popen(
        [str(Path(sys.executable).with_name("suluh")), *arguments],
        cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def end(process: Process) -> tuple[int, str]:
    out, err = process.communicate(timeout=300)
    assert "Traceback" not in err
    return process.returncode, out + err


@pytest.mark.long
def test_two_builds_at_once_and_a_check_beside_them(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    for audience in ("public", "supervisor"):
        assert end(start(project, *BUILD, "--audience", audience, "--out", f"lain/{audience}"))[0] == 0
    whole = {name: tree(project / "lain" / name) for name in ("public", "supervisor")}
    assert whole["public"] != whole["supervisor"]
    shutil.rmtree(project / ".cache")
    for _ in range(2):
        both = [start(project, *BUILD, "--audience", audience) for audience in whole]
        checking = start(project, "check", "--as-of", DAY)
        ended = [end(process) for process in both]
        assert end(checking)[0] == 0
        assert all(code == 0 or (code == 2 and "suluh:" in said) for code, said in ended), ended
        assert tree(project / "site") in whole.values()
        assert leftovers(project) == []
    shutil.rmtree(project / ".cache")
    both = [start(project, *BUILD, "--audience", audience, "--out", f"dua/{audience}") for audience in whole]
    assert [end(process)[0] for process in both] == [0, 0]
    assert {name: tree(project / "dua" / name) for name in whole} == whole


@pytest.mark.long
def test_the_cache_may_be_deleted_while_a_build_runs(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    assert end(start(project, *BUILD, "--out", "lain"))[0] == 0
    process = start(project, *BUILD)
    while process.poll() is None:
        shutil.rmtree(project / ".cache", ignore_errors=True)
        time.sleep(0.02)
    assert end(process)[0] == 0
    assert tree(project / "site") == tree(project / "lain")


@pytest.mark.long
def test_a_build_beside_a_preview(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    preview = start(project, "serve", "--port", str(port), "--as-of", DAY)
    try:
        codes = [end(start(project, *BUILD, "--audience", level))[0] for level in ("public", "staff")]
        assert codes == [0, 0]
        again = tree(project / "site")
        assert end(start(project, *BUILD, "--audience", "staff", "--out", "lain"))[0] == 0
        assert again == tree(project / "lain")
        assert preview.poll() is None
    finally:
        preview.terminate()
        preview.wait(timeout=60)
        assert preview.stdout is not None
        assert preview.stderr is not None
        preview.stdout.close()
        preview.stderr.close()
