"""CFG001 to CFG003: what a site's mkdocs.yml asks for is honoured, harmless or answered."""

import logging
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from suluh.findings import Finding
from suluh.flow import theme
from suluh.plugin.build import Options, build
from suluh.plugin.plugin import SuluhPlugin
from suluh.plugin.preview import Preview
from suluh.plugin.site_config import site_findings
from suluh.plugin.site_keys import EXTRA, KEYS, THEME, How, Key
from suluh.plugin.site_plugins import OTHER_EXTENSION, OTHER_PLUGIN, PLUGINS
from tests.cli.commands import check
from tests.conftest import ROOT
from tests.small_site import DAY, twins, write_site
from tests.theme import THEME as OURS


def found(folder: Path, text: str) -> list[Finding]:
    config = folder / "mkdocs.yml"
    config.write_text(text, "utf-8")
    return site_findings(config, OURS)


def said(folder: Path, text: str) -> list[tuple[int, str]]:
    return [(f.line, f.code) for f in found(folder, text)]


def test_every_key_of_mkdocs_is_decided() -> None:
    names = [key.name for key in KEYS]
    assert len(set(names)) == len(names)
    schema = {name for name, _ in MkDocsConfig()._schema}
    assert schema <= set(names)
    assert set(names) - schema == {"INHERIT"}


def test_every_key_of_the_theme_of_material_is_decided() -> None:
    text = files("material").joinpath("templates/mkdocs_theme.yml").read_text("utf-8")
    assert set(yaml.safe_load(text)) <= {key.name for key in THEME}


@pytest.mark.parametrize(
    "key", [*KEYS, *THEME, *EXTRA, *PLUGINS, OTHER_PLUGIN, OTHER_EXTENSION], ids=lambda key: key.name
)
def test_an_answer_says_what_and_how_in_both_languages(key: Key) -> None:
    answered = key.how is How.answered
    assert all(bool(words) is answered for words in (*key.what, *key.do))


def test_each_answered_key_is_named_once_on_its_line(tmp_path: Path) -> None:
    values = {"use_directory_urls": "true", "exclude_docs": "/rahasia/"}
    answered = [key.name for key in KEYS if key.how is How.answered and key.name != "markdown_extensions"]
    text = "".join(f"{name}: {values.get(name, '[a]')}\n" for name in answered)
    assert said(tmp_path, text) == [(line, "CFG001") for line in range(1, len(answered) + 1)]


def test_plugins_and_extensions_are_answered_one_by_one(tmp_path: Path) -> None:
    text = (
        "plugins:\n  - search\n  - suluh:\n      audience: public\n  - material/blog\n  - yang-lain: {a: 1}\n"
        "markdown_extensions:\n  - admonition\n  - markdown.extensions.footnotes\n  - pymdownx.tabbed: {alternate_style: true}\n"
    )
    assert said(tmp_path, text) == [(2, "CFG002"), (5, "CFG002"), (6, "CFG002"), (10, "CFG003")]
    as_keys = "plugins:\n  search: {}\n  suluh: {}\nmarkdown_extensions:\n  attr_list: {}\n"
    assert said(tmp_path, as_keys) == [(2, "CFG002"), (5, "CFG003")]


def test_looks_and_trackers_are_answered(tmp_path: Path) -> None:
    text = (
        "theme:\n  name: material\n  logo: a.png\n  favicon: b.png\n  font: {text: Roboto}\n"
        "  features: [navigation.prune, navigation.tabs]\nextra:\n  analytics: {provider: google}\n  feedback: x\n"
    )
    assert said(tmp_path, text) == [(line, "CFG001") for line in (3, 4, 5, 6, 8)]


@pytest.mark.parametrize(
    "text",
    [
        "extra_css: []\nhooks: []\nuse_directory_urls: false\nexclude_docs: |\n  /data/\n  nav.yml\n",
        "theme: {name: suluh, font: false}\nsite_url: !ENV [X, '']\n",
        "theme: material\nplugins: [suluh, i18n]\n",
        "a: [\n",
        "- bukan kunci\n",
        "",
    ],
)
def test_what_does_its_work_or_cannot_be_read_says_nothing(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) == []


def test_the_site_of_this_repository_asks_for_nothing_that_is_not_used() -> None:
    assert site_findings(ROOT / "mkdocs.yml", theme(ROOT / "overrides")) == []


def test_a_check_names_what_the_configuration_asks_for(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("extra_css: [gaya.css]\n", "utf-8")
    assert "mkdocs.yml:1: `extra_css` is not used" in check(tmp_path).stdout


CONFIG = """\
site_name: Uji
docs_dir: content
use_directory_urls: false
theme: {name: suluh}
extra_css: [gaya.css]
markdown_extensions: [pymdownx.tabbed]
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages: [{locale: id, default: true, name: Indonesia, build: true}, {locale: en, name: English, build: true}]
  - suluh
"""


@pytest.mark.parametrize("driver", ["suluh", "mkdocs"])
def test_a_build_names_it_too_and_goes_on(
    driver: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # The walk over the built pages must find the places that footnotes lead to and fro.
    body = "Batas.[^1] Lagi.[^1]\n\n- [ ] KTP\n\n> [!NOTE]\n> ## Judul\n\n[^1]: Sumber."
    write_site(tmp_path, twins("uji", body))
    config = tmp_path / "mkdocs.yml"
    config.write_text(CONFIG, "utf-8")
    if driver == "suluh":
        result = build(Options(config, as_of=DAY.isoformat()), tmp_path / "site")
        assert result.ok, result
        lines = [(f.line, f.code) for f in result.findings if f.path == "mkdocs.yml"]
        assert lines == [(1, "CFG001"), (5, "CFG001"), (6, "CFG003")]
        return
    with caplog.at_level(logging.INFO, "mkdocs"):
        loaded = load_config(str(config), site_dir=str(tmp_path / "other"))
        plugin = loaded.plugins["suluh"]
        assert isinstance(plugin, SuluhPlugin)
        plugin._load(loaded)
    assert "mkdocs.yml:5: `extra_css` tidak dipakai" in caplog.text


def test_a_preview_names_it_after_every_save(tmp_path: Path) -> None:
    files = twins("uji", "Batas.")
    write_site(tmp_path, files)
    config = tmp_path / "mkdocs.yml"
    config.write_text(CONFIG, "utf-8")
    preview = Preview(Options(config, as_of=DAY.isoformat()), tmp_path / "site", lambda _: None)
    first = preview.rebuild()
    page = next(tmp_path / name for name in files if "/id/" in name)
    page.write_text(page.read_text("utf-8").replace("Batas.", "Batas lain."), "utf-8")
    second = preview.rebuild()
    assert second.ok
    assert second.pages == {}, "only the page was written"
    assert second.findings == first.findings
    assert {f.code for f in second.findings} >= {"CFG001", "CFG003"}
