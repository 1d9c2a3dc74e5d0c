"""Every way in which we write, killed before every step of it, in both ways of changing names."""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from suluh.cache.store import Store, key_of
from tests.kill.acts import ENTRIES, content_of
from tests.kill.kills import KILLED, Runner, leftovers, tree

# "two": where names cannot be exchanged.
WAYS = ["one", pytest.param("two", marks=pytest.mark.long)]
# Act -> what people and programs look at.
SHOWN: dict[str, tuple[str, ...]] = {
    "deliver": ("dist/export",),
    "change": ("content", "tugas"),
    "build": ("site",),
    "release": ("dist/public", "dist/staff", "dist/sbom"),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with Runner(tmp_path_factory.mktemp("runner"), commands=False) as runner:
        yield runner


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "work/content").mkdir(parents=True)
    for name in ("a.yml", "b.yml"):
        (tmp_path / "work/content" / name).write_text(name)
    return tmp_path / "work"


def shown(folder: Path, act: str) -> list[object]:
    return [tree(folder / name) for name in SHOWN[act]]


def scene(run: Runner, act: str, folder: Path) -> tuple[Path, list[object], list[object], int]:
    """(a folder after the act with "lama", what it shows, what it shows after "baru", steps of that)."""
    assert run(folder, "lama", call=act).code == 0
    old = shown(folder, act)
    start = Path(shutil.copytree(folder, folder.with_name("start"), symlinks=True))
    plain = run(folder, "baru", call=act)
    assert plain.code == 0, plain.said
    assert shown(folder, act) != old
    return start, old, shown(folder, act), plain.steps


def anew(start: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(start, folder, symlinks=True)


# (act, way, every how many steps).
CASES = [
    *((act, "one", 1 if act != "release" else 9) for act in SHOWN),
    *(pytest.param(act, "two", 1, marks=pytest.mark.long) for act in SHOWN),
    pytest.param("release", "one", 1, marks=pytest.mark.long),
]


@pytest.mark.parametrize(("act", "way", "every"), CASES)
def test_killed_before_every_step_it_is_old_or_new(
    act: str, way: str, every: int, run: Runner, work: Path
) -> None:
    start, old, new, steps = scene(run, act, work)
    seen = set()
    for step in [*range(1, steps - 3, every), *range(max(1, steps - 3), 200)]:
        anew(start, work)
        if run(work, "baru", call=act, step=step, rename=way).code != KILLED:
            break
        found = shown(work, act)
        if way == "one" and act != "change":
            # Whoever looks now, with no run of ours in between, meets one of the two.
            assert found in (old, new), step
            seen.add(found == new)
        if act == "change":
            run(work, call="read")
            assert shown(work, act) in (old, new), step
            assert leftovers(work) == [], step
            seen.add(shown(work, act) == new)
        assert run(work, "baru", call=act, rename=way).code == 0, step
        assert shown(work, act) == new, step
        assert leftovers(work) == [], step
    assert step >= min(steps, 10)
    assert seen in ({True, False}, set())
    assert seen or way == "two"


@pytest.mark.parametrize("act", SHOWN)
def test_the_first_time_there_is_all_or_nothing(act: str, run: Runner, work: Path) -> None:
    shutil.rmtree(work / "content")
    start = Path(shutil.copytree(work, work.with_name("start")))
    old = shown(work, act)
    assert run(work, "baru", call=act).code == 0
    new = shown(work, act)
    for step in range(1, 200, 2 if act == "change" else 6):
        anew(start, work)
        if run(work, "baru", call=act, step=step).code != KILLED:
            break
        run(work, call="read")
        assert shown(work, act) in (old, new), step
        assert run(work, "baru", call=act).code == 0
        assert shown(work, act) == new
        assert leftovers(work) == []
    assert step > 5


@pytest.mark.parametrize("way", WAYS)
def test_an_export_beside_files_of_people_is_ended_by_the_next(way: str, run: Runner, work: Path) -> None:
    """Also if that makes other files: what was moved already is ours, though the list is the old one."""
    (work / "dist/export").mkdir(parents=True)
    (work / "dist/export/catatan.odt").write_text("kerja orang")
    run(work, "lama", call="deliver")
    before = tree(work)
    for step in range(1, 200):
        if run(work, f"baru {step}", call="deliver", step=step, rename=way).code != KILLED:
            break
    assert step > 15
    after = tree(work)
    assert before is not None
    assert after is not None
    assert before.keys() == after.keys()
    assert after["dist/export/catatan.odt"] == before["dist/export/catatan.odt"]
    assert (work / "dist/export/lengkap/c.csv").read_text() == f"c.csv baru {step}"


def test_a_change_that_somebody_edited_since_the_kill_keeps_the_edit(run: Runner, work: Path) -> None:
    start, _, _, _ = scene(run, "change", work)
    kept = 0
    for step in range(1, 40, 2):
        anew(start, work)
        if run(work, "baru", call="change", step=step).code != KILLED:
            break
        (work / "content/b.yml").write_text("tulisan penyunting")
        run(work, call="read")
        assert (work / "content/b.yml").read_text() == "tulisan penyunting"
        assert leftovers(work) == []
        kept += 1
    assert kept > 5


def test_a_torn_file_is_never_seen(run: Runner, work: Path) -> None:
    """A kill in the middle of a write, wherever the file is torn."""
    for act in ("deliver", "change", "build"):
        start, old, new, _ = scene(run, act, work)
        for size in (1, 9, 150, 300):
            anew(start, work)
            run(work, "baru", call=act, bytes=size)
            if act == "change":
                run(work, call="read")
            assert shown(work, act) in (old, new), (act, size)
            assert run(work, "baru", call=act).code == 0
            assert leftovers(work) == []
        shutil.rmtree(start)


def test_entries_of_a_cache_are_whole_or_missing_and_leave_no_heap(run: Runner, tmp_path: Path) -> None:
    chance = random.Random(53)
    for number in range(40):
        how = {"step": chance.randint(1, 20)} if number % 3 else {"bytes": chance.randint(1, 400)}
        run(tmp_path, str(number), call="keep", **how)
        store = Store(tmp_path / ".cache/acts", "v1", max_bytes=4000)
        for entry in range(ENTRIES):
            assert store.get(key_of(str(entry))) in (None, content_of(entry))
        half = [path for path in (tmp_path / ".cache").rglob(".*") if path.is_file()]
        assert len(half) <= 1, "each run takes away what the one before left"
    assert run(tmp_path, "end", call="keep").code == 0
    files = [path for path in (tmp_path / ".cache").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 4000 + (ENTRIES + 1) * 50
    assert not [path for path in files if path.name.startswith(".")]
    assert os.path.lexists(tmp_path / ".cache")
