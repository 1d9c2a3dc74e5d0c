"""A build of the same sources into the folder that it made: nothing is done, and nothing is missed."""

from pathlib import Path

import pytest

from suluh.output.journal import NOTE
from tests.cli.commands import run as suluh
from tests.conftest import DAY
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import write_site

SAME = "Nothing has changed"


def run(folder: Path, *options: str) -> str:
    arguments = ["--config", str(folder / "mkdocs.yml"), "--out", str(folder / "site"), "--as-of", DAY]
    result = suluh(folder, "build", *arguments, "--lang", "en", *options)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_build_is_left_out_only_where_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write_site(tmp_path) / "id/masalah/paspor.md"
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    first = run(tmp_path)
    again = run(tmp_path)
    assert SAME not in first
    assert SAME in again
    assert again.splitlines()[-1].rpartition(",")[0] == first.splitlines()[-1].rpartition(",")[0]
    (tmp_path / "site" / "index.html").write_text("other", "utf-8")
    assert SAME not in run(tmp_path)
    assert "other" not in (tmp_path / "site" / "index.html").read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace("## Langkah", "Kata baru.\n\n## Langkah"), "utf-8")
    assert SAME not in run(tmp_path)
    assert "Kata baru." in (tmp_path / "site/masalah/paspor.html").read_text("utf-8")
    assert SAME in run(tmp_path)
    assert SAME not in run(tmp_path, "--edition", "file")
    assert SAME not in run(tmp_path)
    monkeypatch.setenv("SULUH_SITE_URL", "https://lain.example/")
    assert SAME not in run(tmp_path)


def test_what_a_killed_change_of_content_left_is_ended_first(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    run(tmp_path)
    note = tmp_path / NOTE
    note.write_text('{"form": 1, "new": [], "folders": []}', "utf-8")
    assert SAME not in run(tmp_path)
    assert not note.exists()
    assert SAME in run(tmp_path)


def test_with_a_hook_of_others_everything_is_built(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "hook.py").write_text("def on_env(env, **_):\n    return env\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"{PLAIN_CONFIG}hooks: [hook.py]\n", "utf-8")
    run(tmp_path)
    assert SAME not in run(tmp_path)
