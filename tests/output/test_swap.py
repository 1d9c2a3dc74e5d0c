"""A finished folder takes the place of the old one in one step, and a reader never meets a gap."""

import ctypes
import os
import threading
import time
from pathlib import Path

import pytest

from suluh.output import rename
from suluh.output.refusal import Refusal
from suluh.output.swap import open_to_readers, swap

RELEASE = '{"name": "suluh", "files": {"index.html": ""}}'


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "release.json").write_text(RELEASE)
    return folder


@pytest.fixture(params=["one step", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr("suluh.output.swap.exchange", lambda *_: False)


@pytest.mark.usefixtures("way")
def test_the_whole_folder_is_replaced(tmp_path: Path) -> None:
    swap(site(tmp_path / "fresh", "baru"), site(tmp_path / "site", "lama"))
    assert (tmp_path / "site/index.html").read_text() == "baru"
    assert (tmp_path / "fresh/index.html").read_text() == "lama"  # its maker deletes it
    assert sorted(p.name for p in tmp_path.iterdir()) == ["fresh", "site"]


@pytest.mark.usefixtures("way")
def test_a_new_folder_takes_its_place(tmp_path: Path) -> None:
    swap(site(tmp_path / "fresh", "baru"), tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_between_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("suluh.output.swap.exchange", lambda *_: False)
    fresh, old = site(tmp_path / "fresh", "baru"), site(tmp_path / "site", "lama")
    plain = os.rename

    def breaks(one: Path, other: Path) -> None:
        if one == fresh:
            raise KeyboardInterrupt
        plain(one, other)

    monkeypatch.setattr(os, "rename", breaks)
    with pytest.raises(KeyboardInterrupt):
        swap(fresh, old)
    assert (old / "index.html").read_text() == "lama"


def test_what_came_into_the_old_folder_at_the_last_moment_is_put_back(tmp_path: Path) -> None:
    fresh, old = site(tmp_path / "fresh", "baru"), site(tmp_path / "site", "lama")
    (old / "catatan.txt").write_text("kerja orang")
    with pytest.raises(Refusal, match=r"catatan\.txt"):
        swap(fresh, old)
    assert sorted(p.name for p in old.iterdir()) == ["catatan.txt", "index.html", "release.json"]


def test_a_reader_never_misses_the_start_page(tmp_path: Path) -> None:
    if not rename.exchange(site(tmp_path / "a", "a"), site(tmp_path / "b", "b")):
        pytest.skip("this file system cannot exchange two names")
    fresh, old = site(tmp_path / "fresh", "baru"), site(tmp_path / "site", "lama")
    done, reads, missed = threading.Event(), 0, 0

    def read() -> None:
        nonlocal reads, missed
        while not done.is_set():
            try:
                os.close(os.open(old / "index.html", os.O_RDONLY))
            except OSError:
                missed += 1
            reads += 1

    reader, swaps, late = threading.Thread(target=read), 0, time.monotonic() + 60
    reader.start()
    try:
        while swaps < 400 or (reads < 400 and time.monotonic() < late):  # a busy machine may starve either
            swap(fresh, old)
            swaps += 1
    finally:
        done.set()
        reader.join()
    assert reads >= 400
    assert missed == 0


def test_names_are_exchanged_without_the_call_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare:
        """A C library without renameat2."""

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Bare())
    site(tmp_path / "a", "a")
    site(tmp_path / "b", "b")
    assert rename.exchange(tmp_path / "a", tmp_path / "b") is False
    rename.trade(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a/index.html").read_text() == "b"
    rename.rename_new(tmp_path / "a", tmp_path / "c")
    with pytest.raises(FileExistsError):
        rename.rename_new(tmp_path / "b", tmp_path / "c")


def test_pages_can_be_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        (tmp_path / "site/en").mkdir(parents=True)
        (tmp_path / "site/en/index.html").write_text("")
    finally:
        os.umask(before)
    open_to_readers(tmp_path / "site")
    modes = {p.name: p.stat().st_mode & 0o777 for p in [tmp_path / "site", *tmp_path.rglob("*")]}
    assert modes == {"site": 0o755, "en": 0o755, "index.html": 0o644}
