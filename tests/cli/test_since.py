"""What a change brought since a git revision: `suluh check --base` and the report for a pull request."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import check, run
from tests.small_site import DAY, changed, write_site

OLD = changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-01-01")
NEW = changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]]")


def git(folder: Path, *words: str) -> None:
    name = ("-c", "user.name=x", "-c", "user.email=x@x.example")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose only commit has an old warning."""
    write_site(tmp_path, OLD)
    (tmp_path / "mkdocs.yml").write_text("use_directory_urls: false\n")
    (tmp_path / ".gitignore").write_text("/.cache/\n")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "pertama")
    return tmp_path


def test_only_what_is_new_is_shown_and_the_rest_is_counted(project: Path) -> None:
    write_site(project, {**OLD, **NEW})
    for _ in range(2):  # the second time what stood there before is kept
        done = check(project, "--base", "main")
        assert done.stdout.splitlines() == [
            'content/id/index.md:8: "page:paspr" does not exist: did you mean "paspor"? [REF001]'
        ]
        assert "since main: 1 new, 0 gone, 1 as before" in done.stderr
        assert done.exit_code == 1


def test_a_finding_that_moved_is_not_new_and_one_more_of_the_same_is(project: Path) -> None:
    moved = changed("content/id/index.md", "Pilih keadaan Anda.", "Pilih.\n\n<b>a</b>\n\n<b>a</b>")
    write_site(project, {**OLD, **changed("content/id/index.md", "Pilih keadaan Anda.", "<b>a</b>")})
    git(project, "commit", "-qam", "kedua")
    write_site(project, {**OLD, **moved})
    assert "since main: 1 new, 0 gone, 2 as before" in check(project, "--base", "main").stderr


def test_an_error_that_stood_before_is_shown_all_the_same(project: Path) -> None:
    write_site(project, {**OLD, **NEW})
    git(project, "commit", "-qam", "kedua")
    done = check(project, "--base", "main", "--format", "json", lang="id")
    assert [found["code"] for found in json.loads(done.stdout)] == ["REF001"]
    assert "sejak main: 0 baru, 0 hilang, 2 seperti sebelumnya" in done.stderr
    assert done.exit_code == 1


def test_what_was_mended_is_counted(project: Path) -> None:
    write_site(project)
    done = check(project, "--base", "main")
    assert "since main: 0 new, 1 gone, 0 as before" in done.stderr
    assert done.exit_code == 0


def test_what_is_said_of_the_configuration_is_never_new(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Contoh\n")
    assert "since main: 0 new, 0 gone, 2 as before" in check(project, "--base", "main").stderr


def test_a_revision_that_is_none_and_paths_beside_it_are_wrong_use(project: Path) -> None:
    assert check(project, "--base", "tidak-ada").exit_code == 2
    done = check(project, "--base", "main", "content/id")
    assert done.exit_code == 2
    assert "give paths or --base REV, not both" in done.output


def report(project: Path, monkeypatch: pytest.MonkeyPatch, lang: str = "en") -> str:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(DAY.strftime("%s"))))
    done = run(project, "impact", "--base", "main", "--format", "markdown", "--lang", lang)
    assert done.exit_code == 0
    return done.stdout


def test_the_report_names_things_by_title_and_what_rests_on_them(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paspor = (project / "content/id/masalah/paspor.md").read_text("utf-8")
    hotline = (project / "content/data/contacts/hotline.yml").read_text("utf-8")
    (project / "content/id/masalah/paspor.md").write_text(
        f"{paspor}\n[[contact:hotline]] <i>x</i>\n", "utf-8"
    )
    git(project, "commit", "-qam", "kedua")
    (project / "content/id/masalah/paspor.md").write_text(f"{paspor}\nBaru. [[contact:hotline]]\n", "utf-8")
    (project / "content/data/contacts/hotline.yml").write_text(
        hotline.replace("checked: 2026-01-01", "checked: 2026-11-01"), "utf-8"
    )
    said = report(project, monkeypatch)
    assert "- changed: page **" in said
    assert "(`page:paspor`)" in said
    assert "(`contact:hotline`)" in said
    assert "### Twins that did not change along" in said
    assert "`content/en/masalah/paspor.md`" in said
    assert "since main: 0 new, 2 gone, 0 as before" in said
    assert "### Padanan yang tidak ikut berubah" in report(project, monkeypatch, "id")


def test_the_report_of_a_contact_lists_the_pages_that_show_it_once_each(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "content/id/masalah/paspor.md"
    path.write_text(path.read_text("utf-8") + "\n[[contact:hotline]]\n\n[[contact:hotline]]\n", "utf-8")
    git(project, "commit", "-qam", "kedua")
    write_site(
        project, changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-11-21")
    )
    path.write_text(path.read_text("utf-8") + "\n[[contact:hotline]]\n\n[[contact:hotline]]\n", "utf-8")
    said = report(project, monkeypatch)
    assert said.count("`content/id/masalah/paspor.md:") == 1
    assert "because of `contact:hotline`" in said


def test_a_title_calls_nobody_and_draws_nothing_in_a_comment(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(
        project,
        {**OLD, **changed("content/id/index.md", "title: Beranda", "title: '@semua <img> [x](y) **t**'")},
    )
    said = report(project, monkeypatch, "id")
    assert "@semua" not in said
    assert "<img>" not in said
    assert "\\[x\\](y) \\*\\*t\\*\\*" in said


def test_nothing_changed_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No page and no data changed." in report(project, monkeypatch)
