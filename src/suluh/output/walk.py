"""The files below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[str]:
    """The name of each file, as `a/b.html`; a link is a file, whatever it leads to."""
    start = len(str(folder)) + 1
    for base, folders, names in os.walk(folder):
        links = (name for name in folders if os.path.islink(os.path.join(base, name)))
        for name in (*names, *links):
            yield os.path.join(base, name)[start:].replace(os.sep, "/")
