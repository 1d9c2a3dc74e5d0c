"""The content folder as another git revision has it."""

import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from suluh.read.git import git
from suluh.text.hidden import hidden

_MAX_REVISION = 250


class RevisionError(Exception):
    """Git does not know the revision, or has no content folder in it; `text` says which, by language."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.text = {"id": indonesian, "en": english}


@contextmanager
def content_at(content: Path, revision: str, only: Sequence[str] = (".",)) -> Iterator[Path]:
    """A temporary copy of the content folder as `revision` has it: its plain files, no links.

    `only` names some of its files. Raises `RevisionError` if git cannot give it.
    """
    commit = _commit(content, revision)
    with tempfile.TemporaryDirectory(prefix="suluh-") as folder, tempfile.TemporaryFile() as packed:
        try:
            done = git(content, "archive", ["--format=tar"], [commit, *only], into=packed)
            if done.returncode != 0:
                raise _failed(revision, _reason(done.stderr))
            packed.seek(0)
            base = Path(folder) / (content.name or content.resolve().name)
            base.mkdir()
            with tarfile.open(fileobj=packed) as archive:
                archive.extractall(base, filter=_plain)
        except (OSError, subprocess.TimeoutExpired, tarfile.TarError) as problem:
            raise _failed(revision, str(problem)) from problem
        yield base


def changed_since(content: Path, revision: str) -> list[str]:
    """The files of `revision` below the content folder that are other now, or gone; paths count from it.

    Raises `RevisionError` if git cannot give it.
    """
    commit = _commit(content, revision)
    options = ["--name-only", "-z", "--relative", "--no-renames", "--diff-filter=MD"]
    try:
        done = git(content, "diff", options, [commit, "--", "."])
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise _failed(revision, str(problem)) from problem
    if done.returncode != 0:
        raise _failed(revision, _reason(done.stderr))
    return [name for name in done.stdout.decode("utf-8", "surrogateescape").split("\0") if name]


def tree_at(content: Path, revision: str) -> str:
    """The name that git has for the content folder as `revision` has it: the same bytes, the same name.

    Raises `RevisionError` if git cannot give it.
    """
    commit = _commit(content, revision)
    try:
        done = git(content, "rev-parse", ["--verify", "--quiet"], [f"{commit}:./"])
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise _failed(revision, str(problem)) from problem
    if done.returncode != 0:
        raise _failed(revision, _reason(done.stderr))
    return done.stdout.decode("ascii", "replace").split()[-1]


def earlier_versions(content: Path, path: str, most: int = 100) -> Iterator[str]:
    """What stands below the head of a page in each commit that changed it, the newest first.

    `path` counts from the content folder. Where git knows nothing there is nothing.
    """
    try:
        log = git(content, "log", ["--format=%H", f"--max-count={most}"], ["HEAD", "--", path])
    except (OSError, subprocess.TimeoutExpired):
        return
    for commit in log.stdout.decode("ascii", "replace").split():
        try:
            shown = git(content, "show", [], [f"{commit}:./{path}"])
        except (OSError, subprocess.TimeoutExpired):
            return
        if shown.returncode == 0:
            yield shown.stdout.decode("utf-8", "replace").split("\n---\n", 1)[-1]


def _commit(content: Path, revision: str) -> str:
    """The commit that a text means. What git could take for anything else never reaches it."""
    if not revision or revision.startswith("-") or len(revision) > _MAX_REVISION or hidden(revision):
        raise RevisionError(
            f'git: "{revision}" bukan revisi: tulis nama cabang, tag atau komit',
            f'git: "{revision}" is not a revision: write the name of a branch, a tag or a commit',
        )
    found = revision
    for wanted in ("{}", "{}^{{commit}}"):  # apart: in `:/words` the second would be one of the words
        try:
            done = git(content, "rev-parse", ["--verify", "--quiet"], [wanted.format(found)])
        except (OSError, subprocess.TimeoutExpired) as problem:
            raise _failed(revision, str(problem)) from problem
        found = done.stdout.decode("ascii", "replace").strip()
        if done.returncode != 0 or not found.isalnum():
            raise _failed(revision, _reason(done.stderr))
    return found


def _plain(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """Only plain files and folders below the folder; links and modules of the revision stay out."""
    return tarfile.data_filter(member, folder) if member.isreg() or member.isdir() else None


def _reason(said: bytes) -> str:
    """The line in which git says why."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[-1] if lines else "")


def _failed(revision: str, reason: str) -> RevisionError:
    why = f" ({reason})" if reason else ""
    return RevisionError(
        f'git tidak dapat memberi folder isi pada revisi "{revision}"{why}: periksa nama revisinya',
        f'git cannot give the content folder at the revision "{revision}"{why}: check its name',
    )
