"""A skeleton is found whatever its kind, and stops what everybody would read, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.findings import Finding
from suluh.flow import load
from suluh.plugin.build import Options, configure
from suluh.write.new import write_new
from tests.cli.commands import check, run
from tests.plugin.project import build_project, copy_project
from tests.small_site import DAY, FILES, bodies, changed, write_site

KINDS = sorted(("page", *DECLARED.kinds.by_new_name))


def written(folder: Path, kind: str) -> list[str]:
    files, problem = write_new(write_site(folder), DECLARED.kinds, kind, "contoh-baru", "masalah", DAY)
    assert problem is None
    return sorted(path.relative_to(folder).as_posix() for path in files)


def skeletons(findings: list[Finding]) -> dict[str, str]:
    """Path -> severity of SKE001."""
    return {f.path: f.severity for f in findings if f.code == "SKE001"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_skeleton_is_found_as_one_and_stops_what_everybody_reads(kind: str, tmp_path: Path) -> None:
    files = written(tmp_path, kind)
    assert skeletons(load(tmp_path / "content", DAY, public=True)[1]) == dict.fromkeys(files, "error")


def test_a_second_draft_of_each_kind_is_no_fault_of_the_first(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    errors: list[dict[str, set[str]]] = []
    for id in ("draf-satu", "draf-dua"):
        for kind in KINDS:
            assert write_new(content, DECLARED.kinds, kind, id, "masalah", DAY)[1] is None
        found: dict[str, set[str]] = {}
        for finding in load(content, DAY)[1]:
            if finding.severity == "error":
                found.setdefault(finding.code, set()).add(finding.path)
        errors.append(found)
    assert {
        code: {path for path in paths if "draf-satu" in path} for code, paths in errors[1].items()
    } == errors[0]


def test_it_stops_a_release_and_no_other_check(tmp_path: Path) -> None:
    (path,) = written(tmp_path, "term")
    content = tmp_path / "content"
    assert skeletons(load(content, DAY, release=True)[1]) == {path: "error"}
    assert skeletons(load(content, DAY)[1]) == {path: "warning"}


@pytest.mark.parametrize("kind", ["page", "sop"])
def test_an_internal_preview_shows_a_skeleton_as_it_stands(kind: str, tmp_path: Path) -> None:
    files = written(tmp_path, kind)
    site, findings = load(tmp_path / "content", DAY)
    assert [f.text("en") for f in findings if f.severity == "error" and f.path in files] == []
    drawn = bodies(site, "supervisor")
    assert any("ISI" in html for html in drawn.values())


def test_its_editor_gets_the_list_of_what_is_left(tmp_path: Path) -> None:
    written(tmp_path, "regulation")
    lines = [line for line in check(tmp_path).stdout.splitlines() if "[SKE001]" in line]
    assert len(lines) == 1
    assert "number (line 4), title (line 6), sources.0 (line 10)" in lines[0]


@pytest.mark.parametrize(
    "change",
    [
        changed("content/id/index.md", "summary: Panduan kerja ke luar negeri.", "summary: xxx"),
        changed("content/en/nav.yml", "summary: Safe steps.", "summary: TODO"),
        changed("content/data/roles/editor.yml", "en: Keeps the content.", "en: FILL IN"),
        {"content/search/a.yml": "groups:\n- [ISI, upah]\n"},
    ],
    ids=["front matter", "navigation", "data", "search"],
)
def test_what_is_left_is_found_in_every_kind_of_file(change: Mapping[str, str], tmp_path: Path) -> None:
    assert set(skeletons(load(write_site(tmp_path, change), DAY)[1])) == set(change)


REGULATION = FILES["content/data/regulations/uu-18-2017.yml"]
LATER = REGULATION.replace("uu-18-2017", "uu-1-2026").replace("2017", "2026").replace('"18"', '"1"')


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ('"1"', '"0"', "number (line 4)"),
        ("id: Pelindungan Pekerja Migran Indonesia", "id: ISI judul", "title.id (line 6)"),
        ("Rights of workers.", "FILL IN.", "articles.0.text.en (line 11)"),
    ],
)
def test_a_regulation_that_is_a_skeleton_revokes_nothing(
    old: str, new: str, left: str, tmp_path: Path
) -> None:
    skeleton = LATER.replace(old, new)
    write_site(tmp_path, {"content/data/regulations/uu-1-2026.yml": skeleton})
    for lang, word in (("en", "skeleton"), ("id", "kerangka")):
        result = run(
            tmp_path, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2027-01-01", "--lang", lang
        )
        assert (result.exit_code, word in result.stderr) == (2, True)
    assert left in run(
        tmp_path, "revoke", "uu-18-2017", "--by", "uu-1-2026", "--on", "2027-01-01", "--lang", "en"
    ).stderr  # fmt: skip
    assert (tmp_path / "content/data/regulations/uu-18-2017.yml").read_text("utf-8") == REGULATION


def test_a_public_build_stops_and_says_what_is_left(tmp_path: Path) -> None:
    config = copy_project(tmp_path, content=False)
    written(tmp_path, "term")
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert skeletons(result.findings) == {"content/data/terms/contoh-baru.yml": "error"}
    assert not (tmp_path / "site").exists()


def test_a_preview_of_the_public_edition_goes_on(tmp_path: Path) -> None:
    config_file = copy_project(tmp_path, content=False)
    (path,) = written(tmp_path, "term")
    config, plugin = configure(Options(config_file, audience="public", as_of=DAY.isoformat()), tmp_path / "x")
    plugin.framed = {}  # as a preview keeps them
    plugin._load(config)
    assert skeletons(plugin.findings) == {path: "warning"}
