"""What is sent to readers: scripts and style sheets without the lines that only explain them."""

import subprocess
from pathlib import Path

import pytest

from suluh.plugin.assets import BUNDLES, without_comments
from tests.conftest import ROOT

ASSETS = ROOT / "overrides" / "assets"
SCRIPTS = sorted({part for parts in BUNDLES.values() for part in parts if part.endswith(".js")})
STYLES = sorted({part for parts in BUNDLES.values() for part in parts if part.endswith(".css")})


def test_lines_of_comment_go_and_code_stays() -> None:
    script = (
        b"// head\n/** @param {string} a\n * more */\nvar a = '// no comment'; // beside\n  /* x */ b();\n"
    )
    assert without_comments("a.js", script) == b"var a = '// no comment'; // beside\n  /* x */ b();\n"
    assert (
        without_comments("a.css", b"/* head */\na { b: c; } /* beside */\n") == b"a { b: c; } /* beside */\n"
    )
    assert without_comments("a.css", b"a {\n  //b: c;\n}\n") == b"a {\n  //b: c;\n}\n"
    assert without_comments("a.svg", b"// x\n") == b"// x\n"


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_loses_comments_only_and_still_parses(name: str, tmp_path: Path) -> None:
    before = (ASSETS / name).read_bytes()
    after = without_comments(name, before)
    kept = [line for line in before.decode().split("\n") if line in set(after.decode().split("\n"))]
    assert [line for line in after.decode().split("\n") if line not in kept] == []
    path = tmp_path / "a.js"
    path.write_bytes(after)
    subprocess.run([ROOT / "scripts" / "node", "--check", path], check=True)


@pytest.mark.parametrize("name", STYLES)
def test_a_style_sheet_keeps_its_rules(name: str) -> None:
    before = (ASSETS / name).read_text("utf-8")
    after = without_comments(name, before.encode()).decode()
    assert before.count("{") == after.count("{") or "/*" in before
    assert after.count("{") == after.count("}")
