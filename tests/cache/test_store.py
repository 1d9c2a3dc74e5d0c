"""Bytes by key on disk: whole or not there, bounded, and never in the way."""

import os
import threading
from pathlib import Path

import pytest

from suluh.cache.store import Store, key_of

BIG = 10**6


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_found_again_by_another_run(tmp_path: Path) -> None:
    Store(tmp_path, "v", max_bytes=BIG).put(key_of("a"), b"\x00 isi")
    assert Store(tmp_path, "v", max_bytes=BIG).get(key_of("a")) == b"\x00 isi"
    assert Store(tmp_path, "v", max_bytes=BIG).get(key_of("b")) is None


def test_keys_tell_apart_where_one_text_ends_and_the_next_begins() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", "c", "")}) == 4


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-1],
        lambda raw: raw[:20],
        lambda _: b"",
        lambda raw: raw + b"x",
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: b"x" + raw[1:],
    ],
)
def test_a_damaged_entry_is_none(tmp_path: Path, damage: object) -> None:
    store = Store(tmp_path, "v", max_bytes=BIG)
    store.put(key_of("a"), b"isi yang panjang")
    path = entries(tmp_path)[0]
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    assert store.get(key_of("a")) is None
    store.put(key_of("a"), b"baru")
    assert store.get(key_of("a")) == b"baru"


def test_other_code_finds_nothing_and_takes_away_what_was_there(tmp_path: Path) -> None:
    Store(tmp_path, "old", max_bytes=BIG).put(key_of("a"), b"isi")
    (tmp_path / "old" / "catatan.txt").write_text("milik orang", "utf-8")
    fresh = Store(tmp_path, "new", max_bytes=BIG)
    assert fresh.get(key_of("a")) is None
    fresh.put(key_of("a"), b"isi lain")
    fresh.tidy()
    assert [path.name for path in entries(tmp_path / "old")] == ["catatan.txt"], "only entries of ours go"
    assert fresh.get(key_of("a")) == b"isi lain"


def test_above_its_bound_the_oldest_that_nobody_used_goes(tmp_path: Path) -> None:
    before = Store(tmp_path, "v", max_bytes=BIG)
    for number in range(6):
        before.put(key_of(str(number)), bytes(1000))
        os.utime(tmp_path / "v" / key_of(str(number))[:2] / key_of(str(number)), (number, number))
    now = Store(tmp_path, "v", max_bytes=3500)
    assert now.get(key_of("0")) is not None
    now.put(key_of("neu"), bytes(1000))
    now.tidy()
    left = {name for name in ("0", "1", "2", "3", "4", "5", "neu") if now.get(key_of(name)) is not None}
    assert left == {"0", "5", "neu"}


def test_a_run_that_writes_nothing_does_not_look_through_the_folder(tmp_path: Path) -> None:
    Store(tmp_path, "old", max_bytes=BIG).put(key_of("a"), b"isi")
    Store(tmp_path, "new", max_bytes=BIG).tidy()
    assert entries(tmp_path)


def test_a_folder_that_cannot_be_one_is_as_if_there_were_none(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", "utf-8")
    store = Store(tmp_path / "berkas", "v", max_bytes=BIG)
    store.put(key_of("a"), b"isi")
    store.tidy()
    assert store.get(key_of("a")) is None


def test_two_runs_at_once_meet_only_whole_entries(tmp_path: Path) -> None:
    data = {key_of(str(n)): bytes([n]) * 5000 for n in range(8)}
    wrong: list[str] = []

    def run() -> None:
        store = Store(tmp_path, "v", max_bytes=20_000)
        for _ in range(10):
            for key, value in data.items():
                found = store.get(key)
                if found is None:
                    store.put(key, value)
                elif found != value:
                    wrong.append(key)
            store.tidy()

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert not [path for path in entries(tmp_path) if path.name.startswith(".")], "nothing half written"
