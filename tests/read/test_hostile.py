"""What a disk can put into the content folder: nothing is waited for, followed or passed over in silence."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from suluh.findings import Finding
from suluh.flow import load
from suluh.read.files import read_raw, read_text, walk
from tests.hostile.special_files import device, listening, pipe
from tests.limits import in_time
from tests.small_site import DAY, write_site

PLACES = ("content/id/masalah/x.md", "content/data/terms/x.yml", "content/media/x.svg", "content/search/x.yml", "content/en/nav.yml", "content/x")  # fmt: skip


def codes(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(finding.path, finding.code) for finding in findings}


def make(kind: str, path: Path) -> None:
    """A pipe, a socket or /dev/zero at a place."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    {"pipe": pipe, "socket": listening, "device": device}[kind](path.name)(path.parent)
    if path.is_symlink():
        pytest.skip("only root makes devices")


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_a_finding_and_is_never_opened(kind: str, tmp_path: Path) -> None:
    content = write_site(tmp_path)
    for place in PLACES:
        make(kind, tmp_path / place)
    with in_time(10):
        found = codes(load(content, DAY)[1])
    assert {(place, "FIL010") for place in PLACES} <= found


def test_a_pipe_that_takes_the_place_of_a_file_while_it_is_opened_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.md"
    path.write_text("x", "utf-8")
    seen = os.lstat(path)
    path.unlink()
    os.mkfifo(path)
    looks = iter([seen])
    real = os.lstat
    monkeypatch.setattr(os, "lstat", lambda name: next(looks, None) or real(name))
    with in_time(10):
        raw, findings = read_raw(path, "x.md")
    assert raw is None
    assert [f.code for f in findings] == ["FIL010"]


def test_a_file_that_grows_while_it_is_read_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"x" * 101)
    assert read_raw(path, "x.md", 100)[0] is None
    assert read_raw(path, "x.md", 101)[0] == b"x" * 101


def test_links_are_told_and_not_followed(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    wanted = set()
    for folder in ("content/id/masalah", "content/media", "content/data", "content/search", "content"):
        for number, target in enumerate(("/etc", "..", ".", "masalah", "/dev/zero", "nowhere", "tautan-7")):
            path = tmp_path / folder / f"tautan-{number + 1}"
            path.parent.mkdir(exist_ok=True)
            path.symlink_to(target)
            wanted.add((path.relative_to(tmp_path).as_posix(), "FIL003"))
    with in_time(10):
        findings = load(content, DAY)[1]
    assert codes(findings) == wanted


@pytest.mark.parametrize("name", ["id", "en", "data", "media", "search"])
def test_folder_of_content_that_is_a_link_gives_nothing(name: str, tmp_path: Path) -> None:
    content = write_site(tmp_path)
    outside = tmp_path / "luar"
    outside.mkdir()
    if (content / name).exists():
        (content / name).rename(outside / name)
    else:
        (outside / name).mkdir()
        (outside / name / "x.yml").write_text("groups: [[rahasia, luar]]\n", "utf-8")
    (content / name).symlink_to(outside / name)
    site, findings = load(content, DAY)
    assert (f"content/{name}", "FIL003") in codes(findings)
    assert list(walk(content / name)) == []
    if name in ("id", "en"):
        assert site.pages[name] == {}
        assert site.navigation[name].sections == ()
    assert site.search.groups == ()


@contextmanager
def as_nobody() -> Iterator[Path]:
    """A folder to write in, while this process has no rights that others lack."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)
        for base, folders, _ in os.walk(folder):
            for name in folders:
                os.chmod(Path(base) / name, 0o755)


@pytest.mark.parametrize(
    "place",
    ["id", "id/masalah", "id/index.md", "en/nav.yml", "data", "data/terms", "data/terms/p3mi.yml", "media/x.svg", "media"],
)  # fmt: skip
def test_what_may_not_be_read_is_a_finding(place: str) -> None:
    with as_nobody() as folder:
        content = write_site(folder, {"content/media/x.svg": "<svg/>"})
        root = os.geteuid() == 0
        os.chmod(content / place, 0)
        if root:
            os.seteuid(65534)
        try:
            findings = load(content, DAY)[1]
        finally:
            if root:
                os.seteuid(0)
            os.chmod(content / place, 0o755)
    assert (f"content/{place}", "FIL004") in codes(findings)


def test_a_folder_two_thousand_deep_is_read_to_its_end(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    before = Path.cwd()
    os.chdir(content / "id")
    try:
        for _ in range(1500):
            os.mkdir("d")
            os.chdir("d")
        Path("x.md").write_text("x", "utf-8")
        findings = load(content, DAY)[1]
    finally:  # nobody else can clear it away
        Path("x.md").unlink(missing_ok=True)
        while Path.cwd().name == "d":
            os.chdir("..")
            os.rmdir("d")
        os.chdir(before)
    assert "FIL011" in {finding.code for finding in findings}


def test_text_comes_back_without_what_nobody_sees_and_with_every_line_told(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("a\u202eb\r\nc\nd\x1be\u200b\n", "utf-8", newline="")
    text, findings = read_text(path, "x.md")
    assert text == "ab\nc\nde\n"
    assert [(f.line, f.code) for f in findings] == [(1, "TXT003"), (3, "TXT003")]


def test_a_file_of_rubbish_is_told_in_a_few_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"\x1b\n" * 200_000)
    assert len(read_text(path, "x.md")[1]) == 20


def test_a_file_of_media_has_its_bound_too(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    (content / "media").mkdir()
    for name in ("film.mp4", "film.svg"):
        with (content / "media" / name).open("wb") as file:
            file.truncate(21 * 1024 * 1024)
    assert codes(load(content, DAY)[1]) == {
        ("content/media/film.mp4", "MED001"),
        ("content/media/film.svg", "MED001"),
    }
