"""What search remembers of the build before changes no byte, whatever was edited in between."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.cache.store import Store
from suluh.search.index import build_index
from suluh.search.language import Group
from suluh.search.memory import Memory, key_of_unit, stored_memory
from suluh.search.pack import pack
from suluh.search.scores import Scorer, score_directly, score_with_lunr
from suluh.search.stems import learnt_stems
from suluh.search.unit import Section, Unit

WORDS = [
    *(
        "gaji",
        "paspor",
        "menahan",
        "ditahan",
        "majikan",
        "pekerja",
        "migran",
        "bekerja",
        "uu",
        "18/2017",
        "yang",
    ),
    *("kontrak", "kerja", "memutuskan", "orang-orang", "zqxwvan", "mezqxwi", "2017", "pasal 38", "telepon"),
]
GROUPS = [Group(("paspor", "surat perjalanan")), Group(("pekerja migran", "pmi"), ("tki",))]


def draw_text(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(1, 30)))


def draw_unit(rng: random.Random, id: str) -> Unit:
    sections = tuple(Section(f"a{n}", draw_text(rng)[:30], draw_text(rng)) for n in range(rng.randint(1, 4)))
    return Unit(id, draw_text(rng)[:40], sections, weight=rng.choice([0.4, 0.7, 1.0]), address=f"{id}.html")


def edit(rng: random.Random, units: list[Unit]) -> None:
    """One thing that an editor does."""
    at = rng.randrange(len(units))
    kind = rng.choice(["text", "text", "title", "weight", "add", "remove", "nothing", "answer"])
    if kind == "text":
        sections = list(units[at].sections)
        place = rng.randrange(len(sections))
        sections[place] = replace(sections[place], text=draw_text(rng))
        units[at] = replace(units[at], sections=tuple(sections))
    elif kind == "title":
        units[at] = replace(units[at], title=draw_text(rng)[:40])
    elif kind == "weight":
        units[at] = replace(units[at], weight=rng.choice([0.4, 0.7, 1.0]))
    elif kind == "answer":
        units[at] = replace(units[at], summary=draw_text(rng))
    elif kind == "add":
        units.append(draw_unit(rng, f"u{rng.randrange(10**6)}"))
    elif kind == "remove" and len(units) > 2:
        del units[at]


def files(
    units: list[Unit],
    memory: Memory | None = None,
    groups: list[Group] = GROUPS,
    scorer: Scorer = score_directly,
) -> dict[str, str]:
    return pack(build_index(units, groups=groups, scorer=scorer, memory=memory))


def stored(folder: Path) -> Memory:
    return Memory(Store(folder, "v1", max_bytes=10**7))


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_edits_one_after_the_other_give_what_a_clean_build_gives(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    rng = random.Random(seed)
    folder = tmp_path_factory.mktemp("store")
    units = [draw_unit(rng, f"u{n}") for n in range(rng.randint(2, 12))]
    here = Memory()
    for _ in range(6):
        clean = files(units)
        assert files(units, stored(folder), scorer=score_with_lunr) == clean
        assert files(units, here) == clean
        for _ in range(rng.randint(1, 3)):
            edit(rng, units)


def test_a_second_run_counts_nothing_and_scores_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = [draw_unit(random.Random(3), f"u{n}") for n in range(9)]
    clean = files(units, stored(tmp_path))

    def never(*_: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr("suluh.search.memory.count", never)
    monkeypatch.setattr("suluh.search.postings._posting", never)
    assert files(units, stored(tmp_path)) == clean


def test_two_processes_remember_the_stems_of_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(lang: str, text: str, memory: Memory) -> None:
        learnt_stems.cache_clear()  # as in a process of its own
        units = [Unit("u", "gaji", (Section("a", "", text),), address="u.html")]
        build_index(units, lang, groups=[Group(("mezqxwi", "zqxwvan"))], memory=memory)

    both = {lang: stored(tmp_path) for lang in ("id", "en")}
    for lang, memory in both.items():  # both began before one of them ended
        memory.recall_stems(lang)
    for lang, memory in both.items():
        build(lang, "menzqxwkan gaji", memory)

    def never(word: str) -> str:
        raise AssertionError(f"{word}: worked out again")

    monkeypatch.setattr("suluh.search.sastrawi.stem_sastrawi", never)
    for lang in both:
        build(lang, "menzqxwkan gaji lagi", stored(tmp_path))


def test_other_tables_make_everything_anew(tmp_path: Path) -> None:
    units = [draw_unit(random.Random(4), f"u{n}") for n in range(9)]
    files(units, stored(tmp_path))
    fewer = GROUPS[:1]
    assert files(units, stored(tmp_path), fewer) == files(units, None, fewer)
    assert files(units, stored(tmp_path)) == files(units)  # the first is still there


@pytest.mark.parametrize(
    "damage", [b"", b"[]", b"[1,2,3,4]", b'[{"a":1},["a"],[1],{}]', b"\xff", b'[{},["a"],[1.0],{}]']
)
def test_an_entry_that_is_no_entry_is_as_if_there_were_none(tmp_path: Path, damage: bytes) -> None:
    units = [draw_unit(random.Random(5), f"u{n}") for n in range(5)]
    clean = files(units, stored(tmp_path))
    store = Store(tmp_path, "v1", max_bytes=10**7)
    for path in tmp_path.glob("v1/*/*"):
        store.put(path.name, damage)
    assert files(units, stored(tmp_path)) == clean
    for path in tmp_path.glob("v1/*/*"):
        json.loads(path.read_bytes()[7 + 32 :])


def test_what_a_count_does_not_read_is_not_in_its_key() -> None:
    unit = draw_unit(random.Random(6), "u")
    assert key_of_unit(unit) == key_of_unit(replace(unit, id="v", weight=0.1, summary="x", address="y"))
    moved = Section(unit.sections[0].anchor, unit.sections[0].text, unit.sections[0].heading)
    assert key_of_unit(unit) != key_of_unit(replace(unit, sections=(moved, *unit.sections[1:])))
    assert key_of_unit(replace(unit, also=("a", "b"))) != key_of_unit(
        replace(unit, also=("a",), topics=("b",))
    )


def test_a_folder_without_mkdocs_yml_keeps_nothing(tmp_path: Path) -> None:
    files([draw_unit(random.Random(7), "u")], stored_memory(tmp_path))
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "mkdocs.yml").touch()
    files([draw_unit(random.Random(7), "u")], stored_memory(tmp_path))
    assert list((tmp_path / ".cache" / "search").iterdir())
