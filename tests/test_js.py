"""The browser scripts, unchanged, under Node's own test runner."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

TESTS = sorted((ROOT / "tests" / "js").glob("*.test.cjs"))


@pytest.mark.parametrize("test", TESTS, ids=lambda path: path.name)
def test_script(test: Path) -> None:
    command = [str(ROOT / "scripts" / "node"), "--test", str(test)]
    # Inside another runner Node's would report to it instead of failing by itself.
    environment = {name: value for name, value in os.environ.items() if name != "NODE_TEST_CONTEXT"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment)
    assert result.returncode == 0, result.stdout + result.stderr
