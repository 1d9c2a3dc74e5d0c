"""The faults of `make mutate` are small, whole programs, and drawn alike by the same seed."""

import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

from mutate.__main__ import sampled, sources_of  # found by the line above
from mutate.ask import Kept, Verdict
from mutate.imports import NearTests
from mutate.mutants import mutants_of
from mutate.recorded import Map, place_of


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("x = a < b", "x = (a <= b)"),
        ("x = a and b", "x = (a or b)"),
        ("x = not a", "x = a"),
        ("x = a - 1", "x = (a + 1)"),
        ("x = a - 1", "x = a - 2"),
        ("x = a[1:]", "x = a[:]"),
        ("x = a if b else c", "x = (c if b else a)"),
        ("x = [a for a in b if a]", "x = [a for a in b if True]"),
        ("f(a)", "pass"),
        ("def f(a=True): return a", "def f(a=False): return a"),
        ("def f(a): return a", "def f(a): return None"),
        ("if a: b()", "if (not a): b()"),
        ('x = {"kata": 1}', "x = {'kataXX': 1}"),
        ('"é"; x = a < b', '"é"; x = (a <= b)'),
    ],
)
def test_a_fault_is_one_small_change(line: str, changed: str) -> None:
    source = f"{line}\n".encode()
    assert f"{changed}\n" in [mutant.applied(source).decode() for mutant in mutants_of("x.py", source)]


@pytest.mark.parametrize(
    "line",
    [
        'x = f"{a < b}"',
        '"""Judul."""',
        "def f(a: 'int') -> 'str': ...",
        "import a",
        "@dataclass(frozen=True)\nclass A: ...",
        "class A(B, frozen=True): ...",
        "C = ConfigDict(frozen=True)",
        'Kind = Literal["a", "b"]',
        "Keys = tuple[str | int, ...]",
        "Condition = And | Or",
        'T = TypeVar("T")',
        "CHUNK_ROWS = 20",
        "log.debug(a)",
        "raise AssertionError(a)",
        "x = zip(a, b, strict=True)",
    ],
)
def test_what_says_nothing_of_the_tests_is_left_alone(line: str) -> None:
    assert mutants_of("x.py", f"{line}\n".encode()) == []


def test_where_types_say_what_content_may_hold_they_are_changed() -> None:
    assert mutants_of("src/suluh/law/model/x.py", b'Kind = Literal["a"]\n')
    assert mutants_of("src/suluh/law/pages/x.py", b'Kind = Literal["a"]\n') == []


def test_the_first_part_is_the_same_however_often_the_rest_is_cut() -> None:
    assert [m.new for m in mutants_of("x.py", b'x = a.split(":", 1)[0]\n')] == ["':XX'", "1"]
    assert "2" in [m.new for m in mutants_of("x.py", b'x = a.split(":", 1)[1]\n')]


def test_the_same_seed_draws_the_same_faults() -> None:
    sources = dict(sources_of(["link"]))
    drawn = sampled(sources, 20, 7)
    assert drawn == sampled(sources, 20, 7) != sampled(sources, 20, 8)
    assert all(
        mutant.is_program(sources[mutant.path]) and mutant.diff(sources[mutant.path]) for mutant in drawn
    )


@pytest.mark.long
def test_a_module_is_asked_about_by_tests_that_import_it_first() -> None:
    found = NearTests(ROOT).of("src/suluh/link/emergency.py")
    assert found[0] == "tests/link/test_emergency.py"
    assert "tests/cases/test_cases.py" in found


@pytest.mark.long
def test_the_tests_of_its_own_are_those_that_name_or_import_a_module() -> None:
    own = NearTests(ROOT).own("src/suluh/link/emergency.py")
    assert own[0] == "tests/link/test_emergency.py"
    assert "tests/cases/test_cases.py" not in own


def test_the_lines_of_a_fault_are_those_of_its_statement() -> None:
    source = "A = (\n    1,\n    2,\n)\n\n\ndef f(x):\n    if x and (\n        A\n    ):\n        return 1\n"
    assert place_of(source, 3).statement == {1, 2, 3, 4}
    assert place_of(source, 3).sets == {"A"}
    assert place_of(source, 3).function == set()
    assert place_of(source, 9).statement == {8, 9, 10}
    assert place_of(source, 9).function == {8, 9, 10, 11}


def test_a_record_follows_lines_that_moved(tmp_path: Path) -> None:
    module = tmp_path / "src/suluh/x.py"
    module.parent.mkdir(parents=True)
    module.write_text("a = 1\nb = 2\n", "utf-8")
    kept = Map(tmp_path, tmp_path / "map").keep_modules()
    module.write_text("new = 0\na = 1\nc = 3\nb = 2\n", "utf-8")
    assert Map(tmp_path, tmp_path / "map").lines_now("src/suluh/x.py", kept) == {1: 2, 2: 4}


def test_what_was_found_holds_while_module_and_test_are_the_same(tmp_path: Path) -> None:
    for name, text in {"src/x.py": "a = 1 < 2\n", "tests/test_x.py": "", "tests/test_y.py": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    names = ["src/x.py", "tests/test_x.py", "tests/test_y.py"]
    noticed, missed, *_ = mutants_of("src/x.py", b"a = 1 < 2\n")

    def kept() -> list[bool]:
        known = Kept(tmp_path, tmp_path / "found.jsonl", names)
        return [known.of(mutant) is not None for mutant in (noticed, missed)]

    before = Kept(tmp_path, tmp_path / "found.jsonl", names)
    before.add(Verdict(noticed, "killed", 2, 1.0, "tests/test_x.py::test_a"))
    before.add(Verdict(missed, "survived", 2, 1.0))
    assert kept() == [True, True]
    (tmp_path / "tests/test_y.py").write_text("changed", "utf-8")
    assert kept() == [True, False]
    (tmp_path / "tests/test_x.py").write_text("changed", "utf-8")
    assert kept() == [False, False]
