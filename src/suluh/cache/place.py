"""Where a project keeps what was worked out."""

import os
from pathlib import Path

VARIABLE = "SULUH_CACHE"


def cache_folder(project: Path) -> Path | None:
    """`.cache/` beside mkdocs.yml, or the folder that SULUH_CACHE names; None to keep nothing.

    Nothing is kept where there is no mkdocs.yml, and with SULUH_CACHE=off.
    """
    chosen = os.environ.get(VARIABLE, "")
    if chosen == "off" or not (project / "mkdocs.yml").is_file():
        return None
    return Path(chosen) if chosen else project / ".cache"
