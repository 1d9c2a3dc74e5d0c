"""Whatever files lie in the content, `check` and `build` end with findings or a site, soon, and read nothing else."""

import os
import random
import shutil
from pathlib import Path

import pytest

from suluh.text.hidden import hidden
from tests.cli.commands import check, run
from tests.hostile.special_files import SPECIAL
from tests.limits import in_time
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import DAY, write_site

OUTSIDE = Path("/etc/passwd").read_text("utf-8").split("\n")[0]


def tried(name: str, folder: Path) -> None:
    """One special file in a small site, checked: no traceback, nothing raw, nothing from outside."""
    content = write_site(folder)
    SPECIAL[name](content)
    with in_time():
        result = check(folder)
    assert result.exit_code in (0, 1), name
    assert "Traceback" not in result.output
    assert hidden(result.output) == []
    assert OUTSIDE not in result.output


def test_there_are_many() -> None:
    assert len(SPECIAL) >= 60


def test_a_sample_ends_in_findings(tmp_path: Path) -> None:
    small = sorted(name for name in SPECIAL if not name.startswith("data of"))
    for name in random.Random(DAY.toordinal()).sample(small, 6):
        tried(name, tmp_path / name.replace(" ", "-"))


@pytest.mark.long
@pytest.mark.parametrize("name", SPECIAL)
def test_each_ends_in_findings_or_a_sound_site(name: str, tmp_path: Path) -> None:
    tried(name, tmp_path)


@pytest.mark.long
def test_a_build_of_them_never_breaks_off(tmp_path: Path) -> None:
    """One project, every sixth of them in turn: either the site stands whole, or there is none and a reason."""
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    for name, make in list(SPECIAL.items())[::6]:
        shutil.rmtree(tmp_path / "content", ignore_errors=True)
        make(write_site(tmp_path))
        with in_time():
            result = run(tmp_path, "build", "--quiet", "--out", "site", "--as-of", DAY.isoformat())
        assert result.exit_code in (0, 1), (name, result.output)
        assert "Traceback" not in result.output, name
        assert OUTSIDE not in "".join(
            p.read_text("utf-8", "replace") for p in tmp_path.glob("site/**/*.html")
        ), name
    assert os.path.isdir(tmp_path / "site")
