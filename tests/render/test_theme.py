"""The theme of the package and of its areas, and a site's own files above it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from suluh.flow import theme
from suluh.render.components import draw_component
from suluh.render.theme import Theme
from suluh.render.view import View
from tests.conftest import ROOT
from tests.small_site import edition_of, sound_site

PACKAGED = theme()


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "name",
    ["components/contact.html", "light/page.html", "css/light.css", "js/quick-exit.js", "icons/pulang.svg"],
)
def test_a_sites_own_file_stands_in_for_the_packaged_one(tmp_path: Path, name: str) -> None:
    own = theme(write(tmp_path, {name: "own"}))
    assert own.read(name) == "own"
    assert PACKAGED.read(name) != "own"
    assert own.read("css/components.css") == PACKAGED.read("css/components.css")


def test_every_theme_file_that_code_and_templates_name_is_there() -> None:
    """An export that few people run would find out on their desk."""
    parts = re.compile(r"""["']((?:css|js)/[\w-]+\.(?:css|js))["']""")
    bundles = re.compile(r"""assets\[["']([^"']+)["']\]|["']([\w-]+\.(?:css|js))["'] in frame\.assets""")
    own = {path.name for path in (ROOT / "overrides/css").iterdir()}
    named: set[str] = set()
    for path in [
        *(ROOT / "src").rglob("*.py"),
        *(ROOT / "src").rglob("*.html"),
        *(ROOT / "overrides").rglob("*.html"),
    ]:
        text = path.read_text("utf-8")
        named |= set(parts.findall(text))
        asked = {one or other for one, other in bundles.findall(text)}
        assert asked <= PACKAGED.bundles.keys() | own, path
    assert len(named) > 40
    assert sorted(name for name in named if PACKAGED.find(name) is None) == []


def test_a_sites_own_component_icon_and_word_are_drawn(tmp_path: Path) -> None:
    own = theme(
        write(
            tmp_path / "own",
            {
                "components/law_notice.html": "{% import 'macros.html' as m %}{{ w.home }}{{ icon('pulang') }}",
                "icons/pulang.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
                "words/id/brand.toml": 'home = "Rumah"\n',
            },
        )
    )
    base = edition_of(sound_site(tmp_path / "site"))
    edition = replace(base, theme=own, templates={}, shared={})
    drawn = draw_component("law_notice", View(edition, "id", "index.html"))
    assert drawn.startswith('Rumah<svg class="icon"')
    assert drawn.endswith("<path/></svg>")
    assert own.words["en"]["home"] == PACKAGED.words["en"]["home"]


def test_a_table_of_words_stands_in_one_file_of_one_package(tmp_path: Path) -> None:
    one = write(tmp_path / "one", {"words/id/a.toml": "[law]\na = 'b'\n"})
    two = write(tmp_path / "two", {"words/id/b.toml": "[law]\nc = 'd'\n"})
    with pytest.raises(ValueError, match="law"):
        _ = Theme((one, two), {}, None).words


def test_a_theme_file_stands_in_one_package(tmp_path: Path) -> None:
    one = write(tmp_path / "one", {"theme/css/a.css": ""})
    two = write(tmp_path / "two", {"theme/css/a.css": ""})
    with pytest.raises(ValueError, match=r"a\.css"):
        _ = Theme((one, two), {}, None).packaged


def test_every_bundle_has_its_files() -> None:
    for parts in PACKAGED.bundles.values():
        for part in parts:
            assert PACKAGED.find(part), part


@pytest.mark.parametrize("part", ["light", "dark"])
def test_the_packaged_colours_can_be_read(part: str) -> None:
    """Contrast of 4.5 to 1 at least. Source: WCAG 2.2, 1.4.3."""
    text = PACKAGED.read("css/tokens.css").split("@media")[part == "dark"]
    colour = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", text))
    pairs = [("ink", "ground"), ("ink", "raised"), ("soft", "ground"), ("soft", "raised"), ("link", "ground")]
    pairs += [("link", "raised"), ("brand", "ground")]
    pairs += [(tone, f"{tone}-ground") for tone in ("brand", "danger", "warn", "note", "good")]
    for ink, ground in pairs:
        assert contrast(colour[ink], colour[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)
