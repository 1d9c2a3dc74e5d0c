"""The one place that calls git."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

# A folder in the content that looks like a repository of its own must not bring settings that run something.
_SAFE = (
    "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}",
)  # fmt: skip


def git(
    folder: Path,
    command: str,
    options: Sequence[str] = (),
    operands: Sequence[str] = (),
    *,
    into: IO[bytes] | int = subprocess.PIPE,
    timeout: int = 60,
) -> subprocess.CompletedProcess[bytes]:
    """What git says in a folder. An operand is never read as an option, whatever it starts with.

    Raises `OSError` if there is no git or no folder, `subprocess.TimeoutExpired` if it takes too long.
    """
    return subprocess.run(
        ["git", *_SAFE, command, *options, "--end-of-options", *operands],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=into,
        stderr=subprocess.PIPE,
        timeout=timeout,
        check=False,
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
    )


def commit(folder: Path) -> str:
    """The commit of the content: SULUH_COMMIT, else git's HEAD ("-dirty" with changes), else empty."""
    given = os.environ.get("SULUH_COMMIT")
    if given:
        return given
    try:
        head = git(folder, "rev-parse", ["--verify", "--quiet"], ["HEAD"], timeout=20)
        changes = git(folder, "status", ["--porcelain", "--untracked-files=no"], timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if head.returncode != 0:
        return ""
    return head.stdout.decode("ascii", "replace").strip() + ("-dirty" if changes.stdout.strip() else "")
