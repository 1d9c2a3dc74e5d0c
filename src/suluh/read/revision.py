"""The content folder as another git revision has it."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RevisionError(Exception):
    """Git does not know the revision, or has no content folder in it; the text says which."""


@contextmanager
def content_at(content: Path, revision: str) -> Iterator[Path]:
    """A temporary copy of the content folder as `revision` has it.

    Raises `RevisionError` if git cannot give it.
    """
    with tempfile.TemporaryDirectory(prefix="suluh-") as folder:
        command = ["git", "archive", "--format=tar", revision, "."]
        try:
            done = subprocess.run(command, cwd=content, capture_output=True, timeout=60, check=False)
        except (OSError, subprocess.TimeoutExpired) as problem:
            raise RevisionError(str(problem)) from problem
        if done.returncode != 0:
            raise RevisionError(done.stderr.decode("utf-8", "replace").strip().splitlines()[-1])
        base = Path(folder) / content.name
        base.mkdir()
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(base, filter="data")
        yield base
