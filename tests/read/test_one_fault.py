"""One mistake in a file of the real content is one fault: nobody else is told to write or delete something."""

import shutil
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.flow import load
from suluh.plugin.day import build_day
from suluh.read.kept import Kept
from tests.conftest import DAY, ROOT

FOLDERS = sorted(folder for folder in DECLARED.kinds.by_folder if (ROOT / "content/data" / folder).is_dir())


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept, set[object]]:
    """A copy of the real content, what was read of it, and what is found on it as it is."""
    copy = tmp_path_factory.mktemp("fault") / "content"
    shutil.copytree(ROOT / "content", copy)
    kept = Kept()
    return copy, kept, set(load(copy, build_day(DAY), kept=kept)[1])


def faults(content: tuple[Path, Kept, set[object]], name: str, begin: str) -> set[str]:
    """The files with a fault that was not there before, if a file begins with a key that nobody knows."""
    copy, kept, before = content
    path = copy / name
    text = path.read_text("utf-8")
    path.write_text(text.replace(begin, f"{begin}kunci-yang-tidak-ada: x\n", 1), "utf-8")
    found = load(copy, build_day(DAY), kept=kept)[1]
    path.write_text(text, "utf-8")
    return {finding.path for finding in found if finding.severity == "error" and finding not in before}


@pytest.mark.long
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_key_that_nobody_knows_is_the_fault_of_its_file_alone(
    content: tuple[Path, Kept, set[object]], folder: str
) -> None:
    files = sorted((content[0] / "data" / folder).glob("*.yml"))
    for file in {files[0], files[len(files) // 2]}:
        name = f"data/{folder}/{file.name}"
        assert faults(content, name, "") == {f"content/{name}"}


@pytest.mark.long
@pytest.mark.parametrize("name", ["id/masalah/cara-mengadu.md", "en/masalah/cara-mengadu.md", "id/index.md"])
def test_a_key_that_nobody_knows_is_the_fault_of_its_page_alone(
    content: tuple[Path, Kept, set[object]], name: str
) -> None:
    assert faults(content, name, "---\n") == {f"content/{name}"}
