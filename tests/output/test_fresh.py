"""A leftover is what nobody holds a lock on; process numbers play no part."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from suluh.output.fresh import clear_leftovers, fresh_folder

HOLD = """
import sys, time
from pathlib import Path
from suluh.output.fresh import fresh_folder
with fresh_folder(Path(sys.argv[1]), "site") as folder:
    (folder / "index.html").write_text("setengah")
    print(folder.name, flush=True)
    time.sleep(60)
"""


def left(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    (folder / name / "index.html").write_text(name)
    return folder / name


def test_the_folder_is_gone_at_the_end(tmp_path: Path) -> None:
    with fresh_folder(tmp_path, "site") as folder:
        (folder / "a").write_text("")
    with pytest.raises(KeyboardInterrupt), fresh_folder(tmp_path, "site"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_leftover_goes_when_its_maker_was_killed_and_not_before(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    name = process.stdout.readline().strip()
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == [name]
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_our_own_number_in_a_name_keeps_nothing(tmp_path: Path) -> None:
    left(tmp_path, f".site.suluh-{os.getpid():08d}")
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_an_old_site_that_fell_between_two_renames_comes_back(tmp_path: Path) -> None:
    left(tmp_path, ".site.suluh-abcd1234-old")
    left(tmp_path, ".site.suluh-abcd1234")
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == ".site.suluh-abcd1234-old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_an_old_site_is_a_leftover_where_a_new_one_stands(tmp_path: Path) -> None:
    left(tmp_path, ".site.suluh-abcd1234-old")
    left(tmp_path, "site")
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "site"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "name",
    [
        ".site-2024-old",
        ".site-backup",
        ".site.suluh-",
        ".site.suluh-catatan",
        ".other.suluh-abcd1234",
        "site",
    ],
)
def test_folders_of_people_beside_the_site_stay(name: str, tmp_path: Path) -> None:
    left(tmp_path, name)
    clear_leftovers(tmp_path, "site", tmp_path / "x")
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_link_or_a_file_of_such_a_name_stays(tmp_path: Path) -> None:
    target = left(tmp_path, "catatan")
    (tmp_path / ".site.suluh-abcd1234").symlink_to(target)
    (tmp_path / ".site.suluh-abcd5678").write_text("")
    clear_leftovers(tmp_path, "site", tmp_path / "site")
    assert len(list(tmp_path.iterdir())) == 3
    assert (target / "index.html").is_file()
