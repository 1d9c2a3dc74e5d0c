"""Whatever happens to `.cache/`, the result is that of a clean run: for every store that there is."""

import os
import random
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from suluh.cache.store import Store, key_of
from tests.cli.commands import check
from tests.conftest import DAY
from tests.kill.kills import KILLED, Runner, tree
from tests.output.projects import write_project
from tests.small_site import write_site

BUILD = ["build", "--quiet", "--as-of", DAY]
Damage = Callable[[Path, random.Random, list[Path]], None]


def flip(path: Path, chance: random.Random, _: list[Path]) -> None:
    raw = bytearray(path.read_bytes())
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    path.write_bytes(raw)


def cut(path: Path, chance: random.Random, _: list[Path]) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size))


def grow(path: Path, chance: random.Random, _: list[Path]) -> None:
    path.write_bytes(path.read_bytes() + chance.randbytes(9))


def other(path: Path, chance: random.Random, all_files: list[Path]) -> None:
    """A sound entry under the name of another."""
    source = chance.choice([one for one in all_files if one.is_file()] or [path])
    if source != path:
        shutil.copyfile(source, path)


def link(path: Path, chance: random.Random, all_files: list[Path]) -> None:
    path.unlink()
    path.symlink_to(chance.choice([*all_files, Path("/dev/zero"), Path("/nirgends")]))


def folder(path: Path, _: random.Random, __: list[Path]) -> None:
    path.unlink()
    (path / "a").mkdir(parents=True)


def pipe(path: Path, _: random.Random, __: list[Path]) -> None:
    path.unlink()
    os.mkfifo(path)


def closed(path: Path, _: random.Random, __: list[Path]) -> None:
    os.chmod(path, 0)


DAMAGES: list[Damage] = [flip, cut, grow, other, link, folder, pipe, closed]


def files_of(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if stat.S_ISREG(path.lstat().st_mode))


def damage(cache: Path, chance: random.Random, share: float = 1.0) -> int:
    """Damage that share of the files of a cache, each in another way; returns how many."""
    files = files_of(cache)
    count = 0
    for path in files:
        if chance.random() < share and path.stat().st_size:
            chance.choice(DAMAGES)(path, chance, files)
            count += 1
    return count


def project_without_frames(folder: Path) -> Path:
    write_site(folder)
    (folder / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    return folder


def test_damaged_entries_never_change_what_a_check_says(tmp_path: Path) -> None:
    project = project_without_frames(tmp_path)
    (project / "content/id/masalah/paspor.md").write_text(
        "---\nid: paspor\n---\n[[reg:tidak-ada]]\n", "utf-8"
    )
    clean = check(project)
    assert clean.exit_code == 1
    assert files_of(project / ".cache")
    chance = random.Random(7)
    for share in (1.0, 0.5, 1.0):
        assert damage(project / ".cache", chance, share) > 0
        again = check(project)
        assert (again.stdout, again.stderr, again.exit_code) == (clean.stdout, clean.stderr, 1)


def test_every_kind_of_damage_to_every_entry_is_a_miss(tmp_path: Path) -> None:
    chance = random.Random(11)
    for kind in DAMAGES:
        store = Store(tmp_path / kind.__name__, "v", max_bytes=10**6)
        held = {key_of(str(number)): f"isi {number}".encode() * 9 for number in range(6)}
        for key, data in held.items():
            store.put(key, data)
        files = files_of(tmp_path / kind.__name__)
        for path in files:
            kind(path, chance, files)
        for key, data in held.items():
            found = store.get(key)
            # What nobody may read is sound for root, and a file copied onto itself is sound.
            assert found is None or (found == data and kind in (closed, other))
        store.put(key_of("neu"), b"neu")
        store.tidy()
        assert store.get(key_of("neu")) == b"neu"


def test_a_store_stays_within_its_bound_whatever_the_run_and_the_version(tmp_path: Path) -> None:
    chance = random.Random(3)
    for number in range(12):
        store = Store(tmp_path, f"version-{number % 3}", max_bytes=20_000)
        for _ in range(chance.randrange(1, 40)):
            store.put(key_of(str(chance.random())), chance.randbytes(chance.randrange(2000)))
        store.tidy()
        assert sum(path.stat().st_size for path in files_of(tmp_path)) <= 20_000
        assert len({path.relative_to(tmp_path).parts[0] for path in files_of(tmp_path)}) <= 1


def test_nothing_behind_a_link_and_no_file_of_somebody_is_deleted(tmp_path: Path) -> None:
    work = tmp_path / "kerja"
    work.mkdir()
    for number in range(5):
        (work / key_of(str(number))).write_text("kerja orang", "utf-8")
        (work / f"surat-{number}.odt").write_text("kerja orang" * 1000, "utf-8")
    before = tree(work)
    cache = tmp_path / "cache"
    (cache / "v").mkdir(parents=True)
    (cache / "v/ab").symlink_to(work)
    (cache / "old").symlink_to(tmp_path)
    (cache / "lain/ab").mkdir(parents=True)
    (cache / "lain/ab/catatan.txt").write_text("kerja orang" * 1000, "utf-8")
    store = Store(cache, "v", max_bytes=100)
    store.put(key_of("a"), b"isi")
    store.tidy()
    assert tree(work) == before
    assert (cache / "lain/ab/catatan.txt").is_file()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with Runner(tmp_path_factory.mktemp("runner")) as runner:
        yield runner


@pytest.mark.long
def test_damaged_entries_never_change_a_site(run: Runner, tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    assert run(project, *BUILD).code == 0
    clean = tree(project / "site")
    chance = random.Random(29)
    for share in (1.0, 0.4, 1.0):
        assert damage(project / ".cache", chance, share) > 0
        built = run(project, *BUILD)
        assert built.code == 0, built.said
        assert tree(project / "site") == clean
    count = len(list((project / ".cache").rglob("*")))
    for _ in range(3):
        assert run(project, *BUILD, step=chance.randint(1, 200)).code == KILLED
    assert len(list((project / ".cache").rglob("*"))) <= count + 3


@pytest.mark.long
@pytest.mark.parametrize("place", ["a file", "a link that leads nowhere", "a link to another disk", "closed"])
def test_a_cache_that_cannot_be_one_is_as_if_there_were_none(place: str, run: Runner, tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    assert run(project, *BUILD, "--out", "lain").code == 0
    shutil.rmtree(project / ".cache")
    cache = project / ".cache"
    if place == "a file":
        cache.write_text("kerja orang")
    elif place == "closed":
        cache.mkdir(mode=0)
    else:
        cache.symlink_to("/nirgends" if "nowhere" in place else (tmp_path / "lain"))
        (tmp_path / "lain").mkdir()
    built = run(project, *BUILD)
    assert built.code == 0, built.said
    assert tree(project / "site") == tree(project / "lain")
