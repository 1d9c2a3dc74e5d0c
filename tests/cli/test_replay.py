"""`suluh check` of what has not changed says the same again, without reading it; of anything else it does not."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from suluh.cache.folder_sum import folder_sum
from suluh.cli import checking
from suluh.cli.loading import load_content
from suluh.cli.outcome import from_json
from tests.cli.commands import check
from tests.small_site import changed, write_site

FAULTY = {
    **changed("content/id/index.md", "Pilih keadaan Anda.", "[[page:paspr]] <b>100%\u202e</b>"),
    **changed("content/data/contacts/hotline.yml", "checked: 2026-11-22", "checked: 2026-01-01"),
    "content/id/masalah/rusak.md": "---\nid: rusak\n---\nIsi.\n",
}
OWN = "overrides/words/id/pages.toml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_site(tmp_path, FAULTY)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme:\n  custom_dir: overrides\n", "utf-8")
    (tmp_path / "overrides").mkdir()
    return tmp_path


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A place in this list for each time that the content is really read."""
    calls: list[Path] = []

    def load(content: Path, *arguments: Any, **keys: Any) -> Any:
        calls.append(content)
        return load_content(content, *arguments, **keys)

    monkeypatch.setattr(checking, "load_content", load)
    return calls


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_second_run_says_the_same_in_every_form(
    form: str, lang: str, project: Path, looked: list[Path]
) -> None:
    first = check(project, "--format", form, lang=lang)
    (project / ".cache").rename(project / "away")
    fresh = check(project, "--format", form, lang=lang)
    again = check(project, "--format", form, lang=lang)
    assert len(looked) == 2
    for result in (first, again):
        assert (result.exit_code, result.stdout, result.stderr) == (1, fresh.stdout, fresh.stderr)
    assert "no other rule has looked at 1 files" in fresh.stderr or lang == "id"


def _edit(project: Path) -> None:
    path = project / "content/en/index.md"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("Choose", "Chose"), "utf-8")
    path.write_text(path.read_text("utf-8").replace("Chose", "Bhoose"), "utf-8")  # as many bytes as before
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "bytes": _edit,
    "name": lambda project: (project / "content/id/index.md").rename(project / "content/id/lain.md"),
    "empty folder": lambda project: (project / "content/id/kosong").mkdir(),
    "configuration": lambda project: (project / "mkdocs.yml").write_text("site_name: y\n"),
    "own words": lambda project: (project / "overrides/main.html").write_text("x"),
    "hidden file": lambda project: (project / "content/.lain").write_text("x"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_anything_else_is_looked_at(change: str, project: Path, looked: list[Path]) -> None:
    check(project)
    CHANGES[change](project)
    check(project)
    assert len(looked) == 2


def test_another_day_another_option_and_chosen_paths_are_looked_at(project: Path, looked: list[Path]) -> None:
    check(project)
    for words in (
        ["--as-of", "2027-01-01"],
        ["--release"],
        ["content/id"],
        ["--report", str(project / "r.md")],
    ):
        looked.clear()
        check(project, *words)
        assert len(looked) == 1, words


def test_a_file_that_is_saved_during_the_check_is_looked_at(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Path] = []

    def load(content: Path, *arguments: Any, **keys: Any) -> Any:
        found = load_content(content, *arguments, **keys)
        _edit(project)
        calls.append(content)
        return found

    monkeypatch.setattr(checking, "load_content", load)
    check(project)
    check(project)
    assert len(calls) == 2


@pytest.mark.parametrize(
    "text",
    [
        "INHERIT: other.yml\nsite_name: x\n", "site_name: !ENV [SULUH_TRY, x]\n", "site_name: !ENV\n  - SULUH_TRY\n",
        "INHERIT:\n  other.yml\n",
    ],
)  # fmt: skip
def test_what_a_configuration_reads_besides_itself_counts(
    text: str, project: Path, looked: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "other.yml").write_text("site_name: x\n", "utf-8")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    check(project)
    (project / "other.yml").write_text("site_name: x\nstrict: true\n", "utf-8")
    monkeypatch.setenv("SULUH_TRY", "y")
    check(project)
    assert len(looked) == 2


def test_without_mkdocs_yml_nothing_is_kept(tmp_path: Path, looked: list[Path]) -> None:
    write_site(tmp_path)
    check(tmp_path)
    check(tmp_path)
    assert len(looked) == 2
    assert not (tmp_path / ".cache").exists()


def test_links_and_pipes_are_left_to_the_full_check(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x").write_text("x")
    assert folder_sum(tmp_path / "a") is not None
    (tmp_path / "a/y").symlink_to("x")
    assert folder_sum(tmp_path / "a") is None
    (tmp_path / "a/y").unlink()
    os.mkfifo(tmp_path / "a/y")
    assert folder_sum(tmp_path / "a") is None
    assert folder_sum(tmp_path / "not there") == "none"


@pytest.mark.parametrize("raw", [b"", b"[]", b"[[[1]],[],0,0,0]", b'[[],[],"x",0,0]', b"[" * 5000, b"\xff"])
def test_an_outcome_of_somebody_else_is_none(raw: bytes) -> None:
    assert from_json(raw) is None


def test_the_way_of_the_second_run_imports_nothing_heavy() -> None:
    heavy = ("pydantic", "yaml", "mkdocs", "jinja2", "markdown", "suluh.flow", "suluh.model.site")
    words = "import sys, suluh.cli.main, suluh.cli.check; print([m for m in %r if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", words % (heavy,)], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
