"""THM001 to THM003: what `suluh check` says on a site's own theme files."""

from datetime import date
from pathlib import Path

import pytest

from suluh.findings import Finding
from suluh.flow import load, theme
from suluh.render.overriding import mark, overriding
from suluh.render.theme import Theme
from tests.conftest import ROOT
from tests.small_site import DAY, load_site
from tests.theme import THEME

HOME = "components/home.html"


def own(folder: Path, files: dict[str, str]) -> Theme:
    for name, text in files.items():
        (folder / "overrides" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "overrides" / name).write_text(text, "utf-8")
    return theme(folder / "overrides")


def found(folder: Path, files: dict[str, str], today: date = DAY) -> list[Finding]:
    load_site(folder)
    findings = load(folder / "content", today, drawn_by=own(folder, files))[1]
    return [finding for finding in findings if finding.code.startswith("THM")]


def said(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str, str]]:
    return [(f.path, f.line, f.code, f.severity) for f in found(folder, files)]


def test_an_override_of_the_packaged_file_as_it_is_says_nothing(tmp_path: Path) -> None:
    now = mark(THEME.packaged[HOME].read_bytes())
    assert said(tmp_path, {HOME: "own", "originals.toml": f'"{HOME}" = "{now}"\n'}) == []


@pytest.mark.parametrize("originals", [f'"{HOME}" = "0000"\n', "", "# nothing\n"])
def test_an_override_of_a_file_that_changed_since_names_the_mark_to_write(
    tmp_path: Path, originals: str
) -> None:
    (finding,) = found(tmp_path, {HOME: "own", "originals.toml": originals})
    assert (finding.path, finding.code, finding.severity) == (f"overrides/{HOME}", "THM001", "warning")
    for lang in ("id", "en"):
        assert f'"{HOME}" = "{mark(THEME.packaged[HOME].read_bytes())}"' in finding.text(lang)
    assert ("has changed" in finding.text("en")) == ("0000" in originals)


def test_a_component_that_the_package_does_not_have_names_the_nearest(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, {"components/hmoe.html": "own"})
    assert (finding.path, finding.code) == ("overrides/components/hmoe.html", "THM002")
    assert HOME in finding.text("id")
    assert HOME in finding.text("en")


def test_files_of_other_folders_may_have_any_name(tmp_path: Path) -> None:
    assert said(tmp_path, {"css/extra.css": "", "material/page.html": "", "icons/baru.svg": ""}) == []


def test_a_word_of_an_unknown_name_is_found_at_its_line(tmp_path: Path) -> None:
    text = '# mine\nsite_nama = "X"\n[helpdesk]\ntitel = "Y"\ntitle = "Z"\n'
    assert said(tmp_path, {"words/id/brand.toml": text}) == [
        ("overrides/words/id/brand.toml", 2, "THM002", "warning"),
        ("overrides/words/id/brand.toml", 4, "THM002", "warning"),
    ]


@pytest.mark.parametrize("value", ['"today"', "3", '["{}"]', '"{} {}"'])
def test_a_word_of_another_form_stops_the_build(tmp_path: Path, value: str) -> None:
    assert said(tmp_path, {"words/en/brand.toml": f"version = {value}\n"}) == [
        ("overrides/words/en/brand.toml", 1, "THM003", "error")
    ]


@pytest.mark.parametrize("name", ["words/id/brand.toml", "originals.toml"])
def test_a_file_that_is_no_toml_is_found_at_its_line(tmp_path: Path, name: str) -> None:
    assert said(tmp_path, {name: 'home = "a"\nhome\n'})[0][:3] == (f"overrides/{name}", 2, "THM003")


@pytest.mark.parametrize(
    ("name", "text", "line", "code"),
    [
        ("words/id/brand.toml", 'site_name = "A"\n<<<<<<< HEAD\nsite_name = "B"\n', 2, "TXT004"),
        ("css/extra.css", "a {}\n=======\nb {}\n>>>>>>> cabang\n", 2, "TXT004"),
        ("components/home.html", "<p>a</p>\n>>>>>>> cabang\n", 2, "TXT004"),
        ("words/id/brand.toml", 'site_name = "Tanya 0812-3456-7890"\n', 1, "PER002"),
        ("words/en/brand.toml", '[helpdesk]\ntitle = "FILL IN"\n', 2, "SKE001"),
        ("words/en/brand.toml", 'site_name = "Ask [[contact:hotline]]"\n', 1, "REF004"),
        ("words/id/brand.toml", 'site_name = "\uf0b7 Suluh"\n', 1, "TXT006"),
    ],
)
def test_rules_on_texts_hold_for_the_sites_own_files(
    tmp_path: Path, name: str, text: str, line: int, code: str
) -> None:
    load_site(tmp_path)
    findings = load(tmp_path / "content", DAY, drawn_by=own(tmp_path, {name: text}))[1]
    told = [(f.path, f.line, f.code) for f in findings if f.code[:3] in ("TXT", "PER", "SKE", "REF")]
    assert told == [(f"overrides/{name}", line, code)]
    assert "broken" not in " ".join(f.text("en") for f in findings)


def test_the_repositorys_own_files_fit_the_package() -> None:
    """If this fails, compare the file with the packaged one and write its mark into originals.toml."""
    files, words, _ = overriding(THEME, ROOT)
    assert [f.name for f in files if f.original != f.made_from] == []
    assert words == []
