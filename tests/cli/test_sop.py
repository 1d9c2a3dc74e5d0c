"""`suluh sop diff`: versions by id, by file and by revision; what is not there is said."""

import json
import shutil
import subprocess
from pathlib import Path

from click.testing import CliRunner

from suluh.cli.main import main
from tests.conftest import ROOT

CONTENT = ROOT / "content"
NOW, BEFORE = "klarifikasi", "klarifikasi-v0-1"


def run(*args: str, content: Path = CONTENT) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["sop", "diff", *args, "--content", str(content)])
    return result.exit_code, result.stdout, result.stderr


def test_an_earlier_version_and_the_one_of_now_are_compared_in_words() -> None:
    for lang, words in (
        (
            "id",
            ("versi 0.1 ke versi 0.2", "[berubah] 6.", "Dahulu:", "Sekarang:", "Salinan surat pernyataan"),
        ),
        ("en", ("version 0.1 to version 0.2", "[changed] 6.", "Before:", "Now:", "Copy of the second")),
    ):
        code, text, _ = run(BEFORE, NOW, "--lang", lang)
        assert code == 0
        for word in words:
            assert word in text


def test_the_same_version_has_no_changes() -> None:
    code, text, _ = run(NOW, NOW, "--lang", "id")
    assert code == 0
    assert "tidak ada langkah yang berubah" in text


def test_files_and_json_are_understood() -> None:
    old = CONTENT / "data/sop_versions" / f"{BEFORE}.yml"
    new = CONTENT / "data/sops" / f"{NOW}.yml"
    code, text, _ = run(str(old), str(new), "--format", "json", "--lang", "id")
    assert code == 0
    record = json.loads(text)
    assert (record["old"], record["new"]) == ("0.1", "0.2")
    assert [step["number"] for step in record["steps"]] == [4, 5, 6]


def test_a_git_revision_is_a_version_too(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT / "data/sops", content / "data/sops")

    def git(*args: str) -> None:
        name = ("-c", "user.name=x", "-c", "user.email=x@x.example")
        subprocess.run(["git", *name, *args], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    path = content / "data/sops/mediasi.yml"
    path.write_text(path.read_text("utf-8").replace("version: '0.1'", "version: '0.3'"), "utf-8")
    code, text, _ = run("mediasi@HEAD", "mediasi", "--lang", "id", content=content)
    assert code == 0
    assert "versi 0.1 ke versi 0.3" in text
    code, _, error = run("mediasi@nothing", "mediasi", content=content)
    assert code == 2
    assert "git" in error


def test_what_is_not_there_is_named_with_the_nearest() -> None:
    code, _, error = run("klarifikasih", NOW, "--lang", "id")
    assert code == 2
    assert "klarifikasi" in error


def test_a_file_with_faults_gives_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "buruk.yml"
    path.write_text("id: buruk\nname: {id: A, en: B}\nactivities: []\n", "utf-8")
    code, _, error = run(str(path), NOW, "--lang", "id")
    assert code == 1
    assert "buruk.yml:" in error
