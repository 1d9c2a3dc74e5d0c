"""Another git revision is only read: no text of it is an option, a path or a link that leads out."""

import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.read.git import commit
from suluh.read.revision import RevisionError, content_at
from tests.cli.commands import run
from tests.small_site import write_site


def git(folder: Path, *words: str) -> str:
    name = ("-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lumbung")
    content = write_site(folder)
    (content / "id" / "keluar.md").symlink_to("/etc/hostname")
    (content / "luar").symlink_to("/etc")
    git(folder, "init", "-q", "-b", "utama")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "pertama")
    git(folder, "tag", "v1")
    return folder


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.mark.parametrize(
    "revision",
    ["--output=FILE", "-oFILE", "--remote=.", "--exec=touch FILE", "--", "-", "--add-file=/etc/hostname", "--help"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["id", "en"])
def test_revision_that_is_an_option_is_refused(revision: str, lang: str, project: Path) -> None:
    kept = project / "content" / "FILE"
    kept.write_text("kerja orang", "utf-8")
    before = files(project)
    said = {"id": "bukan revisi: tulis nama cabang", "en": "is not a revision: write the name of a branch"}
    for words in (("impact", f"--base={revision}"), ("sop", "diff", f"mediasi@{revision}", "mediasi")):
        result = run(project, *words, "--lang", lang)
        assert result.exit_code == 2
        assert said[lang] in result.stderr
    assert kept.read_text("utf-8") == "kerja orang"
    assert files(project) == before
    kept.unlink()


@pytest.mark.parametrize(
    "revision",
    ["", "a\0b", "v1\nv1", "\x1b[31m", "v1\u202e", "v1..v1", "v1...v1", "^v1", "../..", "HEAD:..", "HEAD:content", "v1:content/id", "x" * 5000, "HEAD~999999999999", "@{u}"],
)  # fmt: skip
def test_text_that_is_no_commit_is_refused(revision: str, project: Path) -> None:
    with pytest.raises(RevisionError) as caught, content_at(project / "content", revision):
        pass
    assert all(caught.value.text[lang] for lang in ("id", "en"))


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(revision=st.text(max_size=12) | st.text("-.:^~@{}/ \n", min_size=1, max_size=6))
def test_any_text_gives_a_folder_or_a_sentence(revision: str, project: Path) -> None:
    with suppress(RevisionError), content_at(project / "content", revision) as folder:
        assert (folder / "id" / "index.md").is_file()


@pytest.mark.parametrize("revision", ["HEAD", "v1", "utama", "@", ":/pertama", "HEAD^{/pertama}"])
def test_commit_in_any_form_is_understood(revision: str, project: Path) -> None:
    with content_at(project / "content", revision) as folder:
        assert (folder / "id" / "index.md").is_file()


def test_links_and_modules_of_the_revision_are_not_followed(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    other.mkdir()
    git(other, "init", "-q")
    (other / "rahasia.md").write_text("rahasia", "utf-8")
    git(other, "add", ".")
    git(other, "commit", "-qm", "x")
    git(project, "submodule", "--quiet", "add", str(other), "content/modul")
    git(project, "commit", "-qm", "modul")
    with content_at(project / "content", "HEAD") as folder:
        found = files(folder)
        assert not [path for path in folder.rglob("*") if path.is_symlink()]
    assert "id/index.md" in found
    assert not {"id/keluar.md", "luar", "modul/rahasia.md"} & found


def test_folder_that_is_no_repository_is_said(tmp_path: Path) -> None:
    write_site(tmp_path)
    result = run(tmp_path, "impact", "--base", "HEAD", "--lang", "en")
    assert result.exit_code == 2
    assert "not a git repository" in result.stderr


def test_repository_hidden_in_the_content_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that looks like a repository brings its own settings, and git would obey them."""
    content = write_site(tmp_path)
    ran = tmp_path / "ran"
    git(content, "init", "-q", "--bare", ".")
    (content / "config").write_text(
        f'[core]\nrepositoryformatversion = 0\nbare = false\nworktree = {content}\nfsmonitor = "touch {ran}"\n',
        "utf-8",
    )
    monkeypatch.delenv("SULUH_COMMIT", raising=False)
    assert commit(content) == ""
    with pytest.raises(RevisionError), content_at(content, "HEAD"):
        pass
    assert not ran.exists()
