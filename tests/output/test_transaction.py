"""All files are written or none, wherever the disk gives up."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from suluh.output import rename, transaction
from suluh.output.transaction import write_all
from tests.output.projects import snapshot


def start(folder: Path) -> dict[Path, bytes]:
    """Two files to be changed and two to be made, one of them in a new folder."""
    (folder / "a.yml").write_bytes(b"a lama")
    (folder / "b.yml").write_bytes(b"b lama")
    os.chmod(folder / "a.yml", 0o640)
    return {
        folder / "a.yml": b"a baru",
        folder / "c.md": b"c baru",
        folder / "b.yml": b"b baru",
        folder / "tugas/2026/d.md": b"d baru",
    }


@pytest.fixture(params=["one step", "three renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "three renames":
        monkeypatch.setattr(rename, "_renameat2", lambda *_: False)


def break_at(count: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the `count`-th call to the disk fail as a full disk does; returns the calls made."""
    calls: list[str] = []

    def breaking(name: str, plain: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            calls.append(name)
            if len(calls) == count:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")
            return plain(*arguments, **named)

        return call

    for module, name in ((os, "fsync"), (os, "rename"), (os, "mkdir"), (rename, "_renameat2")):
        monkeypatch.setattr(module, name, breaking(name, getattr(module, name)))
    monkeypatch.setattr(transaction, "open", breaking("open", open), raising=False)
    return calls


@pytest.mark.usefixtures("way")
def test_all_files_are_written(tmp_path: Path) -> None:
    files = start(tmp_path)
    write_all(files)
    assert {path: path.read_bytes() for path in files} == files
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.yml", "b.yml", "c.md", "tugas"]
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("way")
def test_a_failure_at_any_step_leaves_everything_as_it_was(tmp_path: Path) -> None:
    steps, count = 0, 0
    while True:
        count += 1
        folder = tmp_path / str(count)
        folder.mkdir()
        files = start(folder)
        before = snapshot(folder)
        with pytest.MonkeyPatch.context() as patch:
            calls = break_at(count, patch)
            failed = False
            try:
                write_all(files)
            except OSError:
                failed = True
        if failed:
            assert snapshot(folder) == before, calls
            steps += 1
        elif len(calls) < count:
            break
        else:  # the names are there; only the last sync of the folder failed
            assert {path: path.read_bytes() for path in files} == files
    assert steps >= 12


def test_a_new_file_is_never_written_over_one_that_came_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = os.fsync

    def arrive(handle: int) -> None:
        (tmp_path / "en.md").write_text("kerja orang")
        plain(handle)

    monkeypatch.setattr(os, "fsync", arrive)
    with pytest.raises(FileExistsError):
        write_all({tmp_path / "id.md": b"", tmp_path / "en.md": b""}, new=True)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("en.md", "kerja orang")]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "bersama").mkdir()
    (tmp_path / "bersama/a.yml").write_text("lama")
    (tmp_path / "a.yml").symlink_to("bersama/a.yml")
    write_all({tmp_path / "a.yml": b"baru"})
    assert (tmp_path / "a.yml").is_symlink()
    assert (tmp_path / "bersama/a.yml").read_text() == "baru"


def test_what_a_killed_run_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".a.yml.suluh-new").write_text("setengah")
    write_all({tmp_path / "a.yml": b"baru"})
    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]
