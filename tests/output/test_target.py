"""`--out` replaces only what a build of ours wrote; whatever else is there stops it, and stays."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from suluh.output.refusal import Refusal
from suluh.output.target import resolve_target, strangers
from tests.cli.commands import run
from tests.output.projects import snapshot, write_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """One that is refused before anything is built."""
    return write_project(tmp_path / "project", frames=False)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """One that can be built."""
    return write_project(tmp_path / "whole")


def build(folder: Path, out: str | Path, lang: str = "en") -> Result:
    return run(folder, "build", "--quiet", "--as-of", "2026-11-22", "--lang", lang, "--out", str(out))


def refused(folder: Path, out: str | Path, *said: str, lang: str = "en") -> None:
    """A build into `out` ends with exit code 2 and one sentence, and nothing on the disk changed."""
    before = snapshot(folder.parent)
    result = build(folder, out, lang)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("suluh: ")
    assert result.stderr.count("\n") == 1
    assert "membaca isi" not in result.stderr
    for words in said:
        assert words in result.stderr
    assert snapshot(folder.parent) == before


@pytest.mark.parametrize("out", [".", "", "..", "content", "content/id", "catatan", "/"])
def test_folders_of_people_are_refused(out: str, project: Path) -> None:
    refused(project, out)
    refused(project, out, lang="id")


def test_the_folder_of_templates_is_refused_whatever_it_is_called(project: Path) -> None:
    refused(project, "overrides")
    (project / "brand").symlink_to("overrides")
    refused(project, "brand")


def test_a_new_folder_inside_the_sources_is_refused(project: Path) -> None:
    refused(project, "content/site", "lies inside")


def test_strangers_are_named_up_to_five(project: Path) -> None:
    refused(project, "catatan", "rapat.odt", "move it away or choose another folder")
    refused(project, "catatan", "bukan hasil bangun suluh: rapat.odt;", lang="id")
    for name in "abcdef":
        (project / "catatan" / name).mkdir()
    refused(project, "catatan", "a/, b/, c/, d/, e/ and 2 more")


def test_a_name_that_would_break_the_line_is_printed_on_one(project: Path) -> None:
    (project / "catatan/dua\nbaris\x1b[2J").write_bytes(b"")
    refused(project, "catatan", "dua?baris?[2J")


def test_a_file_is_refused(project: Path) -> None:
    refused(project, "mkdocs.yml", "is a file, not a folder")
    refused(project, "mkdocs.yml/site", "is a file, not a folder")
    refused(project, "mkdocs.yml", "adalah berkas, bukan folder", lang="id")


def test_a_link_that_leads_nowhere_is_refused(project: Path) -> None:
    (project / "site").symlink_to("tidak-ada")
    (project / "cincin").symlink_to("cincin")
    refused(project, "site", "leads nowhere")
    refused(project, "cincin", "leads nowhere")


def test_a_link_to_a_folder_of_people_is_refused(project: Path) -> None:
    (project / "site").symlink_to("catatan")
    refused(project, "site", "rapat.odt")


def test_what_a_link_in_the_sources_leads_to_is_refused(project: Path) -> None:
    shared = project.parent / "bersama"
    (shared / "gambar").mkdir(parents=True)
    (project / "content/media").symlink_to(shared / "gambar")
    refused(project, shared, "contains")
    refused(project, shared / "gambar", "contains")


def test_a_release_of_others_makes_nothing_ours(project: Path) -> None:
    for text in ('{"name": "lain", "files": {"rapat.odt": ""}}', "[", "[" * 100_000, '{"name": "suluh"}'):
        (project / "catatan/release.json").write_text(text)
        refused(project, "catatan", "rapat.odt, release.json")


def test_our_own_output_is_built_anew_and_strangers_in_it_stop_that(whole: Path) -> None:
    site = whole / "site"
    site.mkdir()  # an empty folder may be replaced
    for _ in range(3):
        assert build(whole, "site").exit_code == 0
    assert json.loads((site / "release.json").read_text("utf-8"))["name"] == "suluh"
    assert strangers(site) == []

    (site / "tautan").symlink_to("index.html")
    (site / ".git/objects").mkdir(parents=True)
    (site / "CNAME").write_text("suluh.example")
    (site / "en/notes.txt").write_text("kerja orang")
    (site / "kosong").mkdir()
    refused(whole, "site", ".git/, CNAME, en/notes.txt, kosong/, tautan")


def test_a_listed_file_that_became_a_link_or_a_folder_is_a_stranger(tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text(
        '{"name": "suluh", "files": {"a.html": "", "b.html": "", "c/d": ""}}'
    )
    (tmp_path / "a.html").symlink_to("/etc/hostname")
    (tmp_path / "b.html").mkdir()
    (tmp_path / "c").mkdir()
    (tmp_path / "c/d").write_text("")
    assert strangers(tmp_path) == ["a.html", "b.html/"]


def test_a_link_to_our_own_output_stays_and_what_it_leads_to_is_replaced(whole: Path) -> None:
    (whole / "now").symlink_to("terbitan")
    (whole / "terbitan").mkdir()
    assert build(whole, "now").exit_code == 0
    assert (whole / "now").is_symlink()
    assert (whole / "terbitan/index.html").is_file()


def test_a_stranger_that_comes_during_the_build_stops_the_swap(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole / "site").mkdir()

    def arrive(_self: object, phase: str) -> None:
        if phase == "swap":
            (whole / "site/baru.txt").write_text("kerja orang")

    monkeypatch.setattr("suluh.cli.progress.Progress.__call__", arrive)
    result = build(whole, "site")
    assert (result.exit_code, "baru.txt" in result.stderr) == (2, True)
    assert [p.name for p in (whole / "site").iterdir()] == ["baru.txt"]
    assert sorted(p.name for p in whole.iterdir()) == [
        ".cache", "catatan", "content", "mkdocs.yml", "overrides", "site",
    ]  # fmt: skip


def test_a_preview_stops_at_strangers_too(project: Path) -> None:
    root = project / ".cache/serve-public-web-auto"
    root.mkdir(parents=True)
    (root / "catatan.txt").write_text("kerja orang")
    result = run(project, "serve", "--lang", "en")
    assert (result.exit_code, "catatan.txt" in result.stderr) == (2, True)
    assert [p.name for p in root.iterdir()] == ["catatan.txt"]


@pytest.fixture
def mounted(project: Path) -> Iterator[Callable[[Path, Path], None]]:  # noqa: ARG001  # unmounted before it goes
    """Mounts a folder at a second place, until the test ends."""
    undo: list[Path] = []

    def mount(source: Path, place: Path) -> None:
        done = subprocess.run(["mount", "--bind", str(source), str(place)], capture_output=True, check=False)
        if done.returncode != 0:
            pytest.skip("nothing can be mounted here")
        undo.append(place)

    yield mount
    for place in undo:
        subprocess.run(["umount", str(place)], check=True)


def test_a_mount_point_is_told_to_be_built_inside(
    project: Path, mounted: Callable[[Path, Path], None]
) -> None:
    (project / "disk").mkdir()
    (project / "site").mkdir()
    mounted(project / "disk", project / "site")
    refused(project, "site", "is a mount point", "build into a folder inside it", "site/site")
    refused(project, "site", "titik kait", lang="id")


def test_what_is_mounted_inside_our_own_output_is_a_stranger(
    project: Path, mounted: Callable[[Path, Path], None]
) -> None:
    site = project / "site"
    (site / "en").mkdir(parents=True)
    (site / "release.json").write_text('{"name": "suluh", "files": {"en/index.html": ""}}')
    mounted(project / "catatan", site / "en")
    refused(project, "site", "en/")
    assert (project / "catatan/rapat.odt").is_file()


def test_a_path_that_is_new_is_no_link_and_no_file(tmp_path: Path) -> None:
    assert resolve_target(tmp_path / "a/b/c") == tmp_path.resolve() / "a/b/c"
    (tmp_path / "a").write_text("")
    with pytest.raises(Refusal):
        resolve_target(tmp_path / "a/b/c")
