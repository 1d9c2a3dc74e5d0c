"""What is sent to readers: scripts shortened from the sources that stand here, style sheets without comments."""

import importlib.machinery
import importlib.util
from pathlib import Path

import pytest

from suluh.flow import theme
from suluh.publish.assets import asset, hashed, tight
from suluh.publish.shortened import mark, script, script_bundles, sources
from tests.conftest import ROOT
from tests.theme import THEME

STYLES = sorted(name for name in THEME.bundles if name.endswith(".css"))


def test_the_shortened_scripts_are_what_terser_makes_of_the_sources() -> None:
    """If this fails, run scripts/shorten."""
    loader = importlib.machinery.SourceFileLoader("shorten", str(ROOT / "scripts" / "shorten"))
    spec = importlib.util.spec_from_loader("shorten", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    packaged = theme()
    made = module.shortened(packaged)
    standing = {path for name, path in packaged.packaged.items() if name.startswith("short/")}
    assert set(made) == standing
    assert len(made) == len(script_bundles(packaged))
    for path, text in made.items():
        assert path.read_text("utf-8") == text, path


def test_readers_get_the_shortened_script() -> None:
    for name in script_bundles(THEME):
        assert len(script(THEME, name)) < 0.7 * len(sources(THEME, name)), name
        assert not script(THEME, name).startswith("//")


def test_a_sites_own_script_is_sent_as_it_is_without_its_comments(tmp_path: Path) -> None:
    own = tmp_path / "js" / "quick-exit.js"
    own.parent.mkdir()
    own.write_text(
        THEME.read("js/quick-exit.js") + "\n// a comment\nvar changed = '// no comment'; // beside\n", "utf-8"
    )
    changed = theme(tmp_path)
    sent = script(changed, "quick-exit.js")
    assert "var changed = '// no comment'; // beside" in sent
    assert "// a comment" not in sent
    assert mark(sources(changed, "quick-exit.js")) != mark(sources(THEME, "quick-exit.js"))


def test_a_sites_own_style_sheet_of_a_new_name_is_a_file_of_its_own(tmp_path: Path) -> None:
    for name, text in (("css/tambahan.css", "a { b: c; }"), ("css/cards.css", "a { b: d; }")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    own = theme(tmp_path)
    assert asset(own, "tambahan.css") == b"a{b:c}"
    assert own.bundles.keys() - theme().bundles.keys() == {"tambahan.css"}


@pytest.mark.parametrize("name", STYLES)
def test_a_style_sheet_keeps_its_rules_and_loses_its_comments(name: str) -> None:
    before = sources(THEME, name)
    after = asset(THEME, name).decode()
    assert before.count("{") == after.count("{") or "/*" in before
    assert after.count("{") == after.count("}")
    lines = [line.strip() for line in after.split("\n")]
    assert not [line for line in lines if line.startswith("/*") and line.endswith("*/")]


def test_the_name_of_a_file_changes_with_its_content() -> None:
    assert hashed("a.css", b"a { b: c; }") != hashed("a.css", b"a { b: d; }")
    assert hashed("suluh.css", b"").startswith("aset/suluh.")


def test_blanks_go_where_they_mean_nothing_and_stay_in_texts() -> None:
    css = 'a :is(b, c) > d {\n  width: calc(1px + 2%);\n}\n.e::before { content: " ; { } : "; }\n'
    assert tight(css) == 'a :is(b,c)>d{width:calc(1px + 2%)}.e::before{content:" ; { } : "}'
