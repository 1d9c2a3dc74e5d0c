"""The faults of `make mutate` are small, whole programs, and drawn alike by the same seed."""

import sys
import tomllib

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

from mutate.__main__ import EQUIVALENT, sampled, sources_of  # found by the line above
from mutate.choose import NearTests
from mutate.mutants import mutants_of


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
    "line", ['x = f"{a < b}"', '"""Judul."""', "def f(a: 'int') -> 'str': ...", "import a"]
)
def test_what_says_nothing_of_the_tests_is_left_alone(line: str) -> None:
    assert mutants_of("x.py", f"{line}\n".encode()) == []


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


def test_every_fault_that_is_listed_as_the_same_is_still_there() -> None:
    for listed in tomllib.loads(EQUIVALENT.read_text("utf-8"))["mutant"]:
        lines = [line.strip() for line in (ROOT / listed["file"]).read_text("utf-8").splitlines()]
        assert listed["before"] in lines, listed
        assert listed["reason"]
