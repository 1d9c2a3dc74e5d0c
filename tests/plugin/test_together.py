"""Editions that are made together are those that builds make one by one."""

from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.findings import Finding
from suluh.model.audience import Audience
from suluh.plugin import together as together_module
from suluh.plugin.build import Options, Result, build
from suluh.plugin.together import Wanted, build_together, read_once
from suluh.write.new import write_new
from tests.conftest import DAY
from tests.output.projects import write_project
from tests.small_site import DAY as SMALL_DAY

ALL = [
    f"{audience}/{edition}" for audience in ("public", "staff", "supervisor") for edition in ("web", "file")
]


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SULUH_CACHE", "off")


def files_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mode)
        for path in folder.rglob("*")
        if path.is_file()
    }


def options(project: Path, name: str = "public/web") -> Options:
    audience, edition = name.split("/")
    return Options(project / "mkdocs.yml", audience=audience, edition=edition, as_of=DAY)


def make(project: Path, folder: Path, names: list[str] = ALL) -> tuple[list[Result], list[tuple[str, str]]]:
    """What came of the editions, and what was told meanwhile by this process."""
    told: list[tuple[str, str]] = []
    wanted = [Wanted(name, Audience(name.split("/")[0]), name.split("/")[1], folder / name) for name in names]
    results = build_together(read_once(options(project)), wanted, lambda *phase: told.append(phase))
    return results, told


def said(findings: list[Finding]) -> list[str]:
    return [finding.text("en") for finding in findings]


def compare(project: Path, folder: Path, names: list[str]) -> None:
    results, told = make(project, folder / "together")
    assert [result.message for result in results] == [""] * len(ALL)
    assert {name for name, phase in told if phase == "pages id"} == set(ALL)
    for name in names:
        alone = build(options(project, name), folder / "alone" / name)
        assert alone.ok, alone.message
        found = results[ALL.index(name)]
        assert files_of(folder / "together" / name) == files_of(folder / "alone" / name)
        assert (found.pages, found.files, found.size_bytes) == (alone.pages, alone.files, alone.size_bytes)
        assert said(found.findings) == said(alone.findings)


def test_an_edition_made_with_five_others_is_the_one_that_is_made_alone(tmp_path: Path) -> None:
    compare(write_project(tmp_path / "project"), tmp_path, ["staff/web"])


@pytest.mark.long
@pytest.mark.parametrize("cores", ["1", "2"])
def test_all_six_together_are_six_builds(cores: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SULUH_CORES", cores)
    monkeypatch.setattr("suluh.workers._ENOUGH", 2)
    compare(write_project(tmp_path / "project"), tmp_path, ALL)


def test_what_is_wrong_for_one_edition_stops_all(tmp_path: Path) -> None:
    """What is not filled in stops builds for everybody, so nothing is written for others either."""
    project = write_project(tmp_path / "project")
    files, problem = write_new(project / "content", DECLARED.kinds, "term", "contoh-baru", "", SMALL_DAY)
    assert files
    assert problem is None
    alone = build(options(project), tmp_path / "alone")
    assert not alone.ok
    results, _ = make(project, tmp_path / "together", ["staff/file", "public/web"])
    assert [(result.ok, result.message) for result in results] == [(False, alone.message)]
    assert said(results[0].findings) == said(alone.findings)
    assert not (tmp_path / "together").exists()


def test_a_link_that_leads_nowhere_is_told_of_each_edition(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    (project / "overrides/components/home.html").write_text('<a href="tidak-ada.html">x</a>', "utf-8")
    results, _ = make(project, tmp_path / "together", ["public/file", "staff/web"])
    assert [result.ok for result in results] == [False, False]
    for result in results:
        assert {f.code for f in result.findings if f.severity == "error"} == {"CRW001"}


def test_with_a_plugin_of_others_each_edition_is_built_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, Path]] = []

    def fake(options: Options, out: Path, _progress: object) -> Result:
        asked.append((options.audience, options.edition, out))
        return Result(len(asked) < 2)

    monkeypatch.setattr(together_module, "is_ours_alone", lambda _: False)
    monkeypatch.setattr(together_module, "build", fake)
    results, _ = make(write_project(tmp_path / "project"), tmp_path / "together")
    assert asked == [
        ("public", "web", tmp_path / "together/public/web"),
        ("public", "file", tmp_path / "together/public/file"),
    ]
    assert [result.ok for result in results] == [True, False]
