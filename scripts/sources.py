"""The files of a working tree that somebody wrote, not those that were built or installed."""

import os
import subprocess
from pathlib import Path


def known_to_git(root: Path) -> list[str]:
    """What git knows or would add and is still there, from the root; nothing where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, check=False,
    )  # fmt: skip
    names = filter(None, os.fsdecode(listed.stdout).split("\0"))
    return [name for name in names if (root / name).is_file() or (root / name).is_symlink()]
