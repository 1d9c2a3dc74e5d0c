"""Whatever lies in `.cache`, a run gives what it gives without: damaged entries are as none."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from suluh.blocks.conversions import Conversions, from_json, to_json
from suluh.blocks.convert import Converter
from suluh.cache.packed import Packed
from suluh.cache.store import Store, key_of
from suluh.read.parsed import Parsed
from suluh.read.yaml import parse
from tests.fuzz.reading import JSON
from tests.fuzz.target import Target, folder
from tests.read.test_properties import WORDS

_MAX = 10**6
_TEXTS = ("a: 1\nb: [x, {c: 2026-11-22}]\n", "d: 'e'  \nf: 1.5\n", "# A\n\n[b](c.md) `d` [[term:p3mi|e]]\n")


def _store(name: str) -> Store:
    return Store(folder("cache") / name, "v", max_bytes=_MAX)


def _parsed() -> str:
    reader = Parsed(Packed(_store("yaml")))
    found = [reader.parse(text, "a.yml", first_line=3) for text in _TEXTS[:2]]
    reader.finish()
    return repr(found)


def _converted() -> str:
    found = Conversions(_store("markdown"))
    said = repr(found.of(_TEXTS[2], ("a",)))
    found.finish()
    return said


@cache
def _sound() -> str:
    """What is given without a cache."""
    yaml = [parse(text, "a.yml", first_line=3) for text in _TEXTS[:2]]
    return repr(yaml) + repr(Converter().convert(_TEXTS[2], ("a",)))


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, Callable[[bytes], bytes]]:
    """A kind of damage: a piece is taken out or replaced. "under" is done below the sum of the entry, so that the sum is right."""
    made = draw(st.binary(max_size=80) | JSON.map(lambda data: json.dumps(data).encode()))
    at, length = draw(st.integers(0, 400)), draw(st.integers(0, 30))
    cut, end = draw(st.sampled_from([(0, 10**6), (at, at + length), (at, 10**6)]))
    put = draw(st.sampled_from([made, b""]))
    return draw(st.sampled_from(["file", "under"])), lambda raw: raw[:cut] + put + raw[end:]


def _as_none(case: tuple[str, Callable[[bytes], bytes]]) -> None:
    where, damage = case
    shutil.rmtree(folder("cache"), ignore_errors=True)
    assert _parsed() + _converted() == _sound()
    for path in folder("cache").glob("*/*/*/*"):
        if where == "file":
            path.write_bytes(damage(path.read_bytes()))
        else:
            _damage_under_the_sum(path, damage)
    if where == "file":
        assert _parsed() + _converted() == _sound()
    else:
        _parsed()  # who can write sums can write entries: but nothing falls over
        _converted()


def _damage_under_the_sum(path: Path, damage: Callable[[bytes], bytes]) -> None:
    store = Store(path.parents[2], "v", max_bytes=_MAX)
    raw = store.get(path.name)
    if raw is not None:
        store.put(path.name, damage(raw))


def _conversion_reads_back(text: str) -> None:
    converted = Converter().convert(text)
    assert from_json(to_json(converted)) == converted


def _entry_reads_back(case: tuple[str, bytes]) -> None:
    store = _store("bytes")
    store.put(key_of(case[0]), case[1])
    assert store.get(key_of(case[0])) == case[1]


TARGETS = {
    "cache": Target(damages(), _as_none, few=12),
    "entries": Target(st.tuples(st.text(), st.binary(max_size=500)), _entry_reads_back, few=10),
    "conversions": Target(WORDS | st.text(max_size=60), _conversion_reads_back, few=10),
}
