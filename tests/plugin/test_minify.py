"""Scripts are shorter for readers and say the same."""

import json
import subprocess
from pathlib import Path

import pytest

from suluh.plugin.minify import minify
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const long = 1; // why\nreturn long + +long;", "const a=1;return a+ +a;"),
        ('const text = " a  b ";', 'const a=" a  b ";'),
        ("x = /[/ ]+/.test(word) ? a / b : c;", "x=/[/ ]+/.test(d)?a/b:c;"),
        ("const card = { title: 1, place }; card.title;", "const a={title:1,b};a.title;"),
        ("document.querySelector(selector);", "document.querySelector(a);"),
    ],
)
def test_blanks_comments_and_long_names_go(script: str, short: str) -> None:
    assert minify(script).strip() == short


def test_a_name_that_another_script_reads_stays() -> None:
    assert "twin" in minify("const twin = 1; return { twin };", "card.twin;")
    assert "twin" not in minify("const twin = 1; return { twin };")


def test_a_shortened_script_is_one_still(tmp_path: Path) -> None:
    for path in (ROOT / "overrides/assets/js").glob("cari-*.js"):
        script = path.read_text("utf-8")
        short = tmp_path / path.name
        short.write_text(minify(script), "utf-8")
        assert short.stat().st_size < 0.7 * path.stat().st_size
        subprocess.run([str(ROOT / "scripts/node"), "--check", str(short)], check=True, timeout=60)


def test_the_shortened_words_work_as_the_long_ones() -> None:
    """The same answers from both, in Node."""
    folder = ROOT / "overrides/assets/js"
    long = (folder / "cari-kata.js").read_text("utf-8")
    ask = ";process.stdout.write(JSON.stringify([...window.Suluh.candidates('dipulangkannya')].concat(window.Suluh.fold('UU No. 18/2017 orang2'))))"
    outputs = []
    for script in (long, minify(long)):
        code = "globalThis.window = globalThis;" + script + ask
        command = [str(ROOT / "scripts/node"), "-e", code]
        outputs.append(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    assert outputs[0] == outputs[1]
