"""The browser scripts, unchanged, under Node's own test runner."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from suluh.render.bundles import BUNDLES
from tests.conftest import ROOT

TESTS = sorted((ROOT / "tests" / "js").glob("*.test.cjs"))


@pytest.mark.parametrize("test", TESTS, ids=lambda path: path.name)
def test_script(test: Path) -> None:
    command = [str(ROOT / "scripts" / "node"), "--test", str(test)]
    # Inside another runner Node's would report to it instead of failing by itself.
    environment = {name: value for name, value in os.environ.items() if name != "NODE_TEST_CONTEXT"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment)
    assert result.returncode == 0, result.stdout + result.stderr


def test_tests_and_benches_load_the_scripts_of_an_index_that_pages_load() -> None:
    """All of search.js but those that draw."""
    load = str(ROOT / "tests" / "js" / "load.cjs")
    told = f"process.stdout.write(require({json.dumps(load)}).INDEX.join())"
    command = [str(ROOT / "scripts" / "node"), "-e", told]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.split(",")
    parts = [Path(name).name for name in BUNDLES["search.js"]]
    assert found == [name for name in parts if name not in ("search-boxes.js", "search-list.js")]


def test_scripts_speak_one_dialect() -> None:
    """ES2020, as CONTRIBUTING.md says: `const` and `let`, and arrow functions where one is handed over."""
    scripts = sorted((ROOT / "src/suluh").glob("**/theme/js/*.js"))
    assert scripts
    old = re.compile(r"\bvar\b|(?<!^\()\bfunction \(", re.MULTILINE)
    assert [path.name for path in scripts if old.search(path.read_text("utf-8"))] == []


def test_scripts_and_style_sheets_have_names_of_one_style() -> None:
    folders = ("css", "js", "short")
    files = [path for folder in folders for path in (ROOT / "src/suluh").glob(f"**/theme/{folder}/*")]
    assert {path.suffix for path in files} == {".css", ".js", ".ts"}
    style = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.css|\.js|\.d\.ts)")
    assert [path.name for path in files if not style.fullmatch(path.name)] == []


def test_every_script_holds_one_concept() -> None:
    """A file over 250 lines usually holds two."""
    scripts = (ROOT / "src/suluh").glob("**/theme/js/*.js")
    assert [path.name for path in scripts if len(path.read_text("utf-8").splitlines()) > 250] == []
