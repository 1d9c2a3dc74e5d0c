"""What a change brought: the findings that stand now and did not at a git revision, and those that are gone."""

import os
import shutil
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from suluh.areas import DECLARED
from suluh.cache.code import EVERYTHING
from suluh.cache.place import from_bytes, open_store, to_bytes
from suluh.cache.store import key_of
from suluh.cli.loading import load_content
from suluh.cli.replay import LIBRARIES
from suluh.findings import Finding
from suluh.findings.finding import from_values, to_values
from suluh.lint.owed import check_owed
from suluh.model.languages import ORIGINAL
from suluh.read.part import read_part
from suluh.read.revision import changed_since, content_at, tree_at

_MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True)
class Since:
    """The findings of now beside those of `revision`. Errors that stood there stand among `standing`, too."""

    revision: str
    fresh: tuple[Finding, ...]
    standing: tuple[Finding, ...]
    gone: tuple[Finding, ...]

    @property
    def shown(self) -> list[Finding]:
        """What is new, and every error: one that stood before stops a build as well."""
        return sorted([*self.fresh, *(one for one in self.standing if one.severity == "error")])

    def closing(self, lang: str) -> str:
        """What the closing line adds."""
        fresh, gone, standing = len(self.fresh), len(self.gone), len(self.standing)
        if lang == "en":
            return (
                f"; since {self.revision}: {fresh} new, {gone} gone, {standing} as before "
                "(of these only errors are shown)"
            )
        return (
            f"; sejak {self.revision}: {fresh} baru, {gone} hilang, {standing} seperti sebelumnya "
            "(dari yang ini hanya kesalahan yang ditampilkan)"
        )


def findings_at(content: Path, revision: str, today: date, really: date, *, release: bool) -> list[Finding]:
    """Every finding on the content as `revision` has it. What was found is kept in `.cache/`, by git's tree.

    Raises `RevisionError` if git cannot give it.
    """
    project = content.resolve().parent
    store = open_store(project, "base", EVERYTHING, LIBRARIES, max_bytes=_MAX_BYTES)
    key = key_of(tree_at(content, revision), str(today), str(really), str(release))
    kept = from_bytes(store.get(key)) if store else None
    with suppress(TypeError, ValueError):  # what is not as it was written counts for nothing
        if kept is not None:
            return [from_values(*values) for values in kept]
    with content_at(content, revision) as folder:
        _, findings = load_content(folder, today, really=really, release=release, project=project)
    if store:
        store.put(key, to_bytes([to_values(finding) for finding in findings]))
        store.tidy()
    return findings


def owed(content: Path, revision: str) -> list[Finding]:
    """What the change since `revision` owes its readers: a word on a review, a change note, the other language.

    Raises `RevisionError` if git cannot give it.
    """
    files = [name for name in changed_since(content, revision) if name.endswith((".md", ".yml"))]
    if not files:
        return []
    with content_at(content, revision, files) as before, TemporaryDirectory(prefix="suluh-") as folder:
        after = Path(folder) / before.name
        for name in [*files, *_that_moved(content)]:
            if (content / name).is_file() and not (content / name).is_symlink():
                (after / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(content / name, after / name)
        gone = {f"{before.name}/{name}" for name in files if not os.path.lexists(content / name)}
        return sorted(check_owed(read_part(before, DECLARED.kinds), read_part(after, DECLARED.kinds), gone))


def _that_moved(content: Path) -> list[str]:
    """The original pages that were elsewhere before, or lie where no page lay; paths count from the content folder."""
    folder = content / ORIGINAL
    pages = (path for path in folder.rglob("*.md") if path.is_file() and not path.is_symlink())
    return [path.relative_to(content).as_posix() for path in pages if b"moved_from" in path.read_bytes()]


def since(revision: str, folder: str, before: Sequence[Finding], now: Sequence[Finding]) -> Since:
    """The findings of now, parted by whether they stood before: at the same file, of the same words.

    Lines are not compared: a finding that moved with its text is no new one. What is said of other files
    than those below `folder`, the content, counts as standing: of `revision` only the content is read.
    """
    known = Counter(map(_what, before))
    fresh: list[Finding] = []
    standing: list[Finding] = []
    for finding in sorted(now):
        what = _what(finding)
        stood = known[what] > 0 or not finding.path.startswith(f"{folder}/")
        (standing if stood else fresh).append(finding)
        known[what] -= 1
    left = Counter(map(_what, now))
    gone: list[Finding] = []
    for finding in sorted(before):
        if left[_what(finding)] <= 0:
            gone.append(finding)
        left[_what(finding)] -= 1
    return Since(revision, tuple(fresh), tuple(standing), tuple(gone))


def _what(finding: Finding) -> tuple[str, str, tuple[str, str], str]:
    return finding.path, finding.code, finding.en, finding.severity
