"""What is sent to readers: scripts shortened from the sources that stand here, style sheets without comments."""

import importlib.machinery
import importlib.util
import shutil
from pathlib import Path

import pytest

from suluh.plugin.assets import asset, hashed
from suluh.plugin.bundles import BUNDLES
from suluh.plugin.shortened import FOLDER, mark, script, script_bundles, sources
from tests.conftest import ROOT

OVERRIDES = ROOT / "overrides"
STYLES = sorted(name for name in BUNDLES if name.endswith(".css"))


def copied(folder: Path) -> Path:
    """The assets in a folder where a test may change them."""
    shutil.copytree(OVERRIDES / "assets", folder / "assets")
    return folder


def test_the_shortened_scripts_are_what_terser_makes_of_the_sources() -> None:
    """If this fails, run scripts/shorten."""
    loader = importlib.machinery.SourceFileLoader("shorten", str(ROOT / "scripts" / "shorten"))
    spec = importlib.util.spec_from_loader("shorten", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    made = module.shortened(OVERRIDES)
    assert set(made) == {f"{FOLDER}/{name}" for name in script_bundles()}
    for path, text in made.items():
        assert (OVERRIDES / path).read_text("utf-8") == text, path


def test_readers_get_the_shortened_script() -> None:
    for name in script_bundles():
        assert len(script(OVERRIDES, name)) < 0.7 * len(sources(OVERRIDES, name)), name
        assert not script(OVERRIDES, name).startswith("//")


def test_a_changed_source_is_sent_as_it_is_until_it_is_shortened(tmp_path: Path) -> None:
    overrides = copied(tmp_path)
    path = overrides / "assets" / "js" / "keluar.js"
    path.write_text(
        path.read_text("utf-8") + "\n// a comment\nvar changed = '// no comment'; // beside\n", "utf-8"
    )
    sent = script(overrides, "keluar.js")
    assert "var changed = '// no comment'; // beside" in sent
    assert "// a comment" not in sent
    assert mark(sources(overrides, "keluar.js")) != mark(sources(OVERRIDES, "keluar.js"))


@pytest.mark.parametrize("name", STYLES)
def test_a_style_sheet_keeps_its_rules_and_loses_its_comments(name: str) -> None:
    before = "\n".join((OVERRIDES / "assets" / part).read_text("utf-8") for part in BUNDLES[name])
    after = asset(OVERRIDES, name).decode()
    assert before.count("{") == after.count("{") or "/*" in before
    assert after.count("{") == after.count("}")
    lines = [line.strip() for line in after.split("\n")]
    assert not [line for line in lines if line.startswith("/*") and line.endswith("*/")]


def test_the_name_of_a_file_changes_with_its_content() -> None:
    assert hashed("a.css", b"a { b: c; }") != hashed("a.css", b"a { b: d; }")
    assert hashed("suluh.css", b"").startswith("aset/suluh.")
