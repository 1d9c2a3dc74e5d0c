"""`scripts/metrics` counts what it says, and sees a bar that is missed."""

import importlib.util
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from suluh.areas import AREAS
from tests.conftest import ROOT


@pytest.fixture
def metrics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, looking at an empty repository."""
    loader = SourceFileLoader("metrics", str(ROOT / "scripts/metrics"))
    spec = importlib.util.spec_from_loader("metrics", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "metrics", module)
    loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "PACKAGE", tmp_path / "src/suluh")
    return module


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


BRANCHES = "".join(f"    if x == {n}:\n        return {n}\n" for n in range(15))
LONG = "def long(x: int) -> int:\n" + BRANCHES + "    x += 1\n" * 30 + "    return x\n"


def test_each_bar_that_is_missed_is_named(metrics: ModuleType, tmp_path: Path) -> None:
    write(tmp_path / "src/suluh/long.py", LONG + "\n" * 200)
    write(tmp_path / "src/suluh/short.py", "def short() -> None:\n    pass\n")
    measured = metrics.measure(metrics.python_files("src"))
    assert [size.count for size in measured.functions] == [62, 2]
    assert measured.complexities[0] == metrics.Size(16, "src/suluh/long.py:1 long")
    assert [line.split(":")[0] for line in measured.missed()] == [
        "median of a module",
        "longest module",
        "90 % of functions",
        "longest function",
        "highest complexity",
    ]
    assert metrics.measure([tmp_path / "src/suluh/short.py"] * 2).missed() == []


def test_an_import_from_the_core_into_an_area_is_counted(metrics: ModuleType, tmp_path: Path) -> None:
    text = "import suluh.law.model\nfrom suluh.law.link import duties\nfrom suluh import learning\n"
    write(
        tmp_path / "src/suluh/render/page.py", text + "from suluh.lawful import x\nfrom pathlib import Path\n"
    )
    write(tmp_path / "src/suluh/areas.py", text)
    write(tmp_path / "src/suluh/law/area.py", text)
    assert metrics.core_imports() == {"src/suluh/render/page.py": 3}


def test_the_areas_are_those_of_the_package(metrics: ModuleType) -> None:
    assert tuple(area.package for area in AREAS) == tuple(f"suluh.{name}" for name in metrics.AREAS)
