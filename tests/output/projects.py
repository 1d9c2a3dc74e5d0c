"""A small project that no code under test can get out of: everything in it is a copy."""

import hashlib
import os
import shutil
from pathlib import Path

from tests.conftest import ROOT
from tests.plugin.project import copy_project
from tests.small_site import write_site


def write_project(folder: Path, *, frames: bool = True) -> Path:
    """The small site with a configuration, its own overrides, and an editor's folder.

    Without `frames` there is only one template, which is enough for what is never built.
    """
    config = copy_project(folder, content=False)
    text = config.read_text("utf-8")
    # A copy: code that deletes too much must find nothing of the repository here.
    if frames:
        shutil.copytree(ROOT / "overrides", folder / "overrides")
    else:
        (folder / "overrides/light").mkdir(parents=True)
        (folder / "overrides/light/page.html").write_text("kerja orang")
    config.write_text(text.replace(str(ROOT / "overrides"), "overrides"), "utf-8")
    write_site(folder)
    (folder / "catatan").mkdir()
    (folder / "catatan/rapat.odt").write_bytes(b"kerja setahun")
    return folder


def snapshot(folder: Path) -> dict[str, str]:
    """Every file and folder below a folder, with its content."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            said = os.readlink(path) if path.is_symlink() else "/" if path.is_dir() else ""
            found[str(path)] = said or hashlib.sha256(path.read_bytes()).hexdigest()
    return found
